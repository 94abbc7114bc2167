import { type CorpusParts, sliceOf } from './corpus.ts';
import { PairList, type Pairs, type Verification, verifierOf } from './pairs.ts';
import { type Sampling, sampleRuns } from './samples.ts';

/**
 * New documents against all earlier ones: the new ones' runs are entered in a table, the earlier ones are read once past
 * it. Only the few new ones need memory; the documents `0 … split − 1` of the corpus are the earlier ones.
 */
export interface NewRuns {
  readonly slots: Uint32Array;
  /** Chain of entries of a slot: key, document, next entry. */
  readonly keys: Uint32Array;
  readonly documents: Uint32Array;
  readonly next: Uint32Array;
  /** 2 for a run of at most `RARE` new documents, else 1. */
  readonly worth: Uint8Array;
}

/** Of a run in more new documents than this only so many are looked at. */
const COMMON = 64;
const RARE = 2;

/** Of new documents with one text only the first is entered (`sameText.ts`). */
export function newRuns(corpus: CorpusParts, first: Uint32Array, split: number, sampling: Sampling): NewRuns {
  const keys: number[] = [];
  const documents: number[] = [];
  const counts = new Map<number, number>();
  for (let document = split; document < corpus.size; document++) {
    if (first[document] !== document) continue;
    const { codes, from, to } = sliceOf(corpus, document);
    const own = new Set<number>();
    sampleRuns(codes, from, to, sampling, (key) => own.add(key));
    for (const key of own) {
      keys.push(key);
      documents.push(document);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  let size = 1 << 16;
  while (size < keys.length * 2) size *= 2;
  const slots = new Uint32Array(new SharedArrayBuffer(size * 4));
  const next = new Uint32Array(new SharedArrayBuffer(keys.length * 4 + 4));
  for (const [i, key] of keys.entries()) {
    const slot = slotOf(key, size);
    next[i] = slots[slot]!;
    slots[slot] = i + 1;
  }
  const worth = new Uint8Array(new SharedArrayBuffer(keys.length + 1));
  for (const [i, key] of keys.entries()) worth[i] = counts.get(key)! <= RARE ? 2 : 1;
  return { slots, keys: shared(keys), documents: shared(documents), next, worth };
}

const slotOf = (key: number, size: number): number => (Math.imul(key, 0x9e3779b1) >>> 7) & (size - 1);

function shared(values: readonly number[]): Uint32Array {
  const out = new Uint32Array(new SharedArrayBuffer(values.length * 4 + 4));
  out.set(values);
  return out;
}

/** Two rare runs in common make a candidate, or four of any kind; it is aligned exactly. */
const ENOUGH = 4;

export function pairsWithNew(
  corpus: CorpusParts,
  split: number,
  runs: NewRuns,
  range: { readonly from: number; readonly to: number },
  sampling: Sampling,
  verification: Verification,
): { pairs: Pairs; candidates: number } {
  const { slots, keys, documents, next, worth } = runs;
  const found = new PairList();
  const verify = verifierOf(corpus, verification, found);
  const points = new Uint8Array(corpus.size - split);
  const touched: number[] = [];
  let candidates = 0;
  const look = (key: number): void => {
    let links = 0;
    for (let e = slots[slotOf(key, slots.length)]!; e !== 0 && links < COMMON; e = next[e - 1]!) {
      if (keys[e - 1] !== key) continue;
      links++;
      const at = documents[e - 1]! - split;
      if (points[at] === 0) touched.push(at);
      if (points[at]! < 250) points[at]! += worth[e - 1]!;
    }
  };
  for (let earlier = range.from; earlier < range.to; earlier++) {
    const { codes, from, to } = sliceOf(corpus, earlier);
    sampleRuns(codes, from, to, sampling, look);
    for (const at of touched) {
      if (points[at]! >= ENOUGH) {
        candidates++;
        verify(at + split, earlier);
      }
      points[at] = 0;
    }
    touched.length = 0;
  }
  return { pairs: found.finish(), candidates };
}
