import { foldCharacter, foldMark, isHan } from '../text/foldMark.ts';
import { glyphLikeness, lookAlikes } from '../text/glyphLikeness.ts';
import { charactersRead, nearReadings, readings, soundOf } from '../text/readings.ts';

/**
 * What the index needs to know of every UTF-16 unit, as tables: names are then read without regular expressions. `complex` units
 * (accents, kana, emoji, half of a pair …) send the whole name through `readMark`.
 */
export const KINDS = { blank: 0, dropped: 1, letter: 2, han: 3, complex: 4 } as const;

const UNITS = 65_536;
/** Characters without a known reading are spread over so many syllables of their own. */
const UNREAD = 35;

export const KIND_OF = new Uint8Array(UNITS).fill(KINDS.complex);
/** The unit as it is compared: 繁 as 简, letters lower case. */
export const FOLDED = new Uint16Array(UNITS);
/** Number of the customary near reading of a character (`nearReadings`). */
export const SYLLABLE_OF = new Uint16Array(UNITS);

const numbers = new Map<string, number>();
for (let code = 0x3400; code <= 0x9fff; code++) {
  const near = nearReadings(String.fromCharCode(code))[0];
  if (near !== undefined && !numbers.has(near)) numbers.set(near, numbers.size);
}
/** How many syllables there are. */
export const SYLLABLES = numbers.size + UNREAD;

for (let code = 0; code < UNITS; code++) {
  const near = nearReadings(String.fromCharCode(code))[0];
  SYLLABLE_OF[code] = near === undefined ? numbers.size + (code % UNREAD) : numbers.get(near)!;
}

for (let code = 0x3400; code <= 0x9fff; code++) {
  const char = String.fromCharCode(code);
  const folded = foldCharacter(char);
  if (isHan(char) && folded.length === 1) put(code, KINDS.han, folded);
}
for (const [from, to] of [
  [0, 0x7f],
  [0x2000, 0x206f],
  [0x2190, 0x27bf],
  [0x3000, 0x303f],
  [0xf900, 0xfaff],
  [0xff00, 0xff5e],
] as const)
  for (let code = from; code <= to; code++) classify(code);

function classify(code: number): void {
  const char = String.fromCharCode(code);
  const folded = foldMark(char);
  if (folded === '') {
    if (/\p{M}/u.test(char)) return;
    put(code, /['’`.·•]/.test(char.normalize('NFKC')) ? KINDS.dropped : KINDS.blank, ' ');
  } else if (folded.length === 1)
    if (isHan(folded)) put(code, KINDS.han, folded);
    else if (/[a-z0-9]/.test(folded)) put(code, KINDS.letter, folded);
}

function put(code: number, kind: number, folded: string): void {
  KIND_OF[code] = kind;
  FOLDED[code] = folded.charCodeAt(0);
}

/**
 * `info` of two characters: 128 the same; else sound (0 other, 1 near, 2 other tone, 3 same), times 4 the level of the look, and 64 where
 * the readings in common use are the same.
 */
export const SAME = 128;
export const CUSTOMARY = 64;
const SOUNDS = { other: 0, near: 1, otherTone: 2, same: 3 } as const;
/** A level in twentieths of likeness: 1 is a likeness of 0.5, 11 is 1. */
export const twentiethsOf = (level: number): number => 9 + level;

/** Characters one may be taken for, by sound or look, with `info`; and the syllables under which they are filed, its own first. */
export interface NearCharacters {
  readonly codes: Uint16Array;
  readonly infos: Uint8Array;
  readonly syllables: Uint16Array;
}

const known = new Map<number, NearCharacters>();

export function nearCharacters(code: number): NearCharacters {
  const found = known.get(code) ?? find(code);
  known.set(code, found);
  return found;
}

function find(code: number): NearCharacters {
  const char = String.fromCharCode(code);
  const alike = new Set(lookAlikes(char));
  const others = new Set(alike);
  for (const near of nearReadings(char)) for (const other of charactersRead(near)) others.add(other);
  others.delete(char);
  const list = [...others].filter((c) => c.length === 1 && FOLDED[c.charCodeAt(0)] === c.charCodeAt(0));
  const codes = Uint16Array.from([code, ...list.map((c) => c.charCodeAt(0))]);
  const infos = Uint8Array.from([SAME, ...list.map((other) => infoOf(char, other, alike.has(other)))]);
  return { codes, infos, syllables: Uint16Array.from(new Set([...codes].map((c) => SYLLABLE_OF[c]!))) };
}

function infoOf(a: string, b: string, isAlike: boolean): number {
  const level = isAlike ? Math.round((glyphLikeness(a, b) - 0.45) * 20) : 0;
  return level * 4 + SOUNDS[soundOf(a, b)] + (readings(a)[0] === readings(b)[0] ? CUSTOMARY : 0);
}

/** Characters that a letter spelling may stand for, and under which syllables they are filed. */
export function charactersSpelt(chars: Iterable<string>): NearCharacters {
  const list = [...chars].filter((c) => c.length === 1);
  const codes = Uint16Array.from(list.map((c) => c.charCodeAt(0)));
  return {
    codes,
    infos: new Uint8Array(codes.length).fill(SAME),
    syllables: Uint16Array.from(new Set([...codes].map((c) => SYLLABLE_OF[c]!))),
  };
}
