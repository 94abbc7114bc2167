/**
 * Seeded random numbers (sfc32, integer arithmetic only, so that every machine draws the same). A stream belongs to one
 * record: it depends on the seed, a label and the record's index, never on what was drawn before, so rows can be made
 * lazily and in any order.
 */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private d: number;

  constructor(seed: number, label: number, index: number) {
    this.a = mix(seed ^ 0x9e3779b9);
    this.b = mix(label ^ this.a);
    this.c = mix(index ^ this.b);
    this.d = 1;
    for (let i = 0; i < 6; i++) this.next();
  }

  /** An unsigned 32-bit integer. */
  next(): number {
    const t = (((this.a + this.b) | 0) + this.d) | 0;
    this.d = (this.d + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (this.c << 21) | (this.c >>> 11);
    this.c = (this.c + t) | 0;
    return t >>> 0;
  }

  /** An integer 0 … n − 1. */
  int(n: number): number {
    return Math.floor((this.next() / 4294967296) * n);
  }

  /** An integer from … to, both included. */
  between(from: number, to: number): number {
    return from + this.int(to - from + 1);
  }

  /** True in `share` of 1000 draws. */
  permille(share: number): boolean {
    return this.int(1000) < share;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.int(list.length)]!;
  }

  /** The index of a weight, drawn in proportion. */
  weighted(weights: readonly number[]): number {
    let total = 0;
    for (const w of weights) total += w;
    let left = this.int(total);
    for (let i = 0; i < weights.length; i++) {
      left -= weights[i]!;
      if (left < 0) return i;
    }
    return weights.length - 1;
  }
}

/** A label as a number, to be made once per stream. */
export function label(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

function mix(n: number): number {
  let x = n | 0;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}
