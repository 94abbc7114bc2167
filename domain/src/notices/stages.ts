import { addDays, addMonths, type PlainDate } from '../basics/plainDate.ts';
import type { DocketEntry, PlanRank } from '../docket/entry.ts';

/**
 * 提醒阶段: on which days somebody is told about a deadline. The law names none; these are our own: 90, 60, 30 and 7 days
 * before, with every month of the grace (滞纳期), and 7 days before the last day of the grace and of the restoration. Who
 * hears of a deadline late is told the present stage, not the ones that are past.
 */
export interface Stage {
  readonly id: string;
  readonly day: PlainDate;
  readonly level: NoticeLevel;
}

/** 0: to know; 1: to do; 2: the right is about to be lost. */
export type NoticeLevel = 0 | 1 | 2;

const BEFORE: readonly (readonly [days: number, level: NoticeLevel])[] = [
  [90, 0],
  [60, 0],
  [30, 1],
  [7, 2],
];

type Watched = Pick<DocketEntry, 'what' | 'due' | 'lastDay' | 'restoreTo' | 'paymentsKnown'>;

/** Every stage of a deadline, in the order of its days. */
export function stagesOf({ what, due, lastDay, restoreTo, paymentsKnown }: Watched): readonly Stage[] {
  if (what === 'gone') return [];
  const stages: Stage[] = BEFORE.filter(([days]) => what !== 'termEnd' || days === 90 || days === 30).map(
    ([days, level]) => ({
      id: `before-${days}`,
      day: addDays(due, -days),
      level: what === 'termEnd' ? 0 : level,
    }),
  );
  // Without payments on record nobody knows that anything is late.
  if (what === 'termEnd' || !paymentsKnown) return stages;
  for (let month = 0; month < 6; month++) {
    const day = addDays(addMonths(due, month), 1);
    if (day <= lastDay) stages.push({ id: `grace-${month + 1}`, day, level: 1 });
  }
  stages.push({ id: 'last-7', day: addDays(lastDay, -7), level: 2 });
  if (restoreTo !== null) {
    stages.push({ id: 'restorable', day: addDays(lastDay, 1), level: 2 });
    stages.push({ id: 'restore-7', day: addDays(restoreTo, -7), level: 2 });
  }
  return stages.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** The stage a deadline is in on a day: the last one reached. None before the first, and none once all is over. */
export function stageOn(entry: Watched, day: PlainDate): Stage | undefined {
  const over =
    entry.what === 'termEnd' || !entry.paymentsKnown ? entry.due : (entry.restoreTo ?? entry.lastDay);
  if (day > over) return undefined;
  return stagesOf(entry).findLast((stage) => stage.day <= day);
}

/** The office hears of what is late, and of high-value inventions from the first stage on; a holder of everything. */
export function officeHears(stage: Stage, rank: PlanRank): boolean {
  return rank === 0 || !stage.id.startsWith('before-');
}
