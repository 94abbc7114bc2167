/**
 * Keywords of the SEI–IPC table are phrases of the industry classification, not search words:
 * `高端路由器、单槽位处理路由器等其他计算机制造；…`. This is how the platform reads them, for want of an official rule:
 * - phrases are parted at `；` `、` `，` and behind `等`, outside brackets; any one of them is enough;
 * - what stands in brackets is left out, as are the residual names that begin with 其他;
 * - words for the trade (制造, 服务, 加工 …) and `相关关键词` come off the end, so 光纤制造 asks for 光纤;
 * - general words that name no thing (系统, 设备, 产品 …) ask for nothing and are dropped;
 * - `不包括X` keeps texts that speak of X out;
 * - no keyword at all: the IPC range is enough. Keywords that leave no word to look for: never met by keyword.
 * The text looked through is title and abstract.
 */
export type KeywordTest = (foldedText: string) => string | undefined;

export interface KeywordTerms {
  /** True for a rule without keywords. */
  readonly free: boolean;
  readonly terms: readonly string[];
  readonly excluded: readonly string[];
}

export function compileKeywords(text: string): KeywordTest {
  const { free, terms, excluded } = keywordTerms(text);
  if (free) return () => '';
  return (folded) => {
    for (const word of excluded) if (folded.includes(word)) return undefined;
    if (terms.length === 0) return excluded.length > 0 ? '' : undefined;
    for (const term of terms) if (folded.includes(term)) return term;
    return undefined;
  };
}

export function keywordTerms(text: string): KeywordTerms {
  const folded = text.normalize('NFKC').toLowerCase().trim();
  if (folded === '') return { free: true, terms: [], excluded: [] };
  const terms = new Set<string>();
  const excluded = new Set<string>();
  for (const phrase of folded.replace(/\([^()]*\)/g, '').split(/[;,、。\n]|等(?!离子|温|压|级|效|位)/)) {
    const left = phrase.trim();
    const negative = /^(?:不包括|不包含|不含|除)(.*?)(?:除外|以外)?$/.exec(left);
    const word = coreWord(negative ? negative[1]! : left);
    if (word === undefined) continue;
    (negative ? excluded : terms).add(word);
  }
  return { free: false, terms: [...terms], excluded: [...excluded] };
}

const TRADE =
  /(?:相关设备制造|相关关键词|关键词|零部件制造|设备制造|装置制造|专用设备制造|材料制造|制造业|制造|服务业|服务|加工|修理|生产|运营|研发|设计|销售|开发|活动|相关)$/;
const GENERAL = new Set(
  '产品 系统 设备 装置 材料 模块 部件 配件 零件 零部件 平台 软件 技术 工艺 方法 仪器 组件 元件 器件 装备 机械 服务 系列 结构 制品 附件 工程 应用 互联网 计算机 专用设备 通用设备 辅助设备 关键部件 高铁设备 信息系统 控制系统 研究 认证 计量 管理 设施 变形 铸造 连续 粉末 高纯 固体 气体 大气 危险 重金属 电气 生物 医疗 农业 工程管理 工程勘察 管道工程建筑 其他信息 模块及系统 设备与系统'.split(
    ' ',
  ),
);

function coreWord(phrase: string): string | undefined {
  let word = phrase.trim();
  if (word.startsWith('其他') || word.startsWith('其它')) return undefined;
  for (let before = ''; before !== word; ) {
    before = word;
    const cut = word.replace(TRADE, '');
    if ([...cut].length >= 2) word = cut;
  }
  word = word.replace(/[及与和的]$/, '').trim();
  return [...word].length < 2 || GENERAL.has(word) ? undefined : word;
}
