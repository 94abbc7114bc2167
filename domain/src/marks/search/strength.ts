import type { MarkComparison } from '../compare/compareMarks.ts';
import { isHeadNoun } from '../compare/headNouns.ts';
import { nearInLook, nearInSound } from '../compare/nearness.ts';
import type { MarkVerdict } from '../compare/rule.ts';
import { CUSTOMARY, SAME, twentiethsOf } from './characterTables.ts';
import type { NearTable } from './nearTable.ts';

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
const FEW = strength(7, 'similar', 0.78);
const FEW_MEANING = strength(7, 'review', 0.62);

/**
 * What rules 5.1.1, 5.1.4, 5.1.5 and 5.1.7 say of two rows of as many characters, from the table of the asked one: the same as the
 * comparison, without making it (a test holds them together). Position i of `info` begins at i × 65,536.
 */
export function equalLengthStrength(
  { info, endsInHead }: Pick<NearTable, 'info' | 'endsInHead'>,
  chars: Uint16Array,
  at: number,
  n: number,
): number {
  let far = 0;
  let farAt = 0;
  let same = 0;
  let looks = 0;
  let sounding = 0;
  let soundsSame = 0;
  let toned = 0;
  let customary = 0;
  let faint = 0;
  let least = 11;
  for (let i = 0; i < n; i++) {
    const v = info[(i << 16) | chars[at + i]!]!;
    if (v === SAME) same++;
    else if (v === 0) {
      if (i === 0 || n < 3 || ++far > 1) return 0;
      farAt = i;
    } else {
      const level = (v >> 2) & 15;
      const sound = v & 3;
      if (level > 0) {
        looks++;
        if (level < least) least = level;
      } else if (sound === 1) faint++;
      if (sound > 0) sounding++;
      if (sound > 1) soundsSame++;
      if (sound === 3) toned++;
      if (v >= CUSTOMARY) customary++;
    }
  }
  if (same === n) return SAME_CHARACTERS;
  const near = n - same - far;
  if (far > 0) {
    if (near > n >> 2 || same < 2 || (near > 0 && n < 5)) return 0;
    if (n > 3) return near === 0 ? FEW : FEW_MEANING;
    return farAt === 2 && endsInHead && isHeadNoun(String.fromCharCode(chars[at + 2]!)) ? 0 : FEW_MEANING;
  }
  const look = looks === near ? nearInLook(n, same, twentiethsOf(least)) : undefined;
  const sound = nearInSound(n, same, looks, sounding, soundsSame, toned, customary, faint);
  return Math.max(
    look === undefined ? 0 : strength(5, look.verdict, look.score),
    sound === undefined ? 0 : strength(4, sound.verdict, sound.score),
  );
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
    if (good < steps - 1 || same < 2 || near > steps >> 2 || (near > 0 && steps < 5)) continue;
    if (near === 0) return FEW;
    best = FEW_MEANING;
  }
  return best;
}
