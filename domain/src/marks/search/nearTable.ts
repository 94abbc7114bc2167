import { isHeadNoun } from '../compare/headNouns.ts';
import { type NearCharacters, nearCharacters } from './characterTables.ts';

/** Positions that have a table; what is longer is compared, not looked up. */
export const TABLED = 8;

/** For one row of characters asked for: what every character could be at each of its positions, over all of UTF-16. */
export class NearTable {
  readonly info = new Uint8Array(TABLED << 16);
  private readonly set = new Uint32Array(TABLED << 12);
  private count = 0;
  near: readonly NearCharacters[] = [];
  /** Whether the asked row ends in a thing everybody knows (5.1.7). */
  endsInHead = false;

  ask(codes: Uint16Array): void {
    this.put(Array.from(codes, nearCharacters));
    this.endsInHead = codes.length > 0 && isHeadNoun(String.fromCharCode(codes.at(-1)!));
  }

  put(near: readonly NearCharacters[]): void {
    for (let i = 0; i < this.count; i++) this.info[this.set[i]!] = 0;
    this.count = 0;
    this.near = near;
    for (let p = 0; p < Math.min(TABLED, near.length); p++) {
      const { codes, infos } = near[p]!;
      for (let i = codes.length - 1; i >= 0; i--) {
        const at = (p << 16) | codes[i]!;
        this.info[at] = infos[i]!;
        if (this.count < this.set.length) this.set[this.count++] = at;
        else throw new Error('more near characters than the table has room for');
      }
    }
  }
}
