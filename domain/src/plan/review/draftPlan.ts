import type { Goal, Plan, Target, Task } from '../planTypes.ts';
import type { DraftTarget, DraftTask, PlanDraft } from './draftTypes.ts';

/**
 * The plan a draft makes. Only for a draft without blocking questions: what must be there is there.
 * A flow adds up over the plan's period unless the plan in force said otherwise.
 */
export function planOfDraft(draft: PlanDraft, district: string, id: string, before: Plan | null): Plan {
  const { head } = draft;
  const goals = goalsOf(draft, before);
  const goalAt = new Map(goals.map((goal) => [goal.clause, goal.id]));
  return {
    id,
    district,
    title: head.title,
    documentNumber: head.documentNumber,
    issuer: head.issuer,
    issuedOn: head.issuedOn!,
    from: head.from!,
    to: head.to!,
    goals,
    targets: draft.targets
      .map((target) => ({
        ...targetOf(target, draft, goalAt.get(placed(target.clause))!),
        ...baselineOf(target, before),
      }))
      .sort((a, b) => numberOf(a.id) - numberOf(b.id)),
    tasks: draft.tasks.filter((task) => task.part === 'task').map(taskOf),
    safeguards: draft.tasks.filter((task) => task.part === 'safeguard').map(taskOf),
    days: draft.days.map(({ id: day, clause, month, day: of, name, planName }) => ({
      id: day,
      clause: placed(clause),
      month,
      day: of,
      name,
      planName,
    })),
  };
}

/** What stands under no heading. */
const placed = (clause: string): string => clause || '—';

const numberOf = (id: string): number => Number(id.slice(1));

/** One goal for each clause that has targets, under its heading; ids stay with the clause. */
function goalsOf(draft: PlanDraft, before: Plan | null): Goal[] {
  const clauses = [...new Set(draft.targets.map((target) => placed(target.clause)))];
  const kept = new Map(before?.goals.map((goal) => [goal.clause, goal.id]));
  let next = Math.max(0, ...[...kept.values()].map(numberOf)) + 1;
  return clauses.map((clause) => ({
    id: kept.get(clause) ?? `G${next++}`,
    clause,
    title: draft.goals.find((goal) => goal.clause === clause)?.title || draft.head.title,
  }));
}

function targetOf(target: DraftTarget, draft: PlanDraft, goal: string): Target {
  const { id, clause, title, indicator, evaluator, comparator, value, unit, text, peers, conditions } =
    target;
  return {
    id,
    goal,
    clause: placed(clause),
    title,
    indicator,
    evaluator,
    comparator,
    value,
    unit: unit || '项',
    text: wording(text, title),
    due: target.due!,
    ...(evaluator === 'flow' ? { window: { from: draft.head.from!, to: target.due! } } : {}),
    ...(peers === '' ? {} : { peers }),
    ...(conditions.length === 0 ? {} : { conditions }),
  };
}

/** What was taken over from the period before stays with the target in a new version of the document. */
function baselineOf({ id, indicator }: DraftTarget, before: Plan | null): Pick<Target, 'baseline'> {
  const kept = before?.targets.find((t) => t.id === id && t.indicator === indicator)?.baseline;
  return kept ? { baseline: kept } : {};
}

/** 每万人口高价值发明专利拥有量达到14件 → 达到14件, where the name is said beside it anyway. */
function wording(text: string, title: string): string {
  const rest = text.startsWith(title) ? text.slice(title.length) : text;
  return rest === '' ? text || title : rest;
}

function taskOf({ id, clause, title, owners, due, mentions }: DraftTask): Task {
  return {
    id,
    clause: placed(clause),
    title,
    owners: owners.map(({ name, unit, role, leadBasis }) => ({ unit: unit ?? name, name, role, leadBasis })),
    ...(due === null ? {} : { due }),
    ...(mentions.length === 0 ? {} : { mentions }),
  };
}
