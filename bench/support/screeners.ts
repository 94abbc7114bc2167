import { skeletonOf } from '@sophora/domain/screening/template/skeleton';
import {
  TEMPLATE_BANDING,
  TEMPLATE_SAMPLING,
  TEMPLATE_SETTINGS,
} from '@sophora/domain/screening/template/templateRelation';
import { TEXT_BANDING } from '@sophora/domain/screening/text/candidates';
import { CorpusBuilder, type CorpusParts } from '@sophora/domain/screening/text/corpus';
import { foldText, LONGEST_TEXT } from '@sophora/domain/screening/text/foldText';
import type { Verification } from '@sophora/domain/screening/text/pairs';
import { RELATION_SETTINGS } from '@sophora/domain/screening/text/relation';
import { firstOfSameText } from '@sophora/domain/screening/text/sameText';
import { TEXT_SAMPLING } from '@sophora/domain/screening/text/samples';
import type { Truth } from '@sophora/domain/screening/truth/truth';
import { compareNew, compareTexts } from '../../server/src/screening/compareTexts.ts';
import { openBench } from './scaleDistrict.ts';

/** Pairs of rows that a screener takes for related, and what finding them cost. */
export interface Found {
  has(a: number, b: number): boolean;
  pairs(): Iterable<readonly [number, number]>;
  readonly seconds: number;
  readonly processor: number;
  readonly candidates: number;
  readonly megabytes: number;
}

const WAYS = {
  text: {
    encode: foldText,
    sampling: TEXT_SAMPLING,
    banding: TEXT_BANDING,
    verification: { by: 'text', settings: RELATION_SETTINGS } as Verification,
  },
  template: {
    encode: skeletonOf,
    sampling: TEMPLATE_SAMPLING,
    banding: TEMPLATE_BANDING,
    verification: { by: 'template', settings: TEMPLATE_SETTINGS } as Verification,
  },
};

/** Our comparison of a whole corpus; making the texts is not counted, reading them into the corpus is not either. */
export async function ours(truth: Truth, way: keyof typeof WAYS): Promise<Found> {
  const corpus = corpusOf(truth, WAYS[way].encode);
  const watch = new Watch();
  const first = firstOfSameText(corpus);
  const { pairs, candidates } = await compareTexts({ ...WAYS[way], corpus, first });
  const cost = watch.stop();
  const keys = new Set<number>();
  for (const p of pairs) for (const [i, a] of p.a.entries()) keys.add(keyOf(a, p.b[i]!));
  return {
    has: (a, b) => first[a] === first[b] || keys.has(keyOf(first[a]!, first[b]!)),
    pairs: () => [...keys].map((key) => [Math.floor(key / SPAN), key % SPAN] as const),
    candidates,
    ...cost,
  };
}

/** The last `fresh` rows of the corpus against the others. */
export async function ourNew(truth: Truth, fresh: number): Promise<string> {
  const corpus = corpusOf(truth, foldText);
  const watch = new Watch();
  const first = Uint32Array.from({ length: corpus.size }, (_, i) => i);
  const { candidates } = await compareNew({ ...WAYS.text, corpus, first }, corpus.size - fresh);
  const { seconds, processor } = watch.stop();
  return `${seconds.toFixed(1)} s wall, ${processor.toFixed(1)} s processor, ${candidates} candidates`;
}

/** PostgreSQL's pg_trgm: a GIN index, and every text asked for the texts similar to it, at its usual threshold of 0.3. */
export async function trigrams(truth: Truth): Promise<Found> {
  const bench = await openBench();
  try {
    await bench.pool.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
    await bench.pool.query('CREATE TABLE screened (row integer PRIMARY KEY, abstract text NOT NULL)');
    const rows = Array.from({ length: truth.rows }, (_, row) => row);
    await bench.pool.query('INSERT INTO screened SELECT * FROM unnest($1::int[], $2::text[])', [
      rows,
      rows.map((row) => truth.text(row)),
    ]);
    const watch = new Watch();
    await bench.pool.query('CREATE INDEX ON screened USING gin (abstract gin_trgm_ops)');
    const { rows: pairs } = await bench.pool.query<{ a: number; b: number }>(
      'SELECT x.row AS a, y.row AS b FROM screened x JOIN screened y ON x.abstract % y.abstract AND x.row < y.row',
    );
    const cost = watch.stop();
    const keys = new Set(pairs.map((p) => keyOf(p.a, p.b)));
    return {
      has: (a, b) => keys.has(keyOf(a, b)),
      pairs: () => pairs.map((p) => [p.a, p.b] as const),
      candidates: pairs.length,
      ...cost,
    };
  } finally {
    await bench.close();
  }
}

const SPAN = 2 ** 26;
const keyOf = (a: number, b: number): number => Math.min(a, b) * SPAN + Math.max(a, b);

function corpusOf(truth: Truth, encode: (text: string, into: Uint16Array) => number): CorpusParts {
  const builder = new CorpusBuilder();
  const buffer = new Uint16Array(LONGEST_TEXT);
  for (let row = 0; row < truth.rows; row++) builder.add(buffer, encode(truth.text(row), buffer));
  return builder.finish();
}

/** Wall clock, processor time of this process with its threads, and the largest resident size on the way. */
class Watch {
  private readonly begun = performance.now();
  private readonly used = process.cpuUsage();
  private largest = 0;
  private readonly timer = setInterval(() => this.look(), 50);

  private look(): void {
    this.largest = Math.max(this.largest, process.memoryUsage.rss());
  }

  stop(): { seconds: number; processor: number; megabytes: number } {
    this.look();
    clearInterval(this.timer);
    const { user, system } = process.cpuUsage(this.used);
    return {
      seconds: (performance.now() - this.begun) / 1000,
      processor: (user + system) / 1e6,
      megabytes: Math.round(this.largest / 1e6),
    };
  }
}
