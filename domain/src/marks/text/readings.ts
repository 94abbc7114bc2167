import { READINGS } from './readings.gen.ts';

const SYLLABLES = new Map<string, string[]>();
for (const row of READINGS.split(';')) {
  const [name, chars] = row.split(':');
  const syllable = name!.replace('*', '');
  for (const char of chars!) {
    const all = SYLLABLES.get(char) ?? [];
    // The customary reading stands first, whatever the order of the table.
    if (!all.includes(syllable)) name!.endsWith('*') ? all.push(syllable) : all.unshift(syllable);
    SYLLABLES.set(char, all);
  }
}

/** Readings of a character with tones (`le4`), the customary one first; none for what is no Chinese character. */
export const readings = (char: string): readonly string[] => SYLLABLES.get(char) ?? [];

/** Without the tone. */
export const toneless = (syllable: string): string => syllable.replace(/\d$/, '');

/** 近音: what many speakers do not tell apart — zh/z, ch/c, sh/s, n/l, f/h before u, and final n/ng. */
function nearSyllable(syllable: string): string {
  return toneless(syllable)
    .replace(/^([zcs])h/, '$1')
    .replace(/^n(?=[aeiouv])/, 'l')
    .replace(/^hu$/, 'fu')
    .replace(/([aei])ng$/, '$1n');
}

export type Sound = 'same' | 'otherTone' | 'near' | 'other';

/** A reading in the three ways it is compared by: with its tone, without, as many speakers merge it. */
interface Sounded {
  readonly toned: string;
  readonly plain: string;
  readonly near: string;
}
const SOUNDED = new Map<string, Sounded>();
const BY_CHARACTER = new Map<string, readonly Sounded[]>();
const BY_NEAR = new Map<string, string[]>();
for (const [char, all] of SYLLABLES) {
  const list = all.map((toned) => {
    const known = SOUNDED.get(toned) ?? { toned, plain: toneless(toned), near: nearSyllable(toned) };
    SOUNDED.set(toned, known);
    return known;
  });
  BY_CHARACTER.set(char, list);
  for (const near of new Set(list.map((r) => r.near))) {
    const chars = BY_NEAR.get(near);
    if (chars === undefined) BY_NEAR.set(near, [char]);
    else chars.push(char);
  }
}
const SILENT: readonly Sounded[] = [];

/** How near two characters sound, over all readings of both. */
export function soundOf(a: string, b: string): Sound {
  let best: Sound = 'other';
  for (const x of BY_CHARACTER.get(a) ?? SILENT)
    for (const y of BY_CHARACTER.get(b) ?? SILENT) {
      if (x === y) return 'same';
      if (x.plain === y.plain) best = 'otherTone';
      else if (best === 'other' && x.near === y.near) best = 'near';
    }
  return best;
}

/** Readings as many speakers merge them, the customary one first. */
export const nearReadings = (char: string): readonly string[] =>
  (BY_CHARACTER.get(char) ?? SILENT).map((r) => r.near);

/** All characters that may be read so. */
export const charactersRead = (near: string): readonly string[] => BY_NEAR.get(near) ?? [];

/** How the readings of a character are written without tones; ü as v, u or yu. */
const SPELLINGS = new Map<string, readonly string[]>();
const BY_SPELLING = new Map<string, string[]>();
let longestSpelling = 0;
for (const [char, all] of BY_CHARACTER) {
  const own = new Set(
    all.flatMap(({ plain }) =>
      plain.includes('v') ? [plain, plain.replace('v', 'u'), plain.replace('v', 'yu')] : [plain],
    ),
  );
  SPELLINGS.set(char, [...own]);
  for (const spelling of own) {
    const chars = BY_SPELLING.get(spelling);
    if (chars === undefined) BY_SPELLING.set(spelling, [char]);
    else chars.push(char);
    longestSpelling = Math.max(longestSpelling, spelling.length);
  }
}
const UNWRITTEN: readonly string[] = [];
export const spellingsOf = (char: string): readonly string[] => SPELLINGS.get(char) ?? UNWRITTEN;

/** All characters whose pinyin is written so. */
export const charactersSpelling = (letters: string): readonly string[] => BY_SPELLING.get(letters) ?? [];

const MOST_WAYS = 32;

/** The ways of cutting letters into so many syllables of pinyin. */
export function syllablesOf(letters: string, most: number): string[][] {
  const found: string[][] = [];
  const go = (at: number, row: readonly string[]) => {
    if (found.length >= MOST_WAYS) return;
    if (at === letters.length) found.push([...row]);
    else if (row.length < most)
      for (let end = Math.min(letters.length, at + longestSpelling); end > at; end--)
        if (BY_SPELLING.has(letters.slice(at, end))) go(end, [...row, letters.slice(at, end)]);
  };
  go(0, []);
  return found;
}
