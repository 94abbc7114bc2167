import { dateParts, type PlainDate } from '../basics/plainDate.ts';

/** 成文日期 and days in the text: year in full, month and day without a leading zero (GB/T 9704-2012, 7.3.5.4). */
export function chineseDay(day: PlainDate): string {
  const { year, month, day: d } = dateParts(day);
  return `${year}年${month}月${d}日`;
}

const DIGITS = '〇一二三四五六七八九';

/** 一、二、…十、十一: how headings of the first two levels count. */
export function chineseNumber(n: number): string {
  if (n < 10) return DIGITS[n]!;
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `${tens === 1 ? '' : DIGITS[tens]}十${ones === 0 ? '' : DIGITS[ones]}`;
}

const FEN_PER_WAN = 1_000_000;

/** 万元 with as many digits as it takes, at most six: 300, 12.5. */
export function wanYuan(fen: number): string {
  return trimmed(fen / FEN_PER_WAN, 6);
}

/** Without noughts at the end. */
export function trimmed(n: number, digits: number): string {
  const text = n.toFixed(digits);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
