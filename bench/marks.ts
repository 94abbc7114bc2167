import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildRows } from '@sophora/domain/marks/search/buildSegment';
import { MarkRows } from '@sophora/domain/marks/search/markRows';
import { saveSegment } from '@sophora/domain/marks/search/savedSegment';
import { MarkSearcher } from '@sophora/domain/marks/search/searchMarks';
import { watchInThreads } from '../server/src/cli/watchThreads.ts';
import { buildInThreads } from '../server/src/marks/buildInThreads.ts';
import { readIndex, writeIndex } from '../server/src/marks/index.ts';
import { MarkNames, RELATIONS, TUNING_SEED, UNSEEN_SEED } from './support/markNames.ts';
import { fullText, miniSearch, ourSearch, type Peer, trigrams } from './support/markPeers.ts';
import { option, report } from './support/scaleDistrict.ts';

/**
 * Search of similar marks: build, size, reload, time of a search (best of three for each query), recall of planted relations by paging each
 * rule to its end; PostgreSQL pg_trgm, SQLite FTS5 and minisearch on the same names and the same queries. `node bench/marks.ts
 * [--marks 200000] [--queries 40] [--peer 200000] [--watch 0] [--unseen 1]`. Names are made up; with `SOPHORA_REAL_NAMES`, a file of
 * one name a line, those are taken instead and the classes dealt out in turn.
 */
const marks = option('marks', 200_000);
const perRelation = option('queries', 40);
const peerMarks = Math.min(option('peer', 200_000), marks);
const seed = option('unseen', 0) === 1 ? UNSEEN_SEED : TUNING_SEED;
const real = process.env.SOPHORA_REAL_NAMES;

const results: Record<string, number | string> = {
  marks,
  names: real === undefined ? `made up, seed ${seed}` : 'real',
  load: loadavg()[0]!.toFixed(1),
};

interface Planted {
  readonly relation: string;
  readonly query: string;
  readonly row: number;
  readonly niceClass: number;
}

const made = new MarkNames(seed);
const rows = new MarkRows();
const kept: { readonly name: string; readonly row: number; readonly niceClass: number }[] = [];
const peerNames: string[] = [];
const every = Math.max(1, Math.floor(marks / 20_000));

function add(name: string, niceClass: number): void {
  const row = rows.size;
  rows.add({ name, niceClass, number: String(row + 1) });
  if (row < peerMarks) peerNames.push(name);
  if (row % every === 0) kept.push({ name, row, niceClass });
}

if (real !== undefined && existsSync(real)) {
  const names = readFileSync(real, 'utf8')
    .split(/\r?\n/)
    .filter((n) => n.trim() !== '');
  for (let i = 0; i < Math.min(marks, names.length); i++) add(names[i]!.trim(), (i % 45) + 1);
} else
  while (rows.size < marks) {
    const { name, classes } = made.next();
    for (const niceClass of classes) if (rows.size < marks) add(name, niceClass);
  }

const planted: Planted[] = [];
for (const [relation, change] of Object.entries(RELATIONS))
  for (let found = 0, tries = 0; found < perRelation && tries < 100_000; tries++) {
    const { name, row, niceClass } = made.pick(kept);
    const query = change(name, made);
    if (query === undefined || query === name) continue;
    planted.push({ relation, query, row, niceClass });
    found++;
  }

const seconds = (from: number): string => `${((performance.now() - from) / 1000).toFixed(1)} s`;
const at = (sorted: readonly number[], share: number): string =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(2);
const p95Of = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * 0.95))]!;
const spread = (times: readonly number[]): string => {
  const sorted = [...times].sort((a, b) => a - b);
  return `p50 ${at(sorted, 0.5)}, p95 ${at(sorted, 0.95)}, p99 ${at(sorted, 0.99)} ms`;
};

let begun = performance.now();
const before = process.cpuUsage();
const segment = await buildInThreads(rows);
const { user, system } = process.cpuUsage(before);
results.build = `${seconds(begun)}, ${((user + system) / 1e6).toFixed(1)} s processor`;
const bytes = saveSegment(segment).arrays.reduce((sum, a) => sum + a.byteLength, 0);
results.memory = `${(bytes / 1e6).toFixed(0)} MB, ${(bytes / rows.size).toFixed(1)} bytes a mark`;

const folder = await mkdtemp(join(tmpdir(), 'marks-bench-'));
const file = join(folder, 'marks.index');
begun = performance.now();
await writeIndex(file, segment);
results.save = `${seconds(begun)}, ${((await stat(file)).size / 1e6).toFixed(0)} MB`;
begun = performance.now();
const searcher = new MarkSearcher([await readIndex(file)]);
results.reload = seconds(begun);
await rm(folder, { recursive: true });

begun = performance.now();
let sum = 0;
for (const values of saveSegment(segment).arrays) for (let i = 0; i < values.length; i++) sum += values[i]!;
const scan = performance.now() - begun;
results['memory scan of the index'] = `${scan.toFixed(0)} ms (${sum % 2})`;
results['build / memory scan'] = ((user + system) / 1000 / scan).toFixed(1);

/** One search with what it took, at its best of three. */
function timed<T>(run: () => T): { readonly value: T; readonly ms: number } {
  let ms = Number.POSITIVE_INFINITY;
  for (let i = 0; ; i++) {
    const start = performance.now();
    const value = run();
    ms = Math.min(ms, performance.now() - start);
    if (i === 2) return { value, ms };
  }
}

for (const { query } of planted) searcher.search(query);
for (const scope of ['one class', 'all classes'] as const) {
  const times: number[] = [];
  const totals: number[] = [];
  for (const { query, niceClass } of planted) {
    const { value, ms } = timed(() =>
      searcher.search(query, scope === 'one class' ? { onlyClass: niceClass } : {}),
    );
    times.push(ms);
    totals.push(value.total);
  }
  results[`ours, ${scope}`] =
    `${spread(times)}; p95 / memory scan ${(p95Of(times) / scan).toFixed(5)}; ${(totals.reduce((a, b) => a + b, 0) / totals.length).toFixed(1)} hits each`;
  for (const relation of Object.keys(RELATIONS)) {
    const own = planted.filter((p) => p.relation === relation);
    const found = own.filter(({ query, row, niceClass }) =>
      searcher
        .search(query, {
          length: Number.MAX_SAFE_INTEGER,
          ...(scope === 'one class' ? { onlyClass: niceClass } : {}),
        })
        .rules.some((rule) => rule.hits.some((hit) => hit.number === String(row + 1))),
    ).length;
    results[`ours, ${scope}: ${relation}`] =
      `${((100 * found) / Math.max(1, own.length)).toFixed(1)}% of ${own.length}`;
  }
}

const watched = option('watch', 0);
if (watched > 0) {
  const few = new MarkRows();
  for (let i = 0; i < watched * 0.8; i++)
    few.add({ name: made.next().name, niceClass: 1 + (i % 45), number: String(i + 1) });
  const keptNames = buildRows(few);
  const fresh = Array.from({ length: watched }, (_, i) => ({
    name: made.next().name,
    niceClass: 1 + (i % 45),
    number: String(i + 1),
  }));
  begun = performance.now();
  const spent = process.cpuUsage();
  let hits = 0;
  await watchInThreads(keptNames, fresh, 'zh', (lines) => {
    hits += lines.length;
  });
  const { user: busy, system: kernel } = process.cpuUsage(spent);
  results[`watch ${few.size} × ${watched}`] =
    `${seconds(begun)}, ${((busy + kernel) / 1e6).toFixed(1)} s processor, ${hits} hits with their reasons`;
}

const reachable = planted.filter(({ row }) => row < peerMarks);
const makers: (() => Peer | Promise<Peer>)[] =
  peerMarks === 0
    ? []
    : [
        () => ourSearch(peerNames),
        ...(['raw', 'ours'] as const).flatMap((feed) => [
          () => fullText(peerNames, feed),
          () => miniSearch(peerNames, feed),
          () => trigrams(peerNames, feed),
        ]),
      ];
let ownTail: number | undefined;
for (const make of makers) {
  begun = performance.now();
  const peer = await make();
  const name = `${peer.name}, ${peerMarks}`;
  results[`${name}: build`] = seconds(begun);
  const times: number[] = [];
  const found = new Map<string, number>();
  for (const { query, row, relation } of reachable) {
    let hits: readonly number[] = [];
    let ms = Number.POSITIVE_INFINITY;
    for (let i = 0; i < 4; i++) {
      const start = performance.now();
      hits = await peer.search(query);
      if (i > 0) ms = Math.min(ms, performance.now() - start);
    }
    times.push(ms);
    if (hits.some((hit) => peerNames[hit] === peerNames[row]))
      found.set(relation, (found.get(relation) ?? 0) + 1);
  }
  const tail = p95Of(times);
  ownTail ??= tail;
  results[name] = `${spread(times)}; ${(tail / ownTail).toFixed(1)} times ours (p95)`;
  results[`${name}: ${makers[0] === make ? 'recall of all' : 'recall@100'}`] = Object.keys(RELATIONS)
    .map((relation) => {
      const all = reachable.filter((p) => p.relation === relation).length;
      return `${relation} ${((100 * (found.get(relation) ?? 0)) / Math.max(1, all)).toFixed(0)}`;
    })
    .join(', ');
  await peer.close();
}
report(results);
