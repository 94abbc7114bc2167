import { tradeNameOf } from '@sophora/domain/enterprises/tradeName';
import type { ProtectedKind, ProtectedName } from '@sophora/domain/marks/watch/protectedKinds';
import { PROTECTED_SIGNS } from '@sophora/domain/marks/watch/protectedSigns';
import type pg from 'pg';

interface NameRow {
  kind: ProtectedKind;
  id: string;
  name: string;
  niceClass: number;
  number: string;
  holder: string;
}

/** Marks in force or applied for, indications that have not ended, firms' trade names, names the office added; as at a day. */
const NAMES = `
  SELECT 'mark' AS kind, record_id::text AS id, facts ->> 'name' AS name,
         CASE WHEN jsonb_typeof(facts -> 'class') = 'number' THEN (facts ->> 'class')::int ELSE 0 END AS "niceClass",
         facts ->> 'number' AS number,
         array_to_string(ARRAY(SELECT jsonb_array_elements_text(
           CASE WHEN jsonb_typeof(facts -> 'holders') = 'array' THEN facts -> 'holders' ELSE '[]' END)), '；') AS holder
  FROM record WHERE district_code = $1 AND kind = 'marks' AND facts ->> 'status' IN ('registered', 'pending') AND facts ->> 'name' <> ''
  UNION ALL
  SELECT 'gi', record_id::text, facts ->> 'name', 0, coalesce(facts ->> 'number', ''), coalesce(facts ->> 'holder', '')
  FROM record WHERE district_code = $1 AND kind = 'geographicalIndications' AND facts ->> 'name' <> ''
    AND (facts ->> 'ended' IS NULL OR facts ->> 'ended' > $2)
  UNION ALL
  SELECT kind, protected_id::text, name, nice_class, '', holder
  FROM mark_protected WHERE district_code = $1 AND ended_at IS NULL AND (valid_to IS NULL OR valid_to >= $2::date)`;

const FIRMS = `SELECT record_id::text AS id, title AS name FROM record WHERE district_code = $1 AND kind = 'enterprises'`;

/** All names that new marks are held against (受保护名称). */
export async function protectedNames(
  pool: pg.Pool,
  district: string,
  today: string,
): Promise<ProtectedName[]> {
  const { rows } = await pool.query<NameRow>(NAMES, [district, today]);
  const signs = PROTECTED_SIGNS.map(
    ({ kind, name, holder }): ProtectedName => ({ kind, id: name, name, niceClass: 0, number: '', holder }),
  );
  return [...rows, ...signs, ...(await tradeNames(pool, district))];
}

async function tradeNames(pool: pg.Pool, district: string): Promise<ProtectedName[]> {
  const { rows } = await pool.query<{ id: string; name: string }>(FIRMS, [district]);
  return rows.flatMap(({ id, name: holder }) => {
    const name = tradeNameOf(holder);
    return name === undefined
      ? []
      : [{ kind: 'tradeName' as const, id, name, niceClass: 0, number: '', holder }];
  });
}
