import { date, type PlainDate } from '../basics/plainDate.ts';
import type { RightType } from '../patents/applicationNumber.ts';
import type { Reduction } from './annuityPrice.ts';
import { type LegalRule, ruleOn } from './rule.ts';

/**
 * 专利收费 other than annuities, in fen, by kind of right. 专利收费减缴办法 第二条: filing fee (without printing and extra claims and
 * pages), examination fee and re-examination fee are reduced like annuities, no other.
 */
export const PATENT_FEE_KINDS = [
  'filing',
  'printing',
  'examination',
  'reexamination',
  'invalidity',
  'bibliographicChange',
  'evaluationReport',
  'priority',
  'claimFromEleventh',
  'pageTo300',
  'pageFrom301',
  'restoration',
  'extensionFirstMonth',
  'extensionAgainMonth',
  'termCompensationRequest',
  'termCompensationYear',
] as const;
export type PatentFeeKind = (typeof PATENT_FEE_KINDS)[number];

type Amount = number | Readonly<Record<RightType, number>>;

export interface PatentFeeExample {
  readonly kind: PatentFeeKind;
  readonly type: RightType;
  readonly reduction?: Reduction;
  readonly fen: number;
}

const REDUCIBLE: ReadonlySet<PatentFeeKind> = new Set(['filing', 'examination', 'reexamination']);

const each = (invention: number, utilityModel: number, design: number): Amount => ({
  invention: invention * 100,
  utilityModel: utilityModel * 100,
  design: design * 100,
});

export const PATENT_FEES: readonly LegalRule<Readonly<Record<PatentFeeKind, Amount>>, PatentFeeExample>[] = [
  {
    id: 'patent-fees',
    validFrom: date('2024-08-06'),
    validTo: null,
    source: {
      document: '专利缴费指南(2026);国家知识产权局公告第594号',
      certainty: 'official',
    },
    label: { zh: '专利收费标准', en: 'Patent fees' },
    params: {
      filing: each(900, 500, 500),
      printing: 5000,
      examination: each(2500, 0, 0),
      reexamination: each(1000, 300, 300),
      invalidity: each(3000, 1500, 1500),
      bibliographicChange: 20_000,
      evaluationReport: 240_000,
      priority: 8000,
      claimFromEleventh: 15_000,
      pageTo300: 5000,
      pageFrom301: 10_000,
      restoration: 100_000,
      extensionFirstMonth: 30_000,
      extensionAgainMonth: 200_000,
      termCompensationRequest: 20_000,
      termCompensationYear: 800_000,
    },
    examples: [
      { kind: 'filing', type: 'invention', fen: 90_000 },
      { kind: 'filing', type: 'invention', reduction: 85, fen: 13_500 },
      { kind: 'filing', type: 'design', reduction: 70, fen: 15_000 },
      { kind: 'printing', type: 'invention', reduction: 85, fen: 5000 },
      { kind: 'examination', type: 'invention', reduction: 85, fen: 37_500 },
      { kind: 'invalidity', type: 'utilityModel', reduction: 85, fen: 150_000 },
    ],
  },
];

/** The fee on a day; `undefined` where no schedule is on record for it. */
export function patentFee(
  kind: PatentFeeKind,
  type: RightType,
  day: PlainDate,
  reduction?: Reduction,
): number | undefined {
  const rule = ruleOn(PATENT_FEES, 'patent-fees', day);
  if (rule === undefined) return undefined;
  const amount = rule.params[kind];
  const fen = typeof amount === 'number' ? amount : amount[type];
  return reduction !== undefined && REDUCIBLE.has(kind) ? (fen * (100 - reduction)) / 100 : fen;
}
