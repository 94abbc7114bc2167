import { type TemplateSettings, templateShare } from '../template/templateRelation.ts';
import { type Banding, candidatesOf } from './candidates.ts';
import { type CorpusParts, sliceOf } from './corpus.ts';
import { Overlap } from './overlap.ts';
import type { Places } from './postings.ts';
import { LEAST_COVERED, RELATIONS, type RelationSettings, relationOf, SHORTEST_TILE } from './relation.ts';

/** Verified pairs as columns: what a worker hands back. `relation` is an index of `PAIR_RELATIONS`. */
export interface Pairs {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly relation: Uint8Array;
  readonly share: Float32Array;
}

export const PAIR_RELATIONS = [...RELATIONS, 'template'] as const;
export type PairRelation = (typeof PAIR_RELATIONS)[number];
const TEMPLATE = PAIR_RELATIONS.indexOf('template');

export type Verification =
  | { readonly by: 'text'; readonly settings: RelationSettings }
  | { readonly by: 'template'; readonly settings: TemplateSettings };

/** Shared by all workers: the lists, where each rank stands in them, and which document has a rank. */
export interface BandIndex {
  readonly lists: readonly Uint32Array[];
  readonly places: readonly Places[];
  readonly documents: Uint32Array;
}

/** Candidates of a range of ranks, each verified by exact alignment. Returns how many were looked at, too. */
export function verifiedPairs(
  corpus: CorpusParts,
  index: BandIndex,
  range: { readonly from: number; readonly to: number },
  banding: Banding,
  verification: Verification,
): { pairs: Pairs; candidates: number } {
  const found = new PairList();
  let candidates = 0;
  const verify = verifierOf(corpus, verification, found);
  candidatesOf(index.lists, index.places, corpus.size, range.from, range.to, banding, (a, b) => {
    candidates++;
    verify(index.documents[a]!, index.documents[b]!);
  });
  return { pairs: found.finish(), candidates };
}

/** Earlier documents come in any order; all of one later document come together. */
export function verifierOf(
  corpus: CorpusParts,
  verification: Verification,
  found: PairList,
): (a: number, b: number) => void {
  const { by, settings } = verification;
  const overlap = new Overlap(by === 'text' ? SHORTEST_TILE : settings.run);
  let entered = -1;
  return (a, b) => {
    const later = sliceOf(corpus, b);
    const earlier = sliceOf(corpus, a);
    if (entered !== b) {
      overlap.enter(later);
      entered = b;
    }
    const covered = overlap.covered(earlier);
    const n = earlier.to - earlier.from;
    const m = later.to - later.from;
    if (by === 'text') {
      if (2 * covered < LEAST_COVERED * (n + m) && covered < settings.partCopied * Math.min(n, m)) return;
      const related = relationOf(earlier, later, settings);
      if (related) found.add(a, b, RELATIONS.indexOf(related.relation), related.share);
    } else {
      if (2 * covered < settings.inRuns * (n + m)) return;
      const share = templateShare(earlier, later, settings);
      if (share !== undefined) found.add(a, b, TEMPLATE, share);
    }
  };
}

export class PairList {
  private readonly a: number[] = [];
  private readonly b: number[] = [];
  private readonly relation: number[] = [];
  private readonly share: number[] = [];

  add(a: number, b: number, relation: number, share: number): void {
    this.a.push(a);
    this.b.push(b);
    this.relation.push(relation);
    this.share.push(share);
  }

  finish(): Pairs {
    return {
      a: Uint32Array.from(this.a),
      b: Uint32Array.from(this.b),
      relation: Uint8Array.from(this.relation),
      share: Float32Array.from(this.share),
    };
  }
}
