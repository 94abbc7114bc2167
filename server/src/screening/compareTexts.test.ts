import { skeletonOf } from '@sophora/domain/screening/template/skeleton';
import {
  TEMPLATE_BANDING,
  TEMPLATE_SAMPLING,
  TEMPLATE_SETTINGS,
} from '@sophora/domain/screening/template/templateRelation';
import { TEXT_BANDING } from '@sophora/domain/screening/text/candidates';
import { CorpusBuilder, type CorpusParts } from '@sophora/domain/screening/text/corpus';
import { foldText, LONGEST_TEXT } from '@sophora/domain/screening/text/foldText';
import type { Pairs, Verification } from '@sophora/domain/screening/text/pairs';
import { RELATION_SETTINGS } from '@sophora/domain/screening/text/relation';
import { firstOfSameText } from '@sophora/domain/screening/text/sameText';
import { TEXT_SAMPLING } from '@sophora/domain/screening/text/samples';
import { screeningTruth, TUNING_SEED } from '@sophora/domain/screening/truth/truth';
import { expect, test } from 'vitest';
import { compareNew, compareTexts } from './compareTexts.ts';

const truth = screeningTruth(TUNING_SEED, 2_200, 20);
const verification: Verification = { by: 'text', settings: RELATION_SETTINGS };

type Encode = (text: string, into: Uint16Array) => number;

function corpusOf(texts: readonly string[], encode: Encode = foldText): CorpusParts {
  const builder = new CorpusBuilder();
  const buffer = new Uint16Array(LONGEST_TEXT);
  for (const text of texts) builder.add(buffer, encode(text, buffer));
  return builder.finish();
}

const all = Array.from({ length: truth.rows }, (_, row) => truth.text(row));
const corpus = corpusOf(all);
const comparison = {
  corpus,
  first: firstOfSameText(corpus),
  sampling: TEXT_SAMPLING,
  banding: TEXT_BANDING,
  verification,
};
const listed = (pairs: readonly Pairs[]) =>
  pairs.flatMap((p) => [...p.a].map((a, i) => [Math.min(a, p.b[i]!), Math.max(a, p.b[i]!)].join())).sort();

test('planted texts are found and near misses are not', async () => {
  const found = new Set(listed((await compareTexts(comparison)).pairs));
  const missed = (kind: string) =>
    truth.plants.filter(
      (p) =>
        p.kind === kind && comparison.first[p.row] !== p.original && !found.has([p.original, p.row].join()),
    ).length;
  for (const kind of ['same', 'edits5', 'edits10', 'reordered', 'copied60'])
    expect(missed(kind), kind).toBe(0);
  expect(missed('edits20')).toBeLessThanOrEqual(8);
  expect(missed('sameWordsOtherStructure')).toBe(20);
  expect(missed('sameFrameEnds')).toBe(20);
});

test('frames filled with other things are found by their skeleton, near misses are not', async () => {
  const skeletons = corpusOf(all, skeletonOf);
  const first = firstOfSameText(skeletons);
  const { pairs } = await compareTexts({
    corpus: skeletons,
    first,
    sampling: TEMPLATE_SAMPLING,
    banding: TEMPLATE_BANDING,
    verification: { by: 'template', settings: TEMPLATE_SETTINGS },
  });
  const found = new Set(listed(pairs));
  const missed = (kind: string) =>
    truth.plants.filter(
      (p) =>
        p.kind === kind &&
        first[p.row] !== first[p.original] &&
        !found.has([first[p.original], first[p.row]].sort((a, b) => a! - b!).join()),
    ).length;
  expect([missed('nouns3'), missed('nounsAll')]).toEqual([0, 0]);
  expect([missed('sameWordsOtherStructure'), missed('sameFrameEnds')]).toEqual([20, 20]);
});

test('worker threads find what one thread finds, and say how far they are', async () => {
  const here = await compareTexts(comparison, { threads: 0 });
  const steps: number[] = [];
  const there = await compareTexts(comparison, {
    threads: 2,
    onProgress: (done, total) => steps.push(done / total),
  });
  expect(listed(there.pairs)).toEqual(listed(here.pairs));
  expect(steps.at(-1)).toBe(1);
  expect([...steps].sort((a, b) => a - b)).toEqual(steps);
});

test('a comparison that is cancelled in threads stops', async () => {
  const stop = new AbortController();
  const running = compareTexts(comparison, {
    threads: 1,
    signal: stop.signal,
    onProgress: () => stop.abort(),
  });
  await expect(running).rejects.toThrow();
});

test('new texts are found in earlier ones as in a comparison of all', async () => {
  const originals = all.slice(0, 200);
  const plants = truth.plants.filter((p) => ['edits5', 'edits10', 'reordered', 'copied60'].includes(p.kind));
  const both = corpusOf([...originals, ...plants.map((p) => truth.text(p.row))]);
  const first = Uint32Array.from({ length: both.size }, (_, i) => i);
  const found = new Set(
    listed(
      (await compareNew({ corpus: both, first, sampling: TEXT_SAMPLING, verification }, originals.length))
        .pairs,
    ),
  );
  const missed = plants.filter((p, i) => !found.has([p.original, originals.length + i].join()));
  expect(missed.map((p) => p.kind)).toEqual([]);
});
