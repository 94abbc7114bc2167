import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor } from '@sophora/domain/access/actor';
import { ANONYMOUS, cliActor } from '@sophora/domain/access/actor';
import type { Role } from '@sophora/domain/access/permissions';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestServices, testServices } from '../../../../test/support/services.ts';
import { drain } from '../../indicators/index.ts';
import { checkBatch, getBatch, receiveFile, writeBatch } from '../index.ts';
import { listBatchRows } from './batchRows.ts';
import { fileRow } from './fileRow.ts';
import { presentDetail } from './present.ts';

const D = '370104';
const HEADER = '企业名称,统一社会信用代码,住所,电话,备注';
const never = new AbortController().signal;
const quiet = () => undefined;
const clerk = cliActor('clerk');
let services: TestServices;

beforeAll(async () => {
  services = await testServices();
  await services.pool.query(`INSERT INTO district (code, name, kind) VALUES ($1, '槐荫区', 'real')`, [D]);
}, 60_000);
afterAll(() => services?.close());

function holder(role: Role): Actor {
  const grants = [{ district: D, role, unitId: null, unitType: null, streetCodes: [] }];
  return { ...ANONYMOUS, kind: 'person', id: 'x', grants };
}

async function checked(name: string, lines: readonly string[]) {
  const path = join(services.home, name);
  writeFileSync(path, [HEADER, ...lines, ''].join('\n'));
  const batch = await receiveFile(services, {
    district: D,
    kind: 'enterprises',
    path,
    fileName: name,
    actor: 'cli:clerk',
  });
  await checkBatch(services, D, batch.id, never, quiet);
  return getBatch(services.pool, D, batch.id);
}

async function written(id: string) {
  await writeBatch(services, D, id, 'cli:clerk', never, quiet);
  await drain(services.pool, D);
  return getBatch(services.pool, D, id);
}

const page = { page: 1, size: 50 };
const A = '济南甲机械有限公司,91370104MA3C00003H,济南市槐荫区经一路1号,13800001234,张三丰内部';

test('a changed row shows what was said before, and in which row of which file, before and after writing', async () => {
  await written((await checked('一月.csv', [A])).id);
  const changed = await checked('二月.csv', [A.replace('经一路1号', '经二路2号')]);
  for (const step of [async () => changed, () => written(changed.id)]) {
    const batch = await step();
    const { rows } = await listBatchRows(services, clerk, batch, { ...page, result: 'changed' });
    expect(rows).toHaveLength(1);
    expect(rows[0]?.changes).toMatchObject([
      {
        field: 'address',
        before: '济南市槐荫区经一路1号',
        after: '济南市槐荫区经二路2号',
        from: { entry: 'import', fileName: '一月.csv', sheet: 1, row: 2, declared: false },
      },
    ]);
  }
});

test('a conflicting row is compared with the row of the same file before it, before and after writing', async () => {
  const other = A.replace('13800001234', '13900005678');
  const conflicting = await checked('三月.csv', [A, A, other]);
  for (const step of [async () => conflicting, () => written(conflicting.id)]) {
    const batch = await step();
    const { rows } = await listBatchRows(services, clerk, batch, { ...page, result: 'conflicting' });
    expect(rows.map((r) => r.row)).toEqual([4]);
    expect(rows[0]?.changes).toMatchObject([
      { before: '13800001234', after: '13900005678', from: { fileName: '三月.csv' } },
    ]);
    // The repeated row 3 is not kept after writing; row 2 says the same.
    expect([2, 3]).toContain(rows[0]?.changes?.[0]?.from?.row);
  }
});

test('a row of a file leads to the record it became; a row that was not written leads to none', async () => {
  const waiting = await checked('四月.csv', [
    '济南乙机械有限公司,91370104MA3C00011C,济南市槐荫区经四路4号,,',
  ]);
  expect((await fileRow(services, clerk, waiting, 1, 2)).records).toEqual([]);
  const { records } = await fileRow(services, clerk, await written(waiting.id), 1, 2);
  expect(records).toMatchObject([{ title: '济南乙机械有限公司' }]);
});

test('an auditor sees imported columns with personal data masked, and nothing of columns nobody imported', async () => {
  const { rows: batches } = await services.pool.query<{ batch_id: string }>(
    `SELECT batch_id FROM batch WHERE district_code = $1 AND file_name = '三月.csv'`,
    [D],
  );
  const batch = await getBatch(services.pool, D, batches[0]!.batch_id);
  const auditor = holder('auditor');
  const shown = await fileRow(services, auditor, batch, 1, 4);
  expect(shown.rows.find((r) => r.row === 4)?.cells).toEqual([
    '济南甲机械有限公司',
    '91370104MA3C00003H',
    '济南市槐荫区经一路1号',
    '139****5678',
    '***',
  ]);
  const full = await fileRow(services, holder('office'), batch, 1, 4);
  expect(full.rows.find((r) => r.row === 4)?.cells).toContain('13900005678');
  const { rows } = await listBatchRows(services, auditor, batch, { ...page, result: 'conflicting' });
  const { preview, problems } = await presentDetail(services, auditor, batch);
  const everything = JSON.stringify([shown, rows, preview, problems]);
  for (const secret of ['13900005678', '13800001234', '张三丰']) expect(everything).not.toContain(secret);
});
