import type { OutputOf, QueryOf } from '@sophora/contract/endpoint';
import type { searchMarks } from '@sophora/contract/marks';
import type pg from 'pg';
import type { Services } from '../../platform/services.ts';
import { indexesOf } from './indexes.ts';

type Found = OutputOf<typeof searchMarks>;
type Hit = Found['rules'][number]['hits'][number];

const PAGE = 50;

/** 近似检索 in the district's register. What an index older than the register still names and the register no longer has is left out. */
export async function searchRegister(
  services: Services,
  district: string,
  query: QueryOf<typeof searchMarks>,
): Promise<Found> {
  const indexes = indexesOf(services);
  const { state, seq } = await indexes.look(district);
  if (seq === null)
    return { index: { state, seq, marks: 0, unnamed: 0, builtAt: null }, total: 0, rules: [] };
  const { name, rule, page, status, owner } = query;
  const found = await indexes.search(seq, {
    district,
    name: name.trim(),
    niceClass: query.class,
    status,
    owner,
    rule,
    from: rule === undefined ? 0 : (page - 1) * PAGE,
    length: PAGE,
  });
  const ids = found.rules.flatMap((group) => group.hits.map((hit) => hit.record));
  const facts = await factsOf(services.pool, district, ids);
  const { marks, unnamed, builtAt } = found;
  return {
    index: { state, seq, marks, unnamed, builtAt },
    total: found.total,
    rules: found.rules.map(({ rule, total, byClass, hits }) => ({
      rule,
      total,
      byClass: Object.entries(byClass)
        .map(([niceClass, n]) => ({ niceClass: Number(niceClass), total: n }))
        .sort((a, b) => a.niceClass - b.niceClass),
      hits: hits.flatMap((hit): Hit[] => {
        const record = facts.get(hit.record);
        return record ? [{ ...hit, ...record }] : [];
      }),
    })),
  };
}

type RecordFacts = Pick<Hit, 'number' | 'holders' | 'status' | 'registered'>;

async function factsOf(
  pool: pg.Pool,
  district: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, RecordFacts>> {
  const { rows } = await pool.query<RecordFacts & { id: string }>(
    `SELECT record_id AS id, facts ->> 'number' AS number, coalesce(facts -> 'holders', '[]') AS holders,
            facts ->> 'status' AS status, facts ->> 'registered' AS registered
     FROM record WHERE district_code = $1 AND kind = 'marks' AND record_id = ANY ($2::uuid[])`,
    [district, ids],
  );
  return new Map(rows.map(({ id, ...facts }) => [id, facts]));
}
