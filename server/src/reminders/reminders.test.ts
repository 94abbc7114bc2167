import { listDocket } from '@sophora/contract/docket';
import * as contract from '@sophora/contract/reminders';
import { addPortfolio } from '@sophora/contract/trusteeship';
import { date } from '@sophora/domain/basics/plainDate';
import { strFromU8, unzipSync } from 'fflate';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { World as Ledger } from '../../../test/support/smallWorld.ts';
import { call, HERE, makeWorld, type Session, type World } from '../../../test/support/world.ts';
import { rebuildDocket } from '../docket/rebuild.ts';
import { tell } from '../notices/index.ts';

let world: World;
let office: Session;
let street: Session;

/** Both inventions of 2019 owe year 8 since 2026-07-21 and are lost after 2027-01-21. */
const PATENTS = [
  '申请号,专利名称,申请日,公开（公告）日,授权公告日,申请（专利权）人,主分类号,法律状态,法律状态日',
  '201910601862.2,一种钻床,2019-07-21,2020-01-03,2021-03-01,甲公司,B23B39/00,有效,2026-10-31',
  '201910601863.7,一种铣床,2019-07-21,2020-01-03,2021-03-01,乙公司,B23B39/00,有效,2026-10-31',
];
const ANNUITIES = [
  '申请号,年度,缴费日期,缴费金额',
  '201910601862.2,7,2025-07-21,2000',
  '201910601863.7,7,2025-07-21,2000',
];

beforeAll(async () => {
  world = await makeWorld();
  world.services.setNow(new Date('2026-11-23T09:00:00+08:00'));
  const ledger = new Ledger(world.services);
  for (const [kind, lines] of [
    ['patents', PATENTS],
    ['annuities', ANNUITIES],
  ] as const)
    await ledger.does({
      does: 'import',
      kind,
      text: `${lines.join('\n')}\n`,
      asOf: '2026-10-31',
      rank: 40,
      declarations: {},
    });
  await rebuildDocket(world.services.pool, HERE, date('2026-11-23'));
  office = await world.signIn(await world.person('office'));
  street = await world.signIn(await world.person('street', HERE, world.units.street));
  const unit = uuidv7();
  await world.services.db
    .insertInto('unit')
    .values({
      district_code: HERE,
      unit_id: unit,
      type: 'outside',
      name: '甲公司',
      valid_from: date('2000-01-01'),
    })
    .execute();
  const body = { unit, holder: '甲公司', part: 'own', basis: '托管协议', from: '2026-01-01' };
  expect((await call(world, addPortfolio, office, { body })).status).toBe(200);
}, 120_000);
afterAll(() => world.close());

const preview = async () => {
  const { json } = await call(world, contract.previewReminders, office);
  return json.firms as contract.RemindedFirm[];
};
const send = async (by: 'account' | 'letter') =>
  (await call(world, contract.sendReminders, office, { body: { by } })).json;
const notices = async () =>
  (
    await world.services.pool.query(`SELECT 1 FROM notice WHERE district_code = $1 AND kind = 'deadline'`, [
      HERE,
    ])
  ).rowCount;

test('the preview says who is reached by account and who needs a letter', async () => {
  const firms = await preview();
  const of = (holder: string) => firms.find((firm) => firm.holder === holder);
  expect(of('甲公司')).toMatchObject({ rights: 1, units: ['甲公司'], reminded: 0, firstDue: '2026-07-21' });
  expect(of('乙公司')).toMatchObject({ rights: 1, units: [], reminded: 0, fen: 230_000 });
  expect((await call(world, contract.previewReminders, street)).status).toBe(403);
});

test('letters are made for those without an account alone, each naming its right', async () => {
  const { status, response } = await call(world, contract.reminderLetters, office);
  expect(status).toBe(200);
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
  expect(Object.keys(files)).toEqual(['001 乙公司.docx']);
  const text = strFromU8(unzipSync(files['001 乙公司.docx']!)['word/document.xml']!);
  for (const words of ['乙公司', '201910601863.7', '一种铣床', '第8年年费', '2027-01-21', '2300'])
    expect(text).toContain(words);
  expect(text).not.toContain('一种钻床');
});

test('those with an account are told once, whether by hand or by the daily run, and the call list says so', async () => {
  expect(await send('account')).toMatchObject({ firms: 1, rights: 1, told: 1 });
  expect(await notices()).toBe(1);
  expect(await send('account')).toMatchObject({ firms: 1, rights: 0, told: 0 });
  const { pool, now, today } = world.services;
  await tell({ pool, url: 'http://x', now, today }, HERE);
  const forFirm = await pool.query(
    `SELECT 1 FROM notice WHERE district_code = $1 AND kind = 'deadline' AND audience LIKE 'unit:%'`,
    [HERE],
  );
  expect(forFirm.rowCount).toBe(1);
  const { json } = await call(world, listDocket, office);
  const row = (json.rows as { title: string; call: { outcome: string } | null }[]).find(({ title }) =>
    title.includes('钻床'),
  );
  expect(row?.call?.outcome).toBe('reminded');
});

test('letters that were sent are noted once', async () => {
  expect(await send('letter')).toMatchObject({ firms: 1, rights: 1, told: 0 });
  expect(await send('letter')).toMatchObject({ rights: 0 });
  expect((await preview()).map((firm) => firm.reminded)).toEqual([1, 1]);
  const { rows } = await world.services.pool.query(
    `SELECT params ->> 'by' AS by FROM audit_entry WHERE action = 'deadline.reminded' ORDER BY at`,
  );
  expect(rows.map((r) => r.by).sort()).toEqual(['account', 'account', 'letter', 'letter']);
});
