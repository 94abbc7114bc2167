import type { PlainDate } from '@sophora/domain/basics/plainDate';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestServices, testServices } from '../../../test/support/services.ts';
import { type Deed, DISTRICT, World } from '../../../test/support/smallWorld.ts';
import { figureAt, figureContext } from './figures.ts';

let services: TestServices;
let world: World;

beforeAll(async () => {
  services = await testServices();
});
beforeEach(async () => {
  world = new World(services);
  await world.begin();
  await world.does(list('communities', 'code,name', '370104005,五里沟街道', '370104014,美里湖街道'));
});
afterAll(() => services.close());

const OLD = '济南市槐荫区五里沟街道经七路605号';
const NEW = '济南市槐荫区美里湖街道1号';
const FIRM = '济南某某机械有限公司';

function list(kind: string, ...lines: string[]): Deed {
  const declarations: Record<string, string> = kind === 'patents' ? { region: DISTRICT } : {};
  return { does: 'import', kind, text: `${lines.join('\n')}\n`, asOf: null, rank: 20, declarations };
}
const patent = (address: string) =>
  list(
    'patents',
    '申请号,申请人,授权公告日,法律状态,法律状态日,地址',
    `201710601862.3,${FIRM},2019-03-01,有效,2026-10-31,${address}`,
  );
const firm = (address: string, since: string) =>
  list('enterprises', '企业名称,企业地址,地址变更日期', `${FIRM},${address},${since}`);

async function streets(asOf: string): Promise<Record<string, number>> {
  const context = await figureContext(services.pool, DISTRICT, undefined);
  const { figure } = await figureAt(context, 'valid-inventions', {
    asOf: asOf as PlainDate,
    knownAt: undefined,
    scope: { streets: 'all', units: 'all' },
  });
  return Object.fromEntries(figure.byStreet.filter((s) => s.amount !== 0).map((s) => [s.street, s.amount]));
}
const FIVE_MILES = { '370104005000': 1 };
const LAKE = { '370104014000': 1 };

describe('a holder that moved', () => {
  it('counts in the old street until the day, in the new one from it on, its right following by name', async () => {
    await world.does(patent(''));
    await world.does(firm(OLD, ''));
    expect(await streets('2026-10-31')).toEqual(FIVE_MILES);
    await world.does(firm(NEW, '2023-05-01'));
    expect(await streets('2023-04-30')).toEqual(FIVE_MILES);
    expect(await streets('2023-05-01')).toEqual(LAKE);
    await world.does({ does: 'withdraw', batch: 3 });
    expect(await streets('2023-05-01')).toEqual(FIVE_MILES);
  });

  it('takes a right along that was filed from either address, not one with an address of its own', async () => {
    await world.does(firm(OLD, ''));
    await world.does(firm(NEW, '2023-05-01'));
    await world.does(patent(OLD));
    expect([await streets('2023-04-30'), await streets('2023-05-01')]).toEqual([FIVE_MILES, LAKE]);
  });

  it('is where a correction without a day says it always was', async () => {
    await world.does(patent(''));
    await world.does(firm(OLD, ''));
    await world.does(firm(NEW, ''));
    expect([await streets('2019-03-01'), await streets('2026-10-31')]).toEqual([LAKE, LAKE]);
  });

  it('counts in the district until it left', async () => {
    await world.does(patent(''));
    await world.does(firm(OLD, ''));
    await world.does(firm('济南市历下区泉城路1号', '2023-05-01'));
    expect(await streets('2023-04-30')).toEqual(FIVE_MILES);
    expect(await streets('2023-05-01')).toEqual({});
  });

  it('follows a decision on the street of an address it left', async () => {
    await world.does(patent(''));
    await world.does(firm('济南市槐荫区无名路9号', ''));
    await world.does(firm(NEW, '2023-05-01'));
    expect(await streets('2023-04-30')).toEqual({ unassigned: 1 });
    await world.does({
      does: 'decide',
      queue: 'streets',
      value: '济南市槐荫区无名路9号',
      target: '370104005',
    });
    expect(await streets('2023-04-30')).toEqual(FIVE_MILES);
    expect(await streets('2023-05-01')).toEqual(LAKE);
  });
});
