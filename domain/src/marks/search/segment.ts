import { readText } from './shownText.ts';

/**
 * The index in typed arrays. Documents are numbered in the order of the shelves, so that what sounds alike lies side by side and memory is
 * touched in order. Plain buffers: to be saved, or handed to another thread. The keys (first two near syllables by length of the name, other
 * pairs of positions, letters) are numbers that a database could keep as columns.
 */
export interface Shelf {
  /** Characters kept of each name; shelf 9 holds names of nine characters and more. */
  readonly width: number;
  readonly rows: number;
  readonly chars: Uint16Array;
  /** Of each row: its class, and what is flagged (see below). */
  readonly flags: Uint8Array;
  /** First row of each pair of first syllables (of each syllable, for names of one character); within it rows stand by class. */
  readonly starts: Uint32Array;
  /** Document of each row; empty where the row after `first` is the document. */
  readonly docs: Uint32Array;
  readonly first: number;
}

export const CLASS_BITS = 63;
/** In `whole`: weak words, nine characters or more, or a character outside the plane; the comparison has to decide. */
export const SPECIAL = 64;
/** In `whole`: letters stand beside the characters. */
export const WITH_LETTERS = 128;
/** In `forms`: this is the distinctive part by the words of all classes. */
export const IS_CORE = 64;

/** Documents of each of many keys; within a key those of one shelf stand by class. */
export interface Postings {
  readonly starts: Uint32Array;
  readonly docs: Uint32Array;
}

/** Latin parts by length, in the order of the dictionary with what is drawn alike as one. */
export interface LetterShelf {
  /** First entry of each length. */
  readonly starts: Uint32Array;
  /** Where the letters of each length begin. */
  readonly bases: Float64Array;
  readonly letters: Uint8Array;
  /** Which letters occur, a bit each. */
  readonly signatures: Uint32Array;
  readonly docs: Uint32Array;
  readonly classes: Uint8Array;
  /** The entries of each length in the order of their ends, with their folded signatures. */
  readonly byEnd: Uint32Array;
  readonly endSignatures: Uint16Array;
}
export const LONGEST_LETTERS = 40;

export interface Segment {
  readonly size: number;
  /** Documents with Chinese characters come first, those of letters only after them by class. */
  readonly hanDocs: number;
  /** Shelves 1–9 under 0–8. */
  readonly whole: readonly Shelf[];
  /** Distinctive parts, parts that other text separates, what is left when a doubling is undone. */
  readonly forms: readonly Shelf[];
  /** Syllables at positions 1 and 3, of names of three, four, more characters. */
  readonly firstThird: readonly Postings[];
  /** At positions 2 and 3, of names of four, more. */
  readonly secondThird: readonly Postings[];
  /** Neighbours from position 3 on. */
  readonly later: Postings;
  readonly letters: LetterShelf;
  /** Words of several, stems of words, numerals: by hash. */
  readonly exactBits: number;
  readonly exact: Postings;
  /** Beside each of its documents, a byte of the hash. */
  readonly exactChecks: Uint8Array;
  readonly textStarts: Uint32Array;
  /** See `shownText`. */
  readonly text: Uint8Array;
  readonly numbers: Uint32Array;
  readonly odd: readonly (readonly [doc: number, number: string])[];
  readonly letterClassStarts: Uint32Array;
}

/** Class and characters of a document that has Chinese characters. */
export function shelfOf({ whole }: Segment, doc: number): Shelf {
  for (let k = whole.length - 1; k > 0; k--) if (doc >= whole[k]!.first) return whole[k]!;
  return whole[0]!;
}

export function classOf(segment: Segment, doc: number): number {
  if (doc < segment.hanDocs) {
    const shelf = shelfOf(segment, doc);
    return shelf.flags[doc - shelf.first]! & CLASS_BITS;
  }
  let niceClass = 0;
  while (niceClass < 45 && segment.letterClassStarts[niceClass + 1]! <= doc - segment.hanDocs) niceClass++;
  return niceClass;
}

export function nameOf(segment: Segment, doc: number): string {
  const from = segment.textStarts[doc]!;
  const to = segment.textStarts[doc + 1]!;
  if (doc >= segment.hanDocs) return readText(segment.text, from, to, NO_CHARS, 0);
  const { chars, width, first } = shelfOf(segment, doc);
  const at = (doc - first) * width;
  return from < to
    ? readText(segment.text, from, to, chars, at)
    : String.fromCharCode(...chars.subarray(at, at + width));
}

const NO_CHARS = new Uint16Array(0);
