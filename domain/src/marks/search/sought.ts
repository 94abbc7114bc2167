import { compareReadMarks } from '../compare/compareMarks.ts';
import { type Mark, readMark } from '../compare/mark.ts';
import type { CompareOptions } from '../compare/rule.ts';
import { isPinyinOf } from '../text/spelling.ts';
import { hanCodes } from './readName.ts';
import { classOf, nameOf, type Segment, shelfOf } from './segment.ts';
import { strengthOf } from './strength.ts';

/** One search under way in one segment: takes what the ways of finding propose, and keeps of each document the strongest. */
export class Sought {
  readonly segment: Segment;
  readonly mark: Mark;
  readonly codes: Uint16Array;
  /** Only this class; -1 for all. */
  readonly only: number;
  readonly options: CompareOptions;
  readonly hits: number[] = [];
  private readonly best: Uint16Array;
  private readonly known: Map<string, number>;
  private readonly compared = new Set<number>();

  constructor(
    segment: Segment,
    best: Uint16Array,
    mark: Mark,
    only: number,
    options: CompareOptions,
    known: Map<string, number>,
  ) {
    this.segment = segment;
    this.best = best;
    this.mark = mark;
    this.codes = hanCodes(mark.han);
    this.only = only;
    this.options = options;
    this.known = known;
  }

  record(doc: number, value: number): void {
    const before = this.best[doc]!;
    if (value <= before) return;
    if (before === 0) this.hits.push(doc);
    this.best[doc] = value;
  }

  strengthAt(doc: number): number {
    return this.best[doc]!;
  }

  /** Makes the comparison, once for each name. */
  compare(doc: number): void {
    if (this.compared.has(doc)) return;
    this.compared.add(doc);
    const name = nameOf(this.segment, doc);
    let value = this.known.get(name);
    if (value === undefined) {
      value = strengthOf(compareReadMarks(this.mark, readMark(name, this.options.niceClass), this.options));
      this.known.set(name, value);
    }
    if (value > 0) this.record(doc, value);
  }

  /** Whether a document with these letters only annotates its own characters by them. */
  isAnnotated(doc: number, letters: Uint8Array, at: number, n: number): boolean {
    if (doc >= this.segment.hanDocs) return false;
    const { chars, width, first } = shelfOf(this.segment, doc);
    const from = (doc - first) * width;
    return isPinyinOf(
      String.fromCharCode(...letters.subarray(at, at + n)),
      Array.from(chars.subarray(from, from + width), (c) => String.fromCharCode(c)),
    );
  }

  /** `compare` where the class has not been looked at yet. */
  compareInClass(doc: number): void {
    if (this.only < 0 || classOf(this.segment, doc) === this.only) this.compare(doc);
  }

  /** Leaves the shared table of strengths clean for the next search. */
  done(): void {
    for (const doc of this.hits) this.best[doc] = 0;
  }
}
