import type { QueryOf } from '@sophora/contract/endpoint';
import type { exportPayments } from '@sophora/contract/trusteeship';
import type { Actor } from '@sophora/domain/access/actor';
import { addDays, type PlainDate } from '@sophora/domain/basics/plainDate';
import { PAYMENT_COLUMNS, paymentRow } from '@sophora/domain/docket/paymentList';
import { exportTable, type TableRow } from '../ledger/index.ts';
import type { Services } from '../platform/services.ts';
import { holdingsOf, openRows } from './mine.ts';

/** The annuities to be paid in the coming days, what is late first, as a table to work from. */
export async function paymentList(
  services: Services,
  actor: Actor,
  district: string,
  { within, holder, format }: QueryOf<typeof exportPayments>,
): Promise<Response> {
  const today = services.today();
  const { names } = await holdingsOf(services, actor, district, holder);
  const rows = (await openRows(services.pool, district, names, today)).filter(
    (row) =>
      row.what === 'annuity' && row.due <= addDays(today, within) && row.nowFen !== null && row.nowFen > 0,
  );
  const facts = await numbersOf(
    services,
    district,
    rows.map((r) => r.id),
  );
  async function* lines(): AsyncGenerator<TableRow> {
    for (const row of rows) {
      const { number = '', title = '', type = '' } = facts.get(row.id) ?? {};
      yield paymentRow({
        number,
        title,
        type,
        holder: row.holder ?? '',
        year: row.year,
        due: row.due as PlainDate,
        lastDay: row.lastDay as PlainDate,
        nowFen: row.nowFen!,
      });
    }
  }
  return exportTable(services, district, '缴费清单', format, PAYMENT_COLUMNS, lines());
}

async function numbersOf(
  { pool }: Services,
  district: string,
  ids: readonly string[],
): Promise<Map<string, { number: string; title: string; type: string }>> {
  const { rows } = await pool.query<{ id: string; number: string; title: string; type: string }>(
    `SELECT r.record_id AS id, f."applicationNumber" AS number, f.title, f.type
     FROM record r, jsonb_to_record(r.facts) AS f ("applicationNumber" text, title text, type text)
     WHERE r.district_code = $1 AND r.kind = 'patents' AND r.record_id = ANY ($2::uuid[])`,
    [district, ids],
  );
  return new Map(rows.map(({ id, ...one }) => [id, one]));
}
