import { fold } from '@sophora/domain/ledger/fold';
import { keysAlone } from '@sophora/domain/ledger/identity';
import type { Kind } from '@sophora/domain/ledger/kind';
import { kindById } from '@sophora/domain/ledger/kinds';
import type { Observation } from '@sophora/domain/ledger/observation';
import type pg from 'pg';
import { type CopyValue, copyRows } from '../platform/copy.ts';
import {
  ALIAS_COLUMNS,
  aliasRows,
  type Folded,
  foldRecord,
  RECORD_COLUMNS,
  REFERENCE_COLUMNS,
  recordRow,
  referenceRows,
} from './foldRecord.ts';
import { type ObservationRow, observationOf, SAID } from './observations.ts';
import { refold } from './refold.ts';
import { writeSealed } from './sealed.ts';

/** Observations read, and records written, at a time. */
const FETCH = 3000;

/**
 * Every register of a district from its observations, where there is none yet (after a restore), in the caller's
 * transaction. A cell is written as a record of its own, without a look at any other, so that the tables need no index
 * yet; `takeOutDoubtful` and `foldDoubtful` have to follow.
 */
export async function foldAll(
  client: pg.ClientBase,
  district: string,
  onProgress: (observations: number) => void,
): Promise<void> {
  const withdrawn = await withdrawals(client, district);
  await client.query(
    `DECLARE said NO SCROLL CURSOR FOR SELECT o.kind, o.record_id, ${SAID} FROM observation o
     WHERE o.district_code = $1 ORDER BY o.record_id`,
    [district],
  );
  let waiting: Said[] = [];
  let read = 0;
  let written: Promise<unknown> = Promise.resolve();
  let next = client.query<Said>(`FETCH ${FETCH} FROM said`);
  for (let last = false; !last; ) {
    const { rows } = await next;
    last = rows.length < FETCH;
    // Read while these are folded.
    if (!last) next = client.query<Said>(`FETCH ${FETCH} FROM said`);
    read += rows.length;
    const cells = byCell([...waiting, ...rows]);
    // What is said of the last one may go on with the next rows.
    waiting = last ? [] : (cells.pop() ?? []);
    const rowsToWrite = foldCells(district, cells, withdrawn);
    await written;
    // Written while the next ones are folded.
    written = writeRegisters(client, district, rowsToWrite);
    onProgress(read);
  }
  await written;
  await client.query('CLOSE said');
}

interface Said extends ObservationRow {
  kind: string;
}

/** Entry → the entry that took it back. */
async function withdrawals(client: pg.ClientBase, district: string): Promise<ReadonlyMap<number, number>> {
  const { rows } = await client.query<{ seq: number; withdrawn_seq: number }>(
    'SELECT seq, withdrawn_seq FROM withdrawal WHERE district_code = $1',
    [district],
  );
  return new Map(rows.map((r) => [r.seq, r.withdrawn_seq]));
}

function byCell(rows: readonly Said[]): Said[][] {
  const cells: Said[][] = [];
  for (const row of rows) {
    const cell = cells.at(-1);
    if (cell !== undefined && cell[0]!.record_id === row.record_id) cell.push(row);
    else cells.push([row]);
  }
  return cells;
}

interface RegisterRows {
  readonly records: CopyValue[][];
  readonly aliases: CopyValue[][];
  readonly references: CopyValue[][];
  readonly sealed: { readonly kind: Kind; readonly one: Folded; readonly changed: number }[];
}

function foldCells(
  district: string,
  cells: readonly Said[][],
  withdrawn: ReadonlyMap<number, number>,
): RegisterRows {
  const rows: RegisterRows = { records: [], aliases: [], references: [], sealed: [] };
  for (const cell of cells) {
    const kind = kindById(cell[0]!.kind);
    const heard = cell.filter((o) => !withdrawn.has(o.seq)).map(observationOf);
    if (kind === undefined || heard.length === 0) continue;
    const one = foldAlone(kind, cell[0]!.record_id, heard);
    const changed = changedAt(one, cell, withdrawn);
    rows.aliases.push(...aliasRows(district, kind, one));
    if (one.sealed) rows.sealed.push({ kind, one, changed });
    else {
      rows.records.push([district, kind.id, ...recordRow(one), changed]);
      rows.references.push(...referenceRows(district, kind, one));
    }
  }
  return rows;
}

async function writeRegisters(
  client: pg.ClientBase,
  district: string,
  { records, aliases, references, sealed }: RegisterRows,
): Promise<void> {
  await copyRows(client, `record (district_code, kind, ${RECORD_COLUMNS}, updated_seq)`, records);
  await copyRows(client, `alias (${ALIAS_COLUMNS})`, aliases);
  await copyRows(client, `reference (${REFERENCE_COLUMNS})`, references);
  for (const { kind, one, changed } of sealed) await writeSealed(client, district, kind, [one], changed);
}

/** Ledger sequence of the latest source of what it says, or of the latest one that was taken back. */
function changedAt(
  { src, created }: Folded,
  cell: readonly Said[],
  withdrawn: ReadonlyMap<number, number>,
): number {
  let latest = created;
  for (const [seq] of Object.values(src)) latest = Math.max(latest, seq);
  for (const { seq } of cell) latest = Math.max(latest, withdrawn.get(seq) ?? 0);
  return latest;
}

/** A cell as if no other shared an identifier with it. */
function foldAlone(kind: Kind, id: string, heard: readonly Observation[]): Folded {
  const folded = fold(heard, kind.together, kind.gathers);
  const keys = keysAlone(kind.identify(folded.facts), kind.unique);
  return foldRecord(kind, { id, keys, heard, cells: [heard] }, folded);
}

/** Cells of one register. */
export interface Cells {
  readonly kind: string;
  readonly ids: readonly string[];
}

/**
 * Cells that share an identifier, or whose identity a person decided about: taken out of the registers again, so that an
 * identifier belongs to one record, until `foldDoubtful` folds them with one another.
 */
export async function takeOutDoubtful(client: pg.ClientBase, district: string): Promise<readonly Cells[]> {
  const { rows } = await client.query<Cells>(DOUBTFUL, [district]);
  for (const { kind, ids } of rows)
    for (const table of ['alias', 'reference', 'record', 'sealed_record'])
      await client.query(
        `DELETE FROM ${table} WHERE district_code = $1 AND kind = $2 AND record_id = ANY ($3::uuid[])`,
        [district, kind, ids],
      );
  return rows;
}

/** Joined, parted or contested, as their identifiers say. */
export async function foldDoubtful(
  client: pg.ClientBase,
  district: string,
  cells: readonly Cells[],
  seq: number,
): Promise<void> {
  for (const { kind: id, ids } of cells) {
    const kind = kindById(id);
    if (kind === undefined) continue;
    await refold(client, district, kind, ids, seq);
    await client.query(CHANGED, [district, id, ids]);
  }
}

const DOUBTFUL = `
WITH shared AS (
  SELECT kind, scheme, value FROM alias WHERE district_code = $1 GROUP BY kind, scheme, value HAVING count(*) > 1),
decided AS (
  SELECT subject, value, target FROM assignment
  WHERE district_code = $1 AND subject IN ('same-record', 'record-of-identifier') AND undone_seq IS NULL),
doubtful AS (
  SELECT a.kind, a.record_id FROM alias a JOIN shared USING (kind, scheme, value) WHERE a.district_code = $1
  UNION
  SELECT a.kind, a.record_id FROM alias a JOIN decided d
    ON d.subject = 'record-of-identifier' AND d.value = a.kind || '/' || a.scheme || ':' || a.value WHERE a.district_code = $1
  UNION
  SELECT o.kind, o.record_id FROM decided d
  CROSS JOIN LATERAL (VALUES (d.target), (CASE d.subject WHEN 'same-record' THEN d.value END)) AS cell (id)
  JOIN observation o ON o.district_code = $1 AND o.record_id = cell.id::uuid)
SELECT kind, array_agg(record_id ORDER BY record_id) AS ids FROM doubtful GROUP BY kind ORDER BY kind`;

/** When a record last changed: with the latest source of what it says now, or with the join of its cells. */
const CHANGED = `
UPDATE record r SET updated_seq = GREATEST(r.created_seq,
  (SELECT max((said.ref ->> 0)::bigint) FROM jsonb_each(r.src) AS said (field, ref)),
  (SELECT max(a.seq) FROM assignment a WHERE a.district_code = $1 AND a.subject = 'same-record' AND a.target = r.record_id::text))
WHERE r.district_code = $1 AND r.kind = $2 AND r.record_id = ANY ($3)`;
