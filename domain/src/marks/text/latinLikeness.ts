/** Letters that are drawn alike, groups by group; `l` stands for i, l and 1 because case is lost. */
const GROUPS = [
  'mn',
  'uv',
  'vw',
  'vy',
  'bd',
  'pq',
  'bp',
  'dq',
  'ec',
  'ao',
  'gq',
  'cg',
  'hn',
  'hb',
  'ft',
  'ij',
  'kx',
  'rn',
  'ou',
  'dcl',
  'oq',
  'nh',
  'bh',
];
const SOUNDS = ['ck', 'kq', 'sz', 'iy', 'fv', 'cs', 'gj', 'xs', 'uo', 'td', 'bp'];
const VOWELS = 'aeiouy';

/** What a substitution costs: 1 for letters that have nothing in common. */
function priceOf(a: string, b: string): number {
  if (a === b) return 0;
  if (GROUPS.some((g) => g.includes(a) && g.includes(b))) return 0.45;
  if (SOUNDS.some((g) => g.includes(a) && g.includes(b))) return 0.6;
  return VOWELS.includes(a) && VOWELS.includes(b) ? 0.7 : 1;
}

const PLAIN = 128;
const PRICES = Float64Array.from({ length: PLAIN * PLAIN }, (_, pair) =>
  priceOf(String.fromCharCode(Math.floor(pair / PLAIN)), String.fromCharCode(pair % PLAIN)),
);

function substitution(a: string, b: string): number {
  if (a === b) return 0;
  const [x, y] = [a.charCodeAt(0), b.charCodeAt(0)];
  return x < PLAIN && y < PLAIN ? PRICES[x * PLAIN + y]! : 1;
}

/** 字母与数字形近: the text with digits as the letters they read as (13055 → boss), i and 1 as l, rn as m, vv as w. */
export const letterSkeleton = (text: string): string =>
  text
    .replace(/13/g, 'b')
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w')
    .replace(/[0q](?=.|$)/g, (c) => (c === '0' ? 'o' : c))
    .replace(/[1i|]/g, 'l')
    .replace(/5/g, 's')
    .replace(/8/g, 'b')
    .replace(/2/g, 'z');

/** Weighted edits (Damerau): swapped neighbours 1, a letter doubled or dropped from a double 0.3, letters drawn alike less than 1. */
export function letterDistance(a: string, b: string): number {
  const width = b.length + 1;
  const d = new Float64Array((a.length + 1) * width);
  for (let j = 1; j <= b.length; j++) d[j] = j;
  for (let i = 1; i <= a.length; i++) {
    d[i * width] = i;
    for (let j = 1; j <= b.length; j++) {
      const x = a[i - 1]!;
      const y = b[j - 1]!;
      let best = Math.min(
        d[(i - 1) * width + j - 1]! + substitution(x, y),
        d[(i - 1) * width + j]! + (a[i - 2] === x ? 0.3 : 1),
        d[i * width + j - 1]! + (b[j - 2] === y ? 0.3 : 1),
      );
      if (i > 1 && j > 1 && x === b[j - 2] && a[i - 2] === y)
        best = Math.min(best, d[(i - 2) * width + j - 2]! + 0.9);
      d[i * width + j] = best;
    }
  }
  return d[d.length - 1]!;
}

/** 仅个别字母: by how much words of this length may differ, in hundredths of a letter. */
export const letterLimit = (length: number): number =>
  length < 4 ? 49 : length < 8 ? 100 : length < 10 ? 150 : 200;

/** What stands beside the letters of two marks: characters of neither, one or both, or characters of which the letters are the pinyin. */
export type Beside = 'none' | 'one' | 'both' | 'annotated';

/**
 * What `apart` hundredths of a letter come to in words of this length: with other characters beside them letters weigh less, and one
 * letter of a syllable of pinyin makes another syllable.
 */
export function lettersWeigh(
  apart: number,
  length: number,
  beside: Beside,
): 'similar' | 'review' | undefined {
  if (beside === 'annotated') return apart < 50 ? 'similar' : undefined;
  if (beside === 'both') return apart < 50 && length >= 5 ? 'review' : undefined;
  if (length < 4 && beside === 'one') return undefined;
  if (beside === 'one') return apart < 50 ? 'similar' : apart <= 100 && length >= 6 ? 'review' : undefined;
  if (length < 5 && apart > 95) return 'review';
  return apart <= 100 ? 'similar' : 'review';
}

/** 首字母发音或字形明显不同. */
export const firstLettersDiffer = (a: string, b: string): boolean =>
  substitution(a[0] ?? '\0', b[0] ?? '\0') >= 0.7;
