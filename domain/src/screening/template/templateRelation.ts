import { commonLength, tilesOf } from '../text/alignment.ts';
import type { Banding } from '../text/candidates.ts';
import type { Slice } from '../text/corpus.ts';
import type { Sampling } from '../text/samples.ts';

/** 套用模板: the same sentence frame with other things put in, by exact alignment of the two skeletons. */
export const TEMPLATE_SAMPLING: Sampling = { width: 10, oneIn: 2, fewest: 24, most: 600 };
export const TEMPLATE_BANDING: Banding = { rare: 96, chained: 10, enough: 4 };

export interface TemplateSettings {
  /** Share of both skeletons aligned in order. */
  readonly inOrder: number;
  /** Share of both skeletons aligned in runs of at least `run` tokens. */
  readonly inRuns: number;
  readonly run: number;
  /** Skeletons of fewer tokens say too little. */
  readonly shortest: number;
}

export const TEMPLATE_SETTINGS: TemplateSettings = { inOrder: 0.85, inRuns: 0.6, run: 5, shortest: 24 };

export function templateShare(a: Slice, b: Slice, settings: TemplateSettings): number | undefined {
  const n = a.to - a.from;
  const m = b.to - b.from;
  if (Math.min(n, m) < settings.shortest || 2 * Math.min(n, m) < settings.inOrder * (n + m)) return undefined;
  let covered = 0;
  for (const { length } of tilesOf(a, b, settings.run, 2 * settings.run)) covered += length;
  if (2 * covered < settings.inRuns * (n + m)) return undefined;
  const share = (2 * commonLength(a, b)) / (n + m);
  return share >= settings.inOrder ? share : undefined;
}
