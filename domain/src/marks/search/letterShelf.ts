import type { Gathered } from './gather.ts';
import { ALIKE, signatureOf } from './letters.ts';
import { type LetterShelf, LONGEST_LETTERS } from './segment.ts';
import { sortByKey } from './shelves.ts';

/** Letters by which entries are put in order from the front, and from the end. */
const SORTED_FRONT = 10;
export const SORTED_END = 6;

/** Letters in the order of the dictionary, and in that of their ends: a range of either shares what one change leaves. */
export function buildLetters(gathered: Gathered, docOfRow: Uint32Array): LetterShelf {
  const { rows, letters: from, letterStarts, letterRows } = gathered;
  const count = letterRows.length;
  const startOf = letterStarts.values;
  const lengths = new Uint32Array(count);
  for (let i = 0; i < count; i++) lengths[i] = startOf[i + 1]! - startOf[i]!;
  const items = sortByKey(
    Uint32Array.from({ length: count }, (_, i) => i),
    lengths,
    LONGEST_LETTERS + 1,
  );
  const starts = new Uint32Array(LONGEST_LETTERS + 2);
  for (const length of lengths) starts[length + 1]!++;
  const bases = new Float64Array(LONGEST_LETTERS + 2);
  for (let n = 0; n <= LONGEST_LETTERS; n++) {
    starts[n + 1]! += starts[n]!;
    bases[n + 1] = bases[n]! + n * (starts[n + 1]! - starts[n]!);
  }
  const letters = new Uint8Array(from.length);
  const signatures = new Uint32Array(count);
  const docs = new Uint32Array(count);
  const classes = new Uint8Array(count);
  const byEnd = new Uint32Array(count);
  for (let n = 0, at = 0; n <= LONGEST_LETTERS; n++) {
    let group = items.subarray(starts[n]!, starts[n + 1]!);
    for (let p = Math.min(n, SORTED_FRONT) - 1; p >= 0; p--)
      group = sorted(group, from.values, (item) => startOf[item]! + p);
    const first = starts[n]!;
    for (let i = 0; i < group.length; i++) {
      const item = group[i]!;
      const row = letterRows.values[item]!;
      for (let k = 0; k < n; k++) letters[at++] = from.values[startOf[item]! + k]!;
      signatures[first + i] = signatureOf(from.values, startOf[item]!, startOf[item]! + n);
      docs[first + i] = docOfRow[row]!;
      classes[first + i] = rows.classes.values[row]!;
    }
    let ends = Uint32Array.from({ length: group.length }, (_, i) => first + i);
    for (let p = Math.max(0, n - SORTED_END); p < n; p++)
      ends = sorted(ends, letters, (e) => bases[n]! + (e - first) * n + p);
    byEnd.set(ends, first);
  }
  return {
    starts,
    bases,
    letters,
    signatures,
    docs,
    classes,
    byEnd,
    endSignatures: byEnd.map((e) => signatures[e]!),
  };
}

function sorted(
  items: Uint32Array,
  letters: Uint8Array,
  at: (item: number) => number,
): Uint32Array<ArrayBuffer> {
  const keys = new Uint32Array(items.length);
  for (let i = 0; i < items.length; i++) keys[i] = ALIKE[letters[at(items[i]!)]!]!;
  return sortByKey(items, keys, 256);
}
