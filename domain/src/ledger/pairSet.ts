/** Slots; a power of two. */
const SIZE = 1 << 16;
const MOST = SIZE * 0.75;

/**
 * Pairs of neighbouring characters met in one record. A table of our own, emptied by counting up: of all work on a row
 * a `Set` of two-character strings was the largest part.
 */
export class PairSet {
  readonly #pairs = new Uint32Array(SIZE);
  readonly #metIn = new Uint32Array(SIZE);
  #record = 0;
  #size = 0;

  clear(): void {
    this.#record++;
    this.#size = 0;
  }

  /** True where the pair is new. A record of fifty thousand different pairs takes no more. */
  add(first: number, second: number): boolean {
    const pair = ((first << 16) | second) >>> 0;
    let slot = Math.imul(pair, 0x9e3779b1) >>> 16;
    while (this.#metIn[slot] === this.#record) {
      if (this.#pairs[slot] === pair) return false;
      slot = (slot + 1) & (SIZE - 1);
    }
    if (this.#size >= MOST) return false;
    this.#size++;
    this.#metIn[slot] = this.#record;
    this.#pairs[slot] = pair;
    return true;
  }
}
