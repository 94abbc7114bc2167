import { naturalKey } from '@sophora/domain/ledger/identity';
import type { Kind } from '@sophora/domain/ledger/kind';
import type pg from 'pg';
import { copyRows, JsonCell } from '../platform/copy.ts';
import type { Folded } from './foldRecord.ts';

/**
 * 未公开的申请 stand apart from the registers, so that no list, search, export, figure or record page can meet one: nothing
 * that reads `record` sees them. The office is told how many there are; their holder and its agency see them.
 */
export async function writeSealed(
  client: pg.ClientBase,
  district: string,
  kind: Kind,
  folded: readonly Folded[],
  seq: number,
): Promise<void> {
  if (folded.length === 0) return;
  await client.query(
    'DELETE FROM sealed_record WHERE district_code = $1 AND kind = $2 AND record_id = ANY ($3)',
    [district, kind.id, folded.map((one) => one.id)],
  );
  await copyRows(
    client,
    'sealed_record (district_code, kind, record_id, natural_key, title, facts, src, holders, created_seq, updated_seq)',
    folded.map((one) => [
      district,
      kind.id,
      one.id,
      one.keys[0] ? naturalKey(one.keys[0]) : '',
      one.title,
      new JsonCell(one.facts),
      new JsonCell(one.src),
      one.references.filter((r) => r.role === 'party').map((r) => r.value),
      one.created,
      seq,
    ]),
  );
}

/** How many there are, of a whole district, of some streets by their holder's seat, or of some holders by their names. */
export async function sealedCount(
  client: pg.ClientBase | pg.Pool,
  district: string,
  among: { readonly streets?: readonly string[] | undefined; readonly holders?: readonly string[] },
  most: number,
): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    `SELECT count(*) AS n FROM (
       SELECT 1 FROM sealed_record s
       WHERE s.district_code = $1 AND ($2::text[] IS NULL OR s.holders && $2::text[])
         AND ($3::text[] IS NULL OR EXISTS (
           SELECT 1 FROM reference n
           JOIN placement l ON l.district_code = $1 AND l.kind = 'enterprises' AND l.record_id = n.record_id
           WHERE n.district_code = $1 AND n.scheme = 'name' AND n.value = s.holders[1] AND n.kind = 'enterprises' AND n.role = 'name'
             AND l.street = ANY ($3::text[])))
       LIMIT $4) few`,
    [district, among.holders ?? null, among.streets ?? null, most],
  );
  return rows[0]!.n;
}

/** Whether a written file holds a row that is a secret now. */
export async function holdsSealed(
  client: pg.ClientBase | pg.Pool,
  district: string,
  kind: string,
  seq: number,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `SELECT 1 FROM sealed_record s
     JOIN observation o ON o.district_code = $1 AND o.record_id = s.record_id AND o.seq = $3
     WHERE s.district_code = $1 AND s.kind = $2 LIMIT 1`,
    [district, kind, seq],
  );
  return rowCount === 1;
}
