/** What the text makes of the bodies before or after a word: lead (牵头), support (配合) or simply responsible. */
export type OwnerRole = 'lead' | 'support' | 'owner';

const LABEL =
  /^(?:本项|此项|主要)?(牵头|责任|负责|落实|主办|协办|承办|配合|参与|参加|协同|协助|支持|主管|主责|实施|指导|督导|完成|组织|执行)(?:责任|实施|落实|负责|配合)?(?:单位|部门|主体|机构|处室|科室|地区|方)(?:(?:及|和)(?:配合|参与|责任|协办)(?:单位|部门))?[::]/;
const SCOPE = /^(?:适用|实施)?范围[::]/;
const OTHER_LABEL = /^[\u4e00-\u9fff]{2,10}[::]/;

export type LabelKind = OwnerRole | 'scope' | 'other';

/** 责任单位： and its kind at the beginning of a piece of text. */
export function ownerLabel(text: string): { readonly kind: LabelKind; readonly length: number } | undefined {
  const m = LABEL.exec(text);
  if (m) return { kind: roleOf(m[1]!), length: m[0].length };
  const scope = SCOPE.exec(text);
  if (scope) return { kind: 'scope', length: scope[0].length };
  const other = OTHER_LABEL.exec(text);
  return other ? { kind: 'other', length: other[0].length } : undefined;
}

const DUTY =
  '(?:(?:按照?|根据|依照|依据|依|结合)(?:照)?(?:各自)?(?:的)?(?:法定)?(?:职责|职能|分工|权限)(?:职责|任务)?(?:和)?(?:分工|任务)?)?';
const MANNER = '(?:(?:共同|分别|具体|协同|各自|联合|统筹|积极|密切|分级|抓好|组织|主要|分工|负责)){0,2}';
const VERB =
  '(牵头|负责|落实|实施|承担|指导|主办|承办|配合|参与|参加|协助|协同|协办|支持|推进|办理)(?:负责|落实|实施|推进|组织实施|组织落实|组织推进|组织|指导|办理|抓总|配合|参与|做好)?';
const TAIL = new RegExp(`${DUTY}${MANNER}${VERB}$`);

/** 牵头, 配合, 按职责分工负责 … at the end of a list of bodies. */
export function ownerTail(text: string): { readonly role: OwnerRole; readonly at: number } | undefined {
  const m = TAIL.exec(text);
  return m ? { role: roleOf(m[1]!), at: m.index } : undefined;
}

function roleOf(word: string): OwnerRole {
  if (/牵头|主办|主责/.test(word)) return 'lead';
  return /配合|参与|参加|协助|协同|协办|支持/.test(word) ? 'support' : 'owner';
}

/** Where a label begins inside a list whose blanks were lost: 牵头单位:A责任单位:B. */
export function splitAtLabels(text: string): string[] {
  return text.split(/(?=(?:牵头|责任|配合|协办|参与|主办|承办)(?:单位|部门):)/);
}

/** 列第一位者为牵头单位, 排在第一位的为牵头部门: the first-named leads. */
export function saysFirstLeads(text: string): boolean {
  return FIRST_LEADS.test(text);
}

export const FIRST_LEADS =
  /(?:(?:排|列)(?:名|序|位)?(?:在)?(?:第一|首|最前|前面)|第一(?:个|家)?(?:单位|部门)|首(?:个|家)(?:单位|部门))(?:位|名)?(?:的|者)?(?:责任)?(?:单位|部门)?(?:均)?(?:为|是)(?:总)?(?:牵头|主责|第一责任|主要责任)/;
