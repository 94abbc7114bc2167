import { type Gathered, gather } from './gather.ts';
import { type FiledLetters, type SortedLetters, sortLetters } from './letterShelf.ts';
import { checkOf } from './letters.ts';
import { type MarkRow, MarkRows } from './markRows.ts';
import type { Segment } from './segment.ts';
import { buildForms, buildPairs, buildWhole, postingsOf } from './shelves.ts';

export const buildSegment = (rows: Iterable<MarkRow>): Segment => buildRows(MarkRows.of(rows));

export function buildRows(rows: MarkRows, onProgress: (done: number) => void = () => {}): Segment {
  const gathered = gather(rows, onProgress);
  const sorted = sortLetters(filedLetters(gathered));
  return joined(gathered, shelve(gathered), sorted);
}

/** What the letters are sorted from, apart from everything else. */
export function filedLetters({ rows, letters, letterStarts, letterRows }: Gathered): FiledLetters {
  const classes = new Uint8Array(letterRows.length);
  for (let i = 0; i < classes.length; i++) classes[i] = rows.classes.values[letterRows.values[i]!]!;
  return {
    letters: letters.values.subarray(0, letters.length),
    starts: letterStarts.values.subarray(0, letterStarts.length),
    classes,
  };
}

export interface Shelved {
  readonly segment: Omit<Segment, 'letters'>;
  readonly docOfRow: Uint32Array;
}

/** Everything but the letters. */
export function shelve(gathered: Gathered): Shelved {
  const { rows } = gathered;
  const { whole, order, docOfRow, hanDocs } = buildWhole(gathered);
  const { textStarts, text } = texts(gathered, order);
  const exactBits = Math.min(24, Math.max(8, Math.ceil(Math.log2(gathered.exactRows.length + 1)) - 1));
  const filed = postingsOf(
    1 << exactBits,
    gathered.exactRows.length,
    (i) => gathered.exactHashes.values[i]! >>> (32 - exactBits),
    (i) => i,
  );
  const odd: (readonly [number, string])[] = [];
  const numbers = new Uint32Array(rows.size);
  for (let doc = 0; doc < rows.size; doc++) numbers[doc] = rows.numbers[order[doc]!]!;
  for (const [row, number] of rows.odd) odd.push([docOfRow[row]!, number]);
  const letterClassStarts = new Uint32Array(47);
  for (let doc = hanDocs; doc < rows.size; doc++) letterClassStarts[rows.classes.values[order[doc]!]! + 1]!++;
  for (let c = 1; c < letterClassStarts.length; c++) letterClassStarts[c]! += letterClassStarts[c - 1]!;
  const segment = {
    size: rows.size,
    hanDocs,
    whole,
    forms: buildForms(gathered, docOfRow),
    ...buildPairs(whole),
    exactBits,
    exact: { starts: filed.starts, docs: filed.docs.map((i) => docOfRow[gathered.exactRows.values[i]!]!) },
    exactChecks: Uint8Array.from(filed.docs, (i) => checkOf(gathered.exactHashes.values[i]!)),
    textStarts,
    text,
    numbers,
    odd,
    letterClassStarts,
  };
  return { segment, docOfRow };
}

/** The segment, once the letters are sorted. */
export function joined(
  { letterRows }: Gathered,
  { segment, docOfRow }: Shelved,
  { items, ...letters }: SortedLetters,
): Segment {
  const docs = new Uint32Array(items.length);
  for (let i = 0; i < docs.length; i++) docs[i] = docOfRow[letterRows.values[items[i]!]!]!;
  return { ...segment, letters: { ...letters, docs } };
}

/** The shown names in the order of the documents. */
function texts({ text, textStarts }: Gathered, order: Uint32Array): Pick<Segment, 'textStarts' | 'text'> {
  const starts = new Uint32Array(order.length + 1);
  const out = new Uint8Array(text.length);
  const bytes = text.values;
  let length = 0;
  for (let doc = 0; doc < order.length; doc++) {
    const row = order[doc]!;
    const end = textStarts[row + 1]!;
    for (let i = textStarts[row]!; i < end; i++) out[length++] = bytes[i]!;
    starts[doc + 1] = length;
  }
  return { textStarts: starts, text: out };
}
