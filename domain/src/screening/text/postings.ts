import type { SampleParts } from './samples.ts';

/**
 * Candidate bands: for every run that stands in two documents or more, the ranks of the documents in ascending order.
 * Lists lie one behind the other; the first rank of a list carries `FIRST`.
 */
export const FIRST = 0x80000000;

/** Lists of one part of the keys; runs of a single document are gone. */
export function listsOf(parts: readonly SampleParts[], part: number, ranks: Uint32Array): Uint32Array {
  let n = 0;
  for (const p of parts) n += p.keys[part]!.length;
  let keys: Uint32Array = new Uint32Array(n);
  let documents: Uint32Array = new Uint32Array(n);
  let at = 0;
  for (const p of parts) {
    keys.set(p.keys[part]!, at);
    documents.set(p.documents[part]!, at);
    at += p.keys[part]!.length;
  }
  [keys, documents] = sortByKey(keys, documents);
  return withoutSingles(keys, documents, ranks);
}

/** Stable radix sort, so that documents stay in order within a key. */
function sortByKey(keys: Uint32Array, documents: Uint32Array): [Uint32Array, Uint32Array] {
  const DIGIT = 11;
  const SIZE = 1 << DIGIT;
  let [k, d] = [keys, documents];
  let k2: Uint32Array = new Uint32Array(k.length);
  let d2: Uint32Array = new Uint32Array(d.length);
  for (let shift = 0; shift < 32; shift += DIGIT) {
    const place = new Uint32Array(SIZE);
    for (let i = 0; i < k.length; i++) place[(k[i]! >>> shift) & (SIZE - 1)]!++;
    for (let i = 0, sum = 0; i < SIZE; i++) {
      const count = place[i]!;
      place[i] = sum;
      sum += count;
    }
    for (let i = 0; i < k.length; i++) {
      const to = place[(k[i]! >>> shift) & (SIZE - 1)]!++;
      k2[to] = k[i]!;
      d2[to] = d[i]!;
    }
    [k, k2] = [k2, k];
    [d, d2] = [d2, d];
  }
  return [k, d];
}

function withoutSingles(keys: Uint32Array, documents: Uint32Array, ranks: Uint32Array): Uint32Array {
  let n = 0;
  for (let i = 0; i < keys.length; ) {
    const key = keys[i]!;
    const begin = n;
    let last = -1;
    for (; i < keys.length && keys[i] === key; i++) {
      const document = documents[i]!;
      if (document === last) continue;
      last = document;
      documents[n++] = ranks[document]!;
    }
    if (n === begin + 1) n = begin;
    else {
      sortRange(documents, begin, n);
      documents[begin] = (documents[begin]! | FIRST) >>> 0;
    }
  }
  const out = new Uint32Array(new SharedArrayBuffer(n * 4));
  out.set(documents.subarray(0, n));
  return out;
}

function sortRange(values: Uint32Array, from: number, to: number): void {
  if (to - from > 24) {
    values.subarray(from, to).sort();
    return;
  }
  for (let i = from + 1; i < to; i++) {
    const value = values[i]!;
    let at = i;
    while (at > from && values[at - 1]! > value) values[at] = values[--at]!;
    values[at] = value;
  }
}

/** For every rank where it stands in the lists. */
export interface Places {
  readonly bounds: Uint32Array;
  readonly at: Uint32Array;
}

export function placesOf(lists: Uint32Array, size: number): Places {
  const bounds = new Uint32Array(new SharedArrayBuffer((size + 1) * 4));
  for (let i = 0; i < lists.length; i++) bounds[(lists[i]! & ~FIRST) + 1]!++;
  for (let i = 0; i < size; i++) bounds[i + 1]! += bounds[i]!;
  const next = bounds.slice(0, size);
  const at = new Uint32Array(new SharedArrayBuffer(lists.length * 4));
  for (let i = 0; i < lists.length; i++) at[next[lists[i]! & ~FIRST]!++] = i;
  return { bounds, at };
}
