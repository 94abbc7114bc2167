import { alsoWritten } from '../text/foldMark.ts';
import { lookAlikes } from '../text/glyphLikeness.ts';
import { charactersRead, nearReadings } from '../text/readings.ts';
import type { Segment } from './segment.ts';

/** More characters than a number has bits are not looked at one by one. */
const MOST = 30;

/**
 * For one asked name: which of its positions a character can stand for, by the character or its sound or look, over all of UTF-16. One look
 * per character then bounds what the comparison could find, before it is made.
 */
export class NearTable {
  private readonly masks = new Uint32Array(65_536);
  private readonly set: number[] = [];
  private positions = 0;

  ask(han: readonly string[]): void {
    for (const code of this.set) this.masks[code] = 0;
    this.set.length = 0;
    this.positions = Math.min(MOST, han.length);
    for (let i = 0; i < this.positions; i++) {
      const char = han[i]!;
      this.mark(char, i);
      for (const other of lookAlikes(char)) this.mark(other, i);
      for (const near of nearReadings(char)) for (const other of charactersRead(near)) this.mark(other, i);
    }
  }

  private mark(char: string, position: number): void {
    this.put(char, position);
    for (const form of alsoWritten(char)) this.put(form, position);
  }

  private put(char: string, position: number): void {
    if (char.length > 1) return;
    const code = char.charCodeAt(0);
    if (this.masks[code] === 0) this.set.push(code);
    this.masks[code]! |= 1 << position;
  }

  /** Whether so much of one name is in the other that a rule may speak. */
  mayMatch({ chars, charStarts }: Segment, doc: number): boolean {
    let all = 0;
    let length = 0;
    let found = 0;
    for (let i = charStarts[doc]!; i < charStarts[doc + 1]!; i++) {
      const code = chars[i]!;
      if (code < 0x3400 || (code > 0x9fff && code < 0xd800)) continue;
      length++;
      const mask = this.masks[code]!;
      if (mask !== 0) {
        found++;
        all |= mask;
      }
    }
    if (length > MOST) return true;
    return bits(all) >= this.positions - slack(this.positions) || found >= length - slack(length);
  }
}

/** 5.1.7 lets single characters differ from three on. */
const slack = (length: number): number => (length < 3 ? 0 : Math.max(1, Math.floor(length / 5)));

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
