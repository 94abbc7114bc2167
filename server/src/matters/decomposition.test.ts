import { readFile } from 'node:fs/promises';
import { getDecomposition, setTargetYear } from '@sophora/contract/decomposition';
import { openMatter } from '@sophora/contract/matters';
import { parsePlan } from '@sophora/domain/plan/plan';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HERE } from '../../../test/support/world.ts';
import { storePlan } from '../plan/index.ts';
import { inTransaction } from '../platform/transaction.ts';
import { type SupervisionWorld, supervisionWorld } from './supervisionWorld.fixture.ts';

let s: SupervisionWorld;
let plan: string;
beforeAll(async () => {
  s = await supervisionWorld();
  const read = parsePlan(JSON.parse(await readFile('data/plans/huaiyin-2022.json', 'utf8')));
  if (!read.ok) throw new Error('the plan of the house is not a plan');
  plan = read.plan.id;
  const { pool } = s.world.services;
  await inTransaction(pool, (client) => storePlan(client, HERE, read.plan, s.world.services.now()));
});
afterAll(() => s?.world.close());

interface Year {
  year: number;
  value: number | null;
  fromUnits: number | null;
  shortfall: number | null;
}
interface Target {
  id: string;
  unit: string;
  value: number | null;
  fromYears: number | null;
  shortfall: number | null;
  years: Year[];
  progress: Record<string, number>;
}

async function targets(name = 'anna'): Promise<Record<string, Target>> {
  const { json } = await s.ask(name, getDecomposition);
  const goals = json.goals as { targets: Target[] }[];
  return Object.fromEntries(goals.flatMap((g) => g.targets).map((t) => [t.id, t]));
}

const DOCUMENT = { title: '知识产权强区建设年度任务分解表', number: '济槐市监函〔2024〕3号' };
const set = (target: string, year: number, body: object, name = 'anna') =>
  s.ask(name, setTargetYear, {
    params: { target, year: String(year) },
    body: { document: DOCUMENT, ...body },
  });

test('years make the goal and units make the year, each as its figure adds up; what is missing is said', async () => {
  const { department } = s.world.units;
  // 累计2亿元: a flow, in 万元; 14 件/万人: a stock; 90%: a share.
  for (const [year, value] of [
    [2022, 4000],
    [2023, 5000],
    [2024, 5000],
    [2025, 5000],
  ] as const)
    await set('T6', year, { value, units: [] });
  await set('T6', 2025, {
    value: 5000,
    units: [
      { unit: department, value: 3000 },
      { unit: s.other, value: 1500 },
    ],
  });
  await set('T1', 2024, { value: 12, units: [] });
  await set('T8', 2025, {
    value: 90,
    units: [
      { unit: department, value: 92, weight: 300 },
      { unit: s.other, value: 84, weight: 100 },
    ],
  });
  const { T1, T6, T8 } = await targets('leader');
  expect(T6).toMatchObject({ unit: '万元', value: 20000, fromYears: 19000, shortfall: 1000 });
  expect(T6!.years.at(-1)).toMatchObject({ year: 2025, value: 5000, fromUnits: 4500, shortfall: 500 });
  expect(T8!.years.at(-1)).toMatchObject({ fromUnits: 90, shortfall: 0 });
  // Of a stock only the last year says whether the goal is met.
  expect(T1).toMatchObject({ value: 14, fromYears: null, shortfall: null });
  await set('T1', 2025, { value: 14, units: [] });
  expect((await targets()).T1).toMatchObject({ fromYears: 14, shortfall: 0 });
});

test('a year outside the plan, a unit that is none, and whoever may not change the plan are refused', async () => {
  expect((await set('T6', 2026, { value: 1, units: [] })).json.code).toBe('target-year-outside');
  expect((await set('T99', 2025, { value: 1, units: [] })).json.code).toBe('not-found');
  const outside = [{ unit: '00000000-0000-4000-8000-000000000000', value: 1 }];
  expect((await set('T6', 2025, { value: 1, units: outside })).status).toBe(409);
  expect((await set('T6', 2025, { value: 1, units: [] }, 'owner')).status).toBe(403);
});

test('setting a year again replaces it; setting nothing takes it away', async () => {
  await set('T9', 2025, { value: 50, units: [] });
  await set('T9', 2025, { value: 52, units: [] });
  expect((await targets()).T9).toMatchObject({ value: 50, fromYears: 52, shortfall: -2 });
  await set('T9', 2025, { value: null, units: [] });
  expect((await targets()).T9).toMatchObject({ fromYears: null });
});

test('matters of a target and of a task stand beside it: how many, closed, late', async () => {
  const body = (title: string) => ({
    procedure: 'supervision',
    task: `${plan}/K1`,
    target: `${plan}/T4`,
    input: { title, lead: s.world.units.department, due: '2026-12-31' },
  });
  await s.ask('anna', openMatter, { body: body('甲') });
  const { json } = await s.ask('anna', openMatter, { body: body('乙') });
  await s.take('anna', String(json.id), 'withdraw', { reason: '重复' });
  expect((await targets()).T4!.progress).toEqual({ matters: 1, closed: 0, late: 0 });
  const answer = await s.ask('auditor', getDecomposition);
  const tasks = answer.json.tasks as { id: string; progress: unknown }[];
  expect(tasks.find((t) => t.id === 'K1')?.progress).toEqual({ matters: 1, closed: 0, late: 0 });
});
