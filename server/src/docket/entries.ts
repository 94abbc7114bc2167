import { sameJson } from '@sophora/domain/basics/json';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import type { DocketEntry } from '@sophora/domain/docket/entry';
import { markDocket } from '@sophora/domain/docket/markDocket';
import { patentDocket, type ValueSpan } from '@sophora/domain/docket/patentDocket';
import type { Facts } from '@sophora/domain/ledger/kind';
import type pg from 'pg';
import { type CopyValue, copyLine, copyLinesOf, copyRows, JsonCell } from '../platform/copy.ts';
import type { IdRange } from './load.ts';

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
 * The same for all rights between two ids: worked out anew and compared with what is kept, line by line as COPY gives and
 * takes it. Mostly nothing differs, and a row that stays costs no index anything.
 */
export async function keepDifferences(
  client: pg.ClientBase,
  district: string,
  { after, upTo }: IdRange,
  cases: Iterable<DocketCase>,
  today: PlainDate,
): Promise<void> {
  const [of, from, to] = [district, after, upTo].map((text) => client.escapeLiteral(text));
  const kept = new Set(
    await copyLinesOf(
      client,
      `SELECT ${COLUMNS} FROM deadline WHERE district_code = ${of} AND record_id > ${from} AND record_id <= ${to}`,
    ),
  );
  const changed = new Map<string, string>();
  for (const row of docketRows(district, cases, today)) {
    const line = copyLine(row);
    if (!kept.delete(line)) changed.set(idIn(line), line);
  }
  const replaced: string[] = [];
  for (const line of kept) {
    const id = idIn(line);
    if (sameLine(line, changed.get(id))) changed.delete(id);
    else replaced.push(id);
  }
  if (replaced.length > 0)
    await client.query('DELETE FROM deadline WHERE district_code = $1 AND record_id = ANY ($2::uuid[])', [
      district,
      replaced,
    ]);
  if (changed.size > 0) await copyRows(client, `deadline (${COLUMNS})`, changed.values());
}

/** The id is the first cell. */
const idIn = (line: string) => line.slice(0, line.indexOf('\t'));

/** The last cell is JSON, which the server writes in an order of its own. */
function sameLine(one: string, other: string | undefined): boolean {
  if (other === undefined) return false;
  const [end, otherEnd] = [one.lastIndexOf('\t'), other.lastIndexOf('\t')];
  if (one.slice(0, end) !== other.slice(0, otherEnd)) return false;
  const [json, otherJson] = [one.slice(end + 1), other.slice(otherEnd + 1)];
  if (json === '\\N' || otherJson === '\\N') return false;
  return sameJson(unescaped(json), unescaped(otherJson));
}

/** Text in JSON holds no line breaks or tabs, so a backslash is all that COPY escapes in it. */
const unescaped = (cell: string) => JSON.parse(cell.replaceAll('\\\\', '\\'));

const COLUMNS =
  'record_id, district_code, kind, street, what, year, rank, due, last_day, restore_to, costs_to, costs_fen, payments_known, provisional, unverified, holds_to, differences';

function* docketRows(
  district: string,
  cases: Iterable<DocketCase>,
  today: PlainDate,
): Generator<CopyValue[]> {
  for (const one of cases) {
    const entry = docketEntry(one, today);
    if (entry === undefined) continue;
    yield [
      one.id,
      district,
      one.kind,
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
      entry.holdsTo,
      entry.differences.length > 0 ? new JsonCell(entry.differences) : null,
    ];
  }
}
