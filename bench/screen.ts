import { availableParallelism } from 'node:os';
import { NEAR_MISSES, PLANT_KINDS } from '@sophora/domain/screening/truth/plants';
import { screeningTruth, TUNING_SEED, UNSEEN_SEED } from '@sophora/domain/screening/truth/truth';
import { option, report } from './support/scaleDistrict.ts';
import { type Found, ourNew, ours, trigrams } from './support/screeners.ts';

/**
 * Made-up abstracts with planted relations against themselves: time, memory, recall per kind of plant and precision, ours
 * and, on fewer of the same texts, PostgreSQL's trigram similarity. `node bench/screen.ts [--texts 1000000]
 * [--originals 1000] [--new 5000] [--peer 3000] [--unseen 1] [--seed N]`. Precision: found pairs of which both ends come from one
 * original; every other pair counts as wrong, also where two made-up texts agree by chance.
 */
const texts = option('texts', 1_000_000);
const originals = option('originals', Math.max(20, Math.floor(texts / 1000)));
const fresh = option('new', 5_000);
const peer = option('peer', 3_000);
const seed = option('seed', option('unseen', 0) === 1 ? UNSEEN_SEED : TUNING_SEED);

const results: Record<string, number | string> = { texts, originals, seed, threads: availableParallelism() };

function judge(name: string, rows: number, count: number, found: Found): void {
  const truth = screeningTruth(seed, rows, count);
  const family = new Map<number, number>();
  for (const { row, original } of truth.plants) family.set(row, original).set(original, original);
  for (const kind of [...PLANT_KINDS, ...NEAR_MISSES]) {
    const plants = truth.plants.filter((p) => p.kind === kind);
    const hits = plants.filter((p) => found.has(p.original, p.row)).length;
    results[`${name}: ${kind}`] = `${((100 * hits) / plants.length).toFixed(2)}%`;
  }
  let right = 0;
  let wrong = 0;
  for (const [a, b] of found.pairs())
    if (family.get(a) !== undefined && family.get(a) === family.get(b)) right++;
    else wrong++;
  results[`${name}: precision`] =
    `${((100 * right) / Math.max(1, right + wrong)).toFixed(2)}% (${wrong} wrong)`;
  results[`${name}: time`] =
    `${found.seconds.toFixed(1)} s wall, ${found.processor.toFixed(1)} s processor, ${found.candidates} candidates`;
  results[`${name}: memory`] = `${found.megabytes} MB`;
}

/** A pair counts as found by either comparison, as in a screening. */
function together(a: Found, b: Found): Found {
  return {
    has: (x, y) => a.has(x, y) || b.has(x, y),
    *pairs() {
      yield* a.pairs();
      for (const [x, y] of b.pairs()) if (!a.has(x, y)) yield [x, y];
    },
    seconds: a.seconds + b.seconds,
    processor: a.processor + b.processor,
    candidates: a.candidates + b.candidates,
    megabytes: Math.max(a.megabytes, b.megabytes),
  };
}

const truth = screeningTruth(seed, texts, originals);
const byText = await ours(truth, 'text');
judge('text', texts, originals, byText);
const byTemplate = await ours(truth, 'template');
judge('template', texts, originals, byTemplate);
judge('together', texts, originals, together(byText, byTemplate));
results[`${fresh} new against ${texts - fresh}`] = await ourNew(truth, fresh);
if (peer > 0) {
  const few = Math.max(10, Math.floor(peer / 100));
  const same = screeningTruth(seed, peer, few);
  judge(`text, ${peer}`, peer, few, await ours(same, 'text'));
  judge(`template, ${peer}`, peer, few, await ours(same, 'template'));
  judge(`pg_trgm, ${peer}`, peer, few, await trigrams(same));
}
report(results);
