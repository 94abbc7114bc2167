import { SYLLABLE_OF, SYLLABLES } from './characterTables.ts';
import { FORM_SHELVES, type Gathered, SHELVES } from './gather.ts';
import { type Postings, type Segment, type Shelf, SPECIAL, WITH_LETTERS } from './segment.ts';

/** Items sorted by a key below `bins`, those of one key left in their order. */
export function sortByKey(items: Uint32Array, keys: Uint32Array, bins: number): Uint32Array<ArrayBuffer> {
  const next = new Uint32Array(bins + 1);
  for (let i = 0; i < items.length; i++) next[keys[i]! + 1]!++;
  for (let b = 0; b < bins; b++) next[b + 1]! += next[b]!;
  const sorted = new Uint32Array(items.length);
  for (let i = 0; i < items.length; i++) sorted[next[keys[i]!]!++] = items[i]!;
  return sorted;
}

export const pairOf = (a: number, b: number): number => SYLLABLE_OF[a]! * SYLLABLES + SYLLABLE_OF[b]!;
const PAIRS = SYLLABLES * SYLLABLES;

/** Items by first syllables, then characters; `at` is where an item's characters begin. */
function sortByCharacters(
  items: Uint32Array,
  width: number,
  chars: Uint16Array,
  at: (item: number) => number,
): Uint32Array {
  let sorted = items;
  const keys = new Uint32Array(items.length);
  for (let p = width - 1; p >= 0; p--) {
    for (let i = 0; i < sorted.length; i++) keys[i] = chars[at(sorted[i]!) + p]!;
    sorted = sortByKey(sorted, keys, 65_536);
  }
  for (let i = 0; i < sorted.length; i++) keys[i] = keyAt(chars, at(sorted[i]!), width);
  return sortByKey(sorted, keys, width === 1 ? SYLLABLES : PAIRS);
}

const keyAt = (chars: Uint16Array, at: number, width: number): number =>
  width === 1 ? SYLLABLE_OF[chars[at]!]! : pairOf(chars[at]!, chars[at + 1]!);

function shelf(
  sorted: Uint32Array,
  width: number,
  chars: Uint16Array,
  at: (item: number) => number,
  flag: (item: number) => number,
): Omit<Shelf, 'docs' | 'first'> {
  const own = new Uint16Array(sorted.length * width);
  const flags = new Uint8Array(sorted.length);
  const starts = new Uint32Array((width === 1 ? SYLLABLES : PAIRS) + 1);
  for (let row = 0; row < sorted.length; row++) {
    const from = at(sorted[row]!);
    for (let p = 0; p < width; p++) own[row * width + p] = chars[from + p]!;
    flags[row] = flag(sorted[row]!);
    starts[keyAt(chars, from, width) + 1]!++;
  }
  for (let k = 1; k < starts.length; k++) starts[k]! += starts[k - 1]!;
  return { width, rows: sorted.length, chars: own, flags, starts };
}

export function buildWhole({ rows, han, hanStarts, flags }: Gathered) {
  const classes = rows.classes.values;
  const all = Uint32Array.from({ length: rows.size }, (_, i) => i);
  const byClass = sortByKey(all, Uint32Array.from(classes.subarray(0, rows.size)), 64);
  const lengths = new Uint32Array(rows.size);
  for (let i = 0; i < rows.size; i++) {
    const length = hanStarts[byClass[i]! + 1]! - hanStarts[byClass[i]!]!;
    lengths[i] = length === 0 ? SHELVES : Math.min(length, SHELVES) - 1;
  }
  const byLength = sortByKey(byClass, lengths, SHELVES + 1);
  const counts = new Uint32Array(SHELVES + 1);
  for (const length of lengths) counts[length]!++;
  const order = new Uint32Array(rows.size);
  const whole: Shelf[] = [];
  let first = 0;
  for (let k = 0; k < SHELVES; k++) {
    const at = (row: number) => hanStarts[row]!;
    const sorted = sortByCharacters(byLength.subarray(first, first + counts[k]!), k + 1, han.values, at);
    const made = shelf(
      sorted,
      k + 1,
      han.values,
      at,
      (row) => classes[row]! | (flags[row]! & (SPECIAL | WITH_LETTERS)),
    );
    whole.push({ ...made, docs: new Uint32Array(0), first });
    order.set(sorted, first);
    first += counts[k]!;
  }
  order.set(byLength.subarray(first), first);
  const docOfRow = new Uint32Array(rows.size);
  for (let doc = 0; doc < order.length; doc++) docOfRow[order[doc]!] = doc;
  return { whole, order, docOfRow, hanDocs: first };
}

export function buildForms({ rows, forms }: Gathered, docOfRow: Uint32Array): Shelf[] {
  return Array.from({ length: FORM_SHELVES }, (_, k) => {
    const { chars, rows: of, flags } = forms[k]!;
    const width = k + 1;
    const at = (item: number) => item * width;
    const items = Uint32Array.from({ length: of.length }, (_, i) => i);
    const sorted = sortByCharacters(items, width, chars.values, at);
    const made = shelf(
      sorted,
      width,
      chars.values,
      at,
      (item) => rows.classes.values[of.values[item]!]! | flags.values[item]!,
    );
    return { ...made, docs: sorted.map((item) => docOfRow[of.values[item]!]!), first: 0 };
  });
}

/** Counted, then placed. */
export function postingsOf(
  bins: number,
  count: number,
  key: (i: number) => number,
  doc: (i: number) => number,
): Postings {
  const starts = new Uint32Array(bins + 1);
  for (let i = 0; i < count; i++) starts[key(i) + 1]!++;
  for (let b = 0; b < bins; b++) starts[b + 1]! += starts[b]!;
  const next = starts.slice();
  const docs = new Uint32Array(count);
  for (let i = 0; i < count; i++) docs[next[key(i)]!++] = doc(i);
  return { starts, docs };
}

export function buildPairs(whole: readonly Shelf[]): Pick<Segment, 'firstThird' | 'secondThird' | 'later'> {
  const of = (
    shelves: readonly Shelf[],
    places: (width: number) => readonly (readonly [number, number])[],
  ): Postings => {
    const starts = new Uint32Array(PAIRS + 1);
    const each = (visit: (key: number, doc: number) => void) => {
      for (const { width, rows, chars, first } of shelves)
        for (const [a, b] of places(width))
          for (let row = 0; row < rows; row++)
            visit(pairOf(chars[row * width + a]!, chars[row * width + b]!), first + row);
    };
    each((key) => {
      starts[key + 1]!++;
    });
    for (let k = 0; k < PAIRS; k++) starts[k + 1]! += starts[k]!;
    const next = starts.slice();
    const docs = new Uint32Array(starts[PAIRS]!);
    each((key, doc) => {
      docs[next[key]!++] = doc;
    });
    return { starts, docs };
  };
  const longer = whole.slice(4);
  const first = () => [[0, 2]] as const;
  const second = () => [[1, 2]] as const;
  return {
    firstThird: [of([whole[2]!], first), of([whole[3]!], first), of(longer, first)],
    secondThird: [of([whole[3]!], second), of(longer, second)],
    later: of(longer, (width) => Array.from({ length: width - 3 }, (_, i) => [i + 2, i + 3] as const)),
  };
}
