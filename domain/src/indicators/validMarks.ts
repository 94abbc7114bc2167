import type { Message } from '../basics/message.ts';
import { date, type PlainDate } from '../basics/plainDate.ts';
import { markValidity } from '../marks/validity.ts';
import { ALWAYS, type Contribution } from './contribution.ts';
import type { Dossier, Indicator } from './dossier.ts';

/**
 * 有效注册商标量: registrations in force, one 件 per number and class (setting `marksCounting`), in the district of the first
 * registrant's address.
 */
export const validMarks: Indicator = {
  id: 'valid-marks',
  label: { zh: '有效注册商标', en: 'Registered marks in force' },
  unit: { zh: '件', en: 'marks' },
  kind: 'marks',
  version: 2,
  rules: [
    {
      id: 'TM-T2',
      version: 1,
      validFrom: date('2019-11-01'),
      source: {
        document: '中华人民共和国商标法（2019）',
        article: '第三十九条、第四十条',
        certainty: 'official',
      },
      label: { zh: '有效注册商标量', en: 'Registered marks in force' },
      statement: {
        zh: '自注册公告日起，到有效期满之日止；没有注册日的，自声明有效之日起。按注册号×类别计件；宽展期是否计入由设置决定。',
        en: 'From registration until the last day of its term; without that date, from the day it was stated to be in force. One per number and class; whether the grace period counts is a setting.',
      },
      code: 'domain/src/marks/validity.ts',
    },
  ],
  criteria: {
    '?status-unknown': { zh: '商标状态不明', en: 'Status unknown' },
    '?no-registration-date': {
      zh: '没有注册日也没有状态日期',
      en: 'Neither registration date nor day of status',
    },
    '?no-end-date': { zh: '已失效但没有失效日', en: 'No longer in force, day unknown' },
    '?region-unknown': { zh: '所在区县不明', en: 'District unknown' },
    '?not-in-district': { zh: '注册人不在本区', en: 'Registrant outside the district' },
  },
  judge,
  dims: (d) => d.dims,
};

const NONE: readonly Contribution[] = [];

function judge(d: Dossier): readonly Contribution[] {
  if (d.settings.marksCounting === 'byNumber' && d.facts.further === true) return NONE;
  if (d.region !== undefined && d.region !== d.district)
    return one('?not-in-district', ALWAYS, null, [{ code: 'not-in-district', params: { region: d.region } }]);
  const validity = markValidity(d.facts, d.settings.marksGrace === 'count');
  if (validity.is === 'never') return NONE;
  if (validity.is === 'unclear') return one(validity.gap, ALWAYS, validity.to, validity.reasons);
  if (d.region === undefined)
    return one('?region-unknown', validity.from, validity.to, [
      { code: 'region-unknown' },
      ...validity.reasons,
    ]);
  return one('', validity.from, validity.to, validity.reasons);
}

function one(
  criterion: string,
  from: PlainDate,
  to: PlainDate | null,
  reasons: readonly Message[],
): readonly Contribution[] {
  return [{ criterion, from, to, amount: 1, reasons }];
}
