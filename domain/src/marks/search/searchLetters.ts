import { leastLetters } from '../compare/rules/contains.ts';
import { LATIN_WEAK } from '../compare/weakWords.ts';
import { hasMeaning } from '../text/englishWords.ts';
import { letterLimit } from '../text/latinLikeness.ts';
import { charactersSpelling } from '../text/readings.ts';
import { SORTED_END, SORTED_FRONT } from './letterShelf.ts';
import { AskedLetters } from './letterStrength.ts';
import {
  bitsOf,
  checkOf,
  foldBits,
  hashOf,
  letterByte,
  RANK_OF,
  signatureOf,
  stemsOf,
  UNSURE,
} from './letters.ts';
import { LONGEST_LETTERS } from './segment.ts';
import type { Sought } from './sought.ts';
import { CONTAINS, CONTAINS_FAMOUS, verdictOf } from './strength.ts';

/** Documents filed under this text. */
export function findFiled(sought: Sought, kind: 'l' | 'd', text: string): void {
  const { exact, exactBits, exactChecks } = sought.segment;
  const hash = hashOf(kind, text);
  const bucket = hash >>> (32 - exactBits);
  const end = exact.starts[bucket + 1]!;
  for (let i = exact.starts[bucket]!; i < end; i++)
    if (exactChecks[i] === checkOf(hash)) sought.compareInClass(exact.docs[i]!);
}

/** Words and their stems (5.1.10, 5.1.11, 5.1.15), letters a little changed (5.1.5, 5.1.9), one inside the other (5.1.16). */
export function findLetters(sought: Sought): void {
  const { latin, words } = sought.mark;
  if (latin === '') return;
  if (latin.length > 200) {
    findSame(sought, latin);
    return;
  }
  const stems = sought.codes.length === 0 ? stemsOf(words) : '';
  if (stems !== '') findFiled(sought, 'l', stems);
  for (const text of new Set([stems, ...words.filter(isDistinctive)]))
    if (text !== '' && text !== latin) findSame(sought, text);
  for (const word of words.filter(isDistinctive)) findFiled(sought, 'l', word);
  if (words.length > 1) findFiled(sought, 'l', latin);
  if (sought.codes.length === 0) findDoubled(sought, latin);
  if (latin.length > LONGEST_LETTERS || bytesOf(latin).some((byte) => byte >= UNSURE))
    findSame(sought, latin);
  else {
    const asked = new AskedLetters(latin, sought.codes.length > 0, sought.mark.isAnnotated);
    for (const variant of new Set([latin, ...drawnOtherwise(latin)])) findNearLetters(sought, variant, asked);
    if (!sought.mark.isAnnotated)
      for (let i = 1; i + 1 < latin.length; i++)
        findSwapped(sought, latin.slice(0, i) + latin[i + 1]! + latin[i]! + latin.slice(i + 2), asked);
    findContained(sought, latin);
  }
}

const isDistinctive = (word: string): boolean =>
  word.length >= 3 && !LATIN_WEAK.has(word) && !hasMeaning(word) && charactersSpelling(word).length === 0;

/** rn for m, a doubled letter and the like change how many letters there are. */
function drawnOtherwise(latin: string): string[] {
  const found: string[] = [];
  for (const [a, b] of [
    ['rn', 'm'],
    ['vv', 'w'],
    ['13', 'b'],
  ] as const)
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const)
      if (latin.includes(from)) found.push(latin.replaceAll(from, to));
  if (/(.)\1/.test(latin)) found.push(latin.replace(/(.)\1/g, '$1'));
  return found.filter((text) => text.length <= LONGEST_LETTERS);
}

function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = letterByte(text.charCodeAt(i));
  return bytes;
}

/** First entry of length n that is not before these letters, as far as entries are in order; with `after`, the first behind all that begin so. */
function edge(sought: Sought, n: number, part: Uint8Array, isEnd: boolean, after: boolean): number {
  const { starts, bases, letters, byEnd } = sought.segment.letters;
  const base = bases[n]! - n * starts[n]!;
  const compared = Math.min(part.length, isEnd ? SORTED_END : SORTED_FRONT);
  let low = starts[n]!;
  for (let high = starts[n + 1]!; low < high; ) {
    const middle = (low + high) >>> 1;
    const at = base + (isEnd ? byEnd[middle]! : middle) * n;
    let order = 0;
    for (let k = 0; k < compared && order === 0; k++)
      order = isEnd
        ? RANK_OF[letters[at + n - 1 - k]!]! - RANK_OF[part[part.length - 1 - k]!]!
        : RANK_OF[letters[at + k]!]! - RANK_OF[part[k]!]!;
    if (order < 0 || (after && order === 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Exactly these letters, as far as a byte tells. */
export function findSame(sought: Sought, text: string, lettersOnly = false): void {
  const { classes, docs } = sought.segment.letters;
  const part = bytesOf(text.slice(0, LONGEST_LETTERS));
  const end = edge(sought, part.length, part, false, true);
  for (let e = edge(sought, part.length, part, false, false); e < end; e++)
    if (sought.only < 0 || classes[e] === sought.only)
      if (!lettersOnly || docs[e]! >= sought.segment.hanDocs) sought.compare(docs[e]!);
}

/** HH for H (5.1.3), and the other way round. */
function findDoubled(sought: Sought, latin: string): void {
  for (let times = 2; times <= 4; times++) {
    if (latin.length * times <= LONGEST_LETTERS) findSame(sought, latin.repeat(times));
    const unit = latin.slice(0, latin.length / times);
    if (latin.length % times === 0 && unit.repeat(times) === latin) findSame(sought, unit);
  }
}

/**
 * Letters of which the beginning or the end stands, by the shelf's two orders. How far apart they may be follows from what stands beside
 * them (`lettersWeigh`): pinyin of own characters allows next to nothing, characters one letter at most.
 */
function findNearLetters(sought: Sought, variant: string, asked: AskedLetters): void {
  const { hanDocs } = sought.segment;
  const { bases, starts, letters, signatures, docs, classes, byEnd, endSignatures } = sought.segment.letters;
  const bytes = bytesOf(variant);
  const signature = signatureOf(bytes, 0, bytes.length);
  const folded = foldBits(signature);
  const own = variant.length;
  const { only } = sought;
  const skipsHan = sought.mark.isAnnotated;
  const hasHan = sought.codes.length > 0;
  if (own < 3 || (own === 3 && hasHan)) findSame(sought, variant);
  if (own < 3) return;
  // Three letters beside characters: only the same, or one of them doubled.
  if (own === 3 && hasHan)
    for (let i = 0; i < own; i++) findSame(sought, variant.slice(0, i + 1) + variant.slice(i));
  for (let n = Math.max(3, own - 3); n <= Math.min(LONGEST_LETTERS, own + 3); n++) {
    const whole = letterLimit(Math.max(n, own));
    const limit = skipsHan ? Math.min(49, whole) : hasHan ? Math.min(100, whole) : Math.max(100, whole);
    const most = limit < 50 ? 2 : limit > 100 ? 4 : 3;
    if (Math.abs(n - own) > Math.min(most - 1, (Math.max(n, own) >> 2) + 1)) continue;
    if (hasHan && Math.min(n, own) < 4) continue;
    const besideHan = hasHan || Math.max(n, own) < 6 ? 49 : 100;
    const stands = limit > 150 ? (Math.min(n, own) - 1) >> 1 : Math.min(n, own) >> 1;
    const base = bases[n]! - n * starts[n]!;
    const front = bytes.subarray(0, stands);
    const look = (e: number) => {
      const doc = docs[e]!;
      if (n === LONGEST_LETTERS) return sought.compare(doc);
      const isHan = doc < hanDocs;
      if (isHan && skipsHan) return;
      const at = base + e * n;
      if (!asked.mayBeNear(bytes, letters, at, n, isHan ? Math.min(limit, besideHan) : limit)) return;
      recordLetters(sought, doc, asked.strength(letters, at, n, isHan), letters, at, n);
    };
    const frontEnd = edge(sought, n, front, false, true);
    for (let e = edge(sought, n, front, false, false); e < frontEnd; e++)
      if ((only < 0 || classes[e] === only) && bitsOf((signatures[e]! ^ signature) >>> 0) <= most) look(e);
    const tail = bytes.subarray(own - Math.min(stands, SORTED_END));
    const tailEnd = edge(sought, n, tail, true, true);
    for (let i = edge(sought, n, tail, true, false); i < tailEnd; i++) {
      if (bitsOf(endSignatures[i]! ^ folded) > most) continue;
      const e = byEnd[i]!;
      if ((only < 0 || classes[e] === only) && bitsOf((signatures[e]! ^ signature) >>> 0) <= most) look(e);
    }
  }
}

/** What `lettersWeigh` says where the document's letters only annotate its characters: all but the same letters falls away. */
function recordLetters(
  sought: Sought,
  doc: number,
  value: number,
  letters: Uint8Array,
  at: number,
  n: number,
): void {
  if (value === 0) return;
  const both = sought.codes.length > 0 && doc < sought.segment.hanDocs;
  if (both && sought.mark.isAnnotated) return;
  if ((both || verdictOf(value) === 'review') && sought.isAnnotated(doc, letters, at, n)) return;
  sought.record(doc, value);
}

/** Neighbours swapped in the middle leave neither beginning nor end. */
function findSwapped(sought: Sought, text: string, asked: AskedLetters): void {
  const { bases, starts, letters, docs, classes } = sought.segment.letters;
  const part = bytesOf(text);
  const n = part.length;
  const end = edge(sought, n, part, false, true);
  for (let e = edge(sought, n, part, false, false); e < end; e++) {
    if (sought.only >= 0 && classes[e] !== sought.only) continue;
    const at = bases[n]! + (e - starts[n]!) * n;
    const doc = docs[e]!;
    recordLetters(sought, doc, asked.strength(letters, at, n, doc < sought.segment.hanDocs), letters, at, n);
  }
}

/** Longer ones that begin with the asked letters, and shorter ones that these begin with; of a known mark ends and insides too. */
function findContained(sought: Sought, latin: string): void {
  const { bases, starts, letters, docs, classes, byEnd } = sought.segment.letters;
  const { hanDocs } = sought.segment;
  const famous = sought.options.famous ?? false;
  if (sought.mark.isAnnotated && !famous) return;
  const value = famous ? CONTAINS_FAMOUS : CONTAINS;
  const least = leastLetters(famous);
  const bytes = bytesOf(latin);
  const take = (e: number, n: number, part: Uint8Array, offset: number) => {
    if (sought.only >= 0 && classes[e] !== sought.only) return;
    const doc = docs[e]!;
    const at = bases[n]! + (e - starts[n]!) * n + offset;
    for (let k = 0; k < part.length; k++) if (letters[at + k] !== part[k]) return;
    const bothHan = sought.codes.length > 0 && doc < hanDocs;
    if (bothHan && sought.mark.isAnnotated) return;
    if ((!famous || bothHan) && sought.isAnnotated(doc, letters, at - offset, n)) return;
    sought.record(doc, value);
  };
  const counts = (text: string) => text.length >= least && !hasMeaning(text) && !LATIN_WEAK.has(text);
  if (counts(latin)) {
    const tail = bytes.subarray(Math.max(0, bytes.length - SORTED_END));
    const longest = famous ? LONGEST_LETTERS - 1 : Math.min(LONGEST_LETTERS - 1, 2 * latin.length);
    for (let n = latin.length + 1; n <= longest; n++) {
      const end = edge(sought, n, bytes, false, true);
      for (let e = edge(sought, n, bytes, false, false); e < end; e++) take(e, n, bytes, 0);
      if (!famous) continue;
      const last = edge(sought, n, tail, true, true);
      for (let i = edge(sought, n, tail, true, false); i < last; i++)
        take(byEnd[i]!, n, bytes, n - bytes.length);
    }
  }
  for (let n = famous ? least : Math.max(least, (latin.length + 1) >> 1); n < latin.length; n++)
    for (let from = famous ? latin.length - n : 0; from >= 0; from--) {
      const text = latin.slice(from, from + n);
      if (!counts(text)) continue;
      const part = bytesOf(text);
      const end = edge(sought, n, part, false, true);
      for (let e = edge(sought, n, part, false, false); e < end; e++) take(e, n, part, 0);
    }
}
