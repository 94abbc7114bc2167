import type { Json } from '../../basics/json.ts';
import { formatApplicationNumber, parseApplicationNumber } from '../../patents/applicationNumber.ts';
import { booleanField, choiceField, dateField, fenField, integerField } from '../fieldTypes.ts';
import type { Facts, Kind, RowProblem } from '../kind.ts';

/**
 * 年费缴纳: one patent year of one patent: what the office says is due, and what was paid when. A row with a day of payment
 * is a payment, one without a statement of what is due; one row may be both. 缴费信息查询 of the patent office gives both.
 */
export const annuities: Kind = {
  id: 'annuities',
  label: { zh: '专利年费', en: 'Patent annuities' },
  unit: { zh: '笔', en: 'annuities' },
  fields: [
    {
      name: 'patent',
      label: { zh: '申请号', en: 'Application number' },
      type: 'code',
      synonyms: ['专利号', '专利申请号', '申请号/专利号', '申请（专利）号'],
      required: true,
      normalise: (raw) => {
        const parsed = parseApplicationNumber(raw);
        return parsed.ok ? { ok: true, value: parsed.value.digits } : parsed;
      },
      recognise: (cell) => (parseApplicationNumber(cell).ok ? 1 : 0),
    },
    integerField(
      'year',
      '年费年度',
      'Patent year',
      ['年度', '缴费年度', '应缴年度', '年费第几年', '第几年'],
      {
        min: 1,
        max: 25,
      },
    ),
    dateField('dueOn', '应缴日', 'Due on', ['缴费截止日', '应缴费日', '应缴日期', '年费应缴日', '缴费期限'], {
      recognise: () => 0,
    }),
    fenField('dueFen', '应缴金额', 'Amount due', ['应缴年费', '应缴费金额', '年费金额', '当前年费金额']),
    dateField('paidOn', '缴费日', 'Paid on', ['缴费日期', '缴纳日期', '实缴日期', '已缴日期', '缴费时间'], {
      recognise: () => 0,
    }),
    fenField('paidFen', '实缴金额', 'Amount paid', ['缴费金额', '已缴金额', '实缴合计', '已缴费金额']),
    fenField('surchargeFen', '滞纳金', 'Surcharge', ['应缴滞纳金', '滞纳金额', '年费滞纳金']),
    choiceField(
      'reduction',
      '费减比例',
      'Reduction',
      ['减缴比例', '费用减缴比例', '减缴', '费减'],
      {
        '85': { zh: '85%', en: '85%' },
        '70': { zh: '70%', en: '70%' },
        '0': { zh: '不减缴', en: 'none' },
      },
      { '85%': '85', '70%': '70', '0%': '0', '0.85': '85', '0.7': '70', 否: '0', 未费减: '0', 无: '0' },
      { recognise: () => 0 },
    ),
    booleanField('openLicence', '开放许可期间', 'During an open licence', ['开放许可']),
    dateField(
      'terminationNoticeOn',
      '终止通知书送达日',
      'Termination notice served on',
      ['专利权终止通知书送达日', '终止通知书日期', '专利权终止通知书发文日'],
      { recognise: () => 0 },
    ),
  ],
  identify: (facts) =>
    typeof facts.patent === 'string' && typeof facts.year === 'number'
      ? [{ scheme: 'annuity', value: `${facts.patent}|${String(facts.year).padStart(2, '0')}` }]
      : [],
  check: annuityProblems,
  title: (facts) =>
    [
      typeof facts.patent === 'string' ? formatApplicationNumber(facts.patent) : undefined,
      yearText(facts.year),
    ]
      .filter((part) => part !== undefined)
      .join(' '),
  references: (facts) =>
    typeof facts.patent === 'string' ? [{ scheme: 'application', value: facts.patent }] : [],
  list: {
    columns: ['patent', 'year', 'dueOn', 'dueFen', 'paidOn', 'paidFen', 'surchargeFen', 'reduction'],
    filters: ['year', 'reduction'],
    sorts: ['patent', 'year', 'dueOn', 'paidOn'],
    search: ['patent'],
  },
};

const yearText = (year: Json | undefined) => (typeof year === 'number' ? `第${year}年` : undefined);

function annuityProblems(facts: Facts, today: string): readonly RowProblem[] {
  const paidOn = facts.paidOn;
  return typeof paidOn === 'string' && paidOn > today
    ? [{ level: 'warn', field: 'paidOn', message: { code: 'date-future', params: { date: paidOn } } }]
    : [];
}
