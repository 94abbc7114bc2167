import { readFile } from 'node:fs/promises';
import type { TargetView } from '@sophora/contract/figures';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import { DEMO_DISTRICT } from '@sophora/domain/demo/district';
import { generateDistrict, type Truth } from '@sophora/domain/demo/generateDistrict';
import { type Plan, parsePlan } from '@sophora/domain/plan/plan';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestServices, testServices } from '../../../test/support/services.ts';
import { loadDemo } from '../demo/index.ts';
import { figureAt, figureContext } from '../indicators/index.ts';
import { targetView } from './cockpit.ts';

const SIZE = { seed: 7, scale: 0.1 };
const END = '2025-12-31' as PlainDate;
const EVERYTHING = { streets: 'all', units: 'all' } as const;

let services: TestServices;
let plan: Plan;
let truth: Truth;

beforeAll(async () => {
  services = await testServices();
  const read = parsePlan(JSON.parse(await readFile('data/plans/huaiyin-2022.json', 'utf8')));
  if (!read.ok) throw new Error('the plan of the house is not a plan');
  plan = { ...read.plan, district: DEMO_DISTRICT };
  truth = generateDistrict(SIZE).truth();
  await loadDemo(services, {
    ...SIZE,
    actor: 'test',
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
}, 240_000);
afterAll(() => services.close());

async function view(id: string, asOf: PlainDate): Promise<TargetView> {
  const context = await figureContext(services.pool, DEMO_DISTRICT);
  const target = plan.targets.find((t) => t.id === id)!;
  return targetView(context, plan, target, { asOf, knownAt: undefined, scope: EVERYTHING });
}

describe('the targets of the plan, on the demonstration district', () => {
  it('T6 adds up what was registered in the plan period, and says whether it rose every year', async () => {
    const asOf = '2024-12-31' as PlainDate;
    const t6 = await view('T6', asOf);
    const known = truth.figures.find((f) => f.indicator === 'T6' && f.asOf === asOf)!;
    expect(t6).toMatchObject({ since: '2022-01-01', value: known.count * 1_000_000 });
    expect(t6.notes.map((n) => n.code)).toContain('rise-undefined');
    expect(t6.perMonthText).not.toBeNull();
  });

  it('T6 is decided by the end of the period, whatever was registered since', async () => {
    const t6 = await view('T6', '2026-10-31' as PlainDate);
    const known = truth.figures.find((f) => f.indicator === 'T6' && f.asOf === END)!;
    expect(t6.valueAtDue).toBe(known.count * 1_000_000);
    expect(t6.value).toBe(t6.valueAtDue);
    expect(t6.perMonthText).toBeNull();
  });

  it('a flow’s streets and its list add up to its value', async () => {
    const context = await figureContext(services.pool, DEMO_DISTRICT);
    const { figure } = await figureAt(context, 'pledge-finance', {
      asOf: END,
      since: '2022-01-01' as PlainDate,
      scope: EVERYTHING,
    });
    expect(figure.byStreet.reduce((sum, s) => sum + s.amount, 0)).toBe(figure.numerator);
    expect(figure.numerator).toBe(figure.value);
  });
});
