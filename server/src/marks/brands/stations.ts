import type { addStation, BrandStation, listStations } from '@sophora/contract/brands';
import type { BodyOf, OutputOf } from '@sophora/contract/endpoint';
import { type Actor, actorKey } from '@sophora/domain/access/actor';
import { uuidv7 } from 'uuidv7';
import { audit } from '../../platform/audit.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Services } from '../../platform/services.ts';
import { inTransaction } from '../../platform/transaction.ts';

export interface Writing {
  readonly services: Services;
  readonly district: string;
  readonly actor: Actor;
}

/** Outcomes that count as something having come of a visit. */
const FRUITFUL = `('filed', 'registered', 'renewed', 'opposed', 'solved')`;

export async function stations(
  services: Services,
  district: string,
  asked: number | undefined,
): Promise<OutputOf<typeof listStations>> {
  const today = services.today();
  const year = asked ?? Number(today.slice(0, 4));
  const values = [district, `${year}-01-01`, `${year + 1}-01-01`];
  const [rows, outcomes] = await Promise.all([
    services.pool.query<BrandStation>(
      `SELECT s.station_id AS id, s.name, s.level, s.host, s.address, s.contact, s.since, s.ended,
         count(v.visit_id) FILTER (WHERE v.on_day >= $2 AND v.on_day < $3)::int AS visits,
         count(DISTINCT v.holder_key) FILTER (WHERE v.on_day >= $2 AND v.on_day < $3)::int AS firms,
         count(v.visit_id) FILTER (WHERE v.on_day >= $2 AND v.on_day < $3 AND v.outcome IN ${FRUITFUL})::int AS fruitful,
         count(v.visit_id) FILTER (WHERE v.next_on <= $4)::int AS overdue
       FROM brand_station s LEFT JOIN brand_visit v USING (district_code, station_id)
       WHERE s.district_code = $1 GROUP BY s.district_code, s.station_id
       ORDER BY s.ended IS NOT NULL, s.since, s.station_id`,
      [...values, today],
    ),
    services.pool.query<{ outcome: string; n: number }>(
      `SELECT outcome, count(*)::int AS n FROM brand_visit
       WHERE district_code = $1 AND on_day >= $2 AND on_day < $3 GROUP BY outcome`,
      values,
    ),
  ]);
  return {
    today,
    year,
    stations: rows.rows,
    outcomes: Object.fromEntries(outcomes.rows.map((o) => [o.outcome, o.n])),
  };
}

export async function addBrandStation(
  { services, district, actor }: Writing,
  body: BodyOf<typeof addStation>,
): Promise<{ id: string }> {
  return inTransaction(services.pool, async (client) => {
    const id = uuidv7();
    await client.query(
      `INSERT INTO brand_station (district_code, station_id, name, level, host, address, contact, since, added_by, added_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        district,
        id,
        body.name,
        body.level,
        body.host,
        body.address,
        body.contact,
        body.since,
        actorKey(actor),
        services.now(),
      ],
    );
    await audit(client, { actor, district, action: 'brands.station-added', subject: `brand-station:${id}` });
    return { id };
  });
}

export async function endBrandStation(
  { services, district, actor }: Writing,
  station: string,
  ended: string,
): Promise<{ ok: true }> {
  return inTransaction(services.pool, async (client) => {
    const { rows } = await client.query<{ since: string; ended: string | null }>(
      'SELECT since, ended FROM brand_station WHERE district_code = $1 AND station_id = $2 FOR UPDATE',
      [district, station],
    );
    const found = rows[0];
    if (!found) throw new Refusal('not-found');
    if (found.ended !== null) throw new Refusal('brand-station-ended', { ended: found.ended });
    if (ended < found.since) throw new Refusal('brand-station-days', { since: found.since });
    await client.query('UPDATE brand_station SET ended = $3 WHERE district_code = $1 AND station_id = $2', [
      district,
      station,
      ended,
    ]);
    await audit(client, {
      actor,
      district,
      action: 'brands.station-ended',
      subject: `brand-station:${station}`,
    });
    return { ok: true as const };
  });
}
