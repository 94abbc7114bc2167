import { addDays, addYears, date, type PlainDate } from '../../basics/plainDate.ts';
import type { Dossier } from '../dossier.ts';
import { intersect, type Span } from '../span.ts';
import { type Assessment, type Criterion, NOT_MET } from './criterion.ts';

/**
 * 高价值发明专利 C: 维持年限超过10年的有效发明专利. More than ten years: the tenth anniversary itself is not yet more, so it
 * counts from the day after. From the filing date, or from grant by the setting `maintenanceFrom`.
 */
export const maintenance: Criterion = {
  rule: {
    id: 'HV-01-C',
    version: 1,
    validFrom: date('2021-01-01'),
    source: { document: '国家知识产权局关于高价值发明专利的统计口径', certainty: 'secondary' },
    label: { zh: '维持年限超过10年', en: 'Maintained for more than 10 years' },
    statement: {
      zh: '自申请日（或设定为授权公告日）起满10年的次日起计，满10年当日不算“超过”。',
      en: 'Counts from the day after the tenth anniversary of filing (or of grant, by setting); the anniversary itself is not “more than”.',
    },
    code: 'domain/src/indicators/highValue/maintenance.ts',
  },
  assess,
};

function assess(d: Dossier, valid: Span): Assessment {
  const byGrant = d.settings.maintenanceFrom === 'grant';
  const start = byGrant ? d.facts.granted : d.facts.filed;
  if (typeof start !== 'string') {
    const criterion = byGrant ? '?no-grant-date' : '?no-filing-date';
    return {
      met: [],
      open: [{ criterion, from: valid.from, reason: { code: 'maintenance-start-missing' } }],
    };
  }
  const anniversary = addYears(start as PlainDate, 10);
  const span = intersect(valid, { from: addDays(anniversary, 1), to: null });
  if (!span) return NOT_MET;
  const reason = {
    code: byGrant ? 'maintained-since-grant' : 'maintained-since-filing',
    params: { date: start, anniversary },
  };
  return { met: [{ criterion: 'C', ...span, reason, counts: true }] };
}
