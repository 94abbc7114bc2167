import type { Act } from '../measure.ts';
import { type Tie, tieKeys } from '../ties.ts';
import { largestBurst } from './filerHistory.ts';
import type { Signal } from './signal.ts';

/**
 * 短期内大量申请: 令77号 Art. 3(5). Most filings of one filer within the window, against what the same filer files in as
 * long a time otherwise: a university's usual month is no burst.
 */
function burstOf(id: string, tie: Tie, field: string, act: Act): Signal {
  return {
    id,
    act,
    needs: [field, 'filed'],
    measure({ members, history, settings }) {
      let known = false;
      let best: { value: number; met: boolean; of: string } | undefined;
      for (const member of members) {
        if (member.filed === undefined) continue;
        for (const key of tieKeys(member, tie)) {
          known = true;
          const burst = largestBurst(history.of(tie, key), settings.burstDays);
          if (!burst || (best && burst.size <= best.value)) continue;
          const met =
            burst.size >= settings.burstSize && burst.size >= settings.burstOverHistory * burst.usual;
          best = { value: burst.size, met, of: shownName(member, tie, key) };
        }
      }
      return known ? { ...best!, threshold: settings.burstSize } : undefined;
    },
  };
}

function shownName(member: Parameters<typeof tieKeys>[0], tie: Tie, key: string): string {
  switch (tie) {
    case 'applicant':
      return member.applicants.find((n) => tieKeys({ ...member, applicants: [n] }, tie)[0] === key) ?? key;
    case 'inventor':
      return member.inventors.find((n) => tieKeys({ ...member, inventors: [n] }, tie)[0] === key) ?? key;
    case 'address':
      return member.address ?? key;
    case 'agency':
      return member.agency ?? key;
  }
}

export const applicantBurst = burstOf('applicantBurst', 'applicant', 'applicants', 'noResearch');
export const inventorBurst = burstOf('inventorBurst', 'inventor', 'inventors', 'noResearch');
export const addressBurst = burstOf('addressBurst', 'address', 'address', 'dispersed');
export const agencyBurst = burstOf('agencyBurst', 'agency', 'agency', 'helper');
