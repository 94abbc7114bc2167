import type { Slice } from './corpus.ts';

/** Length of the longest common subsequence, bit-parallel: 32 codes of the first text in a step. */
export function commonLength(a: Slice, b: Slice): number {
  const n = a.to - a.from;
  const m = b.to - b.from;
  if (n === 0 || m === 0) return 0;
  const words = (n + 31) >>> 5;
  if (masks.length < words * (n + 1)) masks = new Uint32Array(words * (n + 1) * 2);
  let used = 1;
  masks.fill(0, 0, words);
  for (let i = 0; i < n; i++) {
    const code = a.codes[a.from + i]!;
    let row = rowOf[code]!;
    if (row === 0) {
      row = used++;
      rowOf[code] = row;
      masks.fill(0, row * words, (row + 1) * words);
    }
    masks[row * words + (i >>> 5)]! |= 1 << (i & 31);
  }
  if (state.length < words) state = new Uint32Array(words * 2);
  state.fill(0xffffffff, 0, words);
  for (let j = b.from; j < b.to; j++) {
    const row = rowOf[b.codes[j]!]! * words;
    if (row === 0) continue;
    let carry = 0;
    for (let w = 0; w < words; w++) {
      const v = state[w]!;
      const u = v & masks[row + w]!;
      const sum = v + (u >>> 0) + carry;
      carry = sum > 0xffffffff ? 1 : 0;
      state[w] = sum | (v & ~masks[row + w]!);
    }
  }
  let common = 0;
  for (let w = 0; w < words; w++) {
    const inside = w === words - 1 && (n & 31) !== 0 ? (1 << (n & 31)) - 1 : -1;
    common += ones(~state[w]! & inside);
  }
  for (let i = 0; i < n; i++) rowOf[a.codes[a.from + i]!] = 0;
  return common;
}

const rowOf = new Uint16Array(65_536);
let masks = new Uint32Array(1 << 14);
let state = new Uint32Array(64);

function ones(x: number): number {
  let v = x - ((x >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** A run that stands in both texts, by its place in each. */
export interface Tile {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/**
 * Runs that stand in both texts, in whatever order, each place used once. Runs of `long` are laid first, so that a short
 * run that happens to recur does not break a long one; then those of `shortest` in what is left.
 */
export function tilesOf(a: Slice, b: Slice, shortest: number, long: number): Tile[] {
  const n = a.to - a.from;
  const m = b.to - b.from;
  if (usedA.length < n) usedA = new Uint8Array(n * 2);
  if (usedB.length < m) usedB = new Uint8Array(m * 2);
  usedA.fill(0, 0, n);
  usedB.fill(0, 0, m);
  const tiles: Tile[] = [];
  layTiles(a, b, long, tiles);
  layTiles(a, b, shortest, tiles);
  return tiles;
}

/** Places with equal hashes looked at for one run. */
const TRIES = 32;

function layTiles(a: Slice, b: Slice, shortest: number, tiles: Tile[]): void {
  const n = a.to - a.from;
  const m = b.to - b.from;
  if (n < shortest || m < shortest) return;
  const size = tableSize(n);
  if (heads.length < size) heads = new Int32Array(size);
  if (links.length < n) links = new Int32Array(n * 2);
  heads.fill(-1, 0, size);
  for (let i = n - shortest; i >= 0; i--) {
    if (usedA[i] === 1 || usedA[i + shortest - 1] === 1) continue;
    const slot = runHash(a, i, shortest) & (size - 1);
    links[i] = heads[slot]!;
    heads[slot] = i;
  }
  for (let j = 0; j + shortest <= m; ) {
    if (usedB[j] === 1 || usedB[j + shortest - 1] === 1) {
      j++;
      continue;
    }
    let best = 0;
    let bestAt = -1;
    let tries = 0;
    for (let i = heads[runHash(b, j, shortest) & (size - 1)]!; i >= 0 && tries < TRIES; i = links[i]!) {
      if (usedA[i] === 1) continue;
      tries++;
      let l = 0;
      while (
        i + l < n &&
        j + l < m &&
        usedA[i + l] === 0 &&
        usedB[j + l] === 0 &&
        a.codes[a.from + i + l] === b.codes[b.from + j + l]
      )
        l++;
      if (l > best) {
        best = l;
        bestAt = i;
      }
    }
    if (best < shortest) {
      j++;
      continue;
    }
    usedA.fill(1, bestAt, bestAt + best);
    usedB.fill(1, j, j + best);
    tiles.push({ a: bestAt, b: j, length: best });
    j += best;
  }
}

let heads = new Int32Array(1024);
let links = new Int32Array(1024);
let usedA = new Uint8Array(1024);
let usedB = new Uint8Array(1024);

function tableSize(n: number): number {
  let size = 256;
  while (size < n) size *= 2;
  return size;
}

function runHash({ codes, from }: Slice, at: number, length: number): number {
  let h = 0;
  for (let i = from + at; i < from + at + length; i++) h = (Math.imul(h, 0x01000193) + codes[i]!) | 0;
  return Math.imul(h ^ (h >>> 15), 0x85ebca6b) >>> 7;
}

export function sameCodes(a: Slice, b: Slice): boolean {
  if (a.to - a.from !== b.to - b.from) return false;
  for (let i = a.from, j = b.from; i < a.to; i++, j++) if (a.codes[i] !== b.codes[j]) return false;
  return true;
}
