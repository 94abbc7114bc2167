import { addDay, addTarget, addTask } from './addItem.ts';
import { type Corrected, done, no, severalLeads } from './corrected.ts';
import type { Correction, PlanDraft } from './draftTypes.ts';
import { mergeItems, splitItem } from './splitMerge.ts';

type Step = Exclude<Correction, { kind: 'undo' }>;

/** The draft after every step that still counts; `undo` takes back the one before it. */
export function foldDraft(
  proposed: PlanDraft,
  corrections: readonly Correction[],
  source: string,
): Corrected {
  const standing: Step[] = [];
  for (const correction of corrections) {
    if (correction.kind !== 'undo') standing.push(correction);
    else if (standing.pop() === undefined) return no('plan-nothing-to-undo');
  }
  let draft = proposed;
  for (const [i, correction] of standing.entries()) {
    const corrected = correct(draft, correction, source, i + 1);
    if (!corrected.ok) return corrected;
    draft = corrected.draft;
  }
  return { ok: true, draft };
}

/** One step. `no` numbers it: what it adds is keyed by it, so that the same steps give the same draft. */
function correct(draft: PlanDraft, step: Step, source: string, number: number): Corrected {
  switch (step.kind) {
    case 'editHead':
      return done({ ...draft, head: { ...draft.head, ...step.set }, headConfirmed: true });
    case 'editTarget':
      return edit(draft, 'targets', step.key, (target) => ({
        ...target,
        ...step.set,
        match: step.set.indicator === undefined && step.set.evaluator === undefined ? target.match : null,
        confirmed: true,
      }));
    case 'editTask': {
      if (severalLeads(step.set.owners)) return no('plan-several-leads');
      return edit(draft, 'tasks', step.key, (task) => ({ ...task, ...step.set, confirmed: true }));
    }
    case 'editDay':
      return edit(draft, 'days', step.key, (day) => ({ ...day, ...step.set, confirmed: true }));
    case 'split':
      return splitItem(draft, step.key, step.at, source, number);
    case 'merge':
      return mergeItems(draft, step.keys[0], step.keys[1], source);
    case 'addTarget':
      return addTarget(draft, step.span, step.set, source, number);
    case 'addTask':
      return addTask(draft, step, source, number);
    case 'addDay':
      return addDay(draft, step, source, number);
    case 'remove':
      return some(draft, step.keys, {
        ...draft,
        targets: draft.targets.filter((t) => !step.keys.includes(t.key)),
        tasks: draft.tasks.filter((t) => !step.keys.includes(t.key)),
        days: draft.days.filter((d) => !step.keys.includes(d.key)),
      });
    case 'confirm': {
      const keys = new Set(step.keys);
      const confirm = <T extends { readonly key: string }>(item: T): T =>
        keys.has(item.key) ? { ...item, confirmed: true } : item;
      return some(draft, step.keys, {
        ...draft,
        headConfirmed: draft.headConfirmed || keys.has('head'),
        targets: draft.targets.map(confirm),
        tasks: draft.tasks.map(confirm),
        days: draft.days.map(confirm),
      });
    }
  }
}

function some(draft: PlanDraft, keys: readonly string[], changed: PlanDraft): Corrected {
  const known = new Set([
    'head',
    ...[...draft.targets, ...draft.tasks, ...draft.days].map((item) => item.key),
  ]);
  return keys.every((key) => known.has(key)) ? done(changed) : no('plan-item-missing');
}

function edit<Part extends 'targets' | 'tasks' | 'days'>(
  draft: PlanDraft,
  part: Part,
  key: string,
  change: (item: PlanDraft[Part][number]) => PlanDraft[Part][number],
): Corrected {
  const items: readonly PlanDraft[Part][number][] = draft[part];
  const at = items.findIndex((item) => item.key === key);
  if (at < 0) return no('plan-item-missing');
  return done({ ...draft, [part]: items.map((item, i) => (i === at ? change(item) : item)) });
}
