import type { LetterRight } from '@sophora/contract/letters';
import { numbersAsTyped } from '@sophora/domain/search/numbersAsTyped';
import type pg from 'pg';
import type { Reader } from './readers.ts';

const RIGHTS = ['patents', 'marks'];
const MOST = 10;

/**
 * The rights of a number as it stands in a letter, among those somebody may see: the office the register, a firm or agency what it
 * looks after, also before it is published.
 */
export async function rightsOfNumber(
  pool: pg.Pool,
  district: string,
  number: string,
  reader: Reader,
): Promise<LetterRight[]> {
  const wanted = numbersAsTyped(number).filter(({ kind }) => RIGHTS.includes(kind));
  const found: LetterRight[] = [];
  for (const { kind, scheme, value, begins } of wanted) {
    const { rows } = await pool.query<LetterRight>(
      `SELECT a.kind, a.record_id AS id, coalesce(r.title, s.title) AS title, $6 AS number, r.record_id IS NULL AS unpublished
       FROM alias a
       LEFT JOIN record r ON r.district_code = a.district_code AND r.kind = a.kind AND r.record_id = a.record_id
       LEFT JOIN sealed_record s ON s.district_code = a.district_code AND s.kind = a.kind AND s.record_id = a.record_id
       WHERE a.district_code = $1 AND a.kind = $2 AND a.scheme = $3 AND (a.value = $4 OR $5 AND a.value > $4 || '|' AND a.value < $4 || '}')
         AND CASE WHEN $7 THEN r.record_id IS NOT NULL ELSE a.record_id = ANY ($8::uuid[]) END
       ORDER BY a.value LIMIT ${MOST}`,
      [district, kind, scheme, value, begins === true, number, reader.office, reader.rights],
    );
    found.push(...rows.filter((row) => !found.some((known) => known.id === row.id)));
  }
  return found;
}

/** A confirmed right as it is called now. */
export async function rightOf(
  pool: pg.Pool,
  district: string,
  { kind, id, number }: { kind: string; id: string; number: string },
): Promise<LetterRight | undefined> {
  const { rows } = await pool.query<{ title: string; unpublished: boolean }>(
    `SELECT title, false AS unpublished FROM record WHERE district_code = $1 AND kind = $2 AND record_id = $3
     UNION ALL
     SELECT title, true FROM sealed_record WHERE district_code = $1 AND kind = $2 AND record_id = $3`,
    [district, kind, id],
  );
  return rows[0] && { kind, id, number, ...rows[0] };
}
