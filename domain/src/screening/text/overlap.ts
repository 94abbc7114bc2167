import type { Slice } from './corpus.ts';

/**
 * An upper bound of what two texts share, cheap enough for every candidate: the codes of one text that lie in a run whose
 * hash stands in the other. Candidates of one document come together, so its runs are entered once.
 */
export class Overlap {
  private readonly width: number;
  private readonly stamps = new Uint32Array(SLOTS);
  private stamp = 0;

  constructor(width: number) {
    this.width = width;
  }

  enter(slice: Slice): void {
    if (++this.stamp === 0xffffffff) {
      this.stamps.fill(0);
      this.stamp = 1;
    }
    const { codes, from, to } = slice;
    for (let i = from; i + this.width <= to; i++) this.stamps[hashOf(codes, i, this.width)] = this.stamp;
  }

  covered({ codes, from, to }: Slice): number {
    let covered = 0;
    let until = from;
    for (let i = from; i + this.width <= to; i++) {
      if (this.stamps[hashOf(codes, i, this.width)] !== this.stamp) continue;
      covered += i + this.width - Math.max(i, until);
      until = i + this.width;
    }
    return covered;
  }
}

const SLOTS = 1 << 14;

function hashOf(codes: Uint16Array, at: number, width: number): number {
  let h = codes[at]!;
  for (let i = 1; i < width; i++) h = (Math.imul(h, 0x01000193) ^ codes[at + i]!) | 0;
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  return (h ^ (h >>> 13)) & (SLOTS - 1);
}
