import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { INDICATORS } from '../indicators/library.ts';
import { KINDS } from '../ledger/kinds.ts';
import { parsePlan } from './plan.ts';
import { missingFiles, targetSources } from './targetSources.ts';

const json = JSON.parse(
  readFileSync(new URL('../../../data/plans/huaiyin-2022.json', import.meta.url), 'utf8'),
);
const district = JSON.parse(
  readFileSync(new URL('../../../data/districts/370104.json', import.meta.url), 'utf8'),
);
const parsed = parsePlan(json);
const plan = parsed.ok ? parsed.plan : undefined;

test('the plan of 槐荫 is read whole: 4 goals, 9 targets, 6 tasks, 6 safeguards', () => {
  expect(parsed).toMatchObject({ ok: true });
  expect(plan!.goals).toHaveLength(4);
  expect(plan!.targets.map((t) => t.id)).toEqual(['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9']);
  expect([plan!.tasks.length, plan!.safeguards.length]).toEqual([6, 6]);
});

test('突破 is strictly more, 达到 is at least', () => {
  const of = (id: string) => plan!.targets.find((t) => t.id === id)!;
  expect([of('T1').comparator, of('T1').value]).toEqual(['gte', 14]);
  expect([of('T2').comparator, of('T2').value]).toEqual(['gt', 80_000]);
  expect([of('T6').value, of('T6').unit]).toEqual([20_000_000_000, 'fen']);
});

test('no lead is stated, and the safeguards have no owner', () => {
  expect(plan!.tasks.flatMap((t) => t.owners).every((o) => o.leadBasis === 'presumed')).toBe(true);
  expect(plan!.tasks.every((t) => t.owners.filter((o) => o.role === 'lead').length === 1)).toBe(true);
  expect(plan!.safeguards.flatMap((s) => s.owners)).toEqual([]);
});

test('its owners are the twelve units of the district’s list', () => {
  const units = new Set(plan!.tasks.flatMap((t) => t.owners.map((o) => o.unit)));
  expect([...units].sort()).toEqual(district.departments.map((d: { code: string }) => d.code).sort());
  expect(units.size).toBe(12);
});

test('every target names the files it rests on, of kinds that exist', () => {
  const kinds = new Set(KINDS.map((k) => k.id));
  for (const target of plan!.targets) {
    const sources = targetSources(target);
    expect(sources.length, target.id).toBeGreaterThan(0);
    for (const { kind } of sources) if (kind !== null) expect(kinds).toContain(kind);
  }
  const computed = new Set(INDICATORS.map((i) => i.id));
  expect(plan!.targets.filter((t) => computed.has(t.indicator ?? '')).map((t) => t.id)).toEqual(
    plan!.targets.map((t) => t.id),
  );
});

test('a missing file is named until its register holds records', () => {
  const t1 = plan!.targets[0]!;
  expect(missingFiles(t1, new Set(['patents'])).map((l) => l.zh)).toEqual(['常住人口统计公报数据']);
  expect(missingFiles(t1, new Set(['patents', 'population']))).toEqual([]);
  expect(missingFiles(plan!.targets[7]!, new Set()).map((l) => l.zh)).toEqual([
    '满意度调查方案（总体与发放数）',
    '满意度调查答卷',
  ]);
});

test('every fault of a plan file is told with its place', () => {
  const broken = structuredClone(json);
  broken.district = '槐荫区';
  broken.to = '2021-12-31';
  broken.targets[1].due = '2025年底';
  broken.targets[2].goal = 'G9';
  broken.targets[3].comparator = '达到';
  broken.targets[4].id = 'T1';
  broken.tasks[0].owners[1].role = 'lead';
  broken.days[0].day = 32;
  const result = parsePlan(broken);
  expect(result.ok ? [] : result.problems.map((p) => `${p.path} ${p.code}`)).toEqual([
    'district not-a-code',
    'to period-reversed',
    'targets[1].due not-a-day',
    'targets[2].goal no-such-goal',
    'targets[3].comparator not-a-value',
    'targets[4].id id-repeated',
    'tasks[0].owners several-leads',
    'days[0].day not-a-value',
  ]);
});

test.each([null, [], 'plan', 3, {}])('%j is no plan and does not crash', (value) => {
  expect(parsePlan(value).ok).toBe(false);
});

test('a base stands in a plan only with its day and the source it is taken from', () => {
  const withBase = (baseline: object) =>
    parsePlan({
      ...json,
      targets: json.targets.map((t: { id: string }) => (t.id === 'T9' ? { ...t, baseline } : t)),
    });
  const whole = { on: '2021-12-31', value: 31, source: '济槐市监〔2022〕2号 第3页' };
  expect(withBase(whole)).toMatchObject({ ok: true });
  for (const part of ['on', 'value', 'source'])
    expect(withBase({ ...whole, [part]: undefined }), part).toMatchObject({ ok: false });
  expect(withBase({ ...whole, source: '' })).toMatchObject({ ok: false });
});
