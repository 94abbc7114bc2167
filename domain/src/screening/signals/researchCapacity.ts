import { toDayNumber } from '../../basics/plainDate.ts';
import { tieKeys } from '../ties.ts';
import { largestBurst } from './filerHistory.ts';
import type { Signal } from './signal.ts';

/** 无研发能力: 令77号 Art. 3(5). Filings of one year against research staff, or against the age of the firm. */
export const researchCapacity: Signal = {
  id: 'researchCapacity',
  act: 'noResearch',
  needs: ['researchStaff', 'founded'],
  measure({ members, history, holders, settings }) {
    let best: { value: number; threshold: number; met: boolean; of: string } | undefined;
    for (const member of members)
      for (const key of tieKeys(member, 'applicant')) {
        const facts = holders?.get(key);
        const year = largestBurst(history.of('applicant', key), settings.youngDays);
        if (!facts || !year) continue;
        const young =
          facts.founded !== undefined &&
          member.filed !== undefined &&
          toDayNumber(member.filed) - toDayNumber(facts.founded) < settings.youngDays;
        const threshold =
          facts.researchStaff !== undefined
            ? Math.max(1, settings.perResearcher * facts.researchStaff)
            : young
              ? settings.youngFilings
              : undefined;
        if (threshold === undefined) continue;
        const met = year.size >= threshold;
        if (!best || year.size / threshold > best.value / best.threshold)
          best = { value: year.size, threshold, met, of: member.applicants[0]! };
      }
    return best;
  },
};
