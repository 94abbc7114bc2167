import { readMark } from '../compare/mark.ts';
import { filedKeys } from './keys.ts';

export interface MarkRow {
  readonly name: string;
  readonly niceClass: number;
  readonly number: string;
}

/**
 * Marks in typed arrays, sorted by class, so that a class is a range of documents and one part of every posting list. Keys are hashed
 * into buckets; what shares a bucket by chance falls out at the comparison. Plain buffers: to be saved, or handed to another thread.
 */
export interface Segment {
  readonly size: number;
  /** First document of each class 0–46; class 0 is “none stated”. */
  readonly classStarts: Uint32Array;
  readonly chars: Uint16Array;
  readonly charStarts: Uint32Array;
  readonly numbers: Uint16Array;
  readonly numberStarts: Uint32Array;
  readonly bucketBits: number;
  /** Postings of pair keys and, in a table of their own, of sure keys. */
  readonly pairStarts: Uint32Array;
  readonly pairDocs: Uint32Array;
  readonly sureStarts: Uint32Array;
  readonly sureDocs: Uint32Array;
}

/** FNV-1a over UTF-16 units. */
export function hashKey(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** A growing Uint32Array. */
class Numbers {
  values = new Uint32Array(1 << 12);
  length = 0;
  push(value: number): void {
    if (this.length === this.values.length) {
      const grown = new Uint32Array(this.length * 2);
      grown.set(this.values);
      this.values = grown;
    }
    this.values[this.length++] = value;
  }
}

/** Longer names are filed by their beginning; the comparison of such names tells only sameness and containment. */
const LONGEST_FILED = 10_000;

export function buildSegment(
  rows: readonly MarkRow[],
  onProgress: (done: number) => void = () => {},
): Segment {
  const order = new Uint32Array(rows.length).map((_, i) => i);
  order.sort((x, y) => rows[x]!.niceClass - rows[y]!.niceClass || x - y);
  const classStarts = new Uint32Array(47);
  for (const row of rows) classStarts[row.niceClass + 1]!++;
  for (let c = 1; c < classStarts.length; c++) classStarts[c]! += classStarts[c - 1]!;
  const bucketBits = Math.min(22, Math.max(10, Math.ceil(Math.log2(rows.length + 1)) + 1));
  const names = texts(order, (i) => rows[i]!.name.slice(0, LONGEST_FILED));
  const numbers = texts(order, (i) => rows[i]!.number.slice(0, 64));
  const pair = new Postings(bucketBits);
  const sure = new Postings(bucketBits);
  for (let doc = 0; doc < order.length; doc++) {
    const row = rows[order[doc]!]!;
    const keys = filedKeys(readMark(row.name.slice(0, LONGEST_FILED), row.niceClass || undefined));
    for (const key of keys.pair) pair.add(key, doc);
    for (const key of keys.sure) sure.add(key, doc);
    if (doc % 4096 === 0) onProgress(doc);
  }
  const pairs = pair.lists();
  const sures = sure.lists();
  return {
    size: rows.length,
    classStarts,
    chars: names.units,
    charStarts: names.starts,
    numbers: numbers.units,
    numberStarts: numbers.starts,
    bucketBits,
    pairStarts: pairs.starts,
    pairDocs: pairs.docs,
    sureStarts: sures.starts,
    sureDocs: sures.docs,
  };
}

class Postings {
  private readonly buckets = new Numbers();
  private readonly documents = new Numbers();
  private readonly bits: number;

  constructor(bits: number) {
    this.bits = bits;
  }

  add(key: string, doc: number): void {
    this.buckets.push(hashKey(key) >>> (32 - this.bits));
    this.documents.push(doc);
  }

  /** Counted, then placed: documents stay in order within a bucket. */
  lists(): { starts: Uint32Array; docs: Uint32Array } {
    const starts = new Uint32Array((1 << this.bits) + 1);
    const count = this.buckets.length;
    for (let i = 0; i < count; i++) starts[this.buckets.values[i]! + 1]!++;
    for (let i = 1; i < starts.length; i++) starts[i]! += starts[i - 1]!;
    const next = starts.slice();
    const docs = new Uint32Array(count);
    for (let i = 0; i < count; i++) docs[next[this.buckets.values[i]!]!++] = this.documents.values[i]!;
    return { starts, docs };
  }
}

function texts(order: Uint32Array, text: (i: number) => string): { units: Uint16Array; starts: Uint32Array } {
  const starts = new Uint32Array(order.length + 1);
  for (let d = 0; d < order.length; d++) starts[d + 1] = starts[d]! + text(order[d]!).length;
  const units = new Uint16Array(starts[order.length]!);
  for (let d = 0; d < order.length; d++) {
    const from = starts[d]!;
    const value = text(order[d]!);
    for (let i = 0; i < value.length; i++) units[from + i] = value.charCodeAt(i);
  }
  return { units, starts };
}

const slice = (units: Uint16Array, from: number, to: number): string => {
  let text = '';
  for (let i = from; i < to; i++) text += String.fromCharCode(units[i]!);
  return text;
};

export const nameOf = (s: Segment, doc: number): string =>
  slice(s.chars, s.charStarts[doc]!, s.charStarts[doc + 1]!);
export const numberOf = (s: Segment, doc: number): string =>
  slice(s.numbers, s.numberStarts[doc]!, s.numberStarts[doc + 1]!);

export function classOf({ classStarts }: Segment, doc: number): number {
  let niceClass = 0;
  while (niceClass < 45 && classStarts[niceClass + 1]! <= doc) niceClass++;
  return niceClass;
}
