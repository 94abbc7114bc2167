/** How names of public bodies end. A trailing note in parentheses is no part of it. */
const BODY_END =
  /(?:部|委|局|署|厅|办|办公室|研究室|督查室|院|会|社|行|司|府|中心|公司|街道|镇|乡|县|市|区|省|处|所|队|团|联|站|馆|校|组|集团|机构|部门|单位|企业|地方|各地|海关|大学|委员会|银行|团中央|基地|园区|园|股|地区|盟|州|旗|军|工委|总社)$/;

export function endsLikeBody(name: string): boolean {
  return BODY_END.test(name.replace(/\([^()]*\)$/, ''));
}

/** 各有关部门 and the like: named, but no particular body. */
export function isGeneric(name: string): boolean {
  return /^(?:其他|其它|各|各级)?(?:有关|相关|责任)(?:职能|行业|行政)?(?:部门|单位|地方|方面)(?:和单位|及单位)?$|^各(?:部门|单位)(?:、单位|和单位)?$/.test(
    name,
  );
}

/** Splits at any of `separators` that stands outside parentheses. */
export function splitOutside(text: string, separators: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (char === '(') depth++;
    else if (char === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0 && separators.includes(char)) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

/** 和, 及 and 与 part two bodies only where the left side already ends like one (not in 文化和旅游局). */
export function splitAnd(name: string): string[] {
  for (const m of name.matchAll(/以及|和|及|与/g)) {
    const left = name.slice(0, m.index);
    const right = name.slice(m.index + m[0].length);
    if (left.length < 2 || right.length < 2 || insideParentheses(left)) continue;
    if (/^(?:人民)?政府$|^单位$|^部门$/.test(right)) continue;
    if ((endsLikeBody(left) || /等$/.test(left)) && !/^各?(?:有关|相关)?部门$/.test(left))
      return [left, ...splitAnd(right)];
  }
  return [name];
}

const insideParentheses = (text: string): boolean => text.lastIndexOf('(') > text.lastIndexOf(')');
