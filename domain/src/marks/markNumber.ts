import { cellCode, cellHalfWidth } from '../ledger/cellText.ts';

/**
 * 商标注册号 (NUM-03): the application number kept at registration, 1–8 digits, a letter for the parts of a divided
 * application, `G` + digits for an international registration. It has no check digit. What counts as one 件 is the
 * number in one class.
 */
export function parseMarkNumber(raw: string): string | undefined {
  const text = cellCode(raw.length > 64 ? '' : raw)
    .replace(/^['"`‘’“”]+|['"`‘’“”]+$/g, '')
    .replace(/^第(.+)号$/, '$1')
    .replace(/^(?:注册号|申请号|商标号|商标注册号|申请\/注册号)[:：]?/, '');
  const m = /^(G?)0*(\d{1,8})([A-Z]?)$/.exec(text);
  return m ? `${m[1]}${m[2]}${m[3]}` : undefined;
}

/** Classes of one cell: `9`, `第9类`, `09;35`, `9、35、42`. Undefined where one of them is no class from 1 to 45. */
export function parseMarkClasses(raw: string): number[] | undefined {
  const classes: number[] = [];
  for (const part of cellHalfWidth(raw).split(/[;,、|\s/]+/)) {
    if (part === '') continue;
    const m = /^(?:第)?0*(\d{1,2})(?:类)?$/.exec(part);
    const value = Number(m?.[1]);
    if (!m || value < 1 || value > 45) return undefined;
    if (!classes.includes(value)) classes.push(value);
  }
  return classes.length > 0 ? classes.sort((a, b) => a - b) : undefined;
}
