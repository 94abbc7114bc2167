import { readings, toneless } from './readings.ts';

/** Whether the letters spell the characters, whatever reading of each. */
export function isPinyinOf(letters: string, han: readonly string[]): boolean {
  if (han.length > 20 || letters.length > 120) return false;
  let ends = new Set([0]);
  for (const char of han) {
    const next = new Set<number>();
    for (const syllable of new Set(readings(char).map(toneless)))
      for (const spelling of syllable.includes('v')
        ? [syllable, syllable.replace('v', 'u'), syllable.replace('v', 'yu')]
        : [syllable])
        for (const end of ends) if (letters.startsWith(spelling, end)) next.add(end + spelling.length);
    ends = next;
  }
  return ends.has(letters.length);
}
