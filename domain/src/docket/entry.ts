import type { Message } from '../basics/message.ts';
import type { PlainDate } from '../basics/plainDate.ts';
import type { Cost, RightState } from '../deadlines/docket.ts';

/**
 * 期限台账 of one right, in the shape it is kept: days and prices, never days left or a state, so that no midnight makes a
 * million rows wrong. What the state is on a day follows from it (`stateOn`).
 */
export interface DocketEntry {
  readonly what: DocketKind;
  /** Patent year of an annuity, else 0. */
  readonly year: number;
  readonly rank: PlanRank;
  readonly due: PlainDate;
  /** Last day on which the right can be kept without restoration. */
  readonly lastDay: PlainDate;
  readonly restoreTo: PlainDate | null;
  readonly costs: readonly Cost[];
  readonly paymentsKnown: boolean;
  readonly provisional: boolean;
  readonly unverified: boolean;
  /** Where the official file and our own computation differ. */
  readonly differences: readonly Message[];
  /** Last day on which this is the next deadline, where no payment is on record; `null`: until a fact changes. */
  readonly holdsTo: PlainDate | null;
}

/** `gone`: a right no longer in force, kept only for what differs. */
export const DOCKET_KINDS = {
  annuity: { zh: '年费', en: 'Annuity' },
  renewal: { zh: '商标续展', en: 'Renewal of mark' },
  termEnd: { zh: '保护期届满', en: 'End of term' },
  gone: { zh: '已失效', en: 'No longer in force' },
} as const;
export type DocketKind = keyof typeof DOCKET_KINDS;

/** What losing the right means for the plan: the lower, the worse. */
export const PLAN_RANKS = [
  { zh: '高价值发明专利', en: 'High-value invention' },
  { zh: '发明专利', en: 'Invention' },
  { zh: '注册商标', en: 'Registered mark' },
  { zh: '实用新型、外观设计', en: 'Utility model or design' },
] as const;
export type PlanRank = 0 | 1 | 2 | 3;

/** 正常 · 滞纳期(宽展期) · 待恢复 · 终止 · 届满, on a day. */
export function stateOn(
  { what, due, lastDay, restoreTo }: Pick<DocketEntry, 'what' | 'due' | 'lastDay' | 'restoreTo'>,
  day: PlainDate,
): RightState {
  if (what === 'gone') return 'ended';
  if (day <= due) return 'normal';
  if (what === 'termEnd') return 'expired';
  if (day <= lastDay) return 'grace';
  return restoreTo !== null && day <= restoreTo ? 'restorable' : 'ended';
}

/** What it costs on a day; `null` where nothing is to be paid or paying no longer helps. */
export function costOn({ costs }: Pick<DocketEntry, 'costs'>, day: PlainDate): number | null {
  return costs.find((c) => day <= c.to)?.fen ?? null;
}
