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
export function nearSyllable(syllable: string): string {
  return toneless(syllable)
    .replace(/^([zcs])h/, '$1')
    .replace(/^n(?=[aeiouv])/, 'l')
    .replace(/^hu$/, 'fu')
    .replace(/([aei])ng$/, '$1n');
}

export type Sound = 'same' | 'otherTone' | 'near' | 'other';

/** How near two characters sound, over all readings of both. */
export function soundOf(a: string, b: string): Sound {
  let best: Sound = 'other';
  for (const x of readings(a))
    for (const y of readings(b)) {
      if (x === y) return 'same';
      if (toneless(x) === toneless(y)) best = 'otherTone';
      else if (best === 'other' && nearSyllable(x) === nearSyllable(y)) best = 'near';
    }
  return best;
}
