import * as contract from '@sophora/contract/quality';
import { date } from '@sophora/domain/basics/plainDate';
import { checkCharacter } from '@sophora/domain/patents/applicationNumber';
import { checkById } from '@sophora/domain/quality/checks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Deed, World as Ledger } from '../../../test/support/smallWorld.ts';
import { call, HERE, makeWorld, type Session, type World } from '../../../test/support/world.ts';
import { allChecks, foundBy } from './checks.ts';

let world: World;
let office: Session;
let street: Session;

function list(kind: string, ...lines: string[]): Deed {
  const text = `${lines.join('\n')}\n`;
  return { does: 'import', kind, text, asOf: '2026-10-31', rank: 20, declarations: {} };
}
const n = (body: string) => `${body}.${checkCharacter(body)}`;
const PLEDGES = (amounts: number[]) =>
  amounts.map((a, i) => `Y${i},${n('201610601863')},${a},2025-03-0${i + 1},甲公司,某银行`);

beforeAll(async () => {
  world = await makeWorld();
  const ledger = new Ledger(world.services);
  for (const deed of [
    list(
      'patents',
      '申请号,专利名称,专利类型,申请日,授权公告日,申请（专利权）人,主分类号,法律状态,法律状态日',
      `${n('201610601863')},先授后申,发明,2016-12-05,2016-03-01,甲公司,B23B39/00,有效,2026-10-31`,
      `${n('201510601864')},没有授权日,发明,2015-02-10,,甲公司,,有效,2026-10-31`,
      `${n('201410601862')},明年授权,发明,2014-07-21,2027-07-20,甲公司,B23B39/00,有效,2026-10-31`,
    ),
    list('patents', '申请号,专利类型,申请日', `${n('201510601864')},发明,2015-02-11`),
    list(
      'pledges',
      '质押登记号,专利号,质押金额,质押登记日,出质人,质权人',
      ...PLEDGES([3_000_000, 4_000_000, 5_000_000, 600]),
      `Y9,${n('201910601869')},5000000,2025-03-09,甲公司,某银行`,
    ),
    list(
      'loans',
      '借据号,放款日期,放款金额,质押登记号,借款企业',
      'J1,2025-03-15,9000000,Y0,甲公司',
      'J2,2025-03-15,1000000,Y1,甲公司',
    ),
  ])
    await ledger.does(deed);
  office = await world.signIn(await world.person('office', HERE));
  street = await world.signIn(await world.person('street', HERE, world.units.street));
});
afterAll(() => world?.close());

const asked = { district: HERE, today: date('2026-11-22'), streets: undefined };
const titles = async (id: string) => {
  const rows = await foundBy(world.services.pool, checkById(id)!, asked, { limit: 20, offset: 0 });
  return rows.map((r) => [r.title.split(' ').at(-1), ...r.values]);
};

describe('data quality', () => {
  it('finds facts that are missing where they matter: a granted right without its grant day, not a pending one', async () => {
    expect(await titles('patents.granted.missing')).toEqual([['没有授权日']]);
    expect(await titles('patents.ipcMain.missing')).toEqual([['没有授权日']]);
  });

  it('finds days in the wrong order and days to come', async () => {
    expect(await titles('patents.filed-granted.order')).toEqual([['先授后申', '2016-12-05', '2016-03-01']]);
    expect(await titles('patents.granted.future')).toEqual([['明年授权', '2027-07-20']]);
  });

  it('finds an amount a hundred times off, most often a unit', async () => {
    expect(await titles('pledges.amount.extreme')).toEqual([['甲公司', '60000', '400000000']]);
  });

  it('finds what sources say differently of what never changes, with each source’s file row', async () => {
    const [row] = await foundBy(world.services.pool, checkById('patents.filed.unchanging')!, asked, {
      limit: 5,
      offset: 0,
    });
    expect(row).toMatchObject({ values: ['2015-02-10', '2015-02-11'] });
    expect(row!.origins.map((o) => [o.value, o.row])).toEqual([
      ['2015-02-10', 3],
      ['2015-02-11', 2],
    ]);
  });

  it('finds a pledge on a patent no register holds, and a loan above what was pledged for it', async () => {
    expect(await titles('pledges.dangling')).toEqual([['甲公司', '201910601869']]);
    expect(await titles('loans.above')).toEqual([['甲公司', '900000000', '300000000']]);
  });

  it('counts the same in one reading of a register as in the list', async () => {
    for (const result of await allChecks(world.services.pool, asked)) {
      const rows = await foundBy(world.services.pool, checkById(result.id)!, asked, {
        limit: 100,
        offset: 0,
      });
      expect([result.id, rows.length]).toEqual([result.id, result.found.value]);
    }
  });

  it('names the files owed, and shows a street none of the records that are not its own', async () => {
    const whole = await call(world, contract.getQuality, office);
    const sources = whole.json.sources as { kind: string; status: string; owedSince: string | null }[];
    // The list of October is in; population never came.
    expect(sources.find((s) => s.kind === 'patents')).toMatchObject({ status: 'ok', owedSince: null });
    expect(sources.find((s) => s.kind === 'population')).toMatchObject({ status: 'never' });
    const own = await call(world, contract.qualityRows, street, {
      params: { check: 'patents.granted.missing' },
    });
    expect(own.json.rows).toEqual([]);
    expect((await call(world, contract.qualityRows, office, { params: { check: 'nothing' } })).status).toBe(
      404,
    );
    const sheet = await call(world, contract.exportQuality, office, { params: { check: 'loans.above' } });
    expect(new Uint8Array(await sheet.response.arrayBuffer()).subarray(0, 2)).toEqual(
      new Uint8Array([80, 75]),
    );
  });
});
