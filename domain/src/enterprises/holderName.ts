import type { MatchReason } from './matchReasons.ts';

export { MATCH_REASONS, type MatchReason } from './matchReasons.ts';

/**
 * 权利主体名称 for matching. Names with one key are the same words written differently: width, brackets, blanks,
 * punctuation, case, traditional characters and what directories append (附近公司) are folded away.
 */
export function holderNameKey(name: string): string {
  let text = name.normalize('NFKC').toLowerCase();
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(NOISE, '').trim();
  }
  const folded = text.replace(/[^\p{L}\p{N}]+/gu, '');
  return TRADITIONAL.test(folded) ? [...folded].map((c) => SIMPLIFIED.get(c) ?? c).join('') : folded;
}

/** What directories and exports hang on a name; none of it belongs to the name. */
const NOISE =
  /(?:附近公司|查看更多|\((?:已)?(?:注销|吊销|更名)\)|\((?:申请人|专利权人|权利人)\)|[、,，;；.。:：·*]+)$/u;

/** Pairs of a traditional character and its simplified form: those that company names of older files carry. */
const PAIRS =
  '國国電电機机東东華华學学廠厂業业車车實实濟济灣湾廣广藥药醫医產产聯联發发儀仪銀银龍龙鐵铁鋼钢綠绿雲云氣气團团時时興兴榮荣達达資资訊讯術术設设備备環环節节軟软體体創创豐丰馬马長长門门開开關关際际進进連连運运遠远過过還还選选鄉乡鄭郑醬酱釀酿鋁铝錦锦錢钱鏈链鍋锅鎮镇閥阀陽阳陸陆雙双雜杂難难韓韩順顺預预飛飞養养館馆驗验魯鲁鮮鲜鴻鸿鵬鹏麗丽齊齐歐欧樂乐橋桥權权溝沟漢汉潔洁澤泽營营爾尔瑪玛畫画療疗監监盤盘碼码礎础種种穩稳競竞筆笔範范糧粮紅红約约紡纺純纯紙纸級级細细組组結结絲丝經经維维網网緊紧線线編编績绩織织繪绘續续羅罗義义習习職职聖圣聲声腦脑臺台艦舰藍蓝蘭兰號号裝装製制複复視视計计記记許许評评語语認认說说調调論论諾诺謝谢證证護护讀读變变豬猪貝贝財财貨货費费貿贸賓宾賽赛贊赞趙赵躍跃軍军軸轴載载輕轻輪轮輸输轉转辦办農农';

const SIMPLIFIED = new Map<string, string>();
for (let i = 0; i + 1 < PAIRS.length; i += 2) SIMPLIFIED.set(PAIRS[i]!, PAIRS[i + 1]!);
const TRADITIONAL = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`, 'u');

/** A branch (分支机构) bears its head's name in front of its own. */
export interface Branch {
  readonly head: string;
  readonly branch: string;
}

const HEAD = `(?:公司|银行|信用合作联社|医院|大学|学院|研究院|研究所|事务所|合作社|集团)`;
const OWN = `(?:分公司|分行|支行|分理处|营业部|营业厅|分店|分厂|分院|院区|校区|分所|分部|分社|办事处|代表处|项目部|加油站)`;
const BRANCH = new RegExp(`^(.{2,60}?${HEAD})((?:.(?!公司$)){0,30}?${OWN})$`, 'u');

/** `山东某某有限公司济南分公司` → head `山东某某有限公司`; a bank's 支行 likewise. Undefined for a name that is no branch's. */
export function branchOf(name: string): Branch | undefined {
  const text = name.normalize('NFKC').replace(/\s+/g, '');
  const m = BRANCH.exec(text);
  if (!m) return undefined;
  // 某某银行股份有限公司济南支行: the legal form belongs to the head.
  const form = /^(?:股份|有限|责任|集团|总)*公司/.exec(m[2]!)?.[0] ?? '';
  return { head: m[1]! + form, branch: m[2]!.slice(form.length) };
}

/** The reason why the written name is this holder; undefined where it is not. */
export function matchReason(
  written: string,
  holder: { readonly name: string; readonly formerNames?: readonly string[] },
): MatchReason | undefined {
  if (written === holder.name) return 'holder-exact-name';
  const key = holderNameKey(written);
  if (key === '') return undefined;
  const own = holderNameKey(holder.name);
  if (key === own) return 'holder-name-variant';
  const former = (holder.formerNames ?? []).map(holderNameKey);
  if (former.includes(key)) return 'holder-former-name';
  const branch = branchOf(written);
  if (!branch) return undefined;
  const head = holderNameKey(branch.head);
  return head === own || former.includes(head) ? 'holder-branch-of' : undefined;
}
