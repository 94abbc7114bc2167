const DIGITS: Readonly<Record<string, string>> = Object.fromEntries(
  [...'零一二三四五六七八九']
    .map((c, i) => [c, String(i)])
    .concat([...'壹贰叁肆伍陆柒捌玖'].map((c, i) => [c, String(i + 1)])),
);

/** 中文数字 as Arabic ones, digit by digit: 三六零 → 360, 七喜 → 7喜. 两 and the larger units are words and stay. */
export const withDigits = (text: string): string =>
  text.replace(/[零一二三四五六七八九壹贰叁肆伍陆柒捌玖]/g, (c) => DIGITS[c]!);
