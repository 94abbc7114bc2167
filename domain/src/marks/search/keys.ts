import type { Mark } from '../compare/mark.ts';
import { meaningsOf } from '../compare/meanings.ts';
import { LATIN_WEAK } from '../compare/weakWords.ts';
import { lookAlikes } from '../text/glyphLikeness.ts';
import { letterSkeleton } from '../text/latinLikeness.ts';
import { withDigits } from '../text/numerals.ts';
import { nearReadings, readings, toneless } from '../text/readings.ts';
import { splitCharacters } from '../text/splitCharacters.ts';

/**
 * What marks are found by: two marks that a rule may join share a key. Keys are words, apart from any store: an index hashes them, a
 * database could keep them as they are. `pair` keys (two characters by sound) are shared by many and want a look before the
 * comparison; `sure` keys do not.
 */
export interface MarkKeys {
  readonly pair: readonly string[];
  readonly sure: readonly string[];
}

/** Characters after this many are not paired with each other, only neighbours are. */
const ALL_PAIRS = 8;
const LONGEST_KEYED = 60;

const ownSyllables = (char: string): readonly string[] => {
  const near = nearReadings(char);
  return near.length > 0 ? near : [char];
};
const pairKey = (x: string, y: string): string => (x < y ? `${x} ${y}` : `${y} ${x}`);

/** Keys under which a mark is filed. */
export function filedKeys(mark: Mark): MarkKeys {
  return keysOf(
    mark,
    (char) => ownSyllables(char).slice(0, 1),
    (char) => [char],
  );
}

/** Keys to look under for marks like this one: other readings and look-alikes too. */
export function askedKeys(mark: Mark): MarkKeys {
  return keysOf(
    mark,
    (char) => [
      ...new Set([...ownSyllables(char), ...lookAlikes(char).map((other) => ownSyllables(other)[0]!)]),
    ],
    (char) => [char, ...lookAlikes(char)],
  );
}

function keysOf(
  mark: Mark,
  syllables: (char: string) => readonly string[],
  forms: (char: string) => readonly string[],
): MarkKeys {
  const pair = new Set<string>();
  const han = mark.han.slice(0, LONGEST_KEYED);
  const own = han.map(syllables);
  for (let i = 0; i < han.length; i++)
    for (let j = i + 1; j < han.length && (han.length <= ALL_PAIRS || j <= i + 2); j++)
      for (const x of own[i]!) for (const y of own[j]!) pair.add(pairKey(x, y));
  const sure = new Set<string>();
  if (han.length > 0 && mark.joined.length <= 200) {
    sure.add(`x${collapsed(han)}`);
    sure.add(`s${splitCharacters(han).join('')}`);
    sure.add(`p${han.map((c) => toneless(readings(c)[0] ?? c)).join('')}`);
    for (const alone of [han, mark.core.han])
      if (alone.length === 1) for (const form of forms(alone[0]!)) sure.add(`c${form}`);
  }
  if (mark.joined !== '') sure.add(`d${withDigits(mark.joined.slice(0, 200))}`);
  for (const meaning of meaningsOf(mark)) sure.add(`m${meaning}`);
  for (const key of latinKeys(mark)) sure.add(key);
  return { pair: [...pair], sure: [...sure] };
}

/** 牛牛 and 牛 under one key. */
function collapsed(chars: readonly string[]): string {
  const half = chars.length / 2;
  const twice = Number.isInteger(half) && chars.slice(0, half).join('') === chars.slice(half).join('');
  return (twice ? chars.slice(0, half) : chars).filter((c, i, all) => c !== all[i - 1]).join('');
}

function* latinKeys(mark: Mark): Generator<string> {
  const { latin } = mark;
  if (latin === '' || latin.length > 200) {
    if (latin !== '') yield `k${latin}`;
    return;
  }
  yield `p${latin}`;
  for (const word of mark.words) {
    if (word.length < 3 || LATIN_WEAK.has(word)) continue;
    yield `w${stem(word)}`;
    if (word.length >= 5) yield `b${word.slice(0, 5)}`;
  }
  const skeleton = letterSkeleton(latin);
  yield `k${skeleton}`;
  // One letter left out on either side meets every single change and every swap of neighbours.
  if (skeleton.length >= 3 && skeleton.length <= 24)
    for (let i = 0; i < skeleton.length; i++) yield `k${skeleton.slice(0, i)}${skeleton.slice(i + 1)}`;
}

const stem = (word: string): string =>
  word
    .replace(/ies$/, 'y')
    .replace(/(?<=.{3})(?:ing|ers?|est|ed|e?s)$/, '')
    .replace(/(.)\1$/, '$1');
