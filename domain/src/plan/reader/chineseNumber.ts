const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  '○': 0,
  零: 0,
  O: 0,
  o: 0,
  '0': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** 二十一 → 21, 一百零三 → 103, 12 → 12; anything else is `undefined`. Up to 999. */
export function chineseOrdinal(text: string): number | undefined {
  if (/^\d{1,3}$/.test(text)) return Number(text);
  let total = 0;
  let digit = 0;
  for (const char of text) {
    if (char === '百' || char === '十') {
      total += (digit || 1) * (char === '百' ? 100 : 10);
      digit = 0;
    } else {
      const value = DIGITS[char];
      if (value === undefined) return undefined;
      digit = value;
    }
  }
  return text === '' ? undefined : total + digit;
}

/** 二〇二二 (also with ○, O or 零) → 2022. */
export function chineseYear(text: string): number | undefined {
  if (text.length !== 4) return undefined;
  let year = 0;
  for (const char of text) {
    const digit = DIGITS[char] ?? (/\d/.test(char) ? Number(char) : undefined);
    if (digit === undefined) return undefined;
    year = year * 10 + digit;
  }
  return year;
}
