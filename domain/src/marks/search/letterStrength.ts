import { hasMeaning } from '../text/englishWords.ts';
import { type Beside, letterDistance, letterLimit, lettersWeigh } from '../text/latinLikeness.ts';
import { ALIKE, skeletonOf, UNSURE } from './letters.ts';
import { LONGEST_LETTERS } from './segment.ts';
import { LETTERS_AS_DIGITS, SAME_LETTERS, strength, THREE_LETTERS } from './strength.ts';

/** Prices of `letterDistance` in hundredths, by two letters. */
const PRICE = new Uint8Array(1 << 16).fill(100);
for (let a = 0; a < UNSURE; a++)
  for (let b = 0; b < UNSURE; b++)
    PRICE[(a << 8) | b] = Math.round(letterDistance(String.fromCharCode(a), String.fromCharCode(b)) * 100);
for (let a = 0; a < 256; a++) PRICE[(a << 8) | a] = 0;
/** Of the two ways a letter may be read, the cheaper: never more than what `fewLetters` finds. */
const LEAST_PRICE = PRICE.map((price, pair) =>
  Math.min(price, PRICE[(ALIKE[pair >> 8]! << 8) | ALIKE[pair & 255]!]!),
);
const CLEARLY_OTHER = 70;

const lines = [0, 1, 2].map(() => new Uint16Array(LONGEST_LETTERS + 1));

/** `letterDistance` in hundredths; where it passes the limit, something above the limit. */
function distance(
  prices: Uint8Array,
  a: Uint8Array,
  n: number,
  b: Uint8Array,
  at: number,
  m: number,
  limit: number,
): number {
  let [before, last, next] = lines as [Uint16Array, Uint16Array, Uint16Array];
  let leastBefore = 0;
  for (let j = 0; j <= m; j++) last[j] = j * 100;
  for (let i = 1; i <= n; i++) {
    const x = a[i - 1]!;
    const drop = i > 1 && a[i - 2] === x ? 30 : 100;
    let left = i * 100;
    let least = left;
    next[0] = left;
    for (let j = 1; j <= m; j++) {
      const y = b[at + j - 1]!;
      let best = last[j - 1]! + prices[(x << 8) | y]!;
      const dropped = last[j]! + drop;
      if (dropped < best) best = dropped;
      left += j > 1 && b[at + j - 2] === y ? 30 : 100;
      if (left < best) best = left;
      if (i > 1 && j > 1 && x === b[at + j - 2] && a[i - 2] === y && before[j - 2]! + 90 < best)
        best = before[j - 2]! + 90;
      next[j] = best;
      left = best;
      if (best < least) least = best;
    }
    if (least > limit && leastBefore + 90 > limit) return limit + 1;
    leastBefore = least;
    [before, last, next] = [last, next, before];
  }
  return last[m]!;
}

/** The asked letters, ready to be held against others. */
export class AskedLetters {
  readonly letters: Uint8Array;
  readonly text: string;
  private readonly skeleton = new Uint8Array(LONGEST_LETTERS);
  private readonly skeletonLength: number;
  private readonly other = new Uint8Array(LONGEST_LETTERS);
  private readonly isNumber: boolean;
  private readonly isWord: boolean;
  private readonly hasHan: boolean;
  private readonly isAnnotated: boolean;

  constructor(text: string, hasHan: boolean, isAnnotated: boolean) {
    this.text = text;
    this.letters = Uint8Array.from(text, (c) => c.charCodeAt(0));
    this.skeletonLength = skeletonOf(this.letters, 0, this.letters.length, this.skeleton);
    this.isNumber = /^\d+$/.test(text);
    this.isWord = hasMeaning(text);
    this.hasHan = hasHan;
    this.isAnnotated = isAnnotated;
  }

  /** Whether letters may be as near to these (the asked ones or another way of drawing them) as a limit in hundredths allows. */
  mayBeNear(variant: Uint8Array, letters: Uint8Array, at: number, n: number, limit: number): boolean {
    return distance(LEAST_PRICE, variant, variant.length, letters, at, n, limit) <= limit;
  }

  /** What rule 5.1.9 says (`fewLetters`), of letters that are surely known; 0 where it says nothing. */
  strength(letters: Uint8Array, at: number, n: number, otherHasHan: boolean): number {
    const own = this.letters.length;
    const length = Math.max(own, n);
    if (Math.min(own, n) < 3 || Math.abs(own - n) > (length >> 2) + 1) return 0;
    let k = 0;
    while (k < n && letters[at + k] === this.letters[k]) k++;
    const bothHan = this.hasHan && otherHasHan;
    if (k === n && n === own) {
      if (this.isNumber) return this.hasHan || otherHasHan ? 0 : SAME_LETTERS;
      return !bothHan || n >= 4 ? SAME_LETTERS : 0;
    }
    const limit = letterLimit(length);
    const skeletonLength = skeletonOf(letters, at, n, this.other);
    const otherIsNumber = isNumber(letters, at, n);
    if (this.isNumber || otherIsNumber)
      return this.isNumber !== otherIsNumber && !this.hasHan && !otherHasHan && this.isDrawnAs(skeletonLength)
        ? LETTERS_AS_DIGITS
        : 0;
    const first = PRICE[(this.skeleton[0]! << 8) | this.other[0]!]!;
    if (length > 3 && first >= CLEARLY_OTHER) return 0;
    const apart = Math.min(
      distance(PRICE, this.letters, own, letters, at, n, limit),
      distance(PRICE, this.skeleton, this.skeletonLength, this.other, 0, skeletonLength, limit),
    );
    if (apart > limit || (apart > 49 && Math.min(own, n) < 4)) return 0;
    const beside: Beside = this.isAnnotated
      ? 'annotated'
      : bothHan
        ? 'both'
        : this.hasHan || otherHasHan
          ? 'one'
          : 'none';
    const verdict = lettersWeigh(apart, length, beside);
    if (verdict === undefined) return 0;
    if (length === 3) return THREE_LETTERS;
    if (apart >= 40 && this.isWord && hasMeaning(String.fromCharCode(...letters.subarray(at, at + n))))
      return 0;
    const score = 0.9 - (0.2 * apart) / limit;
    return strength(9, verdict, verdict === 'similar' ? score : score - 0.15);
  }

  /** Number and letters of one skeleton (5.1.5), not two numbers. */
  private isDrawnAs(length: number): boolean {
    if (length !== this.skeletonLength) return false;
    for (let k = 0; k < length; k++) if (this.skeleton[k] !== this.other[k]) return false;
    return true;
  }
}

function isNumber(letters: Uint8Array, at: number, n: number): boolean {
  for (let i = at; i < at + n; i++) if (letters[i]! < 48 || letters[i]! > 57) return false;
  return true;
}
