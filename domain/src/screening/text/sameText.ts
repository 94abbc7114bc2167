import { sameCodes } from './alignment.ts';
import { type CorpusParts, sliceOf } from './corpus.ts';

/**
 * For every document the first one with equal codes (itself where there is none before). Only first ones are compared
 * further, so a text filed a thousand times costs as much as one. `EMPTY` marks documents without codes.
 */
export const EMPTY = 0xffffffff;

export function firstOfSameText(corpus: CorpusParts): Uint32Array {
  const first = new Uint32Array(new SharedArrayBuffer(corpus.size * 4));
  const seen = new Map<number, number>();
  for (let document = 0; document < corpus.size; document++) {
    const slice = sliceOf(corpus, document);
    if (slice.to === slice.from) {
      first[document] = EMPTY;
      continue;
    }
    let h1 = 1;
    let h2 = 7;
    for (let i = slice.from; i < slice.to; i++) {
      h1 = (Math.imul(h1, 0x01000193) + slice.codes[i]!) | 0;
      h2 = Math.imul(h2 ^ slice.codes[i]!, 0x5bd1e995);
      h2 ^= h2 >>> 13;
    }
    let key = (h1 >>> 0) + (h2 & 0xfffff) * 4294967296;
    for (;;) {
      const before = seen.get(key);
      if (before === undefined) {
        seen.set(key, document);
        first[document] = document;
        break;
      }
      if (sameCodes(sliceOf(corpus, before), slice)) {
        first[document] = before;
        break;
      }
      key += 2 ** 52 / 4;
      if (key >= 2 ** 53) key -= 2 ** 53 - 1;
    }
  }
  return first;
}
