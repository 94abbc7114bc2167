import type { Comparator } from '../planTypes.ts';
import { comparisonAt } from './comparators.ts';
import { findQuantities, type Quantity } from './quantities.ts';

/** What one clause states as a target; places are in the clause. */
export interface ClauseTarget {
  readonly name: string;
  readonly comparator: Comparator;
  readonly value: number | null;
  readonly unit: string;
  readonly from: number;
  readonly to: number;
}

const RANK =
  /(?:保持|稳居|位居|居于|居|列|排名|位列|跻身|进入|走在)(?:在)?((?:全|本)?(?:国|省|市|区|县|州|球|系统)?[\u4e00-\u9fff]{0,4}?)(前列|前茅|首位|第一方阵|第一|前([一二三四五六七八九十]|\d{1,2})(?:名|位)?|第([一二三四五六七八九十]|\d{1,2})(?:名|位)?)/;
const FIRST =
  /(?:建立|建成|建设|成立|设立|打造|创建|培育|争创|组建)?([\u4e00-\u9fff]{0,6}?)(?:首个|首家|首座|第一个|第一家)([\u4e00-\u9fff“”]{2,30})/;
const DOUBLED = /(?:实现)?翻([一两二三]|\d)番/;
const COVERED = /^[\u4e00-\u9fff“”A-Za-z\d]{4,30}全覆盖$/;
const MILESTONE =
  /^(?:组织|全面|重点)?(?:实施|建成|建立|设立|组建|成立|启动|开展|完成)([\u4e00-\u9fff“”A-Za-z\d]{2,22}(?:项目|工程|中心|平台|基地|园区|示范区|大厦|联盟|基金|数据库|示范园|服务站|工作站|法庭|仲裁院))(?:建设)?$/;
const HAN: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
};
const number = (text: string | undefined): number | null =>
  text === undefined ? null : (HAN[text] ?? (Number(text) || null));

/**
 * The targets of a clause. `wording` also takes those without a number: rank, first, milestone. What the clause before
 * says (培育示范企业5家,) holds on for a bare count (优势企业30家).
 */
export function clauseTargets(
  clause: string,
  subject: string,
  wording: boolean,
  before?: Comparator,
): ClauseTarget[] {
  if (clause.length > LONGEST) return [];
  const found = counted(clause, subject, wording, before);
  if (wording && found.length === 0) {
    const worded = unnumbered(clause, subject);
    if (worded) found.push(worded);
  }
  return found;
}

const LONGEST = 300;

const TIME = /^(?:个?工作日|小时|天)$/;
const BARE = /^(?!.*(?:现有|已有|目前|其中|第))[\u4e00-\u9fff“”()]{3,30}$/;

function counted(
  clause: string,
  subject: string,
  wording: boolean,
  before: Comparator | undefined,
): ClauseTarget[] {
  const found: ClauseTarget[] = [];
  let start = 0;
  const quantities = findQuantities(clause).filter((q) => wording || !TIME.test(q.unit));
  quantities.forEach((quantity, i) => {
    const between = clause.slice(start, quantity.from);
    const comparison =
      comparisonAt(clause, quantity.from, quantity.to, quantity.unit) ??
      again(found.at(-1), between, quantity.unit, clause) ??
      (wording && quantity.to === clause.length ? goesOn(before, between, quantity) : undefined);
    if (!comparison) return;
    const to = clauseEnd(clause, quantity.to, quantities[i + 1]?.from ?? clause.length);
    const own = clause.slice(start, Math.max(start, comparison.from));
    const name =
      nameOf(own, clause.slice(quantity.to, to), comparison.comparator) || found.at(-1)?.name || subject;
    if (name === '') return;
    const many = /翻/.test(own) ? null : quantity.value;
    found.push({
      name,
      comparator: comparison.comparator,
      value:
        comparison.comparator === 'multiple' &&
        /增长|增加|提高/.test(clause.slice(start, quantity.from)) &&
        many !== null
          ? many + 1
          : many,
      unit: quantity.unit,
      // 分别达到65%和55%: the second number makes no sense without the first.
      from: /^[、和及与]$/.test(between) ? (found.at(-1)?.from ?? start) : start,
      to,
    });
    start = to;
  });
  const doubled = DOUBLED.exec(clause);
  if (doubled && found.length === 0) {
    const name = nameOf(clause.slice(0, doubled.index), '', 'multiple') || subject;
    const times = number(doubled[1]);
    if (name !== '' && times !== null)
      found.push({ name, comparator: 'multiple', value: 2 ** times, unit: '倍', from: 0, to: clause.length });
  }
  return found;
}

/** 分别达到65%和55%, 企业5家、机构10家: the comparison before holds on. */
function again(
  before: ClauseTarget | undefined,
  between: string,
  unit: string,
  clause: string,
): { comparator: Comparator; from: number } | undefined {
  if (!before || before.unit !== unit || !/^[、和及与]/.test(between)) return undefined;
  return { comparator: before.comparator, from: clause.indexOf(between, before.to) + between.length };
}

function goesOn(
  before: Comparator | undefined,
  words: string,
  { from, unit }: Quantity,
): { comparator: Comparator; from: number } | undefined {
  if ((before !== 'newCount' && before !== 'gte') || unit === '%' || unit === 'fen') return undefined;
  return BARE.test(words) ? { comparator: before, from } : undefined;
}

/** A count takes the noun that follows it; another target takes only 以上, 左右. */
function clauseEnd(clause: string, from: number, limit: number): number {
  const rest = clause.slice(from, limit);
  const stop = rest.search(/[、和及与]/);
  const noun = limit === clause.length ? rest.length : stop < 0 ? rest.length : stop;
  return from + noun;
}

const LEADING =
  /^(?:[、和及与]|其中|力争|确保|争取|努力|到?“?十[二三四五六]五”?(?:规划)?期?末|(?:到|至|截至)?\d{4}年(?:底|末|\d{1,2}月底?)?(?:之?前)?|预期|使|推动|实现|促进|全面|基本|进一步|累计|每年|全年|年内|年均|新(?![增建区])|我区|我市|我县|本区)+/;
const VERBS =
  /(?:新增|新建|建成|培育建设|建设|培育|打造|推出|引进|创建|认定|组建|设立|建立|培养|举办|开展|遴选|形成|选树|扶持|布局|实施|选择|发布|制定|吸引|储备)$/;

function nameOf(before: string, after: string, comparator: Comparator): string {
  const head = before
    .replace(LEADING, '')
    .replace(VERBS, '')
    .replace(/^(?:组织|拥有|带动)(?=..)/, '');
  if (comparator !== 'newCount') return cleaned(head);
  const noun = after.replace(/^(?:以上|左右|以内|余|多)?/, '').replace(/^(?:的)/, '');
  const last = noun.slice(noun.lastIndexOf('的') + 1);
  return cleaned(
    last.length >= 2 ? last : noun.length >= 2 ? noun : before.replace(LEADING, '').replace(VERB_FIRST, ''),
  );
}

const VERB_FIRST =
  /^(?:新增|新建|建成|培育建设|建设|培育|打造|推出|引进|创建|认定|组建|设立|建立|培养|举办|开展|遴选)/;
const cleaned = (name: string): string =>
  name
    .replace(/(?<=..)(?:由|从)\d.*$/, '')
    .replace(/(?<=..)(?:由|从|比|较|与)\d{4}年.{0,20}$/, '')
    .replace(/^[、和及与的]+|[、和及与的:]+$/g, '');

function unnumbered(clause: string, subject: string): ClauseTarget | undefined {
  const whole = { from: 0, to: clause.length };
  const rank = RANK.exec(clause);
  if (rank) {
    const name = cleaned(clause.slice(0, rank.index).replace(LEADING, '')) || subject;
    const place = rank[2] === '首位' || rank[2] === '第一' ? 1 : number(rank[3] ?? rank[4]);
    return name === '' || name.length < 3 || /^(?:全力|坚持|遵循)/.test(name)
      ? undefined
      : { name, comparator: 'rank', value: place, unit: '名', ...whole };
  }
  const first = FIRST.exec(clause);
  if (first)
    return {
      name: first[2]!,
      comparator: 'first',
      value: 1,
      unit: /家/.test(first[0].slice(0, -first[2]!.length)) ? '家' : '个',
      ...whole,
    };
  const covered = clause.replace(LEADING, '');
  if (COVERED.test(covered))
    return { name: covered.replace(/实现|达到/, ''), comparator: 'gte', value: 100, unit: '%', ...whole };
  const milestone = MILESTONE.exec(clause);
  return milestone
    ? { name: milestone[1]!, comparator: 'newCount', value: null, unit: '项', ...whole }
    : undefined;
}
