import { GLYPHS } from './glyphs.gen.ts';

const TABLE = new Map<string, Map<string, number>>();
for (const row of GLYPHS.split(';')) {
  const [char, ...rest] = row;
  const near = new Map<string, number>();
  for (let i = 0; i + 1 < rest.length; i += 2) near.set(rest[i]!, 0.5 + Number(rest[i + 1]) * 0.05);
  TABLE.set(char!, near);
}

/** Pairs that imitations are known for and that fonts of one size set further apart than the eye does; in hundredths. */
const KNOWN = '白自85 奥粤80 美羡80 神袖75 汇江70 踏蹈70 孚孕65 鹭鹤65 柔桑65 宝室65';
for (const [, a, b, hundredths] of KNOWN.matchAll(/(\S)(\S)(\d\d)/g)) {
  const near = TABLE.get(a!) ?? new Map<string, number>();
  near.set(b!, Number(hundredths) / 100);
  TABLE.set(a!, near);
}

/** 字形相近: from this likeness on, two characters are taken for one another at a glance. */
export const NEAR_GLYPH = 0.6;

/** 1 for the same character, 0.5–0.95 for those in the table, 0 for all others. */
export function glyphLikeness(a: string, b: string): number {
  return a === b ? 1 : Math.max(TABLE.get(a)?.get(b) ?? 0, TABLE.get(b)?.get(a) ?? 0);
}

const NEIGHBOURS = new Map<string, string[]>();
for (const [char, near] of TABLE)
  for (const [other, score] of near)
    if (score >= NEAR_GLYPH)
      for (const [a, b] of [
        [char, other],
        [other, char],
      ] as const) {
        const list = NEIGHBOURS.get(a) ?? [];
        if (!list.includes(b)) list.push(b);
        NEIGHBOURS.set(a, list);
      }

/** The characters that look like this one, both ways of the table. */
export const lookAlikes = (char: string): readonly string[] => NEIGHBOURS.get(char) ?? [];
