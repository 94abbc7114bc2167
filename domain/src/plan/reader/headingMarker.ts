import { chineseOrdinal } from './chineseNumber.ts';

/** Numbering styles of official papers, outermost first (GB/T 9704-2012: 一、 → （一） → 1. → （1）). */
export type MarkerStyle =
  | 'part'
  | 'chapter'
  | 'section'
  | 'article'
  | 'han'
  | 'hanParen'
  | 'plain'
  | 'decimal'
  | 'number'
  | 'numberParen'
  | 'circled';

export interface Marker {
  readonly style: MarkerStyle;
  readonly ordinal: number;
  /** Sorts numberings from the outside in. */
  readonly rank: number;
  /** Where the title begins in the line. */
  readonly end: number;
}

const HAN = '[一二三四五六七八九十百零〇](?: ?[一二三四五六七八九十百零〇]){0,4}';
const STRUCTURE = new RegExp(
  `^第 ?(${HAN}|\\d{1,3}) ?(编|篇|部分|章|节|条)(?=( |:|$)|[^的、,。和至第所款项])`,
);
const NUMBERED = new RegExp(`^(${HAN}) ?[、.](?! ?${HAN} ?[、.])`);
const HAN_PAREN = new RegExp(`^\\( ?(${HAN}) ?\\)[、.]?`);
const NUMBER_PAREN = /^(?:\( ?(\d{1,2}) ?\)|(\d{1,2})\))[、.]?/;
const DECIMAL = /^(\d{1,2}(?:\.\d{1,2}){1,3})(?:\.? +|(?=[\u4e00-\u9fff]))/;
const NUMBER = /^(\d{1,2}) ?(?:[.](?!\d)|、)/;
const PLAIN = /^(\d{1,2}) +(?=[\u4e00-\u9fff][^。,;]{0,24}$)/;
const CIRCLED = /^[①-⑳]/;
const UNIT_AFTER_DECIMAL = /^[级万亿倍元米个%百千公平吨度件家]/;

const RANKS = { 编: 0, 篇: 0, 部分: 0, 章: 1, 节: 2, 条: 3 } as const;
const STRUCTURE_STYLE = {
  编: 'part',
  篇: 'part',
  部分: 'part',
  章: 'chapter',
  节: 'section',
  条: 'article',
} as const;

/** A text of 5 MB has about ten thousand; what has more is no paper that a person wrote. */
export const MOST_HEADINGS = 50_000;

/** The number that opens a line (folded, trimmed), if one does. */
export function headingMarker(line: string): Marker | undefined {
  if (!MAY_OPEN.test(line)) return undefined;
  const head = line.length > 80 ? line.slice(0, 80) : line;
  let m = STRUCTURE.exec(head);
  if (m) {
    const kind = m[2] as keyof typeof RANKS;
    return marker(STRUCTURE_STYLE[kind], m[1]!, RANKS[kind], m[0].length);
  }
  m = NUMBERED.exec(head);
  if (m) return marker('han', m[1]!, 4, m[0].length);
  m = HAN_PAREN.exec(head);
  if (m) return marker('hanParen', m[1]!, 5, m[0].length);
  m = NUMBER_PAREN.exec(head);
  if (m) return marker('numberParen', (m[1] ?? m[2])!, 7, m[0].length);
  m = DECIMAL.exec(head);
  if (m && !UNIT_AFTER_DECIMAL.test(head.slice(m[0].length))) {
    const parts = m[1]!.split('.');
    return marker('decimal', parts.at(-1)!, 4 + (parts.length - 1) / 10, m[0].length);
  }
  m = NUMBER.exec(head);
  if (m) return marker('number', m[1]!, 6, m[0].length);
  m = PLAIN.exec(line.length > 40 ? '' : line);
  if (m) return marker('plain', m[1]!, 4, m[0].length);
  if (CIRCLED.test(head)) return { style: 'circled', ordinal: head.charCodeAt(0) - 0x245f, rank: 8, end: 1 };
  return undefined;
}

const MAY_OPEN = /^[第一二三四五六七八九十百(\d①-⑳]/;

function marker(style: MarkerStyle, ordinal: string, rank: number, end: number): Marker | undefined {
  const value = chineseOrdinal(ordinal.replaceAll(' ', ''));
  return value === undefined || value === 0 ? undefined : { style, ordinal: value, rank, end };
}
