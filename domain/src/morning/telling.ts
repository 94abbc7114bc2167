import type { Cause } from '../freeze/causes.ts';

/** One reason why a figure is another one than before: a ledger entry, or a day that came. */
export interface MorningCause {
  /** `began` and `ended`: nothing was entered, but a day came on which records count, or count no more. */
  readonly cause: Cause | 'began' | 'ended';
  readonly amount: number;
  /** The file that was imported. */
  readonly file: string | null;
}

export interface MorningChange {
  readonly indicator: string;
  readonly before: number;
  readonly after: number;
  /** Their amounts add up to the difference. */
  readonly causes: readonly MorningCause[];
}

const SENTENCES = 3;

/**
 * 今天比昨天变了什么: the three changes most worth a sentence: figures that targets of the plan rest on first, then by the share
 * of the figure that moved. Causes of a sentence stand largest first.
 */
export function telling(
  changes: readonly MorningChange[],
  ofTargets: ReadonlySet<string>,
): { readonly told: readonly MorningChange[]; readonly others: number } {
  const share = ({ before, after }: MorningChange) =>
    Math.abs(after - before) / Math.max(1, Math.abs(before));
  const moved = changes
    .filter((c) => c.after !== c.before)
    .sort(
      (a, b) =>
        Number(ofTargets.has(b.indicator)) - Number(ofTargets.has(a.indicator)) ||
        share(b) - share(a) ||
        (a.indicator < b.indicator ? -1 : 1),
    );
  return {
    told: moved.slice(0, SENTENCES).map((change) => ({
      ...change,
      causes: [...change.causes]
        .filter((c) => c.amount !== 0)
        .sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount)),
    })),
    others: Math.max(0, moved.length - SENTENCES),
  };
}
