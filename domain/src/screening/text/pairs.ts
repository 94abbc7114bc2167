import { type TemplateSettings, templateShare } from '../template/templateRelation.ts';
import { type Banding, candidatesOf } from './candidates.ts';
import { type CorpusParts, sliceOf } from './corpus.ts';
import type { Places } from './postings.ts';
import { RELATIONS, type RelationSettings, relationOf } from './relation.ts';

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

/** Candidates of a range of documents, each verified by exact alignment. Returns how many were looked at, too. */
export function verifiedPairs(
  corpus: CorpusParts,
  index: { readonly lists: readonly Uint32Array[]; readonly places: readonly Places[] },
  range: { readonly from: number; readonly to: number },
  banding: Banding,
  verification: Verification,
): { pairs: Pairs; candidates: number } {
  const found = new PairList();
  let candidates = 0;
  const verify = verifierOf(corpus, verification, found);
  candidatesOf(index.lists, index.places, corpus.size, range.from, range.to, banding, (a, b) => {
    candidates++;
    verify(a, b);
  });
  return { pairs: found.finish(), candidates };
}

export function verifierOf(
  corpus: CorpusParts,
  verification: Verification,
  found: PairList,
): (a: number, b: number) => void {
  if (verification.by === 'text')
    return (a, b) => {
      const related = relationOf(sliceOf(corpus, a), sliceOf(corpus, b), verification.settings);
      if (related) found.add(a, b, RELATIONS.indexOf(related.relation), related.share);
    };
  return (a, b) => {
    const share = templateShare(sliceOf(corpus, a), sliceOf(corpus, b), verification.settings);
    if (share !== undefined) found.add(a, b, TEMPLATE, share);
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
