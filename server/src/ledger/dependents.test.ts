import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestServices, testServices } from '../../../test/support/services.ts';
import { type Deed, World } from '../../../test/support/smallWorld.ts';

let services: TestServices;
let world: World;

beforeAll(async () => {
  services = await testServices();
});
beforeEach(async () => {
  world = new World(services);
  await world.begin();
});
afterAll(() => services.close());

const NUMBER = '201710601862.3';

function list(kind: string, ...lines: string[]): Deed {
  return { does: 'import', kind, text: `${lines.join('\n')}\n`, asOf: null, rank: 20, declarations: {} };
}

async function one(sql: string): Promise<unknown> {
  const { rows } = await services.pool.query<{ value: unknown }>(sql);
  return rows[0]?.value;
}

const streetOf = (kind: string) => one(`SELECT street AS value FROM placement WHERE kind = '${kind}'`);
const fact = (field: string) => one(`SELECT facts -> '${field}' AS value FROM record WHERE kind = 'patents'`);

describe('a later list', () => {
  it('that names fewer applicants is a change, though the names were all there before', async () => {
    await world.does(list('patents', '申请号,申请人', `${NUMBER},甲公司;乙公司`));
    await world.does(list('patents', '申请号,申请人', `${NUMBER},甲公司`));
    expect(await fact('applicants')).toEqual(['甲公司']);
  });
});

describe('a correction', () => {
  it('still says which record it speaks of when the list is withdrawn, and holds when the list comes again', async () => {
    const text = list('patents', '申请号,申请人,授权公告日', `${NUMBER},甲公司,2019-03-01`);
    await world.does(text);
    const key: [string, string] = ['application', '201710601862'];
    await world.does({ does: 'correct', kind: 'patents', key, values: { granted: '2018-01-01' } });
    await world.does({ does: 'withdraw', batch: 0 });
    expect(await fact('applicationNumber')).toBe('201710601862');
    await world.does(text);
    expect(await fact('granted')).toBe('2018-01-01');
    expect(await fact('applicants')).toEqual(['甲公司']);
  });
});

describe('a decision', () => {
  const holders = (address: string) =>
    list('enterprises', '企业名称,企业地址', `济南某某机械有限公司,${address}`);

  it('that a name means a holder moves its rights with the holder, and when the holder comes back', async () => {
    await world.does(list('patents', '申请号,申请人', `${NUMBER},济南某某机械厂`));
    await world.does(holders('济南市槐荫区美里湖街道1号'));
    const id = (await one(`SELECT record_id AS value FROM record WHERE kind = 'enterprises'`)) as string;
    await world.does({ does: 'decide', queue: 'holders', value: '济南某某机械厂', target: id });
    expect(await streetOf('patents')).toBe(await streetOf('enterprises'));
    await world.does({
      does: 'decide',
      queue: 'streets',
      value: '济南市槐荫区美里湖街道1号',
      target: '370104005',
    });
    expect(await streetOf('patents')).toBe('370104005000');
    await world.does({ does: 'withdraw', batch: 1 });
    expect(await streetOf('patents')).toBe('unassigned');
    await world.does(holders('济南市槐荫区美里湖街道1号'));
    expect(await streetOf('patents')).toBe('370104005000');
  });

  it('on an address holds for every way of writing it, and undone for none', async () => {
    await world.does(list('patents', '申请号,地址', `${NUMBER},山东省济南市槐荫区 经七路６０５号`));
    const decide: Deed = {
      does: 'decide',
      queue: 'streets',
      value: '济南市槐荫区经七路605号',
      target: '370104014',
    };
    await world.does(decide);
    expect(await streetOf('patents')).toBe('370104014000');
    await world.does({ does: 'undo', deed: 1 });
    expect(await streetOf('patents')).toBe('unassigned');
  });
});
