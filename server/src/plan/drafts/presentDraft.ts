import type { DraftView } from '@sophora/contract/plan';
import type { Actor } from '@sophora/domain/access/actor';
import type { Plan } from '@sophora/domain/plan/plan';
import { foldDraft } from '@sophora/domain/plan/review/correctDraft';
import { planOfDraft } from '@sophora/domain/plan/review/draftPlan';
import { draftQuestions } from '@sophora/domain/plan/review/draftQuestions';
import type { Correction, PlanDraft } from '@sophora/domain/plan/review/draftTypes';
import { planDiff } from '@sophora/domain/plan/review/planDiff';
import { actorNames } from '../../access/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Services } from '../../platform/services.ts';
import { corrections, draftText, getDraft, type StoredDraft } from './draftStore.ts';

/** The draft as it stands after the given steps. */
export function draftAfter(stored: StoredDraft, steps: readonly Correction[], body: string): PlanDraft {
  if (stored.proposed === null) throw new Refusal('plan-draft-not-open');
  const folded = foldDraft(stored.proposed, steps, body);
  if (!folded.ok) throw new Refusal(folded.problem);
  return folded.draft;
}

export async function presentDraft(
  services: Services,
  actor: Actor,
  district: string,
  id: string,
): Promise<{ draft: DraftView }> {
  const stored = await getDraft(services.pool, district, id);
  const steps = await corrections(services.pool, district, id);
  const named = await actorNames(services, actor, district, [stored.createdBy]);
  const structure = stored.proposed
    ? draftAfter(stored, steps, await draftText(services.pool, district, id))
    : null;
  const title = structure?.head.title ?? '';
  return {
    draft: {
      ...summary({ ...stored, title }, named),
      steps: steps.length,
      canUndo: stored.state === 'open' && standing(steps) > 0,
      structure: structure as DraftView['structure'],
      questions:
        structure && stored.state === 'open'
          ? draftQuestions(structure).map((q) => ({ ...q, params: { ...q.params } }))
          : [],
      diff: structure && stored.replaces !== null ? diffOf(structure, district, stored.before) : null,
    },
  };
}

export function summary(
  draft: Omit<StoredDraft, 'proposed' | 'before'> & { title: string },
  named: Awaited<ReturnType<typeof actorNames>>,
) {
  return {
    id: draft.id,
    state: draft.state,
    fileName: draft.fileName,
    title: draft.title,
    replaces: draft.replaces,
    jobId: draft.jobId,
    refusal: draft.refusal as DraftView['refusal'],
    createdBy: named(draft.createdBy),
    createdAt: new Date(draft.createdAt).toISOString(),
  };
}

/** Steps that an undo could still take back. */
function standing(steps: readonly Correction[]): number {
  return steps.reduce((left, step) => (step.kind === 'undo' ? left - 1 : left + 1), 0);
}

function diffOf(draft: PlanDraft, district: string, before: Plan | null): DraftView['diff'] {
  const { head } = draft;
  const whole = head.from !== null && head.to !== null && head.issuedOn !== null;
  if (before === null || !whole || draft.targets.some((target) => target.due === null)) return null;
  return wireDiff(before, planOfDraft(draft, district, before.id, before));
}

/** What a version changes against the one before it, for the wire. */
export function wireDiff(before: Plan, after: Plan): NonNullable<DraftView['diff']> {
  return planDiff(before, after) as unknown as NonNullable<DraftView['diff']>;
}
