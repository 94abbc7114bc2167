/** Header names (表头) are compared by what they say, not by how they are typed. */

/** Bracketed remarks that are no part of the name: units, formats, "required". */
const REMARK =
  /^(?:单位[:：]?)?(?:[十百千万亿]*(?:元|美元|港元|欧元|人民币)|rmb|cny|usd|%|件|个|家|项|人|次|年|月|日|岁|户|亩|平方米|㎡)$|必填|选填|可选|格式|下拉|填写|示例|例如|^[例如][:：]?|yyyy|^注[:：]|文本|位数?$|^\d+$/i;

/**
 * Folds a header: width and case (NFKC), blanks, punctuation and every kind of bracket; `申请（专利权）人`, `申请(专利权)人`
 * and `【申请专利权人】` become one key. Units and filling hints in brackets, `*` marks and leading ordinals are left out.
 */
export function headerKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^[\s\d]+[、.)]\s*(?=\D)/, '')
    .replace(
      /[([{【〔〖「『《<]([^()[\]{}【】〔〕〖〗「」『』《》<>]*)[)\]}】〕〗」』》>]/g,
      (_, inner: string) => (REMARK.test(inner.trim()) ? '' : inner),
    )
    .replace(/[^\p{L}\p{N}%#]+/gu, '');
}

/** The money unit a header states for its column, such as 万元 in `注册资本（万元）`; undefined where it states none. */
export function headerMoneyUnit(text: string): string | undefined {
  return /[([【]\s*(?:单位\s*:\s*)?([十百千万亿]*(?:元|美元|港元|欧元))\s*[)\]】]/.exec(
    text.normalize('NFKC'),
  )?.[1];
}

/** Words that make another thing of the name behind them: the applicant's address is not the agent's. */
const OTHERS = /优先权|同族|引证|引用|被引|母案|分案|原始|代理|国际|pct|对方|转让|受让|被告|原告|联系/;

/**
 * How well a header names a field with these synonyms: 1 equal after folding, 0.5–0.9 where it ends with one (`专利申请日`
 * for 申请日: in Chinese the last word is the thing), else 0.
 */
export function headerScore(key: string, synonymKeys: readonly string[]): number {
  if (key === '') return 0;
  let best = 0;
  for (const synonym of synonymKeys) {
    if (synonym === key) return 1;
    if (synonym.length < 2 || !key.endsWith(synonym)) continue;
    const before = key.slice(0, key.length - synonym.length);
    const share = synonym.length / key.length;
    if (share >= 0.5 && !OTHERS.test(before) && /[^\x00-\x7f]/.test(synonym))
      best = Math.max(best, 0.5 + 0.4 * share);
  }
  return best;
}
