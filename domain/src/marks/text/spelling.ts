import { spellingsOf } from './readings.ts';

/** Whether the letters spell the characters, whatever reading of each. */
export function isPinyinOf(letters: string, han: readonly string[]): boolean {
  if (han.length > 20 || letters.length > 120) return false;
  let ends = [0];
  for (const char of han) {
    const next: number[] = [];
    for (const spelling of spellingsOf(char))
      for (const end of ends)
        if (letters.startsWith(spelling, end) && !next.includes(end + spelling.length))
          next.push(end + spelling.length);
    if (next.length === 0) return false;
    ends = next;
  }
  return ends.includes(letters.length);
}
