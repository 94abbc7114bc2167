import { Growing8, Growing16 } from './growing.ts';

export interface MarkRow {
  readonly name: string;
  /** 1–45, 0 where none is stated. */
  readonly niceClass: number;
  readonly number: string;
}

/** Longer names are filed by their beginning; the comparison of such names tells only sameness and containment. */
export const LONGEST_FILED = 10_000;
/** A number that is no plain number below this stands in `odd`. */
export const ODD_NUMBER = 0xffff_ffff;

/** Marks in columns, as they are gathered before an index is built of them. */
export class MarkRows {
  readonly units = new Growing16();
  readonly classes = new Growing8();
  starts = new Uint32Array(1 << 10);
  numbers = new Uint32Array(1 << 10);
  readonly odd = new Map<number, string>();
  size = 0;

  static of(rows: Iterable<MarkRow>): MarkRows {
    const made = new MarkRows();
    for (const row of rows) made.add(row);
    return made;
  }

  add({ name, niceClass, number }: MarkRow): void {
    const row = this.open();
    const length = Math.min(name.length, LONGEST_FILED);
    for (let i = 0; i < length; i++) this.units.push(name.charCodeAt(i));
    this.close(row, niceClass, number);
  }

  /** Lines `name⇥class⇥number` of UTF-8; what stands after the last line break is left for the next part. Returns where that begins. */
  addLines(bytes: Uint8Array): number {
    let from = 0;
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, from)) {
      this.addLine(bytes, from, bytes[at - 1] === 13 ? at - 1 : at);
      from = at + 1;
    }
    return from;
  }

  addLine(bytes: Uint8Array, from: number, to: number): void {
    if (from === 0 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) from = 3;
    let at = from;
    let blank = true;
    for (; at < to && bytes[at] !== 9; at++) blank &&= bytes[at] === 32;
    if (at === to && blank) return;
    const row = this.open();
    this.addUtf8(bytes, from, at);
    let niceClass = 0;
    let digits = 0;
    for (at++; at < to && bytes[at] !== 9; at++) {
      const digit = bytes[at]! - 48;
      if (digit >= 0 && digit <= 9) {
        niceClass = niceClass * 10 + digit;
        digits++;
      } else if (bytes[at] !== 32) digits = 99;
    }
    let value = 0;
    let plain = to - at <= 10 && bytes[at + 1] !== 48;
    for (let i = at + 1; i < to && bytes[i] !== 9; i++) {
      const digit = bytes[i]! - 48;
      plain &&= digit >= 0 && digit <= 9;
      value = value * 10 + digit;
    }
    if (digits === 0 || digits > 3 || niceClass > 45) niceClass = 0;
    if (plain && at + 1 < to && value < ODD_NUMBER) this.finish(row, niceClass, value);
    else this.close(row, niceClass, asciiOf(bytes, at + 1, to));
  }

  private open(): number {
    const row = this.size++;
    if (row + 2 > this.starts.length) {
      this.starts = grown(this.starts);
      this.numbers = grown(this.numbers);
    }
    return row;
  }

  private close(row: number, niceClass: number, text: string): void {
    const number = text.trim();
    const plain = /^[1-9]\d{0,9}$/.test(number) && Number(number) < ODD_NUMBER;
    if (!plain) this.odd.set(row, number.slice(0, 64));
    this.finish(row, niceClass, plain ? Number(number) : ODD_NUMBER);
  }

  private finish(row: number, niceClass: number, number: number): void {
    this.classes.push(niceClass);
    this.numbers[row] = number;
    this.starts[row + 1] = this.units.length;
  }

  private addUtf8(bytes: Uint8Array, from: number, to: number): void {
    for (; from < to && bytes[from] === 32; from++);
    for (; to > from && bytes[to - 1] === 32; to--);
    const { units } = this;
    for (let i = from; i < to && i - from < LONGEST_FILED; ) {
      const byte = bytes[i]!;
      if (byte < 0x80) {
        units.push(byte);
        i++;
        continue;
      }
      const more = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc0 ? 1 : 0;
      let code = byte & (0x3f >> more);
      let read = 1;
      for (; read <= more && i + read < to && (bytes[i + read]! & 0xc0) === 0x80; read++)
        code = (code << 6) | (bytes[i + read]! & 63);
      i += read;
      if (more === 0 || read <= more || code > 0x10ffff) units.push(0xfffd);
      else if (code < 0x10000) units.push(code);
      else {
        units.push(0xd800 + ((code - 0x10000) >> 10));
        units.push(0xdc00 + ((code - 0x10000) & 0x3ff));
      }
    }
  }
}

/** A number's characters, as far as they are ASCII. */
function asciiOf(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let i = from; i < to && bytes[i] !== 9; i++) text += String.fromCharCode(bytes[i]! & 127);
  return text;
}

const grown = (values: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> => {
  const more = new Uint32Array(values.length * 2);
  more.set(values);
  return more;
};
