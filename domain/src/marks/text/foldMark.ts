import { VARIANTS } from './variants.gen.ts';

/** Forms of Japanese printing and everyday writing that Unihan does not lead to the Chinese character. */
const MORE_VARIANTS = '桜樱沢泽広广竜龙焼烧塩盐円圆亜亚薬药豊丰恵惠栄荣実实戸户麺面の的〇零○零';

const FOLD: ReadonlyMap<string, string> = new Map(
  (VARIANTS + MORE_VARIANTS).match(/../gu)?.map((pair) => {
    const [from, to] = [...pair];
    return [from!, to!] as const;
  }),
);

const WRITTEN_ALSO = new Map<string, string[]>();
for (const [from, to] of FOLD) WRITTEN_ALSO.set(to, [...(WRITTEN_ALSO.get(to) ?? []), from]);

/** The traditional and variant forms that are compared as this character. */
export const alsoWritten = (char: string): readonly string[] => WRITTEN_ALSO.get(char) ?? [];

/** One writing for characters that are the same word: 繁体字、异体字 as the form of 通用规范汉字表. */
export const foldCharacter = (char: string): string => FOLD.get(char) ?? char;

/** What is longer is no name: only the beginning is read. Some single characters stand for twenty. */
const LONGEST_NAME = 10_000;

/**
 * A mark's text as it is compared: NFKC, lower case, accents dropped from Latin letters, traditional and variant characters as
 * the standard form; control characters, half surrogates and what has no letter are gone. What separates words stays as one blank.
 */
export function foldMark(raw: string): string {
  const text = raw
    .slice(0, LONGEST_NAME)
    .toWellFormed()
    .normalize('NFKC')
    .toLowerCase()
    .slice(0, LONGEST_NAME);
  let folded = '';
  for (const char of text.normalize('NFD'))
    if (char < '\u0080') folded += char;
    else if (char < '\u0300' || char > '\u036f') folded += foldCharacter(char);
  return folded
    .normalize('NFC')
    .replace(/['’`.·•]/g, '')
    .replace(/[^\p{L}\p{N}\p{Extended_Pictographic}]+/gu, ' ')
    .trim();
}

export const isHan = (char: string): boolean => /^\p{Script=Han}$/u.test(char);
