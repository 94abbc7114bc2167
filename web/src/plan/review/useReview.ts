import {
  type CorrectionInput,
  correctPlanDraft,
  type DraftView,
  getPlanDraft,
  listPlanDrafts,
} from '@sophora/contract/plan';
import { useCallback, useMemo, useState } from 'react';
import { queryClient, useAction } from '../../ui/endpoint.ts';
import { useMay } from '../../ui/session.ts';

export type Structure = NonNullable<DraftView['structure']>;
export type TargetItem = Structure['targets'][number];
export type TaskItem = Structure['tasks'][number];
export type DayItem = Structure['days'][number];
export type Item =
  | { readonly kind: 'target'; readonly item: TargetItem }
  | { readonly kind: 'task'; readonly item: TaskItem }
  | { readonly kind: 'day'; readonly item: DayItem };

export interface Review {
  readonly district: string;
  readonly draft: DraftView;
  readonly structure: Structure;
  /** Everything that can be pointed at, in the order of the list. */
  readonly items: readonly Item[];
  readonly editable: boolean;
  readonly selected: string;
  /** `from` says who must scroll: the other side. */
  select(key: string, from: 'document' | 'structure'): void;
  readonly selectedIn: 'document' | 'structure';
  correct(steps: CorrectionInput[], done?: () => void): void;
  readonly pending: boolean;
  readonly error: unknown;
}

/** The draft of the page, what is pointed at, and the one way to change it. */
export function useReview(district: string, draft: DraftView, structure: Structure): Review {
  const [{ key: selected, from: selectedIn }, setSelected] = useState<{
    key: string;
    from: 'document' | 'structure';
  }>({ key: 'head', from: 'structure' });
  const action = useAction(correctPlanDraft, [listPlanDrafts]);
  const editable = useMay('plans.change') && draft.state === 'open';
  const items = useMemo(() => itemsOf(structure), [structure]);
  const input = { params: { district, draft: draft.id } };
  const select = useCallback((key: string, from: 'document' | 'structure') => setSelected({ key, from }), []);
  return {
    district,
    draft,
    structure,
    items,
    editable,
    selected,
    selectedIn,
    select,
    pending: action.isPending,
    error: action.error,
    correct(steps, done) {
      if (!editable || action.isPending) return;
      action.mutate(
        { ...input, body: { after: draft.steps, steps } },
        {
          onSuccess: (answer) => {
            queryClient.setQueryData([getPlanDraft.id, input], answer);
            done?.();
          },
          onError: () => void queryClient.invalidateQueries({ queryKey: [getPlanDraft.id] }),
        },
      );
    },
  };
}

function itemsOf({ targets, tasks, days }: Structure): Item[] {
  return [
    ...targets.map((item) => ({ kind: 'target' as const, item })),
    ...tasks.filter((t) => t.part === 'task').map((item) => ({ kind: 'task' as const, item })),
    ...tasks.filter((t) => t.part === 'safeguard').map((item) => ({ kind: 'task' as const, item })),
    ...days.map((item) => ({ kind: 'day' as const, item })),
  ];
}

/** The item below it of the same kind, which it can be merged with. */
export function nextOfKind(review: Review, key: string): string | undefined {
  const at = review.items.findIndex(({ item }) => item.key === key);
  const [here, next] = [review.items[at], review.items[at + 1]];
  if (!here || !next || here.kind !== next.kind || here.kind === 'day') return undefined;
  if (here.kind === 'task' && next.kind === 'task' && here.item.part !== next.item.part) return undefined;
  return next.item.key;
}
