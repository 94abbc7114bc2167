import type { ItemState } from '../matters/procedures/screeningItem.ts';

/**
 * 处理后果: what follows from where a filing of a batch list stands. 令77号 Art. 9 ties every consequence to a finding of
 * CNIPA: not counted in statistics, no subsidy, subsidies paid looked up, no fee reduction. A voluntary withdrawal is no
 * finding: the filing is gone and nothing else follows, no label, nothing that a bank or a credit file would see. A
 * remedy or a correction takes everything back.
 */
export interface Consequence {
  readonly counted: boolean;
  readonly subsidyStopped: boolean;
  readonly clawback: boolean;
  readonly feeReductionEnded: boolean;
  /** Named as found, on pages of the office alone. */
  readonly label: boolean;
  /** In no state: what is published is published by CNIPA. */
  readonly creditVisible: false;
}

const NONE: Consequence = {
  counted: true,
  subsidyStopped: false,
  clawback: false,
  feeReductionEnded: false,
  label: false,
  creditVisible: false,
};
const FOUND: Consequence = {
  counted: false,
  subsidyStopped: true,
  clawback: true,
  feeReductionEnded: true,
  label: true,
  creditVisible: false,
};

export const CONSEQUENCES: Readonly<Record<ItemState, Consequence>> = {
  listed: NONE,
  notified: NONE,
  withdrawing: NONE,
  stated: NONE,
  unreached: NONE,
  returned: NONE,
  withdrawn: NONE,
  cleared: NONE,
  // A remedy that is under way does not suspend the finding.
  found: FOUND,
  objected: FOUND,
  settled: FOUND,
  restored: NONE,
  removed: NONE,
};

const STANDING: ReadonlySet<string> = new Set(
  Object.entries(CONSEQUENCES).flatMap(([state, { label }]) => (label ? [state] : [])),
);

/** A finding stands in this state of a batch item. */
export const findingStands = (state: string): boolean => STANDING.has(state);

/** 已排除: states of batch items and own leads that clear their filings; a lead of cleared filings is not shown again. */
export const CLEARING_STATES: Readonly<Record<string, readonly string[]>> = {
  'screening-item': ['cleared', 'restored'] satisfies ItemState[],
  'screening-lead': ['dismissed', 'notAdopted'],
};
