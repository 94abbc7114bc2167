import { evaluatePlan, evaluationRecords, listPlans, takeBaselines } from '@sophora/contract/evaluation';
import { cliActor } from '@sophora/domain/access/actor';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import type { Plan } from '@sophora/domain/plan/plan';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Deed, DISTRICT, World as District } from '../../../test/support/smallWorld.ts';
import { call, makeWorld, type Session, type World } from '../../../test/support/world.ts';
import { freezeWork } from '../freeze/index.ts';
import { confirm } from '../freeze/steps.ts';
import { getSet } from '../freeze/store.ts';
import { activePlan, storePlan } from '../plan/index.ts';
import { inTransaction } from '../platform/transaction.ts';

let world: World;
let district: District;
let office: Session;
const frozen = uuidv7();

const list = (kind: string, ...lines: string[]): Deed => ({
  does: 'import',
  kind,
  text: `${lines.join('\n')}\n`,
  asOf: '2025-12-31',
  rank: 20,
  declarations: {},
});
const MARKS = '注册号,国际分类,商标名称,注册人,注册地址,注册公告日,专用权期限至,商标状态';
const mark = (n: number) =>
  `1234567${n},7,槐花${n},甲公司,济南市槐荫区经七路605号,2020-11-28,2030-11-27,注册`;
const PLEDGES = '质押登记号,质押合同编号,质押金额,质押登记日,出质人,质权人';

const target = (id: string, more: object) => ({
  id,
  goal: 'G1',
  clause: '一',
  title: id,
  unit: '件',
  text: '达到',
  due: '2025-12-31',
  ...more,
});
const plan = (id: string, from: string, to: string, due: string): Plan =>
  ({
    id,
    district: DISTRICT,
    title: `方案${id}`,
    documentNumber: '某政字〔2022〕1号',
    issuer: '某区',
    issuedOn: from,
    from,
    to,
    goals: [{ id: 'G1', clause: '一', title: '目标' }],
    targets: [
      target('T1', { indicator: 'valid-marks', evaluator: 'stock', comparator: 'gte', value: 3, due }),
      target('T2', {
        indicator: 'pledge-finance',
        evaluator: 'flow',
        comparator: 'gte',
        value: 500_000_000,
        unit: 'fen',
        due,
      }),
      target('T3', {
        indicator: 'pledge-count',
        evaluator: 'flow',
        comparator: 'growth',
        value: 50,
        unit: '笔',
        due,
      }),
      target('T4', { indicator: 'case-count', evaluator: 'rank', comparator: 'rank', value: null, due }),
    ],
    tasks: [],
    safeguards: [],
    days: [],
  }) as unknown as Plan;

beforeAll(async () => {
  world = await makeWorld();
  district = new District(world.services);
  office = await world.signIn(await world.person('office'));
  const { services } = world;
  await inTransaction(services.pool, (client) =>
    storePlan(client, DISTRICT, plan('first', '2022-01-01', '2025-12-31', '2025-12-31'), services.now()),
  );
  await district.does(
    list(
      'enterprises',
      '企业名称,统一社会信用代码,企业地址',
      '甲公司,91370104MA3C00001B,济南市槐荫区经七路605号',
    ),
  );
  await district.does(list('marks', MARKS, mark(1), mark(2)));
  await district.does(
    list(
      'pledges',
      PLEDGES,
      'Y2021370000001,HT-0,1000000,2021-03-05,甲公司,某银行',
      'Y2024370000001,HT-1,3000000,2024-03-05,甲公司,某银行',
    ),
  );
});
afterAll(() => world.close());

const evaluate = async (moment?: string, id = 'first') =>
  (
    await call(world, evaluatePlan, office, {
      params: { plan: id },
      ...(moment ? { query: `?moment=${moment}` } : {}),
    })
  ).json as {
    moment: { knownAt: number; set: { no: number } | null } | null;
    over: boolean;
    targets: Record<string, unknown>[];
    sources: unknown[];
  };

describe('the final evaluation of a plan whose period is over', () => {
  it('knows nothing of then where the ledger began later and no set was frozen', async () => {
    const { moment, over, targets } = await evaluate();
    expect({ moment, over }).toEqual({ moment: null, over: true });
    expect(targets).toMatchObject([
      { id: 'T1', before: null, now: { text: '2', light: 'missed' } },
      { id: 'T2', before: null, now: { text: '300', light: 'missed' } },
      { id: 'T3' },
      { id: 'T4' },
    ]);
  });

  it('goes by what was reported of the last day, and names every restatement by record and entry', async () => {
    const { pool, now, today } = world.services;
    const signal = new AbortController().signal;
    const context = { pool, district: DISTRICT, actor: 'person:x', signal, now, today };
    await freezeWork['freeze.make'](context, { set: frozen, period: '2025' });
    expect((await evaluate()).moment, 'not before it is confirmed').toBeNull();
    const { hash } = await getSet(pool, DISTRICT, frozen);
    await confirm(world.services, cliActor('other'), { district: DISTRICT, set: frozen, hash });

    await district.does(list('marks', MARKS, mark(3)));
    await district.does(list('pledges', PLEDGES, 'Y2025370000002,HT-2,2000000,2025-12-30,甲公司,某银行'));
    const { moment, targets } = await evaluate();
    expect(moment).toMatchObject({ knownAt: 3, set: { no: 1 } });
    expect(targets).toMatchObject([
      { id: 'T1', before: { text: '2', light: 'missed' }, now: { text: '3', light: 'done' }, records: 1 },
      { id: 'T2', before: { text: '300', light: 'missed' }, now: { text: '500', light: 'done' }, records: 1 },
      { id: 'T3', records: 1 },
      { id: 'T4' },
    ]);
    const { json } = await call(world, evaluationRecords, office, {
      params: { plan: 'first', target: 'T2' },
    });
    expect(json).toMatchObject({
      total: 1,
      difference: 200_000_000,
      rows: [{ change: 'appeared', entries: [{ cause: 'import', seq: 5, file: { row: 2 } }] }],
    });
  });

  it('may be held against any other moment, and refuses one that never was', async () => {
    const { moment, targets } = await evaluate('ledger:2');
    expect(moment).toMatchObject({ knownAt: 2, set: null });
    expect(targets[1]).toMatchObject({ before: { text: null } });
    expect(await evaluate('ledger:99')).toMatchObject({ code: 'not-found' });
    expect(await evaluate(undefined, 'none')).toMatchObject({ code: 'not-found' });
  });
});

describe('the next period', () => {
  it('starts from what the first came to, each base naming where it was taken from; both stay', async () => {
    const { services } = world;
    await inTransaction(services.pool, (client) =>
      storePlan(client, DISTRICT, plan('second', '2026-01-01', '2030-12-31', '2030-12-31'), services.now()),
    );
    const ask = (id: string, from: string) =>
      call(world, takeBaselines, office, { params: { plan: id }, body: { from } });
    expect((await ask('first', 'second')).json.code).toBe('plan-not-after');
    const { json } = await ask('second', 'first');
    expect(json).toEqual({ version: 2, taken: 2 });
    const { targets } = (await activePlan(services.pool, DISTRICT))!;
    expect(targets.map((t) => t.baseline)).toEqual([
      // As reported: the frozen set, not what is known now.
      { on: '2025-12-31', value: 2, source: '《方案first》终期评估，冻结数据第 1 号' },
      undefined,
      { on: '2025-12-31', value: 1, source: '《方案first》终期评估，冻结数据第 1 号' },
      undefined,
    ]);
    const plans = (await call(world, listPlans, office)).json.plans as Record<string, unknown>[];
    expect(plans).toMatchObject([
      { id: 'second', version: 2, inForce: true },
      { id: 'first', version: 1, inForce: false },
    ]);
    expect((await evaluate()).targets[0]).toMatchObject({ now: { text: '3', light: 'done' } });
    const second = await evaluate(undefined, 'second');
    expect(second).toMatchObject({ over: false });
    expect(second.targets[0]).toMatchObject({ baseline: { value: 2 }, now: { text: '3', light: 'green' } });
    expect(second.targets[1], 'a sum starts from nothing').toMatchObject({
      since: '2026-01-01' as PlainDate,
    });
  });
});

describe('a base', () => {
  it('is taken only once the first period is over and shares an indicator', async () => {
    const { services } = world;
    await inTransaction(services.pool, async (client) => {
      await storePlan(
        client,
        DISTRICT,
        plan('open', '2026-01-01', '2027-12-31', '2027-12-31'),
        services.now(),
      );
      await storePlan(
        client,
        DISTRICT,
        { ...plan('third', '2028-01-01', '2030-12-31', '2030-12-31'), targets: [] },
        services.now(),
      );
    });
    const ask = async (from: string) =>
      (await call(world, takeBaselines, office, { params: { plan: 'third' }, body: { from } })).json.code;
    expect(await ask('open')).toBe('plan-not-over');
    expect(await ask('first')).toBe('no-baselines');
  });
});
