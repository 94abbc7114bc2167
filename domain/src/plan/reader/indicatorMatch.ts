import type { Comparator, Evaluator } from '../planTypes.ts';
import type { IndicatorMatch } from './readerTypes.ts';

interface Known {
  readonly indicator: string;
  readonly evaluator: Evaluator;
  /** Each group wants one of its words; the first group is indispensable. */
  readonly words: readonly (readonly string[])[];
  readonly not?: readonly string[];
}

/**
 * Indicators by the words plans use for them, in the order in which they are numbered. What matches none is offered as
 * a new indicator with the evaluator its wording asks for.
 */
const KNOWN: readonly Known[] = [
  {
    indicator: 'high-value-inventions',
    evaluator: 'stock',
    words: [
      ['高价值发明专利', '高价值专利'],
      ['每万人', '万人'],
      ['拥有量', '拥有数'],
    ],
    not: ['中心', '培育'],
  },
  {
    indicator: 'valid-marks',
    evaluator: 'stock',
    words: [
      ['注册商标', '商标'],
      ['有效', '拥有量', '注册量'],
      ['量', '总量', '数'],
    ],
    not: ['国际', '马德里', '品牌', '质押', '申请', '每'],
  },
  {
    indicator: 'cultivation-centres',
    evaluator: 'milestone',
    words: [['培育指导中心', '高价值专利培育中心', '专利培育中心'], ['高价值'], ['中心']],
  },
  {
    indicator: 'gi-operation-bodies',
    evaluator: 'milestone',
    words: [['运营服务机构', '运营机构', '运营中心'], ['地理标志'], ['知识产权']],
  },
  { indicator: 'navigation-projects', evaluator: 'milestone', words: [['专利导航'], ['项目', '服务基地']] },
  {
    indicator: 'pledge-finance',
    evaluator: 'flow',
    words: [
      ['质押融资', '质押贷款', '质押'],
      ['金额', '额', '元'],
      ['融资', '贷款'],
    ],
    not: ['企业', '数量', '户数', '笔数', '项目'],
  },
  {
    indicator: 'case-count',
    evaluator: 'rank',
    words: [
      ['办案数', '案件数', '办案量', '查处案件', '办理案件', '办结案件'],
      ['知识产权', '专利', '商标'],
    ],
  },
  {
    indicator: 'protection-satisfaction',
    evaluator: 'rate',
    words: [
      ['满意率', '满意度'],
      ['保护', '知识产权'],
    ],
  },
  {
    indicator: 'service-bodies',
    evaluator: 'stock',
    words: [
      ['服务机构', '代理机构'],
      ['知识产权', '专利', '商标'],
    ],
    not: ['运营', '公共服务机构'],
  },
  {
    indicator: 'valid-inventions',
    evaluator: 'stock',
    words: [['发明专利'], ['有效', '拥有量'], ['量', '拥有']],
    not: ['高价值', '授权', '申请', '转让', '许可', '每'],
  },
];

/** `name` is the indicator's own wording, `context` the clauses around it. */
export function matchIndicator(
  name: string,
  context: string,
  comparator: Comparator,
  unit: string,
): IndicatorMatch & { readonly order: number } {
  let best: { known: Known; score: number; words: string[]; order: number } | undefined;
  KNOWN.forEach((known, order) => {
    if (known.not?.some((word) => name.includes(word))) return;
    const words = known.words.map(
      (group) => group.find((word) => name.includes(word)) ?? group.find((word) => context.includes(word)),
    );
    if (words[0] === undefined) return;
    const inName = known.words.filter((group) => group.some((word) => name.includes(word))).length;
    const found = words.filter((word) => word !== undefined).length;
    const score = (found * 0.6 + inName * 0.4) / known.words.length;
    // 质押 may stand in the clause before its 融资金额; a lone 数 or 中心 in the name says nothing.
    const certain = known.words[0]!.some((word) => name.includes(word));
    if (!certain && (inName < 2 || inName < known.words.length - 1)) return;
    if (known.evaluator === 'milestone' && words.includes(undefined)) return;
    if (!fits(known, comparator, unit)) return;
    if (inName > 0 && (!best || score > best.score))
      best = { known, score, words: words.filter((w) => w !== undefined), order };
  });
  if (best && best.score >= 0.5)
    return {
      indicator: best.known.indicator,
      confidence: Math.round(best.score * 100) / 100,
      evaluator: best.known.evaluator,
      reason: { code: 'words-found', params: { words: best.words.join('、') } },
      order: best.order,
    };
  return {
    indicator: null,
    confidence: 0,
    evaluator: evaluatorOf(comparator, unit),
    reason: { code: 'no-indicator-of-these-words' },
    order: KNOWN.length,
  };
}

/** What is founded or ranked is no rate; an amount of money is money, or grows by per cent. */
function fits({ evaluator, indicator }: Known, comparator: Comparator, unit: string): boolean {
  if (evaluator === 'rate')
    return comparator !== 'first' && comparator !== 'newCount' && comparator !== 'rank';
  // 新增3000件 is no stock.
  if (evaluator === 'stock' && comparator === 'newCount') return !unit.startsWith('件');
  if (indicator === 'pledge-finance') return ['fen', '%', '倍', '名'].includes(unit);
  return true;
}

function evaluatorOf(comparator: Comparator, unit: string): Evaluator {
  if (comparator === 'rank') return 'rank';
  if (comparator === 'first' || comparator === 'newCount') return 'milestone';
  if (unit === '%') return 'rate';
  return unit === 'fen' || comparator === 'growth' || comparator === 'multiple' ? 'flow' : 'stock';
}
