import { LATIN_WEAK } from '../compare/weakWords.ts';

/** FNV-1a over units; the first letter says what kind of key it is. */
export function hashOf(kind: string, text: string): number {
  let hash = Math.imul(0x811c9dc5 ^ kind.charCodeAt(0), 0x01000193);
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mixed(hash);
}

/** What tells apart most texts of one bucket. */
export const checkOf = (hash: number): number => hash & 255;

const mixed = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;

/** A letter in a byte; what is beyond Latin-1 keeps that it is. */
export const letterByte = (unit: number): number => (unit > 127 ? 128 | (unit & 127) : unit);
/** From here on a byte does not tell which letter it is. */
export const UNSURE = 128;

/** `letterSkeleton` on letters: writes to `out`, returns how many. */
export function skeletonOf(letters: Uint8Array, from: number, length: number, out: Uint8Array): number {
  let n = 0;
  for (let i = from; i < from + length; i++) {
    const c = letters[i]!;
    const next = i + 1 < from + length ? letters[i + 1]! : 0;
    if (c === 49 && next === 51) {
      out[n++] = 98;
      i++;
    } else if (c === 114 && next === 110) {
      out[n++] = 109;
      i++;
    } else if (c === 118 && next === 118) {
      out[n++] = 119;
      i++;
    } else out[n++] = ALIKE[c]!;
  }
  return n;
}

/** i and 1 as l, 0 as o … without changing how many there are. */
export const ALIKE = Uint8Array.from({ length: 256 }, (_, c) => c);
for (const [from, to] of ['0o', '1l', 'il', '5s', '8b', '2z']) ALIKE[from!.charCodeAt(0)] = to!.charCodeAt(0);

/** Rank of a letter in the order of the shelf, drawn alike as one; what a byte does not tell ranks last, as one. */
export const RANK_OF = new Uint8Array(256).fill(63);
[...'-0123456789abcdefghijklmnopqrstuvwxyz'].forEach((_, i, all) => {
  RANK_OF[all[i]!.charCodeAt(0)] = i;
});
for (let c = 0; c < 256; c++) if (c < UNSURE) RANK_OF[c] = RANK_OF[ALIKE[c]!]!;

/** A bit for each letter that occurs, drawn alike as one; what is no letter shares six. */
export function signatureOf(letters: Uint8Array, from: number, to: number): number {
  let bits = 0;
  for (let i = from; i < to; i++) bits |= BIT[ALIKE[letters[i]!]!]!;
  return bits >>> 0;
}
const BIT = Uint32Array.from({ length: 256 }, (_, c) =>
  c >= 97 && c <= 122 ? 1 << (c - 97) : 1 << (26 + (c % 6)),
);

/** Both halves of a signature in one: where two differ in few bits, so do these. */
export const foldBits = (signature: number): number => (signature & 0xffff) | (signature >>> 16);

const COUNT = Uint8Array.from({ length: 65_536 }, (_, bits) => {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
});
export const bitsOf = (x: number): number => COUNT[x & 0xffff]! + COUNT[x >>> 16]!;

const SMALL = new Set(['the', 'a', 'an', 'and', 'of', 'for', 'in', 'on', 'to', 'by']);

/** Foreign words without their endings, small and weak words left out, in the order of the alphabet: the same for all forms and orders. */
export const stemsOf = (words: readonly string[]): string =>
  words
    .filter((w) => !SMALL.has(w) && !LATIN_WEAK.has(w))
    .map(stem)
    .sort()
    .join(' ');

const stem = (word: string): string =>
  word
    .replace(/ies$/, 'y')
    .replace(/(?<=.{3})(?:ing|ers?|est|ed|e?s)$/, '')
    .replace(/(?<=.{2})e$/, '')
    .replace(/(.)\1$/, '$1');

/** Last letters with which `stem` leaves a word as it is. */
export const STEM_KEEPS = Uint8Array.from({ length: 65_536 }, (_, c) =>
  'sgrtdey'.includes(String.fromCharCode(c)) ? 0 : 1,
);
