import { DatabaseSync } from 'node:sqlite';
import { readMark } from '@sophora/domain/marks/compare/mark';
import { buildRows } from '@sophora/domain/marks/search/buildSegment';
import { MarkRows } from '@sophora/domain/marks/search/markRows';
import { MarkSearcher } from '@sophora/domain/marks/search/searchMarks';
import { nearReadings } from '@sophora/domain/marks/text/readings';
import MiniSearch from 'minisearch';
import { openBench } from './scaleDistrict.ts';

/** A general search engine holding the same names; `search` gives row numbers, best first. */
export interface Peer {
  readonly name: string;
  search(name: string): Promise<readonly number[]> | readonly number[];
  close(): Promise<void> | void;
}

const SHOWN = 100;

/** What a peer is fed: the name as it stands, character by character, or our normalised text: characters, near syllables, letters by three. */
export const FEEDS = {
  raw: (name: string): string[] => name.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? [],
  ours: (name: string): string[] => {
    const { han, latin } = readMark(name);
    const sounds = han.map((c) => nearReadings(c)[0] ?? c);
    const pairs = sounds.slice(1).map((s, i) => `${sounds[i]}_${s}`);
    const threes = Array.from({ length: Math.max(0, latin.length - 2) }, (_, i) => latin.slice(i, i + 3));
    return [...han, ...sounds.map((s) => `s${s}`), ...pairs, ...threes.map((t) => `l${t}`)];
  },
} as const;
export type Feed = keyof typeof FEEDS;

/** Our own search over the same names, every class, as the peers are asked: all that any rule finds. */
export function ourSearch(names: readonly string[]): Peer {
  const rows = new MarkRows();
  names.forEach((name, i) => {
    rows.add({ name, niceClass: 1, number: String(i + 1) });
  });
  const searcher = new MarkSearcher([buildRows(rows)]);
  return {
    name: 'ours, the same names',
    search: (name) =>
      searcher
        .search(name, { length: Number.MAX_SAFE_INTEGER })
        .rules.flatMap(({ hits }) => hits.map((hit) => Number(hit.number) - 1)),
    close: () => undefined,
  };
}

export function fullText(names: readonly string[], feed: Feed): Peer {
  const db = new DatabaseSync(':memory:');
  db.exec("CREATE VIRTUAL TABLE mark USING fts5(name, tokenize = 'unicode61')");
  const insert = db.prepare('INSERT INTO mark (rowid, name) VALUES (?, ?)');
  db.exec('BEGIN');
  names.forEach((name, i) => {
    insert.run(i + 1, FEEDS[feed](name).join(' '));
  });
  db.exec('COMMIT');
  const find = db.prepare(`SELECT rowid FROM mark WHERE mark MATCH ? ORDER BY rank LIMIT ${SHOWN}`);
  return {
    name: `SQLite FTS5, ${feed}`,
    search: (name) => {
      const tokens = FEEDS[feed](name).map((t) => `"${t}"`);
      return tokens.length === 0 ? [] : find.all(tokens.join(' OR ')).map((row) => Number(row.rowid) - 1);
    },
    close: () => db.close(),
  };
}

export function miniSearch(names: readonly string[], feed: Feed): Peer {
  const index = new MiniSearch({
    fields: ['name'],
    tokenize: (text) => text.split(' '),
    processTerm: (t) => t,
  });
  index.addAll(names.map((name, id) => ({ id, name: FEEDS[feed](name).join(' ') })));
  return {
    name: `minisearch, ${feed}`,
    search: (name) =>
      index
        .search(FEEDS[feed](name).join(' '))
        .slice(0, SHOWN)
        .map((hit) => hit.id as number),
    close: () => undefined,
  };
}

export async function trigrams(names: readonly string[], feed: Feed): Promise<Peer> {
  const bench = await openBench();
  const textOf = (name: string) => (feed === 'raw' ? name : FEEDS.ours(name).join(' '));
  await bench.pool.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
  await bench.pool.query('CREATE TABLE peer_mark (row integer PRIMARY KEY, name text NOT NULL)');
  for (let from = 0; from < names.length; from += 20_000) {
    const rows = Array.from({ length: Math.min(20_000, names.length - from) }, (_, i) => from + i);
    await bench.pool.query('INSERT INTO peer_mark SELECT * FROM unnest($1::int[], $2::text[])', [
      rows,
      rows.map((row) => textOf(names[row]!)),
    ]);
  }
  await bench.pool.query('CREATE INDEX ON peer_mark USING gin (name gin_trgm_ops)');
  await bench.pool.query('ANALYZE peer_mark');
  return {
    name: `pg_trgm, ${feed}`,
    search: async (name) => {
      const { rows } = await bench.pool.query<{ row: number }>(
        `SELECT row FROM peer_mark WHERE name % $1 ORDER BY similarity(name, $1) DESC LIMIT ${SHOWN}`,
        [textOf(name)],
      );
      return rows.map(({ row }) => row);
    },
    close: () => bench.close(),
  };
}
