import { nextId } from './clauseIds.ts';
import { type Corrected, done, ids, no } from './corrected.ts';
import type { DraftTarget, DraftTask, PlanDraft } from './draftTypes.ts';
import { readAgain, titleAt, together, wordsAt } from './itemWords.ts';

/** Both halves keep what the item said; what the words of each half say for themselves wins. */
export function splitItem(
  draft: PlanDraft,
  key: string,
  at: number,
  source: string,
  number: number,
): Corrected {
  const target = draft.targets.find((t) => t.key === key);
  const task = draft.tasks.find((t) => t.key === key);
  const span = (target ?? task)?.span;
  if (!target && !task) return no('plan-item-missing');
  if (!span || at <= span.from || at >= span.to) return no('plan-split-place');
  const first = { from: span.from, to: at };
  const second = { from: at, to: span.to };
  if (wordsAt(source, first) === '' || wordsAt(source, second) === '') return no('plan-split-place');
  if (target) {
    const halves = [
      { ...target, ...readAgain(source, first, target), span: first, confirmed: false },
      {
        ...target,
        ...readAgain(source, second, target),
        key: `split-${number}`,
        id: nextId('T', ids(draft.targets)),
        span: second,
        confirmed: false,
      },
    ];
    return done({ ...draft, targets: draft.targets.flatMap((t) => (t === target ? halves : [t])) });
  }
  const halves: DraftTask[] = [
    { ...task!, span: first, confirmed: false },
    {
      ...task!,
      key: `split-${number}`,
      id: nextId(task!.part === 'task' ? 'K' : 'S', ids(draft.tasks)),
      title: titleAt(source, second),
      span: second,
      confirmed: false,
    },
  ];
  return done({ ...draft, tasks: draft.tasks.flatMap((t) => (t === task ? halves : [t])) });
}

export function mergeItems(draft: PlanDraft, key: string, other: string, source: string): Corrected {
  const items = [...draft.targets, ...draft.tasks, ...draft.days];
  const [a, b] = [key, other].map((k) => items.find((item) => item.key === k));
  if (!a || !b || a === b) return no('plan-item-missing');
  const span = together(a.span, b.span);
  const text = span && wordsAt(source, span);
  if ('evaluator' in a && 'evaluator' in b) {
    const merged: DraftTarget = { ...a, span, text: text ?? `${a.text}，${b.text}`, confirmed: false };
    return done({
      ...draft,
      targets: draft.targets.flatMap((t) => (t === a ? [merged] : t === b ? [] : [t])),
    });
  }
  if ('owners' in a && 'owners' in b) {
    const known = new Set(a.owners.map((owner) => owner.name));
    const merged: DraftTask = {
      ...a,
      span,
      owners: [
        ...a.owners,
        ...b.owners
          .filter((owner) => !known.has(owner.name))
          .map((owner) => (a.owners.length > 0 ? { ...owner, role: 'support' as const } : owner)),
      ],
      openEnded: a.openEnded || b.openEnded,
      mentions: [...new Set([...a.mentions, ...b.mentions])],
      confirmed: false,
    };
    return done({ ...draft, tasks: draft.tasks.flatMap((t) => (t === a ? [merged] : t === b ? [] : [t])) });
  }
  return no('plan-merge-kinds');
}
