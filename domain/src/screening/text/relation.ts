import { commonLength, sameCodes, tilesOf } from './alignment.ts';
import type { Slice } from './corpus.ts';

/**
 * How two texts are related, by exact alignment. 同文, 少量改动, 语序调整, 部分照搬. What none of these describes is not a
 * relation of text; whether it is one of template is asked in `../template`.
 */
export const RELATIONS = ['same', 'fewEdits', 'reordered', 'partCopied'] as const;
export type Relation = (typeof RELATIONS)[number];

export interface TextRelation {
  readonly relation: Relation;
  /** Share of both texts that is aligned in order, of copied parts the share of the shorter text: 0–1. */
  readonly share: number;
}

export interface RelationSettings {
  /** Share of both texts aligned in order. */
  readonly fewEdits: number;
  /** Share of both texts found again in whatever order. */
  readonly reordered: number;
  /** Share of one text found in the other in long runs, and its least length in characters. */
  readonly partCopied: number;
  readonly partLength: number;
  /** Texts below this many characters say too little. */
  readonly shortest: number;
}

export const RELATION_SETTINGS: RelationSettings = {
  fewEdits: 0.7,
  reordered: 0.8,
  partCopied: 0.45,
  partLength: 60,
  shortest: 30,
};

export function relationOf(a: Slice, b: Slice, settings: RelationSettings): TextRelation | undefined {
  const n = a.to - a.from;
  const m = b.to - b.from;
  if (Math.min(n, m) < settings.shortest) return undefined;
  if (sameCodes(a, b)) return { relation: 'same', share: 1 };
  const tiles = tilesOf(a, b, SHORTEST_TILE, LONG_RUN);
  let covered = 0;
  let long = 0;
  for (const { length } of tiles) {
    covered += length;
    if (length >= LONG_RUN) long += length;
  }
  const both = (2 * covered) / (n + m);
  if (both < LEAST_COVERED && long < settings.partLength) return undefined;
  const inOrder = (2 * commonLength(a, b)) / (n + m);
  if (inOrder >= settings.fewEdits && !(both >= 0.95 && inOrder < 0.9))
    return { relation: 'fewEdits', share: inOrder };
  if (both >= settings.reordered) return { relation: 'reordered', share: both };
  const part = long / Math.min(n, m);
  if (part >= settings.partCopied && long >= settings.partLength)
    return { relation: 'partCopied', share: Math.min(1, part) };
  return undefined;
}

/** Texts of which less stands in the other are not aligned at all, but for long copied parts. */
export const LEAST_COVERED = 0.4;
export const SHORTEST_TILE = 4;

/** A run of this many characters is not shared by chance or habit alone. */
const LONG_RUN = 12;
