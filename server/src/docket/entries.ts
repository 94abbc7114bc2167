import type { PlainDate } from '@sophora/domain/basics/plainDate';
import type { DocketEntry } from '@sophora/domain/docket/entry';
import { markDocket } from '@sophora/domain/docket/markDocket';
import { patentDocket, type ValueSpan } from '@sophora/domain/docket/patentDocket';
import type { Facts } from '@sophora/domain/ledger/kind';
import type pg from 'pg';
import { type CopyValue, copyRows, JsonCell } from '../platform/copy.ts';

/** Registers whose records have deadlines. */
export const WATCHED_KINDS: readonly string[] = ['patents', 'marks'];

/** What the docket reads of a right. */
export interface DocketCase {
  readonly id: string;
  readonly kind: string;
  readonly street: string;
  readonly facts: Facts;
  readonly related: readonly { readonly kind: string; readonly facts: Facts }[];
  readonly highValue: readonly ValueSpan[];
}

/** The right's next deadline; undefined where there is none to watch. */
export function docketEntry(one: DocketCase, today: PlainDate): DocketEntry | undefined {
  if (one.kind === 'marks') return markDocket(one.facts);
  const annuities = one.related.filter((r) => r.kind === 'annuities').map((r) => r.facts);
  return patentDocket({ facts: one.facts, annuities, highValue: one.highValue }, today);
}

/**
 * Keeps the docket of these rights, in the caller's transaction: what was kept of `replaced` goes first, also of rights
 * that are gone from the register.
 */
export async function keepDocket(
  client: pg.ClientBase,
  district: string,
  cases: Iterable<DocketCase>,
  { today, replaced }: { today: PlainDate; replaced: readonly string[] },
): Promise<void> {
  if (replaced.length > 0)
    await client.query('DELETE FROM deadline WHERE district_code = $1 AND record_id = ANY ($2::uuid[])', [
      district,
      replaced,
    ]);
  await copyRows(client, `deadline (${COLUMNS})`, docketRows(district, cases, today));
}

/**
 * The same for all rights of a register between two ids: worked out anew, written where something differs. Mostly nothing does,
 * and a row that stays costs no index anything.
 */
export async function keepDifferences(
  client: pg.ClientBase,
  district: string,
  { kind, after, upTo }: { kind: string; after: string; upTo: string },
  cases: Iterable<DocketCase>,
  today: PlainDate,
): Promise<void> {
  await client.query('CREATE TEMP TABLE IF NOT EXISTS docket_anew (LIKE deadline) ON COMMIT DELETE ROWS');
  await copyRows(client, `docket_anew (${COLUMNS})`, docketRows(district, cases, today));
  await client.query(
    `DELETE FROM deadline d WHERE d.district_code = $1 AND d.kind = $2 AND d.record_id > $3 AND d.record_id <= $4
       AND NOT EXISTS (SELECT 1 FROM docket_anew n WHERE n.record_id = d.record_id AND ${sameRow('n', 'd')})`,
    [district, kind, after, upTo],
  );
  await client.query(
    `INSERT INTO deadline (${COLUMNS}) SELECT ${COLUMNS} FROM docket_anew n
     WHERE NOT EXISTS (SELECT 1 FROM deadline d WHERE d.district_code = $1 AND d.record_id = n.record_id)`,
    [district],
  );
}

const sameRow = (a: string, b: string) =>
  `(${COLUMNS.split(', ')
    .map((c) => `${a}.${c}`)
    .join(', ')}) IS NOT DISTINCT FROM (${COLUMNS.split(', ')
    .map((c) => `${b}.${c}`)
    .join(', ')})`;

const COLUMNS =
  'district_code, kind, record_id, street, what, year, rank, due, last_day, restore_to, costs_to, costs_fen, payments_known, provisional, unverified, differences, holds_to';

function* docketRows(
  district: string,
  cases: Iterable<DocketCase>,
  today: PlainDate,
): Generator<CopyValue[]> {
  for (const one of cases) {
    const entry = docketEntry(one, today);
    if (entry === undefined) continue;
    yield [
      district,
      one.kind,
      one.id,
      one.street,
      entry.what,
      entry.year,
      entry.rank,
      entry.due,
      entry.lastDay,
      entry.restoreTo,
      entry.costs.map((c) => c.to),
      entry.costs.map((c) => String(c.fen)),
      entry.paymentsKnown,
      entry.provisional,
      entry.unverified,
      entry.differences.length > 0 ? new JsonCell(entry.differences) : null,
      entry.holdsTo,
    ];
  }
}
