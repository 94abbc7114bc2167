import type { Span } from '../reader/readerTypes.ts';
import { nextId } from './clauseIds.ts';
import { type Corrected, done, ids, no, severalLeads } from './corrected.ts';
import type { Correction, DraftDay, DraftTarget, DraftTask, PlanDraft, TargetFields } from './draftTypes.ts';
import { readAgain, titleAt, wordsAt } from './itemWords.ts';

export function addTarget(
  draft: PlanDraft,
  span: Span | null,
  set: Partial<TargetFields>,
  source: string,
  number: number,
): Corrected {
  const blank: DraftTarget = {
    key: `added-${number}`,
    id: nextId('T', ids(draft.targets)),
    confirmed: false,
    clause: clauseAt(draft, span),
    title: wordsAt(source, span).slice(0, 60),
    indicator: null,
    evaluator: 'milestone',
    comparator: 'newCount',
    value: null,
    unit: '项',
    text: wordsAt(source, span),
    due: draft.head.to,
    peers: '',
    match: null,
    conditions: [],
    span,
  };
  const target = { ...blank, ...(span ? readAgain(source, span, blank) : {}), ...set };
  if (target.title === '') return no('plan-item-empty');
  const at = span ? draft.targets.findIndex((t) => t.span !== null && t.span.from > span.from) : -1;
  const targets = [...draft.targets];
  targets.splice(at < 0 ? targets.length : at, 0, target);
  return done({ ...draft, targets });
}

export function addTask(
  draft: PlanDraft,
  { span, set }: Extract<Correction, { kind: 'addTask' }>,
  source: string,
  number: number,
): Corrected {
  if (severalLeads(set.owners)) return no('plan-several-leads');
  const part = set.part ?? 'task';
  const task: DraftTask = {
    key: `added-${number}`,
    id: nextId(part === 'task' ? 'K' : 'S', ids(draft.tasks)),
    confirmed: false,
    clause: clauseAt(draft, span),
    title: titleAt(source, span),
    owners: [],
    ownersLater: false,
    due: null,
    openEnded: false,
    mentions: [],
    ...set,
    part,
    span,
  };
  return task.title === '' ? no('plan-item-empty') : done({ ...draft, tasks: [...draft.tasks, task] });
}

export function addDay(
  draft: PlanDraft,
  { span, set }: Extract<Correction, { kind: 'addDay' }>,
  source: string,
  number: number,
): Corrected {
  const text = wordsAt(source, span);
  const day: DraftDay = {
    key: `added-${number}`,
    id: nextId('D', ids(draft.days)),
    clause: clauseAt(draft, span),
    month: 1,
    day: 1,
    name: text,
    planName: text,
    ...set,
    confirmed: false,
    span,
  };
  return day.name === '' ? no('plan-item-empty') : done({ ...draft, days: [...draft.days, day] });
}

/** The heading a place of the document stands under. */
function clauseAt(draft: PlanDraft, span: Span | null): string {
  return draft.goals.findLast((goal) => span !== null && goal.from <= span.from)?.clause ?? '';
}
