import type { Gathered } from './gather.ts';
import { foldBits, RANK_OF, signatureOf } from './letters.ts';
import { type LetterShelf, LONGEST_LETTERS } from './segment.ts';
import { sortByKey } from './shelves.ts';

/** Letters by which entries are put in order from the front, and from the end: five fit a number, six bits each. */
export const SORTED_FRONT = 10;
export const SORTED_END = 5;
const HALF = 1 << 15;

/** Letters in the order of the dictionary, and in that of their ends: a range of either shares what one change leaves. */
export function buildLetters(gathered: Gathered, docOfRow: Uint32Array): LetterShelf {
  const { rows, letters: from, letterStarts, letterRows } = gathered;
  const count = letterRows.length;
  const startOf = letterStarts.values;
  const lengths = new Uint32Array(count);
  const docOfItem = new Uint32Array(count);
  const classOfItem = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const row = letterRows.values[i]!;
    lengths[i] = startOf[i + 1]! - startOf[i]!;
    docOfItem[i] = docOfRow[row]!;
    classOfItem[i] = rows.classes.values[row]!;
  }
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
    const group = byRank(items.subarray(starts[n]!, starts[n + 1]!), n > 5 ? [5, 0] : [0], (item, p) =>
      p < n ? RANK_OF[from.values[startOf[item]! + p]!]! : 0,
    );
    const first = starts[n]!;
    for (let i = 0; i < group.length; i++) {
      const item = group[i]!;
      const begin = startOf[item]!;
      signatures[first + i] = signatureOf(from.values, begin, begin + n);
      for (let k = 0; k < n; k++) letters[at++] = from.values[begin + k]!;
      docs[first + i] = docOfItem[item]!;
      classes[first + i] = classOfItem[item]!;
    }
    const all = new Uint32Array(group.length);
    for (let i = 0; i < all.length; i++) all[i] = first + i;
    const base = bases[n]! + n - 1;
    const ends = byRank(all, [0], (e, p) => (p < n ? RANK_OF[letters[base + (e - first) * n - p]!]! : 0));
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
    endSignatures: foldedOf(byEnd, signatures),
  };
}

/** Entries in the order of five letters from each of these places, the first of the places weighing least. */
function byRank(
  entries: Uint32Array,
  places: readonly number[],
  rank: (entry: number, place: number) => number,
): Uint32Array<ArrayBuffer> {
  let group = new Uint32Array(entries);
  const keys = new Uint32Array(group.length);
  const low = new Uint32Array(group.length);
  for (const place of places) {
    for (let i = 0; i < group.length; i++) {
      const e = group[i]!;
      keys[i] =
        (rank(e, place) << 24) |
        (rank(e, place + 1) << 18) |
        (rank(e, place + 2) << 12) |
        (rank(e, place + 3) << 6) |
        rank(e, place + 4);
    }
    for (let i = 0; i < keys.length; i++) low[i] = keys[i]! % HALF;
    const order = new Uint32Array(group.length);
    for (let i = 0; i < order.length; i++) order[i] = i;
    const once = sortByKey(order, low, HALF);
    for (let i = 0; i < once.length; i++) low[i] = keys[once[i]!]! >>> 15;
    const twice = sortByKey(once, low, HALF);
    const next = new Uint32Array(group.length);
    for (let i = 0; i < next.length; i++) next[i] = group[twice[i]!]!;
    group = next;
  }
  return group;
}

/** Signatures in the order of the ends, both halves in one: two fold apart in no more bits than they differ in. */
function foldedOf(byEnd: Uint32Array, signatures: Uint32Array): Uint16Array {
  const folded = new Uint16Array(byEnd.length);
  for (let i = 0; i < folded.length; i++) folded[i] = foldBits(signatures[byEnd[i]!]!);
  return folded;
}
