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

export const TEXT_SAMPLING: Sampling = { width: 7, oneIn: 8, fewest: 24, most: 600 };

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
}

export const PART_BITS = 3;
export const PARTS = 1 << PART_BITS;

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
  let document = from;
  const take = (key: number): void => {
    const part = key >>> (32 - PART_BITS);
    keys[part]!.push(key);
    documents[part]!.push(document);
  };
  for (; document < to; document++) {
    if (first[document] !== document) continue;
    const slice = sliceOf(corpus, document);
    sampleRuns(slice.codes, slice.from, slice.to, sampling, take);
  }
  return { keys: keys.map((l) => l.finish()), documents: documents.map((l) => l.finish()) };
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
