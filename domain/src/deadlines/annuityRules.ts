import { date } from '../basics/plainDate.ts';
import type { RightType } from '../patents/applicationNumber.ts';
import { beforeTheText, type LegalRule } from './rule.ts';

/**
 * 专利年费: what an annuity costs, how much of it is remitted, what lateness adds, and how a lapsed right is restored. Each
 * version is picked by the day the annuity falls due. Amounts in fen.
 */
export interface FeeBand {
  readonly toYear: number;
  readonly fen: number;
}

export interface FeeExample {
  readonly type: RightType;
  readonly year: number;
  readonly fen: number;
}

type FeeRule = LegalRule<Readonly<Record<RightType, readonly FeeBand[]>>, FeeExample>;

const FEES: FeeRule = {
  id: 'annuity-fee',
  validFrom: date('2021-06-01'),
  validTo: null,
  source: {
    document: '专利缴费指南(2026),专利收费标准',
    article: '年费',
    certainty: 'official',
  },
  label: { zh: '专利年费标准', en: 'Annuity fees' },
  params: {
    invention: bands([3, 900], [6, 1200], [9, 2000], [12, 4000], [15, 6000], [20, 8000]),
    utilityModel: bands([3, 600], [5, 900], [8, 1200], [10, 2000]),
    design: bands([3, 600], [5, 900], [8, 1200], [10, 2000], [15, 3000]),
  },
  examples: [
    { type: 'invention', year: 3, fen: 90_000 },
    { type: 'invention', year: 4, fen: 120_000 },
    { type: 'invention', year: 20, fen: 800_000 },
    { type: 'utilityModel', year: 5, fen: 90_000 },
    { type: 'utilityModel', year: 6, fen: 120_000 },
    { type: 'design', year: 11, fen: 300_000 },
  ],
};

export const ANNUITY_FEES: readonly FeeRule[] = [
  beforeTheText(FEES, date('2001-03-01'), '专利收费标准(国家知识产权局公告第75号)', '年费'),
  FEES,
];

export interface ReductionParams {
  /** Counted from the year of grant, that year included. */
  readonly years: number;
}

export interface ReductionExample {
  readonly grantYear: number;
  readonly year: number;
  readonly reduced: boolean;
}

/** 费减: 85 percent for a single holder, 70 percent for joint holders who each qualify; not for ever. */
export const ANNUITY_REDUCTION: readonly LegalRule<ReductionParams, ReductionExample>[] = [
  {
    id: 'annuity-reduction',
    validFrom: date('2006-11-11'),
    validTo: date('2016-09-01'),
    source: { document: '专利费用减缓办法(2006)', article: '年费,授权当年起三年', certainty: 'unverified' },
    label: { zh: '年费减缓', en: 'Annuity reduction' },
    params: { years: 3 },
    examples: [
      { grantYear: 4, year: 6, reduced: true },
      { grantYear: 4, year: 7, reduced: false },
    ],
  },
  {
    id: 'annuity-reduction',
    validFrom: date('2016-09-01'),
    validTo: date('2018-08-01'),
    source: {
      document: '专利收费减缴办法(财税〔2016〕78号)',
      article: '第二条至第四条',
      certainty: 'official',
    },
    label: { zh: '年费减缴', en: 'Annuity reduction' },
    params: { years: 6 },
    examples: [
      { grantYear: 4, year: 9, reduced: true },
      { grantYear: 4, year: 10, reduced: false },
    ],
  },
  {
    id: 'annuity-reduction',
    validFrom: date('2018-08-01'),
    validTo: null,
    source: {
      document: '财税〔2018〕37号;专利缴费指南(2026)',
      article: '授权当年起十年',
      certainty: 'official',
    },
    label: { zh: '年费减缴', en: 'Annuity reduction' },
    params: { years: 10 },
    examples: [
      { grantYear: 4, year: 13, reduced: true },
      { grantYear: 4, year: 14, reduced: false },
    ],
  },
];

/** 开放许可实施期间的年费减缴: fifteen percent off, never added to another reduction: the better one applies. */
export const OPEN_LICENCE: readonly LegalRule<{ readonly percent: number }, never>[] = [
  {
    id: 'annuity-open-licence',
    validFrom: date('2024-08-06'),
    validTo: null,
    source: {
      document: '国家知识产权局公告第594号;专利审查指南(2023) 第五部分第十一章 8',
      certainty: 'official',
    },
    label: { zh: '开放许可年费减缴', en: 'Annuity reduction during an open licence' },
    params: { percent: 15 },
    examples: [],
  },
];

export interface SurchargeParams {
  /** Percent of the full, unreduced annuity for each further month after the due day; the first month is free. */
  readonly percents: readonly number[];
}

export interface SurchargeExample {
  readonly due: string;
  readonly paid: string;
  readonly percent: number | 'lapsed';
}

/** 滞纳金: five percent of the full annuity for every month beyond the first; after six months the right has lapsed. */
const SURCHARGE: LegalRule<SurchargeParams, SurchargeExample> = {
  id: 'annuity-surcharge',
  validFrom: date('2024-01-20'),
  validTo: null,
  source: {
    document: '专利法实施细则(2023);专利审查指南(2023)',
    article: '第一百一十五条;第五部分第九章 4.2.1.3',
    certainty: 'official',
  },
  label: { zh: '年费滞纳金', en: 'Surcharge on late annuities' },
  params: { percents: [0, 5, 10, 15, 20, 25] },
  examples: [
    { due: '2025-04-10', paid: '2025-05-10', percent: 0 },
    { due: '2025-04-10', paid: '2025-05-11', percent: 5 },
    { due: '2025-04-10', paid: '2025-06-10', percent: 5 },
    { due: '2025-04-10', paid: '2025-06-11', percent: 10 },
    { due: '2025-04-10', paid: '2025-10-10', percent: 25 },
    { due: '2025-04-10', paid: '2025-10-11', percent: 'lapsed' },
  ],
};

export const ANNUITY_SURCHARGE: readonly LegalRule<SurchargeParams, SurchargeExample>[] = [
  beforeTheText(SURCHARGE, date('2001-07-01'), '专利法实施细则(2001、2010)', '年费及滞纳金'),
  SURCHARGE,
];

export interface RestorationParams {
  /** From service of the notice of termination (细则6). */
  readonly months: number;
  readonly feeFen: number;
  readonly surchargePercent: number;
  /** 指南 5-7 §3.2: a missed period is acted upon a month after its end, so no notice goes out earlier. */
  readonly noticeAfterMonths: number;
}

/** 恢复权利: within two months of the notice of termination, with the annuity, a surcharge of 25 percent and the request fee. */
const PRESENT_RESTORATION: LegalRule<RestorationParams, never> = {
  id: 'annuity-restoration',
  validFrom: date('2024-01-20'),
  validTo: null,
  source: {
    document: '专利法实施细则(2023);专利审查指南(2023);专利缴费指南(2026)',
    article: '第六条;第五部分第九章 4.2.1.3',
    certainty: 'official',
  },
  label: { zh: '恢复权利', en: 'Restoration of rights' },
  params: { months: 2, feeFen: 100_000, surchargePercent: 25, noticeAfterMonths: 1 },
  examples: [],
};

export const RESTORATION: readonly LegalRule<RestorationParams, never>[] = [
  beforeTheText(PRESENT_RESTORATION, date('2001-07-01'), '专利法实施细则(2001、2010)', '恢复权利'),
  PRESENT_RESTORATION,
];

function bands(...rows: readonly (readonly [toYear: number, yuan: number])[]): FeeBand[] {
  return rows.map(([toYear, yuan]) => ({ toYear, fen: yuan * 100 }));
}
