import { date, type PlainDate } from '../../basics/plainDate.ts';
import { HK_MO_TW } from '../../patents/offices.ts';
import type { Dossier } from '../dossier.ts';
import { intersect, type Span } from '../span.ts';
import type { Assessment, Criterion, Met, Open } from './criterion.ts';

/**
 * 高价值发明专利 B: 在海外有同族专利权的有效发明专利. A right granted abroad, not an application. Whether Hong Kong, Macao and
 * Taiwan are overseas is the setting `overseasScope`.
 */
export const overseasFamily: Criterion = {
  rule: {
    id: 'HV-01-B',
    version: 1,
    validFrom: date('2021-01-01'),
    source: { document: '国家知识产权局关于高价值发明专利的统计口径', certainty: 'secondary' },
    label: { zh: '海外同族专利权', en: 'Overseas family right' },
    statement: {
      zh: '至少有一件同族专利在海外获得授权且未失效，自海外授权日起计。仅公开、未授权的不算。',
      en: 'At least one family member was granted abroad and has not ended, counted from its grant. A published application is no right.',
    },
    code: 'domain/src/indicators/highValue/overseasFamily.ts',
  },
  assess,
};

function assess(d: Dossier, valid: Span): Assessment {
  const met: Met[] = [];
  const open: Open[] = [];
  for (const family of d.related.families) {
    const office = String(family.office ?? '');
    if (HK_MO_TW.has(office) && d.settings.overseasScope === 'foreign') continue;
    const number = String(family.number ?? '');
    if (typeof family.granted !== 'string') {
      const reason = { code: 'family-without-date', params: { office, number } };
      open.push({ criterion: '?family-no-grant-date', from: valid.from, reason });
      continue;
    }
    const to = typeof family.endedOn === 'string' ? (family.endedOn as PlainDate) : null;
    const span = intersect(valid, { from: family.granted as PlainDate, to });
    const reason = { code: 'family-right', params: { office, number, date: family.granted } };
    if (span) met.push({ criterion: 'B', ...span, reason, counts: true });
  }
  return { met, open };
}
