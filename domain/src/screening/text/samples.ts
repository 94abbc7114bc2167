import type { CorpusParts } from './corpus.ts';
import { sliceOf } from './corpus.ts';

/**
 * Signatures: every run of `width` codes is hashed, and a fixed share of the hash values is kept. Whether a run is kept
 * depends on the run alone, so an untouched run is found in both texts whatever was edited around it. Short texts keep a
 * larger share, long ones a smaller; the smaller share is always part of the larger.
 */
export interface Sampling {
  readonly width: number;
  /** Runs kept of a text of usual length: one in this many. */
  readonly oneIn: number;
  readonly fewest: number;
  readonly most: number;
}

export const TEXT_SAMPLING: Sampling = { width: 9, oneIn: 6, fewest: 32, most: 600 };

const BASE = 0x01000193;

/** Calls `take(key)` for every kept run; keys are unsigned 32-bit numbers, a run that stands twice is given twice. */
export function sampleRuns(
  codes: Uint16Array,
  from: number,
  to: number,
  sampling: Sampling,
  take: (key: number) => void,
): void {
  const { width } = sampling;
  const runs = to - from - width + 1;
  if (runs <= 0) return;
  const share = Math.min(Math.max(1 / sampling.oneIn, sampling.fewest / runs), sampling.most / runs, 1);
  const limit = Math.floor(share * 4294967295);
  let out = 1;
  for (let i = 1; i < width; i++) out = Math.imul(out, BASE);
  let h = 0;
  for (let i = from; i < from + width - 1; i++) h = (Math.imul(h, BASE) + codes[i]! + 1) | 0;
  for (let i = from + width - 1; i < to; i++) {
    h = (Math.imul(h, BASE) + codes[i]! + 1) | 0;
    let x = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
    x ^= x >>> 13;
    const choice = Math.imul(x, 0xc2b2ae35);
    if ((choice ^ (choice >>> 16)) >>> 0 <= limit) take(x >>> 0);
    h = (h - Math.imul(codes[i - width + 1]! + 1, out)) | 0;
  }
}

/** Kept runs of a range of documents, parted by their key's highest bits: what one worker hands to the sorters. */
export interface SampleParts {
  readonly keys: readonly Uint32Array[];
  readonly documents: readonly Uint32Array[];
  readonly from: number;
  /** Smallest key of each document of the range: texts with much in common mostly have the same. */
  readonly smallest: Uint32Array;
}

export const PART_BITS = 3;
export const PARTS = 1 << PART_BITS;

/** The same for all orders of the same codes: taken as two runs, it makes reordered texts candidates however short their clauses. */
function bagOf(codes: Uint16Array, from: number, to: number): number {
  let bag = to - from;
  for (let i = from; i < to; i++) {
    const x = Math.imul(codes[i]! ^ 0x5bd1, 0x85ebca6b);
    bag = (bag + (x ^ (x >>> 13))) | 0;
  }
  return Math.imul(bag ^ (bag >>> 15), 0xc2b2ae35);
}

/** Only documents that are the first of their text (`sameText.ts`) are sampled. */
export function sampleRange(
  corpus: CorpusParts,
  from: number,
  to: number,
  sampling: Sampling,
  first: Uint32Array,
): SampleParts {
  const keys = Array.from({ length: PARTS }, () => new GrowingList());
  const documents = Array.from({ length: PARTS }, () => new GrowingList());
  const smallest = new Uint32Array(new SharedArrayBuffer((to - from) * 4)).fill(0xffffffff);
  let document = from;
  const take = (key: number): void => {
    if (key < smallest[document - from]!) smallest[document - from] = key;
    const part = key >>> (32 - PART_BITS);
    keys[part]!.push(key);
    documents[part]!.push(document);
  };
  for (; document < to; document++) {
    if (first[document] !== document) continue;
    const slice = sliceOf(corpus, document);
    sampleRuns(slice.codes, slice.from, slice.to, sampling, take);
    const bag = bagOf(slice.codes, slice.from, slice.to);
    take(bag >>> 0);
    take(Math.imul(bag ^ (bag >>> 16), 0x7feb352d) >>> 0);
  }
  return { keys: keys.map((l) => l.finish()), documents: documents.map((l) => l.finish()), from, smallest };
}

/**
 * Documents in the order in which lists are read: by smallest key, so that related texts stand near each other and a long
 * list can be read by its neighbours. Nothing in it depends on the order of the rows but ties.
 */
export interface Order {
  /** Document at each rank. */
  readonly documents: Uint32Array;
  /** Rank of each document. */
  readonly ranks: Uint32Array;
}

export function orderOf(samples: readonly SampleParts[], size: number): Order {
  const bits = Math.max(1, Math.ceil(Math.log2(size + 1)));
  const room = 2 ** bits;
  const coarse = 2 ** Math.max(0, 32 + bits - 53);
  const keys = new Float64Array(size);
  for (const { from, smallest } of samples)
    for (let i = 0; i < smallest.length; i++)
      keys[from + i] = Math.floor(smallest[i]! / coarse) * room + from + i;
  keys.sort();
  const documents = new Uint32Array(new SharedArrayBuffer(size * 4));
  const ranks = new Uint32Array(new SharedArrayBuffer(size * 4));
  for (let rank = 0; rank < size; rank++) {
    const document = keys[rank]! % room;
    documents[rank] = document;
    ranks[document] = rank;
  }
  return { documents, ranks };
}

class GrowingList {
  private values = new Uint32Array(1 << 12);
  private length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Uint32Array(this.length + (this.length >>> 1));
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }

  /** In shared memory, exactly as long as needed. */
  finish(): Uint32Array {
    const out = new Uint32Array(new SharedArrayBuffer(this.length * 4));
    out.set(this.values.subarray(0, this.length));
    this.values = new Uint32Array(0);
    return out;
  }
}
