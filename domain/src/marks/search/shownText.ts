import type { Growing8 } from './growing.ts';

/**
 * How a name is shown, in bytes: ASCII as it is, a Chinese character that stands on the shelf in one byte, full-width brackets in one, all else in
 * three. Names with letters beside characters are half as long so.
 */
const FROM_SHELF = 1;
const OPEN = 2;
const CLOSE = 3;
const UNIT = 4;
const OPEN_BRACKET = 0xff08;
const CLOSE_BRACKET = 0xff09;

/** Writes units to `out`; `shelf` holds the characters that the shelf keeps of the name, in their order. */
export function writeText(
  units: Uint16Array,
  from: number,
  to: number,
  shelf: Uint16Array,
  at: number,
  end: number,
  out: Growing8,
): void {
  out.reserve(3 * (to - from));
  const { values } = out;
  let length = out.length;
  for (let i = from; i < to; i++) {
    const unit = units[i]!;
    if (at < end && unit === shelf[at]) {
      values[length++] = FROM_SHELF;
      at++;
    } else if (unit > UNIT && unit < 128) values[length++] = unit;
    else if (unit === OPEN_BRACKET) values[length++] = OPEN;
    else if (unit === CLOSE_BRACKET) values[length++] = CLOSE;
    else {
      values[length++] = UNIT;
      values[length++] = unit >> 8;
      values[length++] = unit & 255;
    }
  }
  out.length = length;
}

export function readText(
  bytes: Uint8Array,
  from: number,
  to: number,
  shelf: Uint16Array,
  at: number,
): string {
  let text = '';
  for (let i = from; i < to; i++) {
    const byte = bytes[i]!;
    if (byte > UNIT) text += String.fromCharCode(byte);
    else if (byte === FROM_SHELF) text += String.fromCharCode(shelf[at++]!);
    else if (byte === OPEN) text += '（';
    else if (byte === CLOSE) text += '）';
    else {
      text += String.fromCharCode((bytes[i + 1]! << 8) | bytes[i + 2]!);
      i += 2;
    }
  }
  return text;
}
