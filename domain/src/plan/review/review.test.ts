import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePlan } from '../plan.ts';
import { readPlan } from '../reader/readPlan.ts';
import { foldDraft } from './correctDraft.ts';
import { planOfDraft } from './draftPlan.ts';
import { draftQuestions } from './draftQuestions.ts';
import type { Correction, PlanDraft } from './draftTypes.ts';
import { isNewVersion } from './newVersion.ts';
import { planDiff } from './planDiff.ts';
import { proposeDraft } from './proposeDraft.ts';
import { draftOf, FIRST, SECOND, UNITS } from './review.fixture.ts';

const proposed = draftOf(FIRST);

function after(...steps: Correction[]): PlanDraft {
  const folded = foldDraft(proposed, steps, FIRST);
  if (!folded.ok) throw new Error(folded.problem);
  return folded.draft;
}

function problem(...steps: Correction[]): string | undefined {
  const folded = foldDraft(proposed, steps, FIRST);
  return folded.ok ? undefined : folded.problem;
}

const target = (draft: PlanDraft, words: string) => draft.targets.find((t) => t.title.includes(words))!;
const task = (draft: PlanDraft, words: string) => draft.tasks.find((t) => t.title.includes(words))!;
const allKeys = (draft: PlanDraft) => [
  'head',
  ...[...draft.targets, ...draft.tasks, ...draft.days].map((item) => item.key),
];

describe('what the reader proposes', () => {
  test('nothing is confirmed, and the whole structure stands at its place in the document', () => {
    expect(proposed.targets.map((t) => t.id)).toEqual(['T1', 'T2', 'T3', 'T4']);
    expect(proposed.tasks.map((t) => [t.id, t.part])).toEqual([
      ['K1', 'task'],
      ['K2', 'task'],
      ['S1', 'safeguard'],
    ]);
    expect([...proposed.targets, ...proposed.tasks, ...proposed.days].some((item) => item.confirmed)).toBe(
      false,
    );
    for (const { span, text } of proposed.targets) expect(FIRST.slice(span!.from, span!.to)).toBe(text);
  });

  test('owners find their units; a name outside the list is asked about', () => {
    expect(task(proposed, '培育').owners).toEqual([
      { name: '区市场监管局', unit: 'market-supervision', role: 'lead', leadBasis: 'presumed' },
      { name: '区科技局', unit: 'science', role: 'support', leadBasis: 'presumed' },
      { name: '区财政局', unit: 'finance', role: 'support', leadBasis: 'presumed' },
    ]);
    expect(task(proposed, '宣传').owners[0]).toMatchObject({ role: 'lead', leadBasis: 'stated' });
    expect(draftQuestions(proposed)).toContainEqual({
      code: 'unit-unknown',
      key: task(proposed, '宣传').key,
      blocking: false,
      params: { names: '区委宣传部' },
    });
  });

  test('a target of no indicator in the library is offered as a new one with its evaluator', () => {
    const museum = target(proposed, '科普馆');
    expect(museum).toMatchObject({ indicator: null, evaluator: 'milestone', value: 2 });
    const codes = draftQuestions(proposed).filter((q) => q.key === museum.key);
    expect(codes.map((q) => q.code)).toEqual(['target-new-indicator', 'not-confirmed']);
  });

  test('a safeguard without owner blocks until it is given one or left to be settled', () => {
    const { key } = task(proposed, '组织领导');
    const asks = (draft: PlanDraft) =>
      draftQuestions(draft).some((q) => q.code === 'task-no-owner' && q.key === key && q.blocking);
    expect(asks(proposed)).toBe(true);
    expect(asks(after({ kind: 'editTask', key, set: { ownersLater: true } }))).toBe(false);
  });
});

describe('corrections', () => {
  const marks = target(proposed, '商标').key;

  test('an edit counts as confirmed and undo takes it back', () => {
    const edit: Correction = { kind: 'editTarget', key: marks, set: { value: 31_000 } };
    expect(target(after(edit), '商标')).toMatchObject({ value: 31_000, confirmed: true });
    expect(after(edit, { kind: 'undo' })).toEqual(proposed);
    expect(problem({ kind: 'undo' })).toBe('plan-nothing-to-undo');
  });

  test('a split reads each half again and leaves both to be confirmed', () => {
    const whole = after({
      kind: 'merge',
      keys: [target(proposed, '高价值').key, marks],
    });
    const merged = target(whole, '高价值');
    expect(whole.targets).toHaveLength(3);
    expect(merged.text).toBe('每万人口高价值发明专利拥有量达到9件，有效注册商标量突破3万件');
    const halves = after(
      { kind: 'merge', keys: [merged.key, marks] },
      { kind: 'split', key: merged.key, at: FIRST.indexOf('，有效注册') },
    );
    expect(halves.targets.map((t) => [t.indicator, t.value, t.confirmed])).toEqual([
      ['high-value-inventions', 9, false],
      ['valid-marks', 30_000, false],
      ['pledge-finance', 10_000_000_000, false],
      [null, 2, false],
    ]);
  });

  test('a place outside the item cannot split it', () => {
    expect(problem({ kind: 'split', key: marks, at: 0 })).toBe('plan-split-place');
    const { span } = target(proposed, '商标');
    expect(problem({ kind: 'split', key: marks, at: span!.from })).toBe('plan-split-place');
    expect(problem({ kind: 'split', key: marks, at: span!.to })).toBe('plan-split-place');
  });

  test('merged tasks have the owners of both and one lead', () => {
    const [a, b] = [task(proposed, '培育').key, task(proposed, '宣传').key] as const;
    const merged = task(after({ kind: 'merge', keys: [a, b] }), '培育');
    expect(merged.owners.map((o) => o.name)).toEqual(['区市场监管局', '区科技局', '区财政局', '区委宣传部']);
    expect(merged.owners.filter((o) => o.role === 'lead')).toHaveLength(1);
    expect(problem({ kind: 'merge', keys: [a, marks] })).toBe('plan-merge-kinds');
  });

  test('selected words become a target as the reader understands them', () => {
    const from = FIRST.indexOf('有效注册商标量');
    const span = { from, to: from + '有效注册商标量突破3万件'.length };
    const draft = after({ kind: 'remove', keys: [marks] }, { kind: 'addTarget', span, set: {} });
    expect(target(draft, '商标')).toMatchObject({
      clause: '一（一）',
      indicator: 'valid-marks',
      comparator: 'gt',
      value: 30_000,
    });
    expect(problem({ kind: 'addTarget', span: null, set: {} })).toBe('plan-item-empty');
  });

  test('two leads, and a key that is gone, are refused', () => {
    const { key, owners } = task(proposed, '培育');
    const both = owners.map((owner) => ({ ...owner, role: 'lead' as const }));
    expect(problem({ kind: 'editTask', key, set: { owners: both } })).toBe('plan-several-leads');
    expect(problem({ kind: 'remove', keys: [key] }, { kind: 'confirm', keys: [key] })).toBe(
      'plan-item-missing',
    );
  });
});

describe('the plan a draft makes', () => {
  const ready = after(
    { kind: 'editTask', key: task(proposed, '组织领导').key, set: { ownersLater: true } },
    { kind: 'confirm', keys: allKeys(proposed) },
  );
  const plan = planOfDraft(ready, '370199', 'p1', null);

  test('is a plan once nothing blocks', () => {
    expect(draftQuestions(ready).filter((q) => q.blocking)).toEqual([]);
    expect(parsePlan(JSON.parse(JSON.stringify(plan)))).toEqual({ ok: true, plan });
    expect(plan.goals.map((g) => g.clause)).toEqual(['一（一）', '一（二）']);
    expect(plan.targets.find((t) => t.id === 'T3')).toMatchObject({
      evaluator: 'flow',
      window: { from: '2026-01-01', to: '2028-12-31' },
    });
  });

  test('read again it changes nothing', () => {
    const again = proposeDraft(readPlan(FIRST), UNITS, plan);
    expect(planDiff(plan, planOfDraft(again, '370199', 'p1', plan))).toEqual({
      head: [],
      clauses: [],
      figures: [],
    });
  });

  test('a revised document shows clause by clause which targets and owners change, and the figures', () => {
    const second = proposeDraft(readPlan(SECOND), UNITS, plan);
    const diff = planDiff(plan, planOfDraft(second, '370199', 'p1', plan));
    expect(diff.clauses.map((c) => [c.kind, c.part, c.id, c.fields.map((f) => f.field)])).toEqual([
      ['changed', 'target', 'T1', ['value', 'text']],
      ['added', 'target', 'T5', []],
      ['removed', 'target', 'T4', []],
      ['changed', 'task', 'K1', []],
    ]);
    expect(diff.clauses[3]).toMatchObject({
      ownersAdded: ['区教育局'],
      ownersRemoved: ['区财政局'],
      lead: { before: '区市场监管局', after: '区科技局' },
    });
    expect(diff.figures).toEqual(['high-value-inventions', 'protection-satisfaction']);
  });

  test('a document is a new version by its number or its title, a successor period makes it a new plan', () => {
    expect(isNewVersion(readPlan(SECOND), plan)).toBe(true);
    const renumbered = readPlan(SECOND.replace('〔2026〕3号', '〔2027〕9号'));
    expect(isNewVersion(renumbered, plan)).toBe(true);
    const next = readPlan(SECOND.replace('〔2026〕3号', '〔2029〕1号').replace('2026—2028', '2029—2031'));
    expect(isNewVersion(next, plan)).toBe(false);
  });
});

test('whatever steps are taken, a draft follows or a problem; ids stay unique and a ready draft is a plan', () => {
  const keys = allKeys(proposed);
  const key = fc.constantFrom(...keys, 'added-1', 'split-2', 'gone');
  const place = fc.integer({ min: -1, max: FIRST.length + 1 });
  const span = fc.tuple(place, place).map(([from, to]) => ({ from: Math.max(0, from), to: Math.max(0, to) }));
  const step: fc.Arbitrary<Correction> = fc.oneof(
    fc.record({ kind: fc.constant('split' as const), key, at: place }),
    fc.record({ kind: fc.constant('merge' as const), keys: fc.tuple(key, key) }),
    fc.record({ kind: fc.constant('remove' as const), keys: fc.array(key, { minLength: 1, maxLength: 2 }) }),
    fc.record({ kind: fc.constant('addTarget' as const), span, set: fc.constant({}) }),
    fc.record({
      kind: fc.constant('addTask' as const),
      span,
      set: fc.constant({ part: 'safeguard' as const }),
    }),
    fc.record({ kind: fc.constant('addDay' as const), span, set: fc.constant({ month: 2, day: 29 }) }),
    fc.constant({ kind: 'undo' as const }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let taken: Correction[] = [];
      for (const next of steps) if (foldDraft(proposed, [...taken, next], FIRST).ok) taken = [...taken, next];
      const draft = after(...taken);
      for (const items of [draft.targets, draft.tasks, draft.days]) {
        expect(new Set(items.map((item) => item.id)).size).toBe(items.length);
        expect(new Set(items.map((item) => item.key)).size).toBe(items.length);
      }
      const unowned = draft.tasks.filter((t) => t.owners.length === 0);
      const answers: Correction[] = [
        ...unowned.map((t) => ({ kind: 'editTask' as const, key: t.key, set: { ownersLater: true } })),
        { kind: 'confirm', keys: allKeys(draft) },
      ];
      const ready = after(...taken, ...answers);
      const open = draftQuestions(ready).filter((q) => q.blocking && q.code !== 'nothing-read');
      expect(open).toEqual([]);
      expect(parsePlan(planOfDraft(ready, '370199', 'p1', null)).ok).toBe(true);
    }),
    { numRuns: 300 },
  );
});
