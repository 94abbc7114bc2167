import type { PlainDate } from '@sophora/domain/basics/plainDate';
import type pg from 'pg';
import { namesOfHolder, rightsOfNames } from '../docket/index.ts';

/** Whose rights a unit looks after (托管范围): a firm its own, an agency those delegated to it. */
export interface Holding {
  readonly portfolioId: string;
  readonly unitId: string;
  readonly holderKey: string;
  readonly holderName: string;
  readonly part: 'own' | 'delegated';
  readonly basis: string;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

const SELECT = `SELECT portfolio_id AS "portfolioId", unit_id AS "unitId", holder_key AS "holderKey", holder_name AS "holderName",
  part, basis, valid_from AS "from", valid_to AS "to" FROM portfolio`;

/** What is looked after on a day, by some units or by all. */
export async function holdingsOn(
  pool: pg.Pool,
  district: string,
  today: PlainDate,
  units?: readonly string[],
): Promise<Holding[]> {
  const { rows } = await pool.query<Holding>(
    `${SELECT} WHERE district_code = $1 AND valid_from <= $2 AND (valid_to IS NULL OR valid_to > $2)
       AND ($3::uuid[] IS NULL OR unit_id = ANY ($3::uuid[]))
     ORDER BY unit_id, part DESC, holder_name COLLATE "C", portfolio_id`,
    [district, today, units ?? null],
  );
  return rows;
}

/** Every unit with the rights it looks after today. */
export async function portfolioRights(
  pool: pg.Pool,
  district: string,
  today: PlainDate,
): Promise<{ unit: string; rights: string[] }[]> {
  const names = new Map<string, Set<string>>();
  for (const { unitId, holderKey } of await holdingsOn(pool, district, today)) {
    const known = names.get(unitId) ?? new Set();
    for (const name of await namesOfHolder(pool, district, holderKey)) known.add(name);
    names.set(unitId, known);
  }
  const found: { unit: string; rights: string[] }[] = [];
  for (const [unit, known] of names)
    found.push({ unit, rights: await rightsOfNames(pool, district, [...known]) });
  return found;
}
