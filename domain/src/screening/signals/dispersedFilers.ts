import { applicantKeys } from '../ties.ts';
import type { Signal } from './signal.ts';

/** 分散提交: 令77号 Art. 3(6). Filings of one text or frame, or of one address, agent or inventor, under several applicants. */
export const dispersedFilers: Signal = {
  id: 'dispersedFilers',
  act: 'dispersed',
  needs: ['applicants'],
  measure({ members, settings }) {
    const sets = new Set(members.flatMap((m) => (m.applicants.length > 0 ? [applicantKeys(m)[0]!] : [])));
    return sets.size === 0
      ? undefined
      : {
          value: sets.size,
          threshold: settings.dispersedApplicants,
          met: sets.size >= settings.dispersedApplicants,
        };
  },
};
