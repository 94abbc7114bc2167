import type { DocketRow, docketOfFirm } from '@sophora/contract/docket';
import type { OutputOf } from '@sophora/contract/endpoint';
import { addYears, type PlainDate } from '@sophora/domain/basics/plainDate';
import { holderNameKey } from '@sophora/domain/enterprises/holderName';
import type pg from 'pg';
import { sealedCount } from '../ledger/index.ts';
import { presentRow, rowsOfQuery } from './list.ts';

const MOST_ROWS = 500;
const MOST_COUNTED = 10_000;

/** What one holder owes by when. Its other names, old and decided, are its own. */
export async function firmDocket(
  pool: pg.Pool,
  asked: { district: string; name: string; streets: readonly string[] | undefined; today: PlainDate },
): Promise<OutputOf<typeof docketOfFirm>> {
  const { district, name, streets, today } = asked;
  const names = await namesOfHolder(pool, district, holderNameKey(name));
  const ids = await rightsOfNames(pool, district, names);
  const { rows } = await pool.query(rowsOfQuery(), [district, ids, streets ?? null]);
  const all = rows.map((row) => presentRow(row, today));
  const open = all.filter((row) => row.state !== 'ended' && row.state !== 'expired');
  return {
    today,
    name,
    rows: open.slice(0, MOST_ROWS),
    more: open.length > MOST_ROWS,
    yearFen: comingYear(open, today),
    undisclosed: await sealedCount(pool, district, { streets, holders: names }, MOST_COUNTED),
  };
}

/** The next payment of each right that is open or falls due within twelve months. */
function comingYear(rows: readonly DocketRow[], today: PlainDate): number {
  const until = addYears(today, 1);
  return rows
    .filter((row) => row.due <= until && row.nowFen !== null)
    .reduce((sum, row) => sum + row.nowFen!, 0);
}

/** Every name under which a holder's rights are filed: its own, old ones, and those a person decided mean it. */
export async function namesOfHolder(pool: pg.Pool, district: string, key: string): Promise<string[]> {
  const { rows } = await pool.query<{ value: string }>(
    `WITH firm AS (
       SELECT n.record_id FROM reference n
       WHERE n.district_code = $1 AND n.scheme = 'name' AND n.value = $2 AND n.kind = 'enterprises' AND n.role = 'name'
       UNION
       SELECT target::uuid FROM assignment
       WHERE district_code = $1 AND subject = 'holder-of-name' AND value = $2 AND undone_seq IS NULL)
     SELECT $2::text AS value
     UNION
     SELECT n.value FROM firm JOIN reference n ON n.district_code = $1 AND n.kind = 'enterprises' AND n.record_id = firm.record_id AND n.role = 'name'
     UNION
     SELECT a.value FROM firm JOIN assignment a ON a.district_code = $1 AND a.subject = 'holder-of-name' AND a.target = firm.record_id::text AND a.undone_seq IS NULL`,
    [district, key],
  );
  return rows.map((r) => r.value);
}

export async function rightsOfNames(
  pool: pg.Pool,
  district: string,
  names: readonly string[],
): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `SELECT DISTINCT p.record_id AS id FROM reference p
     WHERE p.district_code = $1 AND p.scheme = 'name' AND p.value = ANY ($2::text[]) AND p.kind IN ('patents', 'marks') AND p.role = 'party'`,
    [district, names],
  );
  return rows.map((r) => r.id);
}
