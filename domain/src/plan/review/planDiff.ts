import type { Owner, Plan, Target, Task } from '../planTypes.ts';
import { foldText } from '../reader/foldText.ts';

export type PlanPart = 'target' | 'task' | 'safeguard' | 'day';

export interface FieldChange {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** What a new version of the document does to one clause. */
export interface ClauseChange {
  readonly part: PlanPart;
  readonly id: string;
  readonly clause: string;
  readonly title: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly fields: readonly FieldChange[];
  readonly ownersAdded: readonly string[];
  readonly ownersRemoved: readonly string[];
  /** Names of the body that leads, before and after; `null` where it stays. */
  readonly lead: { readonly before: string; readonly after: string } | null;
}

export interface PlanDiff {
  readonly head: readonly FieldChange[];
  readonly clauses: readonly ClauseChange[];
  /** Indicators whose figures get another target, window or condition. */
  readonly figures: readonly string[];
}

/** Compares two versions of a plan clause by clause; clauses are the same where their ids are. */
export function planDiff(before: Plan, after: Plan): PlanDiff {
  const clauses = [
    ...compared('target', before.targets, after.targets, targetChanges),
    ...compared('task', before.tasks, after.tasks, taskChanges),
    ...compared('safeguard', before.safeguards, after.safeguards, taskChanges),
    ...compared('day', before.days.map(titled), after.days.map(titled), (a, b) => ({
      fields: changes(a, b, ['title', 'month', 'day', 'clause']),
    })),
  ];
  const head = changes(before, after, ['title', 'documentNumber', 'issuer', 'issuedOn', 'from', 'to']);
  return { head, clauses, figures: figuresTouched(before, after, clauses) };
}

const titled = <T extends { readonly name: string }>(day: T) => ({ ...day, title: day.name });

interface Found {
  readonly fields: readonly FieldChange[];
  readonly ownersAdded?: readonly string[];
  readonly ownersRemoved?: readonly string[];
  readonly lead?: ClauseChange['lead'];
}

function compared<T extends { readonly id: string; readonly clause: string; readonly title: string }>(
  part: PlanPart,
  before: readonly T[],
  after: readonly T[],
  compare: (before: T, after: T) => Found,
): ClauseChange[] {
  const earlier = new Map(before.map((item) => [item.id, item]));
  const later = new Set(after.map((item) => item.id));
  const change = (kind: ClauseChange['kind'], item: T, found: Found): ClauseChange => ({
    part,
    id: item.id,
    clause: item.clause,
    title: item.title,
    kind,
    fields: found.fields,
    ownersAdded: found.ownersAdded ?? [],
    ownersRemoved: found.ownersRemoved ?? [],
    lead: found.lead ?? null,
  });
  const found: ClauseChange[] = [];
  for (const item of after) {
    const then = earlier.get(item.id);
    if (!then) {
      found.push(change('added', item, { fields: [] }));
      continue;
    }
    const differs = compare(then, item);
    if (
      differs.fields.length > 0 ||
      differs.ownersAdded?.length ||
      differs.ownersRemoved?.length ||
      differs.lead
    )
      found.push(change('changed', item, differs));
  }
  for (const item of before) if (!later.has(item.id)) found.push(change('removed', item, { fields: [] }));
  return found;
}

const TARGET_FIELDS = [
  'title',
  'clause',
  'indicator',
  'evaluator',
  'comparator',
  'value',
  'unit',
  'due',
] as const;

function targetChanges(before: Target, after: Target): Found {
  const fields = changes(before, after, TARGET_FIELDS);
  const value = fields.some((change) => change.field === 'value' || change.field === 'comparator');
  // The words of the document tell a reader more than the number in base units.
  return {
    fields: value && before.text !== after.text ? [...fields, ...changes(before, after, ['text'])] : fields,
  };
}

function taskChanges(before: Task, after: Task): Found {
  const names = (owners: readonly Owner[]) => owners.map((owner) => owner.name);
  const lead = (owners: readonly Owner[]) => owners.find((owner) => owner.role === 'lead')?.name ?? '';
  const [then, now] = [new Set(names(before.owners)), new Set(names(after.owners))];
  return {
    fields: changes(before, after, ['title', 'clause', 'due']),
    ownersAdded: [...now].filter((name) => !then.has(name)),
    ownersRemoved: [...then].filter((name) => !now.has(name)),
    lead:
      lead(before.owners) === lead(after.owners)
        ? null
        : { before: lead(before.owners), after: lead(after.owners) },
  };
}

function changes<T>(before: T, after: T, fields: readonly (keyof T & string)[]): FieldChange[] {
  return fields
    .map((field) => ({ field, before: words(before[field]), after: words(after[field]) }))
    .filter((change) => printed(change.before) !== printed(change.after));
}

const words = (value: unknown): string => (value === null || value === undefined ? '' : String(value));
/** The width of brackets and commas is the printer's, not the plan's. */
const printed = (text: string): string => foldText(text).replaceAll(' ', '');

function figuresTouched(before: Plan, after: Plan, clauses: readonly ClauseChange[]): string[] {
  const moved = new Set(clauses.filter((change) => change.part === 'target').map((change) => change.id));
  const touched = new Set<string>();
  for (const target of [...before.targets, ...after.targets]) {
    if (!moved.has(target.id)) continue;
    if (target.indicator !== null) touched.add(target.indicator);
    for (const condition of target.conditions ?? []) touched.add(condition.of);
  }
  // A flow adds up over the plan's period: another period, another sum.
  if (before.from !== after.from || before.to !== after.to)
    for (const target of after.targets)
      if (target.evaluator === 'flow' && target.indicator !== null) touched.add(target.indicator);
  return [...touched];
}
