import { tieBetween } from '../ties.ts';
import type { Signal } from './signal.ts';

/** 抄袭、简单替换、拼凑现有技术: 令77号 Art. 3(2). The text stands in an earlier filing of people with no tie to these. */
export const copiedEarlier: Signal = {
  id: 'copiedEarlier',
  act: 'copied',
  needs: ['abstract', 'applicants'],
  measure({ edges, members, filings, settings }) {
    if (!members.some((m) => m.applicants.length > 0)) return undefined;
    let value = 0;
    for (const e of edges) {
      const a = filings[e.a]!;
      const b = filings[e.b]!;
      if (e.lawful !== undefined || e.relation === 'template') continue;
      if (a.filed !== undefined && a.filed === b.filed && !a.prior && !b.prior) continue;
      if (tieBetween(a, b) === undefined) value = Math.max(value, Math.round(e.share * 100));
    }
    const threshold = Math.round(settings.text.partCopied * 100);
    return { value, threshold, met: value >= threshold };
  },
};
