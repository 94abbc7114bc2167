import type { MarkComparison } from '../compare/compareMarks.ts';
import type { MarkVerdict } from '../compare/rule.ts';
import { likenessOf, SAME } from './characterTables.ts';

/**
 * How strongly a rule speaks, as one number that orders as findings do: verdict, score in thousandths, of equals the
 * first rule. 0 is nothing. */
export const strength = (rule: number, verdict: 'similar' | 'review', score: number): number =>
  (verdict === 'similar' ? 0x8000 : 0) | (Math.round(score * 1000) << 5) | (31 - rule);

export const ruleOf = (value: number): string => `5.1.${31 - (value & 31)}`;
export const verdictOf = (value: number): MarkVerdict => (value & 0x8000 ? 'similar' : 'review');
export const scoreOf = (value: number): number => ((value & 0x7fff) >> 5) / 1000;

export function strengthOf({ verdict, rules }: MarkComparison): number {
  const first = rules[0];
  if (first === undefined || verdict === 'different' || first.verdict === 'different') return 0;
  return strength(Number(first.id.slice(4)), first.verdict, first.score);
}

export const SAME_TEXT = strength(1, 'similar', 1);
export const SAME_CHARACTERS = strength(1, 'similar', 0.97);
export const REORDERED = strength(2, 'similar', 0.9);
export const SAME_LETTERS = strength(9, 'similar', 0.95);
export const LETTERS_AS_DIGITS = strength(5, 'similar', 0.85);
export const THREE_LETTERS = strength(9, 'similar', 0.75);
export const CONTAINS = strength(16, 'review', 0.65);
export const CONTAINS_FAMOUS = strength(16, 'similar', 0.85);
export const PINYIN = strength(17, 'review', 0.7);
const SAME_SOUND_TWO = strength(4, 'similar', 0.85);
const SAME_SOUND = strength(4, 'similar', 0.88);
const OTHER_TONE = strength(4, 'review', 0.65);
const NEAR_SOUND = strength(4, 'review', 0.68);
const SOUND_ONLY = strength(4, 'review', 0.6);
const GLYPH_ONE = strength(5, 'similar', 0.8);
const GLYPH_ONE_FAINT = strength(5, 'review', 0.6);
const GLYPH_FAINT = strength(5, 'review', 0.66);
const GLYPH = Uint16Array.from({ length: 12 }, (_, level) =>
  strength(5, 'similar', 0.8 + likenessOf(level) / 8),
);
const FEW = strength(7, 'similar', 0.78);
const FEW_MEANING = strength(7, 'review', 0.62);

/**
 * What rules 5.1.1, 5.1.4, 5.1.5 and 5.1.7 say of two rows of as many characters, from the table of the asked one: the same as the
 * comparison, without making it (a test holds them together). Position i of `info` begins at i × 65,536.
 */
export function equalLengthStrength(info: Uint8Array, chars: Uint16Array, at: number, n: number): number {
  let far = 0;
  let same = 0;
  let faint = 0;
  let sounds = 0;
  let untoned = 0;
  let least = 11;
  for (let i = 0; i < n; i++) {
    const v = info[(i << 16) | chars[at + i]!]!;
    if (v === SAME) same++;
    else if (v === 0) {
      if (i === 0 || n < 3 || ++far > 1) return 0;
    } else if (v > 3) {
      if (v >> 2 < least) least = v >> 2;
    } else {
      sounds++;
      if (v < 3) untoned++;
      if (v === 1) faint++;
    }
  }
  if (same === n) return SAME_CHARACTERS;
  const near = n - same - far;
  if (far > 0) return near > n >> 2 || same < 2 ? 0 : n > 3 && near === 0 ? FEW : FEW_MEANING;
  if (n === 1)
    return sounds > 0
      ? 0
      : likenessOf(least) >= 0.799
        ? GLYPH_ONE
        : likenessOf(least) >= 0.699
          ? GLYPH_ONE_FAINT
          : 0;
  if (sounds === 0) return n > 2 || likenessOf(least) >= 0.649 ? GLYPH[least]! : GLYPH_FAINT;
  if (same === 0) return (n > 2 ? faint <= n - 3 : untoned === 0) ? SOUND_ONLY : 0;
  if (n === 2) return faint > 0 ? 0 : untoned === 0 ? SAME_SOUND_TWO : OTHER_TONE;
  return faint > 0 ? NEAR_SOUND : SAME_SOUND;
}

/** Rule 5.1.7 of a row with one character more or less than the asked one; 0 where it says nothing. `info` is of the asked row, of `m` characters. */
export function oneMoreStrength(
  info: Uint8Array,
  m: number,
  chars: Uint16Array,
  at: number,
  n: number,
): number {
  const steps = Math.max(m, n);
  let best = 0;
  for (let gap = 0; gap < steps; gap++) {
    let same = 0;
    let good = 0;
    for (let s = 0; s < steps; s++) {
      if (s === gap) continue;
      const mine = m < n && s > gap ? s - 1 : s;
      const other = n < m && s > gap ? s - 1 : s;
      const v = info[(mine << 16) | chars[at + other]!]!;
      if (v === 0) break;
      good++;
      if (v === SAME) same++;
    }
    const near = good - same;
    if (good < steps - 1 || same < 2 || near > steps >> 2) continue;
    if (near === 0) return FEW;
    best = FEW_MEANING;
  }
  return best;
}
