import type { PlainDate } from '../basics/plainDate.ts';
import { date } from '../basics/plainDate.ts';
import type { Roll, Span } from './period.ts';
import { beforeTheText, type LegalRule } from './rule.ts';

/** How a period is counted, law by law. */
export const PERIOD_LAWS = ['patent', 'trademark', 'penalty', 'civil'] as const;
export type PeriodLaw = (typeof PERIOD_LAWS)[number];

export interface PeriodParams {
  /** 指南 5-7 §2.3: where the first working day is a swapped Saturday or Sunday, the period ends on the Monday. */
  readonly swappedWeekendToMonday: boolean;
}

export interface PeriodExample {
  readonly from: PlainDate;
  readonly span: Span;
  readonly roll: Roll;
  readonly end: PlainDate;
  /** Where the law itself works the example. */
  readonly official?: true;
}

export type PeriodRule = LegalRule<PeriodParams, PeriodExample>;

const PENALTY_2021 = date('2021-07-15');
const CIVIL_CODE = date('2021-01-01');

const PENALTY_LABEL = { zh: '行政处罚期限的计算', en: 'How periods of penalty procedure are counted' };
const CIVIL_LABEL = { zh: '民事期间的计算', en: 'How periods of civil law are counted' };

const PATENT: PeriodRule = {
  id: 'period-patent',
  validFrom: date('2024-01-20'),
  validTo: null,
  source: {
    document: '专利法实施细则(2023);专利审查指南(2023)',
    article: '第五条;第五部分第七章 2.3',
    certainty: 'official',
  },
  label: { zh: '专利期限的计算', en: 'How periods of patent law are counted' },
  params: { swappedWeekendToMonday: true },
  examples: [
    // 2026-01-01/03 元旦, 2026-01-04 is a Sunday on which people work
    example('2025-11-01', { months: 2 }, 'end', '2026-01-05'),
    example('2025-11-04', { months: 2 }, 'end', '2026-01-04'),
  ],
};

const TRADEMARK: PeriodRule = {
  id: 'period-trademark',
  validFrom: date('2014-05-01'),
  validTo: null,
  source: { document: '商标法实施条例(2014)', article: '第十二条', certainty: 'official' },
  label: { zh: '商标期限的计算', en: 'How periods of trademark law are counted' },
  params: { swappedWeekendToMonday: false },
  examples: [
    example('2023-12-12', { months: 2 }, 'end', '2024-02-18'),
    example('2026-07-01', { months: 3 }, 'end', '2026-10-08'),
  ],
};

export const PERIOD_RULES: readonly PeriodRule[] = [
  {
    ...PATENT,
    validFrom: date('1985-04-01'),
    validTo: date('2010-02-01'),
    params: { swappedWeekendToMonday: false },
    source: {
      document: '审查指南(2006);审查指南修改公报第1号(2008)',
      article: '第五部分第七章 2.3',
      certainty: 'secondary',
    },
    examples: [
      example('1998-06-01', { years: 3 }, 'none', '2001-06-01', true),
      example('1999-12-31', { months: 2 }, 'none', '2000-02-29', true),
      example('2007-10-30', { months: 2 }, 'end', '2008-01-02', true),
      example('2007-12-06', { months: 2 }, 'end', '2008-02-13', true),
      example('2008-06-21', { months: 2 }, 'end', '2008-08-21', true),
    ],
  },
  {
    ...beforeTheText(PATENT, date('2010-02-01'), '专利审查指南(2010)', '第五部分第七章 2.3'),
    examples: [
      example('2022-12-31', { months: 2 }, 'end', '2023-02-28', true),
      // 2024-02-10/17 春节, 2024-02-18 is a Sunday on which people work
      example('2023-12-12', { months: 2 }, 'end', '2024-02-19'),
      example('2023-12-18', { months: 2 }, 'end', '2024-02-18'),
    ],
  },
  PATENT,
  beforeTheText(TRADEMARK, date('1985-04-01'), '商标法实施条例(2002)及以前的实施细则'),
  TRADEMARK,
  {
    id: 'period-penalty',
    validFrom: date('1996-10-01'),
    validTo: PENALTY_2021,
    source: {
      document: '行政处罚法(1996)',
      article: '第六十九条(五日、七日为工作日)',
      certainty: 'unverified',
    },
    label: PENALTY_LABEL,
    params: { swappedWeekendToMonday: false },
    examples: [example('2020-04-27', { workingDays: 7 }, 'end', '2020-05-09')],
  },
  {
    id: 'period-penalty',
    validFrom: PENALTY_2021,
    validTo: null,
    source: {
      document: '行政处罚法(2021);市场监督管理行政处罚程序规定',
      article: '第八十五条(二日、三日、五日、七日为工作日)',
      certainty: 'official',
    },
    label: PENALTY_LABEL,
    params: { swappedWeekendToMonday: false },
    examples: [
      // 2026-10-01/07 国庆, 2026-10-10 is a Saturday on which people work
      example('2026-09-28', { workingDays: 5 }, 'end', '2026-10-10'),
      example('2026-07-01', { days: 90 }, 'end', '2026-09-29'),
    ],
  },
  {
    id: 'period-civil',
    validFrom: date('1987-01-01'),
    validTo: CIVIL_CODE,
    source: { document: '民法通则', article: '第一百五十四条', certainty: 'unverified' },
    label: CIVIL_LABEL,
    params: { swappedWeekendToMonday: false },
    examples: [example('2020-09-01', { months: 1 }, 'end', '2020-10-09')],
  },
  {
    id: 'period-civil',
    validFrom: CIVIL_CODE,
    validTo: null,
    source: { document: '民法典', article: '第二百零一条至第二百零三条', certainty: 'secondary' },
    label: CIVIL_LABEL,
    params: { swappedWeekendToMonday: false },
    examples: [
      example('2026-01-31', { months: 1 }, 'end', '2026-02-28'),
      example('2026-09-05', { days: 30 }, 'end', '2026-10-08'),
    ],
  },
];

function example(from: string, span: Span, roll: Roll, end: string, official = false): PeriodExample {
  return { from: date(from), span, roll, end: date(end), ...(official ? { official } : {}) };
}
