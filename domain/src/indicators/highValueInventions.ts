import type { Message } from '../basics/message.ts';
import { date, maxDate } from '../basics/plainDate.ts';
import type { Contribution } from './contribution.ts';
import type { Dossier, Indicator } from './dossier.ts';
import { award } from './highValue/award.ts';
import type { Criterion, Met, Open } from './highValue/criterion.ts';
import { maintenance } from './highValue/maintenance.ts';
import { overseasFamily } from './highValue/overseasFamily.ts';
import { pledge } from './highValue/pledge.ts';
import { strategicIndustry } from './highValue/strategicIndustry.ts';
import { INVENTION_GAPS } from './inventionGaps.ts';
import { inventionStanding } from './inventionStanding.ts';
import { type Span, subtract, union } from './span.ts';

const CRITERIA: readonly Criterion[] = [strategicIndustry, overseasFamily, maintenance, pledge, award];

/**
 * 高价值发明专利: an invention in force that meets any one of five conditions (HV-01): A strategic emerging industry, B a
 * family right overseas, C maintained for more than ten years, D a higher pledge amount, E a national award. It counts
 * once, in the spans in which at least one condition holds; each condition's own spans stand beside and overlap.
 */
export const highValueInventions: Indicator = {
  id: 'high-value-inventions',
  label: { zh: '高价值发明专利', en: 'High-value inventions' },
  unit: { zh: '件', en: 'patents' },
  kind: 'patents',
  version: 1,
  rules: [
    {
      id: 'HV-01',
      version: 1,
      validFrom: date('2021-01-01'),
      source: {
        document: '国家知识产权局关于高价值发明专利的统计口径（“十四五”规划纲要指标）',
        certainty: 'secondary',
      },
      label: { zh: '高价值发明专利', en: 'High-value invention' },
      statement: {
        zh: '有效发明专利符合五项条件之一即计入，只计一次；按第一专利权人地址归入本区。实用新型和外观设计不计。',
        en: 'An invention in force that meets any one of five conditions counts once, in the district of its first patentee. Utility models and designs never count.',
      },
      code: 'domain/src/indicators/highValueInventions.ts',
    },
    ...CRITERIA.map((c) => c.rule),
  ],
  criteria: {
    'A.ipc': { zh: '战略性新兴产业（仅看分类号）', en: 'Strategic emerging industry (IPC only)' },
    'A.ipc-keyword': {
      zh: '战略性新兴产业（分类号加关键词）',
      en: 'Strategic emerging industry (IPC and keyword)',
    },
    B: overseasFamily.rule.label,
    C: maintenance.rule.label,
    D: pledge.rule.label,
    E: award.rule.label,
    ...INVENTION_GAPS,
    '?sei-table-missing': {
      zh: '未导入战略性新兴产业参照关系表',
      en: 'The table of strategic emerging industries is missing',
    },
    '?no-ipc': { zh: '没有分类号，产业不能判定', en: 'No classification, industry not assessable' },
    '?no-filing-date': { zh: '没有申请日，维持年限不能判定', en: 'No filing date, years not assessable' },
    '?pledge-threshold': { zh: '未设定较高质押金额的标准', en: 'No amount set for a higher pledge' },
    '?pledge-incomplete': { zh: '质押登记缺金额或登记日', en: 'Pledge without amount or day' },
    '?family-no-grant-date': { zh: '海外同族没有授权日', en: 'Overseas family without grant date' },
    '?award-no-date': { zh: '获奖没有年度', en: 'Award without year' },
  },
  judge,
  dims: (d) => d.dims,
};

function judge(d: Dossier): readonly Contribution[] {
  const standing = inventionStanding(d);
  if (!standing.counts) return standing.contributions;
  const valid: Span = { from: standing.from, to: standing.to };
  const met: Met[] = [];
  const open: Open[] = [];
  for (const criterion of CRITERIA) {
    const assessment = criterion.assess(d, valid);
    met.push(...assessment.met);
    if (assessment.open) open.push(...assessment.open);
  }
  const counting = met.filter((m) => m.counts);
  const merged = union(counting);
  return [
    ...merged.map((span) => mergedContribution(span, counting, standing.reasons)),
    ...perCriterion(met),
    ...stillOpen(open, subtract(valid, merged)),
  ];
}

/** One span; its reasons name every condition that holds within it, with the condition's own days. */
function mergedContribution(
  span: Span,
  counting: readonly Met[],
  standing: readonly Message[],
): Contribution {
  const within = counting.filter((m) => m.from >= span.from && (span.to === null || m.from < span.to));
  const reasons = within.map((m): Message => {
    const days = m.to === null ? { from: m.from } : { from: m.from, to: m.to };
    return { code: m.reason.code, params: { ...m.reason.params, criterion: m.criterion, ...days } };
  });
  return { criterion: '', from: span.from, to: span.to, amount: 1, reasons: [...reasons, ...standing] };
}

/** A patent counts once per condition, however many pledges, awards or family members it has. */
function perCriterion(met: readonly Met[]): Contribution[] {
  const contributions: Contribution[] = [];
  for (const criterion of new Set(met.map((m) => m.criterion))) {
    const own = met.filter((m) => m.criterion === criterion);
    for (const span of own.length === 1 ? own : union(own)) {
      const reasons = own
        .filter((m) => m.from >= span.from && (span.to === null || m.from < span.to))
        .map((m) => m.reason);
      contributions.push({ criterion, from: span.from, to: span.to, amount: 1, reasons });
    }
  }
  return contributions;
}

/** What could not be told matters only on days the patent does not count anyway. */
function stillOpen(open: readonly Open[], uncounted: readonly Span[]): Contribution[] {
  const contributions: Contribution[] = [];
  for (const criterion of new Set(open.map((o) => o.criterion))) {
    const own = open.filter((o) => o.criterion === criterion);
    const first = own.reduce((a, b) => (b.from < a.from ? b : a));
    for (const span of uncounted) {
      const from = maxDate(span.from, first.from);
      if (span.to !== null && from >= span.to) continue;
      contributions.push({ criterion, from, to: span.to, amount: 1, reasons: own.map((o) => o.reason) });
    }
  }
  return contributions;
}
