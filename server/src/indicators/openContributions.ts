import { canonicalJson } from '@sophora/domain/basics/json';
import type { Message } from '@sophora/domain/basics/message';
import type pg from 'pg';
import type { Chosen } from './chosen.ts';

/** A contribution that counts now, by its key. */
export interface OpenRow {
  record_id: string;
  indicator: string;
  criterion: string;
  valid_from: string;
  known_from_seq: number;
}

/** What counts now of some records, by everything that makes a contribution what it is. */
export async function openContributions(
  client: pg.ClientBase,
  district: string,
  these: Chosen,
): Promise<Map<string, OpenRow>> {
  const { rows } = await client.query<
    OpenRow & {
      street: string;
      dims: string[];
      valid_to: string | null;
      amount: number;
      reasons: Message[];
      rule_version: number;
    }
  >(
    `SELECT record_id, indicator, criterion, street, dims, valid_from, valid_to, amount, reasons, rule_version, known_from_seq
     FROM contribution WHERE district_code = $1 AND ${these.of('record_id')} AND known_to_seq IS NULL AND $2::text IS NULL`,
    [district, null, ...these.values],
  );
  const open = new Map<string, OpenRow>();
  for (const r of rows) {
    if (!these.has(r.record_id)) continue;
    const key = [
      r.record_id,
      r.indicator,
      r.criterion,
      r.valid_from,
      r.valid_to ?? '',
      r.amount,
      r.street,
      r.dims.join('\u0001'),
      canonicalJson(r.reasons as never),
      r.rule_version,
    ].join('\u0002');
    open.set(key, r);
  }
  return open;
}

export async function endContributions(
  client: pg.ClientBase,
  district: string,
  ending: readonly OpenRow[],
  seq: number,
): Promise<void> {
  if (ending.length === 0) return;
  const keys = [
    ending.map((e) => e.record_id),
    ending.map((e) => e.indicator),
    ending.map((e) => e.criterion),
    ending.map((e) => e.valid_from),
    ending.map((e) => e.known_from_seq),
  ];
  const match = `FROM unnest($2::uuid[], $3::text[], $4::text[], $5::date[], $6::bigint[]) AS e (record_id, indicator, criterion, valid_from, known_from_seq)
     WHERE c.district_code = $1 AND c.record_id = e.record_id AND c.indicator = e.indicator AND c.criterion = e.criterion
       AND c.valid_from = e.valid_from AND c.known_from_seq = e.known_from_seq`;
  // What began in the same unpublished entry was never seen: it goes without trace.
  await client.query(
    `DELETE FROM contribution c USING (SELECT e.* FROM unnest($2::uuid[], $3::text[], $4::text[], $5::date[], $6::bigint[]) AS e (record_id, indicator, criterion, valid_from, known_from_seq)) e
     WHERE c.district_code = $1 AND c.record_id = e.record_id AND c.indicator = e.indicator AND c.criterion = e.criterion
       AND c.valid_from = e.valid_from AND c.known_from_seq = e.known_from_seq AND c.known_from_seq = $7`,
    [district, ...keys, seq],
  );
  await client.query(`UPDATE contribution c SET known_to_seq = $7 ${match}`, [district, ...keys, seq]);
}
