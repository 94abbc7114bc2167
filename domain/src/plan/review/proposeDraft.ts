import type { Plan } from '../planTypes.ts';
import type { PlanReading, ReadHeading, ReadTarget, ReadTask } from '../reader/readerTypes.ts';
import { keepTargetOf } from './carryOver.ts';
import { dayIds, targetIds, taskIds } from './clauseIds.ts';
import type { DraftDay, DraftGoal, DraftOwner, DraftTarget, DraftTask, PlanDraft } from './draftTypes.ts';

/** Unit id by every name it has or had. */
export type UnitNames = ReadonlyMap<string, string>;

/**
 * The draft that the reader proposes. Against the plan in force, ids stay with their clauses, and what a document never
 * says (peers, conditions) is carried over.
 */
export function proposeDraft(reading: PlanReading, units: UnitNames, before: Plan | null): PlanDraft {
  const targets = reading.targets.map(targetOf);
  const tasks = [
    ...reading.tasks.map((task) => taskOf(task, 'task', units)),
    ...reading.safeguards.map((task) => taskOf(task, 'safeguard', units)),
  ];
  const days = reading.days.map(
    (day, i): DraftDay => ({
      key: `day-${i + 1}`,
      id: '',
      confirmed: false,
      clause: clauseAt(reading.headings, day.span.from),
      month: day.month,
      day: day.day,
      name: day.name,
      planName: day.planName,
      span: day.span,
    }),
  );
  return {
    head: {
      title: reading.title,
      documentNumber: reading.documentNumber ?? '',
      issuer: reading.issuer ?? '',
      issuedOn: reading.issuedOn,
      from: reading.period.from,
      to: reading.period.to,
    },
    headConfirmed: false,
    goals: goalsOf(reading.headings),
    targets: targetIds(targets, before).map((target) => keepTargetOf(target, before)),
    tasks: taskIds(tasks, before),
    days: dayIds(days, before),
    warnings: reading.warnings,
  };
}

function targetOf(target: ReadTarget): DraftTarget {
  return {
    key: `target-${target.id}`,
    id: target.id,
    confirmed: false,
    clause: target.clause,
    title: target.indicator,
    indicator: target.match.indicator,
    evaluator: target.match.evaluator,
    comparator: target.comparator,
    value: target.value,
    unit: target.unit,
    text: target.text,
    due: target.due,
    peers: '',
    match: target.match,
    conditions: [],
    span: target.span,
  };
}

function taskOf(task: ReadTask, part: 'task' | 'safeguard', units: UnitNames): DraftTask {
  return {
    key: `${part}-${task.number}-${task.span.from}`,
    id: '',
    confirmed: false,
    part,
    clause: task.number,
    title: task.title,
    owners: ownersOf(task, units),
    ownersLater: false,
    due: task.due,
    openEnded: task.openEnded,
    mentions: task.mentions,
    span: task.span,
  };
}

/** One body leads; several that the text calls lead stay so in the text, the first of them leads in the plan. */
function ownersOf(task: ReadTask, units: UnitNames): DraftOwner[] {
  const lead = task.leads[0] ?? task.leadsPresumed[0];
  const leadBasis = task.leads.length > 0 ? 'stated' : 'presumed';
  return task.owners.map((name) => ({
    name,
    unit: units.get(name) ?? null,
    role: name === lead ? 'lead' : 'support',
    leadBasis,
  }));
}

function goalsOf(headings: readonly ReadHeading[]): DraftGoal[] {
  const seen = new Set<string>();
  const goals: DraftGoal[] = [];
  for (const { clause, title, span } of headings) {
    if (clause === '' || seen.has(clause)) continue;
    seen.add(clause);
    goals.push({ from: span.from, clause, title });
  }
  return goals;
}

function clauseAt(headings: readonly ReadHeading[], at: number): string {
  let low = 0;
  let high = headings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (headings[middle]!.span.from <= at) low = middle + 1;
    else high = middle;
  }
  return headings[low - 1]?.clause ?? '';
}
