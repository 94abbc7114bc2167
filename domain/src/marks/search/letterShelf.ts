import { foldBits, RANK_OF, signatureOf } from './letters.ts';
import { type LetterShelf, LONGEST_LETTERS } from './segment.ts';
import { sortByKey } from './sortByKey.ts';

/** Letters by which entries are put in order from the front, and from the end: five fit a number, six bits each. */
export const SORTED_FRONT = 10;
export const SORTED_END = 5;
const HALF = 1 << 15;

/** The letters of all names one after the other, as plain arrays: to be sorted here or in another thread. */
export interface FiledLetters {
  readonly letters: Uint8Array;
  /** Where each entry's letters begin, and where the last ones end. */
  readonly starts: Uint32Array;
  readonly classes: Uint8Array;
}

export interface SortedLetters extends Omit<LetterShelf, 'docs'> {
  /** Which entry stands at each place. */
  readonly items: Uint32Array;
}

/** Letters in the order of the dictionary, and in that of their ends: a range of either shares what one change leaves. */
export function sortLetters({
  letters: from,
  starts: startOf,
  classes: classOf,
}: FiledLetters): SortedLetters {
  const count = startOf.length - 1;
  const lengths = new Uint32Array(count);
  const all = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    all[i] = i;
    lengths[i] = startOf[i + 1]! - startOf[i]!;
  }
  const items = sortByKey(all, lengths, LONGEST_LETTERS + 1);
  const starts = new Uint32Array(LONGEST_LETTERS + 2);
  for (const length of lengths) starts[length + 1]!++;
  const bases = new Float64Array(LONGEST_LETTERS + 2);
  for (let n = 0; n <= LONGEST_LETTERS; n++) {
    starts[n + 1]! += starts[n]!;
    bases[n + 1] = bases[n]! + n * (starts[n + 1]! - starts[n]!);
  }
  const letters = new Uint8Array(startOf[count]!);
  const signatures = new Uint32Array(count);
  const classes = new Uint8Array(count);
  const byEnd = new Uint32Array(count);
  for (let n = 0, at = 0; n <= LONGEST_LETTERS; n++) {
    const first = starts[n]!;
    const group = byRank(items.subarray(first, starts[n + 1]!), n > 5 ? [5, 0] : [0], (item, p) =>
      p < n ? RANK_OF[from[startOf[item]! + p]!]! : 0,
    );
    items.set(group, first);
    for (let i = 0; i < group.length; i++) {
      const item = group[i]!;
      const begin = startOf[item]!;
      signatures[first + i] = signatureOf(from, begin, begin + n);
      for (let k = 0; k < n; k++) letters[at++] = from[begin + k]!;
      classes[first + i] = classOf[item]!;
    }
    const places = new Uint32Array(group.length);
    for (let i = 0; i < places.length; i++) places[i] = first + i;
    const base = bases[n]! + n - 1;
    const ends = byRank(places, [0], (e, p) => (p < n ? RANK_OF[letters[base + (e - first) * n - p]!]! : 0));
    byEnd.set(ends, first);
  }
  const endSignatures = foldedOf(byEnd, signatures);
  return { starts, bases, letters, signatures, classes, byEnd, endSignatures, items };
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
