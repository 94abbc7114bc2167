import { tieKeys } from '../ties.ts';
import type { Signal } from './signal.ts';

/**
 * 代理、帮助: 令77号 Art. 4. Of an agency's filings in the list, the share that stands in clusters of related texts, in percent,
 * shown with both counts; of an agency with few filings a share says nothing.
 */
export const agencyShare: Signal = {
  id: 'agencyShare',
  act: 'helper',
  needs: ['agency', 'abstract'],
  measure({ members, agencies, settings }) {
    let best: { value: number; of: string; met: boolean } | undefined;
    for (const member of members)
      for (const key of tieKeys(member, 'agency')) {
        const counts = agencies.get(key);
        if (!counts) continue;
        const value = Math.round((100 * counts.inClusters) / counts.filings);
        const met = counts.filings >= settings.agencyFilings && value >= settings.agencySharePercent;
        if (!best || (met && !best.met) || (met === best.met && value > best.value))
          best = { value, met, of: `${member.agency!} ${counts.inClusters}/${counts.filings}` };
      }
    return best && { ...best, threshold: settings.agencySharePercent };
  },
};

/** Of every agency, by its key: its filings in the list, and those in clusters of related texts. */
export type AgencyCounts = ReadonlyMap<string, { readonly filings: number; readonly inClusters: number }>;
