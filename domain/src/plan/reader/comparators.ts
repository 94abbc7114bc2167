import type { Comparator } from '../planTypes.ts';

export interface Comparison {
  readonly comparator: Comparator;
  /** Where the words of comparison begin: what stands before is the name of the indicator. */
  readonly from: number;
}

/** Words before the number, the last of them wins: 达到 → gte, 突破 → gt, 不超过 → lte, 建成N家 → newCount … */
const BEFORE: readonly (readonly [RegExp, Comparator])[] = [
  [
    /(?:年均|每年|逐年)?(?:同比|累计)?(?:增长|增速|递增|增幅)(?:率)?(?:达到?|不低于|超过|保持在?|在)?$/,
    'growth',
  ],
  [/(?:年均)?(?:提高|提升|下降|降低|减少|压减|增加)$/, 'growth'],
  [
    /(?:不超过|不高于|不多于|控制在|压缩至|压减至|降至|降到|降低到|降低至|下降到|下降至|减少到|减至|(?<!不)低于|(?<!不)少于|限制在)$/,
    'lte',
  ],
  [/(?:不低于|不少于|不小于|至少|最低)$/, 'gte'],
  [/(?:突破|超过|超|高于|大于|多于)$/, 'gt'],
  [/(?:稳定在|保持在|维持在|为|保持)$/, 'eq'],
  [
    /(?:达到|达|提高到|提高至|提升到|提升至|增长到|增长至|增加到|增加至|扩大到|扩大至|发展到|完成|实现|升至|上升到|力争)$/,
    'gte',
  ],
  [
    /(?:新增|新建|建成|建设|培育|培育建设|打造|推出|引进|创建|认定|组建|设立|建立|培养|举办|开展|遴选|形成|选树|扶持|布局|实施|选择|发布|制定|支持|服务|培训|吸引|落地|储备)(?:了)?$/,
    'newCount',
  ],
];
const FILLER =
  /(?:均|总体|分别|力争|累计|总数|总量|共|约|近|至|将|要|要求|基本|普遍|原则上|年度|各|全部|达|再|逐步|以上|每年|年度内)$/;

/** 培育服务机构10家: the verb opens the clause, the number closes it. */
const COUNTED =
  /^(?:力争|确保|争取|(?:到|至)\d{4}年(?:底|末)?(?:前)?|累计|每年|全年|年内|全区|全市|全县|再|新(?=培育|认定|引进|建设|创建))*(?:惠及|覆盖|新增|新建|建成|培育|培育建设|打造|引进|创建|认定|组建|设立|培养|举办|开展|遴选|选树|扶持|布局)[\u4e00-\u9fff“”()]{2,30}\d/;

/** 实现专利质押融资额3亿元 */
const ACHIEVED =
  /^(?:力争|确保|争取|累计|每年|全年|(?:到|至)\d{4}年(?:底|末)?(?:前)?)*(?:实现|完成)[\u4e00-\u9fffA-Z“”()]{2,30}\d/;

/** What a clause says of the number at `[from, to)`; `undefined` where it states none. */
export function comparisonAt(clause: string, from: number, to: number, unit: string): Comparison | undefined {
  const after = clause.slice(to, to + 4);
  let head = clause.slice(Math.max(0, from - 40), from);
  const base = from - head.length;
  if (FILLER.test(head) && !BEFORE.some(([words]) => words.test(head))) head = head.replace(FILLER, '');
  const hit = BEFORE.map(([words, comparator]) => ({ m: words.exec(head), comparator })).find((h) => h.m);
  if (hit?.m) {
    const at = base + hit.m.index;
    return { comparator: adjust(hit.comparator, after, unit), from: trimFiller(clause, at) };
  }
  // 按期办结率100%
  if (unit === '%' && /[\u4e00-\u9fff]{2}率$/.test(head) && clause.slice(from, to) === '100%')
    return { comparator: 'gte', from: trimFiller(clause, base + head.length) };
  if (to === clause.length && ACHIEVED.test(clause)) return { comparator: 'gte', from };
  if (COUNTED.test(clause)) return { comparator: 'newCount', from };
  if (/^(?:及)?以上/.test(after)) return { comparator: 'gte', from: trimFiller(clause, base + head.length) };
  if (/^(?:及)?以[内下]/.test(after))
    return { comparator: 'lte', from: trimFiller(clause, base + head.length) };
  return undefined;
}

function adjust(comparator: Comparator, after: string, unit: string): Comparator {
  if (unit === '倍' && comparator === 'growth') return 'multiple';
  if (/^(?:及)?以上/.test(after) && (comparator === 'eq' || comparator === 'gt')) return 'gte';
  if (/^(?:及)?以[内下]/.test(after) && comparator !== 'newCount') return 'lte';
  return comparator;
}

/** 融资金额累计|达到: such words belong neither to the name nor to the comparison. */
function trimFiller(clause: string, at: number): number {
  let end = at;
  for (let m = FILLER.exec(clause.slice(0, end)); m && m.index > 0; m = FILLER.exec(clause.slice(0, end)))
    end = m.index;
  return end;
}
