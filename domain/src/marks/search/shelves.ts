import { SYLLABLE_OF, SYLLABLES } from './characterTables.ts';
import { FORM_SHELVES, type Gathered, SHELVES } from './gather.ts';
import { CLASS_BITS, type Postings, type Segment, type Shelf, SPECIAL, WITH_LETTERS } from './segment.ts';
import { sortByKey } from './sortByKey.ts';

export const pairOf = (a: number, b: number): number => SYLLABLE_OF[a]! * SYLLABLES + SYLLABLE_OF[b]!;
const PAIRS = SYLLABLES * SYLLABLES;

/** Where the characters of each item begin, and what is flagged of it. */
interface Items {
  readonly starts: Uint32Array;
  readonly flags: Uint8Array;
  readonly chars: Uint16Array;
}

/** Items by their first syllables; those of one pair stay in the order they come in, which is that of their classes. */
function sortBySyllables(
  items: Uint32Array,
  width: number,
  { starts, chars }: Items,
): Uint32Array<ArrayBuffer> {
  const keys = new Uint32Array(items.length);
  if (width === 1) for (let i = 0; i < items.length; i++) keys[i] = SYLLABLE_OF[chars[starts[items[i]!]!]!]!;
  else
    for (let i = 0; i < items.length; i++) {
      const at = starts[items[i]!]!;
      keys[i] = SYLLABLE_OF[chars[at]!]! * SYLLABLES + SYLLABLE_OF[chars[at + 1]!]!;
    }
  return sortByKey(items, keys, width === 1 ? SYLLABLES : PAIRS);
}

function shelf(
  sorted: Uint32Array,
  width: number,
  { starts: startOf, flags: flagOf, chars }: Items,
): Omit<Shelf, 'docs' | 'first'> {
  const own = new Uint16Array(sorted.length * width);
  const flags = new Uint8Array(sorted.length);
  const starts = new Uint32Array((width === 1 ? SYLLABLES : PAIRS) + 1);
  for (let row = 0, to = 0; row < sorted.length; row++, to += width) {
    const item = sorted[row]!;
    const from = startOf[item]!;
    for (let p = 0; p < width; p++) own[to + p] = chars[from + p]!;
    flags[row] = flagOf[item]!;
    const key =
      width === 1 ? SYLLABLE_OF[own[to]!]! : SYLLABLE_OF[own[to]!]! * SYLLABLES + SYLLABLE_OF[own[to + 1]!]!;
    starts[key + 1]!++;
  }
  for (let k = 1; k < starts.length; k++) starts[k]! += starts[k - 1]!;
  return { width, rows: sorted.length, chars: own, flags, starts };
}

export function buildWhole({ rows, han, hanStarts, flags }: Gathered) {
  const classes = rows.classes.values;
  const all = new Uint32Array(rows.size);
  for (let i = 0; i < all.length; i++) all[i] = i;
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
  const shelved = new Uint8Array(rows.size);
  for (let row = 0; row < rows.size; row++)
    shelved[row] = classes[row]! | (flags[row]! & (SPECIAL | WITH_LETTERS));
  const items = { starts: hanStarts, flags: shelved, chars: han.values };
  const whole: Shelf[] = [];
  let first = 0;
  for (let k = 0; k < SHELVES; k++) {
    const sorted = sortBySyllables(byLength.subarray(first, first + counts[k]!), k + 1, items);
    whole.push({ ...shelf(sorted, k + 1, items), docs: new Uint32Array(0), first });
    order.set(sorted, first);
    first += counts[k]!;
  }
  order.set(byLength.subarray(first), first);
  const docOfRow = new Uint32Array(rows.size);
  for (let doc = 0; doc < order.length; doc++) docOfRow[order[doc]!] = doc;
  return { whole, order, docOfRow, hanDocs: first };
}

export function buildForms({ rows, forms }: Gathered, docOfRow: Uint32Array): Shelf[] {
  const classOf = rows.classes.values;
  return Array.from({ length: FORM_SHELVES }, (_, k) => {
    const { chars, rows: of, flags } = forms[k]!;
    const width = k + 1;
    const all = new Uint32Array(of.length);
    const classes = new Uint32Array(of.length);
    const items = {
      starts: new Uint32Array(of.length),
      flags: new Uint8Array(of.length),
      chars: chars.values,
    };
    for (let i = 0; i < of.length; i++) {
      all[i] = i;
      classes[i] = classOf[of.values[i]!]!;
      items.starts[i] = i * width;
      items.flags[i] = classes[i]! | flags.values[i]!;
    }
    const sorted = sortBySyllables(sortByKey(all, classes, 64), width, items);
    const made = shelf(sorted, width, items);
    for (let i = 0; i < sorted.length; i++) sorted[i] = docOfRow[of.values[sorted[i]!]!]!;
    return { ...made, docs: sorted, first: 0 };
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

/** Pairs of later syllables of each shelf's rows, those of one class side by side within each key. */
export function buildPairs(whole: readonly Shelf[]): Pick<Segment, 'firstThird' | 'secondThird' | 'later'> {
  const byClass = whole.map(({ rows, flags }) => {
    const all = new Uint32Array(rows);
    const classes = new Uint32Array(rows);
    for (let row = 0; row < rows; row++) {
      all[row] = row;
      classes[row] = flags[row]! & CLASS_BITS;
    }
    return sortByKey(all, classes, 64);
  });
  const of = (
    shelves: readonly Shelf[],
    places: (width: number) => readonly (readonly [number, number])[],
  ): Postings => {
    const starts = new Uint32Array(PAIRS + 1);
    for (const { width, rows, chars } of shelves)
      for (const [a, b] of places(width))
        for (let at = 0; at < rows * width; at += width)
          starts[pairOf(chars[at + a]!, chars[at + b]!) + 1]!++;
    for (let k = 0; k < PAIRS; k++) starts[k + 1]! += starts[k]!;
    const next = starts.slice();
    const docs = new Uint32Array(starts[PAIRS]!);
    for (const { width, rows, chars, first } of shelves) {
      const order = byClass[width - 1]!;
      for (const [a, b] of places(width))
        for (let i = 0; i < rows; i++) {
          const row = order[i]!;
          docs[next[pairOf(chars[row * width + a]!, chars[row * width + b]!)]!++] = first + row;
        }
    }
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
