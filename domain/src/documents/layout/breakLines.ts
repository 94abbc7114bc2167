import { pitchOf } from '../measures.ts';
import { isLatin, latinWidth } from './latinWidths.ts';
import type { TypedRun } from './paragraphs.ts';

/** A stretch of one run on one line. */
export interface Stretch {
  readonly text: string;
  readonly run: TypedRun;
  readonly latin: boolean;
  readonly width: number;
}

export interface Line {
  readonly stretches: readonly Stretch[];
  readonly width: number;
}

interface Word {
  readonly text: string;
  readonly run: TypedRun;
  readonly latin: boolean;
  readonly width: number;
}

/** 避头尾: what may not begin and what may not end a line. */
const NOT_FIRST = new Set('，。、；：？！）》」』】〕”’％—…·%');
const NOT_LAST = new Set('（《「『【〔“‘');
/** Punctuation that may hang over the edge by itself. */
const HANGING = new Set('，。、；：');

/** Lines of a paragraph: characters may part anywhere but for 避头尾, words and numbers stay whole. */
export function breakLines(runs: readonly TypedRun[], width: number, first: number): readonly Line[] {
  const lines: Word[][] = [[]];
  let used = first;
  for (const word of wordsOf(runs)) {
    const line = lines.at(-1)!;
    const room = width - used;
    const hangs = HANGING.has(word.text) && room > -1 && line.length > 0 && !HANGING.has(line.at(-1)!.text);
    if (word.width <= room + 1 || line.length === 0 || hangs) {
      line.push(word);
      used += word.width;
      continue;
    }
    const carried = [word];
    // Something that may not begin a line takes the one before it along, as does what may not end one.
    while (
      line.length > 1 &&
      (NOT_FIRST.has(carried[0]!.text[0]!) || NOT_LAST.has(line.at(-1)!.text.at(-1)!))
    )
      carried.unshift(line.pop()!);
    lines.push(carried);
    used = carried.reduce((sum, w) => sum + w.width, 0);
  }
  return lines.map(joined);
}

function* wordsOf(runs: readonly TypedRun[]): Generator<Word> {
  for (const run of runs)
    for (const piece of run.text.match(/[\x21-\x7e]+|./gsu) ?? []) {
      const latin = isLatin(piece[0]!);
      // A word too long for any line (an address) is parted by the letter.
      const parts = latin && piece.length > 30 ? [...piece] : [piece];
      for (const text of parts) yield { text, run, latin, width: widthOf(text, run.size, latin) };
    }
}

/** Twips. */
export function widthOf(text: string, size: number, latin: boolean): number {
  if (!latin) return [...text].length * pitchOf(size);
  let sum = 0;
  for (const character of text) sum += latinWidth(character);
  return (sum * size) / 100;
}

function joined(words: readonly Word[]): Line {
  const stretches: Stretch[] = [];
  for (const word of words) {
    const last = stretches.at(-1);
    if (last && last.run === word.run && last.latin === word.latin)
      stretches[stretches.length - 1] = {
        ...last,
        text: last.text + word.text,
        width: last.width + word.width,
      };
    else stretches.push(word);
  }
  return { stretches, width: stretches.reduce((sum, s) => sum + s.width, 0) };
}
