import type * as contract from '@sophora/contract/brands';
import type { BodyOf, OutputOf, QueryOf } from '@sophora/contract/endpoint';
import { actorKey } from '@sophora/domain/access/actor';
import { holderNameKey } from '@sophora/domain/enterprises/holderName';
import {
  VISIT_OUTCOMES,
  VISIT_TOPICS,
  type VisitOutcome,
  type VisitTopic,
} from '@sophora/domain/marks/brands/words';
import { uuidv7 } from 'uuidv7';
import { exportTable, type TableRow } from '../../ledger/index.ts';
import { audit } from '../../platform/audit.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Services } from '../../platform/services.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { Writing } from './stations.ts';

type Filters = QueryOf<typeof contract.exportVisits>;

interface Row {
  id: string;
  station: string;
  stationName: string;
  holder: string;
  record: string | null;
  on: string;
  topics: VisitTopic[];
  advice: string;
  outcome: VisitOutcome;
  outcomeNote: string;
  nextOn: string | null;
}

const COLUMNS = `v.visit_id AS id, v.station_id AS station, s.name AS "stationName", v.holder_name AS holder,
  (SELECT r.record_id FROM reference r WHERE r.district_code = v.district_code AND r.kind = 'enterprises' AND r.role = 'name'
     AND r.value = v.holder_key LIMIT 1) AS record,
  v.on_day AS on, v.topics, v.advice, v.outcome, v.outcome_note AS "outcomeNote", v.next_on AS "nextOn"`;
const FROM = 'brand_visit v JOIN brand_station s USING (district_code, station_id)';

/** `$1` is the district. What is due stands by its day, all else newest first. */
function chosen(filters: Filters, today: string, values: unknown[]): { where: string; order: string } {
  const given = (value: unknown) => `$${values.push(value)}`;
  const parts = ['v.district_code = $1'];
  if (filters.station !== undefined) parts.push(`v.station_id = ${given(filters.station)}`);
  if (filters.outcome !== undefined) parts.push(`v.outcome = ${given(filters.outcome)}`);
  if (filters.due === 'yes') parts.push(`v.next_on <= ${given(today)}`);
  const q = filters.q?.trim() ?? '';
  if (q !== '') parts.push(`position(lower(${given(q)}) IN lower(v.holder_name || ' ' || v.advice)) > 0`);
  return {
    where: parts.join(' AND '),
    order: filters.due === 'yes' ? 'v.next_on, v.visit_id' : 'v.on_day DESC, v.visit_id DESC',
  };
}

export async function visits(
  services: Services,
  district: string,
  { page, size, ...filters }: QueryOf<typeof contract.listVisits>,
): Promise<OutputOf<typeof contract.listVisits>> {
  const today = services.today();
  const values: unknown[] = [district];
  const { where, order } = chosen(filters, today, values);
  const [rows, total] = await Promise.all([
    services.pool.query<Row>(
      `SELECT ${COLUMNS} FROM ${FROM} WHERE ${where} ORDER BY ${order} LIMIT ${size} OFFSET ${(page - 1) * size}`,
      values,
    ),
    services.pool.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${FROM} WHERE ${where}`, values),
  ]);
  return {
    today,
    total: total.rows[0]!.n,
    visits: rows.rows.map(({ station, stationName, ...row }) => ({
      ...row,
      station: { id: station, name: stationName },
    })) as OutputOf<typeof contract.listVisits>['visits'],
  };
}

export async function addBrandVisit(
  { services, district, actor }: Writing,
  body: BodyOf<typeof contract.addVisit>,
): Promise<{ id: string }> {
  if (body.on > services.today()) throw new Refusal('brand-visit-future');
  refuseEarlierNext(body.nextOn, body.on);
  return inTransaction(services.pool, async (client) => {
    const { rows } = await client.query<{ ended: string | null }>(
      'SELECT ended FROM brand_station WHERE district_code = $1 AND station_id = $2 FOR SHARE',
      [district, body.station],
    );
    const station = rows[0];
    if (!station) throw new Refusal('not-found');
    if (station.ended !== null && body.on >= station.ended)
      throw new Refusal('brand-station-ended', { ended: station.ended });
    const id = uuidv7();
    await client.query(
      `INSERT INTO brand_visit (district_code, visit_id, station_id, holder_name, holder_key, on_day, topics, advice, outcome, outcome_note,
         next_on, written_by, written_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        district,
        id,
        body.station,
        body.holder,
        holderNameKey(body.holder),
        body.on,
        body.topics,
        body.advice,
        body.outcome,
        body.outcomeNote,
        body.nextOn,
        actorKey(actor),
        services.now(),
      ],
    );
    await audit(client, { actor, district, action: 'brands.visited', subject: `brand-visit:${id}` });
    return { id };
  });
}

export async function changeBrandVisit(
  { services, district, actor }: Writing,
  visit: string,
  body: BodyOf<typeof contract.changeVisit>,
): Promise<{ ok: true }> {
  return inTransaction(services.pool, async (client) => {
    const { rows } = await client.query<{ on: string }>(
      'SELECT on_day AS on FROM brand_visit WHERE district_code = $1 AND visit_id = $2 FOR UPDATE',
      [district, visit],
    );
    if (!rows[0]) throw new Refusal('not-found');
    refuseEarlierNext(body.nextOn, rows[0].on);
    await client.query(
      `UPDATE brand_visit SET outcome = $3, outcome_note = $4, next_on = $5, changed_at = $6 WHERE district_code = $1 AND visit_id = $2`,
      [district, visit, body.outcome, body.outcomeNote, body.nextOn, services.now()],
    );
    await audit(client, {
      actor,
      district,
      action: 'brands.visit-changed',
      subject: `brand-visit:${visit}`,
      params: { outcome: body.outcome },
    });
    return { ok: true as const };
  });
}

function refuseEarlierNext(nextOn: string | null, on: string): void {
  if (nextOn !== null && nextOn <= on) throw new Refusal('brand-visit-next');
}

const PART = 2_000;

export function exportBrandVisits(services: Services, district: string, filters: Filters): Promise<Response> {
  const columns = [
    { header: '指导站' },
    { header: '企业' },
    { header: '走访日期', type: 'date' as const },
    { header: '内容' },
    { header: '指导意见' },
    { header: '结果' },
    { header: '结果说明' },
    { header: '下次走访', type: 'date' as const },
  ];
  return exportTable(services, district, '商标品牌指导站走访记录', 'xlsx', columns, rows());

  async function* rows(): AsyncGenerator<TableRow> {
    for (let from = 0; ; from += PART) {
      const values: unknown[] = [district];
      const { where, order } = chosen(filters, services.today(), values);
      const { rows: part } = await services.pool.query<Row>(
        `SELECT ${COLUMNS} FROM ${FROM} WHERE ${where} ORDER BY ${order} LIMIT ${PART} OFFSET ${from}`,
        values,
      );
      for (const v of part)
        yield [
          v.stationName,
          v.holder,
          v.on,
          v.topics.map((topic) => VISIT_TOPICS[topic].zh),
          v.advice,
          VISIT_OUTCOMES[v.outcome].zh,
          v.outcomeNote,
          v.nextOn ?? undefined,
        ];
      if (part.length < PART) return;
    }
  }
}
