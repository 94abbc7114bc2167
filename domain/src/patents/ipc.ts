import { cellHalfWidth } from '../ledger/cellText.ts';

/**
 * 国际专利分类号 (IPC): section, class, subclass, main group / subgroup, as `E01B3/32(2006.01)I`, `B65D 5/40`, `B65D`.
 * Kept as `B65D5/40`: edition and level in brackets tell nothing about where it stands. Designs carry Locarno classes
 * (`14-03`), kept as they are.
 */
export interface IpcSymbol {
  /** `B65D5/40`, `B65D5`, `B65D`, `B65` or `B`: as far as it was given. */
  readonly symbol: string;
  /** `B65`; '' where only the section was given. */
  readonly class: string;
  /** `B65D`; '' where only the class was given. */
  readonly subclass: string;
  /** `B65D5`; '' where only the subclass was given. */
  readonly group: string;
}

const SHAPE = /^([A-H])(?:(\d{2})(?:([A-Z])(?:\s*0*(\d{1,4})(?:\s*[/-]\s*(\d{2,6}))?)?)?)?$/;
const REMARK = /\s*\((?:\d{4}\.\d{1,2}|\d{1,2})\)\s*[A-Z]?\s*$|\s*\[[^\]]*\]\s*$/g;

export function parseIpc(raw: string): IpcSymbol | undefined {
  const text = cellHalfWidth(raw).replace(/\s+/g, ' ').toUpperCase().replace(REMARK, '').trim();
  const m = SHAPE.exec(text);
  if (!m) return undefined;
  const [, section = '', number, letter, main, sub] = m;
  const cls = number === undefined ? '' : section + number;
  const subclass = letter === undefined ? '' : cls + letter;
  const group = main === undefined ? '' : subclass + main;
  const symbol = sub === undefined ? group || subclass || cls || section : `${group}/${sub}`;
  return { symbol, class: cls, subclass, group };
}

/** Locarno class of a design, `14-03` or with the national extension `21-01-C0293`. */
export function parseLocarno(raw: string): string | undefined {
  const m = /^(?:LOC\s*\(\d+\)\s*(?:CL\.?)?\s*)?(\d{2})-(\d{2})((?:-[A-Z]\d{1,5})?)$/.exec(
    cellHalfWidth(raw).toUpperCase(),
  );
  return m ? `${m[1]}-${m[2]}${m[3]}` : undefined;
}

/** Symbols of one cell. What is no symbol is kept as written and named in `malformed`. */
export function parseIpcList(raw: string): { readonly symbols: string[]; readonly malformed: string[] } {
  const symbols: string[] = [];
  const malformed: string[] = [];
  for (const item of cellHalfWidth(raw)
    .replace(/\s*[\r\n\t]\s*| {2,}/g, ';')
    .split(/[;,、|]+|(?<=\)[A-Z]?)\s+(?=[A-H]\d)/)) {
    const text = item.trim();
    if (text === '') continue;
    const symbol = parseIpc(text)?.symbol ?? parseLocarno(text);
    if (symbol === undefined) malformed.push(text);
    const kept = symbol ?? text;
    if (!symbols.includes(kept)) symbols.push(kept);
  }
  return { symbols, malformed };
}
