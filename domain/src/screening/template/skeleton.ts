import { LONGEST_TEXT } from '../text/foldText.ts';
import { ACTION_WORDS, FORM_WORDS } from './frameWords.ts';

/**
 * 模板骨架: a text reduced to its sentence frame. Things become one mask, figures another, lists of things one thing;
 * clause ends stay. Texts made from one template have one skeleton, whatever things were put in.
 */
export const THING = 1;
export const NUMBER = 2;
export const CLAUSE_END = 3;
const FIRST_WORD = 8;
const LIST = 4;

/** Letters of the frame words, small numbers from 1; the word tree has one row of them per node. */
const letters = new Uint16Array(65_536);
let letterCount = 0;
for (const word of [...FORM_WORDS, ...ACTION_WORDS])
  for (let i = 0; i < word.length; i++)
    if (letters[word.charCodeAt(i)] === 0) letters[word.charCodeAt(i)] = ++letterCount;

const ROW = letterCount + 1;
const { next, wordAt } = tree();

function tree(): { next: Uint16Array; wordAt: Uint16Array } {
  const all = [...FORM_WORDS, ...ACTION_WORDS];
  const nodes = 1 + all.reduce((sum, word) => sum + word.length, 0);
  const children = new Uint16Array(nodes * ROW);
  const words = new Uint16Array(nodes);
  let used = 1;
  for (const [index, word] of all.entries()) {
    let node = 0;
    for (let i = 0; i < word.length; i++) {
      const slot = node * ROW + letters[word.charCodeAt(i)]!;
      if (children[slot] === 0) children[slot] = used++;
      node = children[slot]!;
    }
    if (words[node] === 0) words[node] = FIRST_WORD + index;
  }
  return { next: children, wordAt: words };
}

const FIRST_ACTION = FIRST_WORD + FORM_WORDS.length;

const ENDS = new Set([...'，,；;。.：:!！?？\n'].map((c) => c.charCodeAt(0)));
const LIST_MARK = '、'.charCodeAt(0);

/** Writes the tokens and returns how many; `into` has room for `LONGEST_TEXT`. */
export function skeletonOf(text: string, into: Uint16Array): number {
  const length = Math.min(text.length, LONGEST_TEXT);
  let n = 0;
  for (let i = 0; i < length; ) {
    const code = text.charCodeAt(i);
    if (code >= 0x30 && code <= 0x39) {
      n = put(into, n, NUMBER);
      i++;
      while (i < length && isFigure(text.charCodeAt(i))) i++;
      continue;
    }
    if (ENDS.has(code)) {
      n = put(into, n, CLAUSE_END);
      i++;
      continue;
    }
    if (code === LIST_MARK) {
      n = put(into, n, LIST);
      i++;
      continue;
    }
    let node = 0;
    let word = 0;
    let end = i;
    for (let j = i; j < length; j++) {
      const letter = letters[text.charCodeAt(j)]!;
      if (letter === 0) break;
      node = next[node * ROW + letter]!;
      if (node === 0) break;
      if (wordAt[node] !== 0) {
        word = wordAt[node]!;
        end = j + 1;
      }
    }
    if (word === 0) {
      if (code > 0x20 && !isBracket(code)) n = putThing(into, n);
      i++;
    } else {
      into[n++] = word;
      i = end;
    }
  }
  return n;
}

function put(into: Uint16Array, n: number, token: number): number {
  if (n > 0 && into[n - 1] === token) return n;
  into[n] = token;
  return n + 1;
}

/** Action words right before a thing are its beginning; things joined by a list mark are one thing. */
function putThing(into: Uint16Array, n: number): number {
  let at = n;
  while (
    at > 0 &&
    (into[at - 1]! >= FIRST_ACTION || (into[at - 1] === NUMBER && at > 1 && into[at - 2] === THING))
  )
    at--;
  if (at > 0 && into[at - 1] === THING) return at;
  if (at > 1 && into[at - 1] === LIST && into[at - 2] === THING) return at - 1;
  into[at] = THING;
  return at + 1;
}

function isFigure(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    code === 0x2e ||
    code === 0x25 ||
    code === 0x2d ||
    code === 0x7e ||
    code === 0xff5e
  );
}

function isBracket(code: number): boolean {
  return (
    code === 0x28 || code === 0x29 || code === 0xff08 || code === 0xff09 || (code >= 0x2010 && code <= 0x201f)
  );
}
