import { makeDate, type PlainDate } from '../../basics/plainDate.ts';
import { chineseOrdinal, chineseYear } from './chineseNumber.ts';

const ARABIC = /(\d{4})(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})日?/;
const CHINESE =
  /([一二三四五六七八九〇○零Oo0]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/;

/** 2022年11月22日, 2022-11-22 or 二〇二二年十一月二十二日: the first one in a short text without blanks. */
export function findDay(
  text: string,
): { readonly day: PlainDate; readonly from: number; readonly to: number } | undefined {
  const arabic = ARABIC.exec(text);
  const chinese = CHINESE.exec(text);
  const first = arabic && (!chinese || arabic.index <= chinese.index) ? arabic : chinese;
  if (!first) return undefined;
  const day =
    first === arabic
      ? makeDate(Number(first[1]), Number(first[2]), Number(first[3]))
      : makeDate(chineseYear(first[1]!) ?? 0, chineseOrdinal(first[2]!) ?? 0, chineseOrdinal(first[3]!) ?? 0);
  return day && { day, from: first.index, to: first.index + first[0].length };
}

/** A line that is a date and nothing else. */
export function dayLine(line: string): PlainDate | undefined {
  if (line.length > 24) return undefined;
  const text = line.replaceAll(' ', '').replace(/^\(|\)$/g, '');
  const found = findDay(text);
  return found && found.from === 0 && found.to === text.length ? found.day : undefined;
}

/** The last year of each. */
export const FIVE_YEAR_PLANS: Readonly<Record<string, number>> = {
  十二五: 2015,
  十三五: 2020,
  十四五: 2025,
  十五五: 2030,
  十六五: 2035,
};
const DUE =
  /(?:到|至|截至|截止到?|力争|争取|于|在|,|^)(\d{4})年(底|末|初|上半年|下半年|(\d{1,2})月(?:(\d{1,2})日|底|末)?)?(?:之?前|以前)?|“?(十[二三四五六]五)”?(?:规划)?(?:期?末|结束)|(\d{4})年(底|末|(\d{1,2})月(?:(\d{1,2})日|底|末)?)(?:之?前|以前)/g;

/** 到2025年 is 2025-12-31, 2025年6月底前 is 2025-06-30: each due day a sentence states, with its place. */
export function dueDays(sentence: string): { readonly day: PlainDate; readonly at: number }[] {
  const found: { day: PlainDate; at: number }[] = [];
  for (const m of sentence.matchAll(DUE)) {
    const plan = m[5] ? FIVE_YEAR_PLANS[m[5]] : undefined;
    const year = plan ?? Number(m[1] ?? m[6]);
    const stated = /^(?:到|至|截|力争|争取)/.test(m[0]) || /前$/.test(m[0]) || plan !== undefined;
    const day = endOf(year, m[2] ?? m[7] ?? '', m[3] ?? m[8], m[4] ?? m[9]);
    if (
      day &&
      stated &&
      !/^年?(?:以来|起)/.test(sentence.slice(m.index + m[0].length, m.index + m[0].length + 3))
    )
      found.push({ day, at: m.index });
  }
  return found;
}

function endOf(
  year: number,
  part: string,
  month: string | undefined,
  day: string | undefined,
): PlainDate | undefined {
  if (part === '初') return makeDate(year, 1, 1);
  if (part === '上半年') return makeDate(year, 6, 30);
  if (month === undefined) return makeDate(year, 12, 31);
  if (day !== undefined) return makeDate(year, Number(month), Number(day));
  return monthEnd(year, Number(month));
}

export function monthEnd(year: number, month: number): PlainDate | undefined {
  return [31, 30, 29, 28].map((day) => makeDate(year, month, day)).find((day) => day !== undefined);
}
