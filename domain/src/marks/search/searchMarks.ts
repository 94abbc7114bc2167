import { compareReadMarks, type MarkComparison } from '../compare/compareMarks.ts';
import { readMark } from '../compare/mark.ts';
import type { CompareOptions } from '../compare/rule.ts';
import { askedKeys } from './keys.ts';
import { NearTable } from './nearTable.ts';
import { classOf, hashKey, nameOf, numberOf, type Segment } from './segment.ts';

export interface MarkHit {
  readonly name: string;
  readonly niceClass: number;
  readonly number: string;
  readonly comparison: MarkComparison;
}

export interface SearchOptions extends CompareOptions {
  /** Only marks of this class; `niceClass` also decides which words of the goods are weak. */
  readonly onlyClass?: number;
}

/**
 * All marks that a rule finds similar to a name or wants a person to look at. Nothing is cut: whoever shows them pages. Segments are
 * searched one after the other; a small one beside the large one holds what came later.
 */
export class MarkSearcher {
  private readonly segments: readonly Segment[];
  private readonly seen: readonly Uint8Array[];
  private readonly near = new NearTable();
  private turn = 0;

  constructor(segments: readonly Segment[]) {
    this.segments = segments;
    this.seen = segments.map((s) => new Uint8Array(s.size));
  }

  search(name: string, options: SearchOptions = {}): MarkHit[] {
    const asked = readMark(name, options.niceClass);
    const keys = askedKeys(asked);
    this.near.ask(asked.han);
    if (++this.turn > 255) {
      for (const seen of this.seen) seen.fill(0);
      this.turn = 1;
    }
    const known = new Map<string, MarkComparison>();
    const hits: MarkHit[] = [];
    this.segments.forEach((segment, s) => {
      const seen = this.seen[s]!;
      const { onlyClass } = options;
      const from = onlyClass === undefined ? 0 : segment.classStarts[onlyClass]!;
      const to = onlyClass === undefined ? segment.size : segment.classStarts[onlyClass + 1]!;
      const take = (doc: number) => {
        const found = nameOf(segment, doc);
        const comparison =
          known.get(found) ?? compareReadMarks(asked, readMark(found, options.niceClass), options);
        known.set(found, comparison);
        if (comparison.verdict !== 'different')
          hits.push({
            name: found,
            niceClass: classOf(segment, doc),
            number: numberOf(segment, doc),
            comparison,
          });
      };
      for (const key of keys.sure)
        each(
          segment.sureStarts,
          segment.sureDocs,
          hashKey(key) >>> (32 - segment.bucketBits),
          from,
          to,
          (doc) => {
            if (seen[doc] === this.turn) return;
            seen[doc] = this.turn;
            take(doc);
          },
        );
      for (const key of keys.pair)
        each(
          segment.pairStarts,
          segment.pairDocs,
          hashKey(key) >>> (32 - segment.bucketBits),
          from,
          to,
          (doc) => {
            if (seen[doc] === this.turn) return;
            seen[doc] = this.turn;
            if (this.near.mayMatch(segment, doc)) take(doc);
          },
        );
    });
    return hits.sort(
      (x, y) =>
        y.comparison.score - x.comparison.score ||
        x.niceClass - y.niceClass ||
        (x.number < y.number ? -1 : 1),
    );
  }
}

/** Documents of one bucket between two bounds. */
function each(
  starts: Uint32Array,
  docs: Uint32Array,
  bucket: number,
  from: number,
  to: number,
  visit: (doc: number) => void,
): void {
  const end = starts[bucket + 1]!;
  let low = starts[bucket]!;
  for (let high = end; low < high; ) {
    const middle = (low + high) >>> 1;
    if (docs[middle]! < from) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < end && docs[i]! < to; i++) visit(docs[i]!);
}
