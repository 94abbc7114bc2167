import { type Mark, readMark } from '../compare/mark.ts';
import { FOLDED, KIND_OF, KINDS } from './characterTables.ts';

/** A name as it is filed: its Chinese characters as units, its letters with where words end. Made to be used again and again. */
export interface NameParts {
  readonly han: Uint16Array;
  hanLength: number;
  /** Runs of Chinese characters that other text parts: 松下 电器. */
  hanRuns: number;
  readonly letters: Uint16Array;
  lettersLength: number;
  readonly wordEnds: Uint16Array;
  words: number;
  /** Whether the name is exactly its Chinese characters, so that they show it. */
  exact: boolean;
  /** A character stands for one outside the plane of 65,536. */
  astral: boolean;
}

export const nameParts = (longest: number): NameParts => ({
  han: new Uint16Array(longest),
  hanLength: 0,
  hanRuns: 0,
  letters: new Uint16Array(longest),
  lettersLength: 0,
  wordEnds: new Uint16Array(longest),
  words: 0,
  exact: false,
  astral: false,
});

/** Reads units by table; `false` where a unit needs `readMark`. */
function readPlain(units: Uint16Array, from: number, to: number, parts: NameParts): boolean {
  const { han, letters, wordEnds } = parts;
  let hans = 0;
  let runs = 0;
  let length = 0;
  let words = 0;
  let inWord = false;
  let inRun = false;
  let exact = true;
  for (let i = from; i < to; i++) {
    const unit = units[i]!;
    const kind = KIND_OF[unit]!;
    if (kind === KINDS.complex) return false;
    if (kind === KINDS.han) {
      const folded = FOLDED[unit]!;
      exact &&= folded === unit;
      han[hans++] = folded;
      if (!inRun) runs++;
      inRun = true;
      if (inWord) wordEnds[words++] = length;
      inWord = false;
    } else if (kind === KINDS.letter) {
      letters[length++] = FOLDED[unit]!;
      inWord = true;
      inRun = false;
    } else if (kind === KINDS.blank) {
      if (inWord) wordEnds[words++] = length;
      inWord = false;
      inRun = false;
    } else exact = false;
  }
  if (inWord) wordEnds[words++] = length;
  parts.hanLength = hans;
  parts.hanRuns = runs;
  parts.lettersLength = length;
  parts.words = words;
  parts.exact = exact && hans === to - from;
  parts.astral = false;
  return true;
}

export function readUnits(units: Uint16Array, from: number, to: number, parts: NameParts): void {
  if (readPlain(units, from, to, parts)) return;
  let raw = '';
  for (let i = from; i < to; i++) raw += String.fromCharCode(units[i]!);
  partsOf(readMark(raw), parts);
}

/** The same from a mark that has been read. */
export function partsOf(mark: Mark, parts: NameParts): void {
  const codes = hanCodes(mark.han);
  parts.hanLength = Math.min(codes.length, parts.han.length);
  parts.han.set(codes.subarray(0, parts.hanLength));
  parts.hanRuns = (mark.text.match(/\p{Script=Han}+/gu) ?? []).length;
  parts.lettersLength = 0;
  parts.words = 0;
  for (const word of mark.words) {
    for (let i = 0; i < word.length && parts.lettersLength < parts.letters.length; i++)
      parts.letters[parts.lettersLength++] = word.charCodeAt(i);
    parts.wordEnds[parts.words++] = parts.lettersLength;
  }
  parts.exact = false;
  parts.astral = mark.han.some((c) => c.length > 1);
}

/** One unit a character: those outside the plane get one of the private area, which several may share. */
export const hanCodes = (chars: readonly string[]): Uint16Array =>
  Uint16Array.from(chars, (c) =>
    c.length === 1 ? c.charCodeAt(0) : 0xe000 + ((c.codePointAt(0)! * 7) % 6400),
  );
