import { PLACE_NAMES } from '../compare/weakWords.ts';
import { SYLLABLE_OF, SYLLABLES } from './characterTables.ts';
import { type NearTable, TABLED } from './nearTable.ts';
import { CLASS_BITS, IS_CORE, type Postings, type Shelf, SPECIAL, shelfOf, WITH_LETTERS } from './segment.ts';
import type { Sought } from './sought.ts';
import {
  CONTAINS,
  CONTAINS_FAMOUS,
  equalLengthStrength,
  oneMoreStrength,
  PINYIN,
  REORDERED,
  SAME_CHARACTERS,
  SAME_TEXT,
} from './strength.ts';

const own = (codes: Uint16Array, i: number): Uint16Array => Uint16Array.of(SYLLABLE_OF[codes[i]!]!);

/** Rows of a shelf whose first two syllables are among these, of the sought class; `visit` gets the bounds of each run. */
function runs(
  { only }: Sought,
  shelf: Shelf,
  first: Uint16Array,
  second: Uint16Array,
  visit: (from: number, to: number) => void,
): void {
  const { starts, rows, flags } = shelf;
  if (rows === 0) return;
  const seconds = shelf.width === 1 ? NO_SECOND : second;
  const step = shelf.width === 1 ? 1 : SYLLABLES;
  for (const a of first)
    for (const b of seconds) {
      const key = a * step + b;
      let from = starts[key]!;
      let to = starts[key + 1]!;
      if (only >= 0 && from < to) {
        from = bound(flags, from, to, only);
        to = bound(flags, from, to, only + 1);
      }
      if (from < to) visit(from, to);
    }
}
const NO_SECOND = Uint16Array.of(0);

/** First row of a run that is not of a class before this. */
function bound(flags: Uint8Array, from: number, to: number, niceClass: number): number {
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((flags[middle]! & CLASS_BITS) < niceClass) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Rows of one shelf under these keys, of the sought class. */
function posted(
  { only }: Sought,
  { starts, docs }: Postings,
  first: Uint16Array,
  second: Uint16Array,
  shelf: Shelf,
  isOneShelf: boolean,
  visit: (row: number) => void,
): void {
  const { flags, first: base, rows } = shelf;
  for (const a of first)
    for (const b of second) {
      const end = starts[a * SYLLABLES + b + 1]!;
      let i = starts[a * SYLLABLES + b]!;
      if (only >= 0 && isOneShelf) {
        let to = end;
        while (i < to) {
          const middle = (i + to) >>> 1;
          if ((flags[docs[middle]! - base]! & CLASS_BITS) < only) i = middle + 1;
          else to = middle;
        }
      }
      for (; i < end; i++) {
        const row = docs[i]! - base;
        if (row < 0 || row >= rows) continue;
        if (only >= 0 && (flags[row]! & CLASS_BITS) !== only) {
          if (isOneShelf) break;
          continue;
        }
        visit(row);
      }
    }
}

/** Documents of all shelves under these keys, of every class. */
function postedAnywhere(
  { starts, docs }: Postings,
  first: Uint16Array,
  second: Uint16Array,
  visit: (doc: number) => void,
): void {
  for (const a of first)
    for (const b of second) {
      const end = starts[a * SYLLABLES + b + 1]!;
      for (let i = starts[a * SYLLABLES + b]!; i < end; i++) visit(docs[i]!);
    }
}

/** Whether each unit stands for one character only. */
const isTrusted = (codes: Uint16Array): boolean => !codes.some((c) => c >= 0xe000 && c <= 0xf8ff);

/**
 * Names of as many characters, each the same or near in sound or look, or single ones other (5.1.4, 5.1.5, 5.1.7). What letters
 * stand beside the characters is found by itself, and the stronger of the two remains.
 */
export function findNear(sought: Sought, table: NearTable, codes: Uint16Array, isWhole: boolean): void {
  const n = codes.length;
  const shelf = sought.segment.whole[n - 1];
  if (n > TABLED || shelf === undefined) return;
  const { near } = table;
  const { chars, flags, first, width } = shelf;
  const hasWeak = sought.mark.core.weak.length > 0;
  const hasLetters = sought.mark.latin !== '';
  const distrusted = hasWeak ? SPECIAL : isWhole ? 0 : SPECIAL;
  const trust = isTrusted(codes);
  const look = (row: number) => {
    const value = equalLengthStrength(table, chars, row * width, n);
    if (value === 0) return;
    const flag = flags[row]!;
    const isSame = value === SAME_CHARACTERS;
    if (!trust || (flag & distrusted) !== 0 || (isSame && (!isWhole || hasLetters)))
      sought.compare(first + row);
    else sought.record(first + row, isSame && (flag & WITH_LETTERS) === 0 ? SAME_TEXT : value);
  };
  const e0 = near[0]!.syllables;
  const e1 = n > 1 ? near[1]!.syllables : e0;
  runs(sought, shelf, e0, e1, (from, to) => {
    for (let row = from; row < to; row++) look(row);
  });
  if (n < 3) return;
  const postings = sought.segment.firstThird[Math.min(n - 3, 2)]!;
  posted(sought, postings, own(codes, 0), n > 3 ? near[2]!.syllables : own(codes, 2), shelf, n < 5, look);
  if (n > 3) posted(sought, postings, e0.subarray(1), own(codes, 2), shelf, n < 5, look);
}

/** The same against distinctive parts that were filed by themselves; any form where it is exactly the same. */
export function findAmongForms(sought: Sought, table: NearTable, codes: Uint16Array, isCore: boolean): void {
  const n = codes.length;
  const shelf = sought.segment.forms[n - 1];
  if (n > TABLED || shelf === undefined) return;
  const { near } = table;
  const { chars, flags, docs } = shelf;
  const { options } = sought;
  const trust = options.niceClass === undefined && sought.mark.latin === '';
  const all = isCore ? undefined : own(codes, 0);
  runs(
    sought,
    shelf,
    all ?? near[0]!.syllables,
    isCore && n > 1 ? near[1]!.syllables : own(codes, Math.min(1, n - 1)),
    (from, to) => {
      for (let row = from; row < to; row++) {
        const flag = flags[row]!;
        const value = equalLengthStrength(table, chars, row * n, n);
        if (value === SAME_CHARACTERS) sought.compare(docs[row]!);
        else if (value === 0 || !isCore || (flag & IS_CORE) === 0) continue;
        else if (trust) sought.record(docs[row]!, value);
        else sought.compare(docs[row]!);
      }
    },
  );
}

/** The same characters in another order (5.1.2), of the whole or of the distinctive part. */
export function findReordered(sought: Sought, codes: Uint16Array): void {
  const n = codes.length;
  if (n < 2 || n > TABLED) return;
  const isSure = n > 2 && sought.mark.core.weak.length === 0 && sought.mark.latin === '';
  const beginnings = new Set<number>();
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++)
      if (i !== j) beginnings.add(SYLLABLE_OF[codes[i]!]! * SYLLABLES + SYLLABLE_OF[codes[j]!]!);
  for (const shelf of [sought.segment.whole[n - 1]!, sought.segment.forms[n - 1]!])
    for (const pair of beginnings)
      for (let row = shelf.starts[pair]!; row < shelf.starts[pair + 1]!; row++) {
        if (sought.only >= 0 && (shelf.flags[row]! & CLASS_BITS) !== sought.only) continue;
        if (!isReordered(codes, shelf.chars, row * n)) continue;
        if (shelf.docs.length > 0) sought.compare(shelf.docs[row]!);
        else if (isSure) sought.record(shelf.first + row, REORDERED);
        else sought.compare(shelf.first + row);
      }
}

function isReordered(codes: Uint16Array, chars: Uint16Array, at: number): boolean {
  let used = 0;
  let moved = false;
  for (let i = 0; i < codes.length; i++) {
    const code = chars[at + i]!;
    let k = 0;
    while (k < codes.length && (codes[k] !== code || (used >> k) & 1)) k++;
    if (k === codes.length) return false;
    used |= 1 << k;
    moved ||= codes[i] !== code;
  }
  return moved;
}

/** One character more or less (5.1.7), single ones near. */
export function findOneMore(sought: Sought, table: NearTable, codes: Uint16Array, isWhole: boolean): void {
  const m = codes.length;
  if (m < 3 || m > TABLED) return;
  const { segment } = sought;
  const { info, near } = table;
  const mustCompare = sought.mark.core.weak.length > 0 && !isWhole;
  const distrusted = sought.mark.core.weak.length > 0 ? SPECIAL : 0;
  const trust = isTrusted(codes);
  const look = (shelf: Shelf, row: number) => {
    const flag = shelf.flags[row]!;
    const value = oneMoreStrength(info, m, shelf.chars, row * shelf.width, shelf.width);
    if (value === 0) return;
    if (!trust || mustCompare || (flag & distrusted) !== 0) sought.compare(shelf.first + row);
    else sought.record(shelf.first + row, value);
  };
  const around = (a: number, b: number, visit: (x: Uint16Array, y: Uint16Array) => void) => {
    visit(own(codes, a), near[b]!.syllables);
    visit(near[a]!.syllables.subarray(1), own(codes, b));
  };
  const inShelf = (shelf: Shelf) => (x: Uint16Array, y: Uint16Array) =>
    runs(sought, shelf, x, y, (from, to) => {
      for (let row = from; row < to; row++) look(shelf, row);
    });
  if (m > 3) {
    const shorter = segment.whole[m - 2]!;
    for (const [a, b] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const)
      around(a, b, inShelf(shorter));
  }
  if (m + 1 > TABLED) return;
  const longer = segment.whole[m]!;
  around(0, 1, inShelf(longer));
  const inPostings = (postings: Postings) => (x: Uint16Array, y: Uint16Array) =>
    posted(sought, postings, x, y, longer, m < 4, (row) => look(longer, row));
  around(0, 1, inPostings(segment.firstThird[Math.min(m - 2, 2)]!));
  around(0, 1, inPostings(segment.secondThird[Math.min(m - 3, 1)]!));
}

const isPlace = (codes: Uint16Array): boolean =>
  codes.length <= 3 && PLACE_NAMES.has(String.fromCharCode(...codes));

/** One name inside the other (5.1.16): three characters, two where the earlier mark is well known. */
export function findContained(sought: Sought, codes: Uint16Array): void {
  const m = codes.length;
  const least = sought.options.famous ? 2 : 3;
  const { segment } = sought;
  const value = sought.options.famous ? CONTAINS_FAMOUS : CONTAINS;
  const trust = isTrusted(codes);
  const lookFor = (part: Uint16Array, shelf: Shelf, row: number) => {
    if (sought.only >= 0 && (shelf.flags[row]! & CLASS_BITS) !== sought.only) return;
    const at = row * shelf.width;
    if (shelf.width > TABLED) {
      sought.compare(shelf.first + row);
      return;
    }
    for (let i = 0; i + part.length <= shelf.width; i++) {
      let k = 0;
      while (k < part.length && shelf.chars[at + i + k] === part[k]) k++;
      if (k < part.length) continue;
      if (trust) sought.record(shelf.first + row, value);
      else sought.compare(shelf.first + row);
      return;
    }
  };
  if (m >= least && !isPlace(codes)) {
    const [a, b] = [own(codes, 0), own(codes, 1)];
    for (let n = m + 1; n <= segment.whole.length; n++) {
      const shelf = segment.whole[n - 1]!;
      if (m === 2 && n === 3) for (let row = 0; row < shelf.rows; row++) lookFor(codes, shelf, row);
      else
        runs(sought, shelf, a, b, (from, to) => {
          for (let row = from; row < to; row++) lookFor(codes, shelf, row);
        });
    }
    const byDoc = (doc: number) => {
      const shelf = shelfOf(segment, doc);
      if (shelf.width > m) lookFor(codes, shelf, doc - shelf.first);
    };
    for (const postings of [...segment.secondThird, segment.later]) postedAnywhere(postings, a, b, byDoc);
  }
  for (let n = least; n < m && n <= TABLED; n++) {
    const shelf = segment.whole[n - 1]!;
    for (let i = 0; i + n <= m && i < 60; i++) {
      const part = codes.subarray(i, i + n);
      if (isPlace(part)) continue;
      runs(sought, shelf, own(codes, i), own(codes, i + 1), (from, to) => {
        for (let row = from; row < to; row++) lookFor(part, shelf, row);
      });
    }
  }
}

/** Names of nine characters and more: all that begin alike. */
export function findLong(sought: Sought, table: NearTable, codes: Uint16Array): void {
  const shelf = sought.segment.whole[TABLED]!;
  if (codes.length < TABLED) return;
  const { near } = table;
  const take = (from: number, to: number) => {
    for (let row = from; row < to; row++) sought.compareInClass(shelf.first + row);
  };
  runs(sought, shelf, own(codes, 0), near[1]!.syllables, take);
  runs(sought, shelf, near[0]!.syllables.subarray(1), own(codes, 1), take);
  const byDoc = (doc: number) => {
    if (doc >= shelf.first) sought.compareInClass(doc);
  };
  postedAnywhere(sought.segment.later, own(codes, 2), own(codes, 3), byDoc);
  postedAnywhere(sought.segment.later, own(codes, 4), own(codes, 5), byDoc);
}

/** Names of exactly these characters, whole or as a form. */
export function findExact(sought: Sought, codes: Uint16Array): void {
  const n = codes.length;
  if (n === 0) return;
  for (const shelf of [sought.segment.whole[n - 1], sought.segment.forms[n - 1]]) {
    if (shelf === undefined || n > TABLED) continue;
    runs(sought, shelf, own(codes, 0), own(codes, Math.min(1, n - 1)), (from, to) => {
      for (let row = from; row < to; row++) {
        let k = 0;
        while (k < n && shelf.chars[row * n + k] === codes[k]) k++;
        if (k < n) continue;
        sought.compare(shelf.docs.length > 0 ? shelf.docs[row]! : shelf.first + row);
      }
    });
  }
}

/** Characters that the asked letters are the pinyin of (5.1.17); the table holds what each syllable may be. */
export function findSpelt(sought: Sought, { info, near }: NearTable, n: number): void {
  const shelf = sought.segment.whole[n - 1]!;
  runs(sought, shelf, near[0]!.syllables, near[1]!.syllables, (from, to) => {
    for (let row = from; row < to; row++) {
      let k = 0;
      while (k < n && info[(k << 16) | shelf.chars[row * n + k]!] !== 0) k++;
      if (k < n) continue;
      if (shelf.flags[row]! & WITH_LETTERS) sought.compare(shelf.first + row);
      else sought.record(shelf.first + row, PINYIN);
    }
  });
}
