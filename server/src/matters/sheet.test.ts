import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as contract from '@sophora/contract/matterAnswers';
import { SHEET_COLUMNS, type SheetColumn } from '@sophora/domain/matters/answerSheet';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HERE } from '../../../test/support/world.ts';
import { readRows } from '../ledger/index.ts';
import { writeXlsxBuffer } from '../ledger/writers/index.ts';
import { type SupervisionWorld, supervisionWorld } from './supervisionWorld.fixture.ts';

let s: SupervisionWorld;
const folder = mkdtempSync(join(tmpdir(), 'answer-sheet-'));
beforeAll(async () => {
  s = await supervisionWorld();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await s?.world.close();
});

type Row = Partial<Record<SheetColumn, string>>;

/** The sheet as it went out, one object a row. */
async function out(name: string, query = ''): Promise<Row[]> {
  const { response } = await s.ask(name, contract.answerSheet, { query });
  const path = join(folder, 'out.xlsx');
  writeFileSync(path, Buffer.from(await response.arrayBuffer()));
  const rows: Row[] = [];
  for await (const batch of readRows(path))
    for (const { cells } of batch.slice(1))
      rows.push(Object.fromEntries(SHEET_COLUMNS.map(([column], i) => [column, cells[i] ?? ''])));
  return rows;
}

async function bytesOf(rows: readonly Row[]): Promise<Uint8Array> {
  return writeXlsxBuffer([
    {
      name: '反馈表',
      columns: SHEET_COLUMNS.map(([, header]) => ({ header })),
      rows: rows.map((row) => SHEET_COLUMNS.map(([column]) => row[column] ?? '')),
    },
  ]);
}

interface Checked {
  sheet: string;
  ready: number;
  blank: number;
  refused: number;
  done?: number;
  code?: string;
  rows: {
    row: number;
    actions: string[];
    problem: { code: string; params: Record<string, unknown> } | null;
  }[];
}

async function back(name: string, content: Uint8Array): Promise<Checked> {
  const { cookie, csrf } = s.session(name);
  const response = await s.world.app.request(
    `http://sophora.test/api/d/${HERE}/matters/sheet/check?fileName=${encodeURIComponent('反馈表.xlsx')}`,
    {
      method: 'POST',
      headers: {
        host: 'sophora.test',
        cookie,
        'x-csrf-token': csrf,
        'content-type': 'application/octet-stream',
      },
      body: content as Uint8Array<ArrayBuffer>,
    },
  );
  return (await response.json()) as Checked;
}

const apply = async (name: string, sheet: string) =>
  (await s.ask(name, contract.applyAnswerSheet, { body: { sheet } })).json as unknown as Checked;

test('the sheet goes out with what is known, and what comes back is shown first and then done', async () => {
  const [a, b, c] = [
    await s.dispatched({ title: '甲', task: '报送进度' }),
    await s.dispatched({ title: '乙' }),
    await s.dispatched({ title: '丙' }),
  ];
  await s.take('owner', b, 'sign');
  await s.take('owner', b, 'progress', { progress: '已开会' });
  const sent = await out('anna');
  // What is due first stands first.
  expect(sent.at(-1)?.id).toBe(b);
  const rows = [a, b, c].map((id) => sent.find((row) => row.id === id)!);
  expect(rows.map(({ id, seq, state, known, lead, due }) => [id, seq, state, known, lead, due])).toEqual([
    [a, '3', '待签收', '', '测试department', '2026-12-31'],
    [b, '5', '办理中', '已开会', '测试department', '2026-12-31'],
    [c, '3', '待签收', '', '测试department', '2026-12-31'],
  ]);
  const filled = rows.map((row) =>
    row.id === a
      ? { ...row, sign: '是' }
      : row.id === b
        ? { ...row, answer: '已建成', evidence: '验收单3号；照片' }
        : row,
  );
  const checked = await back('owner', await bytesOf(filled));
  expect([checked.ready, checked.blank, checked.refused]).toEqual([2, 1, 0]);
  expect(checked.rows.map((r) => r.actions)).toEqual([['sign'], ['answer'], []]);
  expect([await s.state(a), await s.state(b)]).toEqual(['dispatched', 'inHand']);
  expect((await apply('owner', checked.sheet)).done).toBe(2);
  expect([await s.state(a), await s.state(b), await s.state(c)]).toEqual([
    'inHand',
    'answered',
    'dispatched',
  ]);
  expect((await apply('owner', checked.sheet)).code).toBe('answer-sheet-used');
});

test('wrong, repeated, conflicting and moved rows are each explained, and nothing of them is done', async () => {
  const [moved, twice, apart, wrongDay, fine] = await Promise.all(
    ['一', '二', '三', '四', '五'].map((title) => s.dispatched({ title })),
  );
  const rows = await out('owner');
  const row = (id: string | undefined, more: Row): Row => ({ ...rows.find((r) => r.id === id), ...more });
  await s.take('owner', moved!, 'sign');
  const sheet = await bytesOf([
    row(moved, { answer: '已办' }),
    row(twice, { progress: '过半' }),
    row(twice, { progress: '过半 ' }),
    row(apart, { progress: '过半' }),
    row(apart, { progress: '完成' }),
    row(wrongDay, { until: '年底', reason: '会期' }),
    row('没有', { id: '没有', answer: '已办' }),
    row(fine, { until: '2026-12-01', reason: '会期' }),
    row(fine, {}),
  ]);
  const checked = await back('owner', sheet);
  expect(checked.rows.map((r) => [r.row, r.problem?.code ?? null])).toEqual([
    [2, 'answer-row-moved'],
    [3, null],
    [4, 'answer-row-repeated'],
    [5, 'answer-row-conflicting'],
    [6, 'answer-row-conflicting'],
    [7, 'answer-row-day'],
    [8, 'answer-row-unknown'],
    [9, 'matter-day-not-later'],
    [10, null],
  ]);
  const done = await apply('owner', checked.sheet);
  expect(done.done).toBe(1);
  expect([await s.state(twice!), await s.state(apart!)]).toEqual(['inHand', 'dispatched']);
});

test('a unit gets and answers its own rows only; another’s number is as unknown as none', async () => {
  const matter = await s.dispatched({ title: '别人的' });
  expect((await out('stranger')).length).toBe(0);
  expect((await out('anna', `?unit=${s.other}`)).length).toBe(0);
  const row = (await out('anna')).find((r) => r.id === matter)!;
  const checked = await back('stranger', await bytesOf([{ ...row, answer: '已办' }]));
  expect(checked.rows[0]?.problem?.code).toBe('answer-row-unknown');
});

test('what moved between dry run and applying is refused and said, the rest is done', async () => {
  const [a, b] = [await s.dispatched({ title: '先' }), await s.dispatched({ title: '后' })];
  const rows = (await out('owner')).filter((r) => r.id === a || r.id === b);
  const checked = await back('owner', await bytesOf(rows.map((r) => ({ ...r, progress: '过半' }))));
  expect(checked.ready).toBe(2);
  await s.take('owner', a, 'sign');
  await s.take('anna', b, 'remind'); // a reminder overtakes nothing
  const done = await apply('owner', checked.sheet);
  expect([done.done, done.rows.find((r) => r.problem)?.problem?.code]).toEqual([1, 'answer-row-moved']);
  expect([await s.state(a), await s.state(b)]).toEqual(['inHand', 'inHand']);
});

test('a file that is no sheet, and a sheet without its numbers, are refused with a sentence', async () => {
  expect((await back('owner', Buffer.from('%PDF-1.7'))).code).toBe('answer-sheet-unreadable');
  expect((await back('owner', Buffer.from('事项,进展\n甲,过半\n'))).code).toBe('answer-sheet-empty');
});
