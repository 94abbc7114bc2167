import { similarNames } from '@sophora/domain/enterprises/similarNames';
import { queryTerms } from '@sophora/domain/ledger/terms';
import type pg from 'pg';

type Similar = ReturnType<typeof similarNames>[number];
export interface Proposal {
  readonly target: string;
  readonly label: string;
  readonly score: number;
  readonly reasons: Similar['reasons'][number][];
}

/** Terms looked for at most, the rarest first. */
const TERMS = 8;
/** A term that more than this share of holders has says nothing of one of them: 有限, 公司, the name of the city. */
const COMMON_SHARE = 0.02;

/** Holders whose name shares most of what is rare with the one asked about; proposals, never decisions. */
export async function similarHolders(pool: pg.Pool, district: string, name: string): Promise<Proposal[]> {
  const share = await termShares(pool, district);
  const terms = [...new Set(queryTerms(name))]
    .map((term) => ({ term, share: share(term) }))
    .filter((t) => t.share <= COMMON_SHARE)
    .sort((a, b) => a.share - b.share)
    .slice(0, TERMS)
    .map((t) => t.term);
  if (terms.length === 0) return [];
  const { rows } = await pool.query<{ id: string; title: string }>(
    `SELECT record_id AS id, title FROM record WHERE district_code = $1 AND kind = 'enterprises' AND terms && $2::text[]
     ORDER BY cardinality(ARRAY(SELECT unnest(terms) INTERSECT SELECT unnest($2::text[]))) DESC, record_id LIMIT 20`,
    [district, terms],
  );
  const titles = new Map(rows.map((r) => [r.id, r.title]));
  return similarNames(
    name,
    rows.map(({ id, title }) => ({ id, name: title })),
  )
    .slice(0, 5)
    .map(({ id, score, reasons }) => ({
      target: id,
      label: titles.get(id) ?? id,
      score,
      reasons: [...reasons],
    }));
}

interface Shares {
  readonly seq: number;
  readonly of: ReadonlyMap<string, number>;
}

const SAMPLED = new WeakMap<pg.Pool, Map<string, Shares>>();
const SAMPLE = 3_000;

/** How common a term is among the holders of a district, from the first of them by id, which is chance; read once per write. */
async function termShares(pool: pg.Pool, district: string): Promise<(term: string) => number> {
  const state = await pool.query<{ last_seq: number }>('SELECT last_seq FROM district WHERE code = $1', [
    district,
  ]);
  const seq = state.rows[0]?.last_seq ?? 0;
  const ofPool = SAMPLED.get(pool) ?? new Map<string, Shares>();
  SAMPLED.set(pool, ofPool);
  const known = ofPool.get(district);
  // A few more holders do not make a term rarer: what was sampled holds for a while.
  if (known && known.of.size > 0 && seq - known.seq < 50) return (term) => known.of.get(term) ?? 0;
  const { rows } = await pool.query<{ term: string; share: number }>(
    `WITH sample AS MATERIALIZED (
       SELECT terms FROM record WHERE district_code = $1 AND kind = 'enterprises' ORDER BY record_id LIMIT ${SAMPLE})
     SELECT term, count(*)::float8 / greatest(100, (SELECT count(*) FROM sample)) AS share
     FROM sample, unnest(terms) AS term GROUP BY term`,
    [district],
  );
  const of = new Map(rows.map((r) => [r.term, r.share]));
  ofPool.set(district, { seq, of });
  return (term) => of.get(term) ?? 0;
}
