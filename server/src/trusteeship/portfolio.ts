import type { BodyOf, OutputOf } from '@sophora/contract/endpoint';
import type { addPortfolio, listPortfolios } from '@sophora/contract/trusteeship';
import { type Actor, actorKey } from '@sophora/domain/access/actor';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import { holderNameKey } from '@sophora/domain/enterprises/holderName';
import type pg from 'pg';
import { uuidv7 } from 'uuidv7';
import { namesOfHolder, rightsOfNames } from '../docket/index.ts';
import { sealedCount } from '../ledger/index.ts';
import { audit } from '../platform/audit.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Services } from '../platform/services.ts';
import { inTransaction } from '../platform/transaction.ts';

/** Whose rights a unit looks after (托管范围): a firm its own, an agency those delegated to it. */
export interface Holding {
  readonly portfolioId: string;
  readonly unitId: string;
  readonly unit: string;
  readonly holderKey: string;
  readonly holderName: string;
  readonly part: 'own' | 'delegated';
  readonly basis: string;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

/** What is looked after on a day, by some units or by all. */
export async function holdingsOn(
  pool: pg.Pool,
  district: string,
  today: PlainDate,
  units?: readonly string[],
): Promise<Holding[]> {
  const { rows } = await pool.query<Holding>(
    `SELECT p.portfolio_id AS "portfolioId", p.unit_id AS "unitId", u.name AS unit, p.holder_key AS "holderKey",
       p.holder_name AS "holderName", p.part, p.basis, p.valid_from AS "from", p.valid_to AS "to"
     FROM portfolio p JOIN unit u USING (district_code, unit_id)
     WHERE p.district_code = $1 AND p.valid_from <= $2 AND (p.valid_to IS NULL OR p.valid_to > $2)
       AND ($3::uuid[] IS NULL OR p.unit_id = ANY ($3::uuid[]))
     ORDER BY u.name COLLATE "C", p.part DESC, p.holder_name COLLATE "C", p.portfolio_id`,
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
  const found: { unit: string; rights: string[] }[] = [];
  for (const [unit, names] of await namesByUnit(pool, district, today))
    found.push({ unit, rights: await rightsOfNames(pool, district, names) });
  return found;
}

/** Applications nobody has published: which units look after each of them today. */
export async function keepersOfUnpublished(
  pool: pg.Pool,
  district: string,
  today: PlainDate,
  applications: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await pool.query<{ id: string; holders: string[] }>(
    'SELECT record_id AS id, holders FROM sealed_record WHERE district_code = $1 AND record_id = ANY ($2::uuid[])',
    [district, applications],
  );
  if (rows.length === 0) return new Map();
  const names = [...(await namesByUnit(pool, district, today))];
  return new Map(
    rows.map(({ id, holders }) => [
      id,
      names.filter(([, known]) => known.some((name) => holders.includes(name))).map(([unit]) => unit),
    ]),
  );
}

/** The names under which what a unit looks after is filed. */
async function namesByUnit(
  pool: pg.Pool,
  district: string,
  today: PlainDate,
): Promise<Map<string, string[]>> {
  const names = new Map<string, string[]>();
  for (const { unitId, holderKey } of await holdingsOn(pool, district, today))
    names.set(unitId, [
      ...new Set([...(names.get(unitId) ?? []), ...(await namesOfHolder(pool, district, holderKey))]),
    ]);
  return names;
}

/** For the office: who looks after whom. Of what is a secret of the firm it reads the number only. */
export async function portfolios(
  services: Services,
  district: string,
): Promise<OutputOf<typeof listPortfolios>> {
  const { pool } = services;
  const today = services.today();
  const holdings = [];
  for (const { holderKey, portfolioId, unitId, unit, holderName, ...rest } of await holdingsOn(
    pool,
    district,
    today,
  )) {
    const names = await namesOfHolder(pool, district, holderKey);
    const kept = await pool.query<{ n: number }>(
      'SELECT count(*) AS n FROM private_fact WHERE district_code = $1 AND holder_key = $2 AND ended_at IS NULL',
      [district, holderKey],
    );
    holdings.push({
      id: portfolioId,
      unitId,
      unit,
      holder: holderName,
      ...rest,
      rights: (await rightsOfNames(pool, district, names)).length,
      hidden: (await sealedCount(pool, district, { holders: names }, 10_000)) + kept.rows[0]!.n,
    });
  }
  const { rows: units } = await pool.query<{ id: string; name: string }>(
    `SELECT unit_id AS id, name FROM unit
     WHERE district_code = $1 AND type = 'outside' AND valid_from <= $2 AND (valid_to IS NULL OR valid_to > $2)
     ORDER BY name COLLATE "C"`,
    [district, today],
  );
  return { today, holdings, units };
}

export async function givePortfolio(
  services: Services,
  actor: Actor,
  district: string,
  { unit, holder, part, basis, from, to }: BodyOf<typeof addPortfolio>,
): Promise<string> {
  if (to !== null && to <= from) throw new Refusal('dates-reversed');
  const key = holderNameKey(holder);
  const id = uuidv7();
  await inTransaction(services.pool, async (client) => {
    const known = await client.query(
      `SELECT 1 FROM unit WHERE district_code = $1 AND unit_id = $2 AND type = 'outside' FOR UPDATE`,
      [district, unit],
    );
    if (known.rowCount === 0) throw new Refusal('no-such-unit');
    const same = await client.query(
      `SELECT 1 FROM portfolio WHERE district_code = $1 AND unit_id = $2 AND holder_key = $3
         AND (valid_to IS NULL OR valid_to > $4) AND ($5::date IS NULL OR valid_from < $5)`,
      [district, unit, key, from, to],
    );
    if (same.rowCount !== 0) throw new Refusal('portfolio-exists', { holder });
    await client.query(
      `INSERT INTO portfolio (district_code, portfolio_id, unit_id, holder_key, holder_name, part, basis, valid_from, valid_to, granted_by, granted_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [district, id, unit, key, holder, part, basis, from, to, actorKey(actor), services.now()],
    );
    await audit(client, {
      actor,
      district,
      action: 'portfolio.added',
      subject: `portfolio:${id}`,
      params: { unit, part, from, to },
    });
  });
  return id;
}

export async function stopPortfolio(
  services: Services,
  actor: Actor,
  district: string,
  portfolio: string,
): Promise<void> {
  await inTransaction(services.pool, async (client) => {
    const { rowCount } = await client.query(
      `UPDATE portfolio SET valid_to = $3 WHERE district_code = $1 AND portfolio_id = $2 AND (valid_to IS NULL OR valid_to > $3)`,
      [district, portfolio, services.today()],
    );
    if (rowCount === 0) throw new Refusal('not-found');
    await audit(client, { actor, district, action: 'portfolio.ended', subject: `portfolio:${portfolio}` });
  });
}
