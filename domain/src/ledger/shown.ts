import { cellLine } from './cellText.ts';

const LONGEST = 80;

/** Cell text as a message quotes it: on one line and cut, for a cell may hold a book. */
export function shown(raw: string): string {
  const line = cellLine(raw.length > 4 * LONGEST ? raw.slice(0, 4 * LONGEST) : raw);
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
