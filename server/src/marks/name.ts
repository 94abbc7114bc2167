import { Refusal } from '../platform/refusal.ts';

const LONGEST = 10_000;

/** The text of a mark as somebody typed it: something, and not a whole document. */
export function checkedName(text: string): string {
  const name = text.trim();
  if (name === '') throw new Refusal('mark-name-empty');
  if (name.length > LONGEST * 2 || [...name].length > LONGEST)
    throw new Refusal('mark-name-length', { most: LONGEST });
  return name;
}
