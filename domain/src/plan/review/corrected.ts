import type { CorrectionProblem, DraftOwner, PlanDraft } from './draftTypes.ts';

export type Corrected =
  | { readonly ok: true; readonly draft: PlanDraft }
  | { readonly ok: false; readonly problem: CorrectionProblem };

export const done = (draft: PlanDraft): Corrected => ({ ok: true, draft });
export const no = (problem: CorrectionProblem): Corrected => ({ ok: false, problem });

export const ids = (items: readonly { readonly id: string }[]): string[] => items.map((item) => item.id);

export const severalLeads = (owners: readonly DraftOwner[] | undefined): boolean =>
  (owners ?? []).filter((owner) => owner.role === 'lead').length > 1;
