import { date, makeDate, type PlainDate } from '../../basics/plainDate.ts';
import type { Facts } from '../../ledger/kind.ts';
import { awardKind } from '../../patents/awards.ts';
import type { Dossier } from '../dossier.ts';
import { intersect, type Span } from '../span.ts';
import type { Assessment, Criterion, Met, Open } from './criterion.ts';

/**
 * 高价值发明专利 E: 获得国家科学技术奖或中国专利奖的有效发明专利. From the day of the award; where only its year is known, from
 * the last day of that year.
 */
export const award: Criterion = {
  rule: {
    id: 'HV-01-E',
    version: 1,
    validFrom: date('2021-01-01'),
    source: { document: '国家知识产权局关于高价值发明专利的统计口径', certainty: 'secondary' },
    label: {
      zh: '国家科学技术奖或中国专利奖',
      en: 'National science and technology award or China Patent Award',
    },
    statement: {
      zh: '该专利获得国家科学技术奖或中国专利奖（金奖、银奖、优秀奖），自授奖日起计；只知年度的，自当年12月31日起计。',
      en: 'The patent won a national science and technology award or a China Patent Award, from the day of the award; where only the year is known, from its last day.',
    },
    code: 'domain/src/indicators/highValue/award.ts',
  },
  assess,
};

function assess(d: Dossier, valid: Span): Assessment {
  const met: Met[] = [];
  const open: Open[] = [];
  for (const record of d.related.awards) {
    const name = [record.award, record.level].filter((part) => typeof part === 'string').join('');
    if (awardKind(String(record.award ?? '')) === undefined) continue;
    const on = awardedOn(record);
    if (on === undefined) {
      open.push({
        criterion: '?award-no-date',
        from: valid.from,
        reason: { code: 'award-without-date', params: { name } },
      });
      continue;
    }
    const span = intersect(valid, { from: on, to: null });
    if (span)
      met.push({
        criterion: 'E',
        ...span,
        reason: { code: 'award', params: { name, date: on } },
        counts: true,
      });
  }
  return { met, open };
}

function awardedOn(record: Facts): PlainDate | undefined {
  if (typeof record.awardedOn === 'string') return record.awardedOn as PlainDate;
  return typeof record.year === 'number' ? makeDate(record.year, 12, 31) : undefined;
}
