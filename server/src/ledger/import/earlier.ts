import type { FieldChange } from '@sophora/contract/imports';
import type { Actor } from '@sophora/domain/access/actor';
import { type Json, sameJson } from '@sophora/domain/basics/json';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import { fold, type SourceRef, sourceOf } from '@sophora/domain/ledger/fold';
import type { Facts, Kind } from '@sophora/domain/ledger/kind';
import type pg from 'pg';
import { actorNames } from '../../access/index.ts';
import type { Services } from '../../platform/services.ts';
import { loadObservations } from '../observations.ts';
import type { BatchRecord } from './batches.ts';
import { verdictTable } from './classify.ts';
import { fromStage } from './fromStage.ts';
import { stageTable } from './stage.ts';

/** A row of a batch as it is kept; `changes` is field → [before, after] where the row changes a known record. */
export interface DifferingRow {
  readonly sheet: number;
  readonly row: number;
  readonly result: string;
  readonly recordId: string | null;
  readonly changes: Readonly<Record<string, readonly [Json, Json]>> | null;
}

interface Difference {
  readonly field: string;
  readonly before: Json;
  readonly after: Json;
  readonly from: SourceRef | null;
}

const THIS_BATCH = Number.MAX_SAFE_INTEGER;

/**
 * What changed and conflicting rows say differently, field by field, with the source of the earlier value (差异对照): for a
 * changed row what the register said before this batch, for a conflicting one the row of the same file before it.
 */
export async function earlierValues(
  services: Pick<Services, 'pool'>,
  reader: Actor,
  batch: BatchRecord,
  kind: Kind,
  rows: readonly DifferingRow[],
): Promise<(FieldChange[] | null)[]> {
  const { pool } = services;
  const ids = (result: string) =>
    rows.flatMap((r) => (r.result === result && r.recordId !== null ? [r.recordId] : []));
  const until = batch.seq === null ? undefined : batch.seq - 1;
  const known = await loadObservations(pool, batch.district, ids('changed'), until);
  const said = await saidInFile(pool, batch, ids('conflicting'));
  const found = rows.map((row): Difference[] | null => {
    if (row.recordId === null) return null;
    if (row.result === 'conflicting') return againstRowBefore(row, said.get(row.recordId) ?? []);
    if (row.changes === null) return null;
    const { src } = fold(known.get(row.recordId) ?? [], kind.together);
    return Object.entries(row.changes).map(([field, [before, after]]) => ({
      field,
      before,
      after,
      from: before === null ? null : (sourceOf(src, field) ?? null),
    }));
  });
  const refs = found.flatMap((f) => f ?? []).flatMap((d) => (d.from === null ? [] : [d.from]));
  const origin = await origins(services, reader, batch, refs);
  const order = new Map(kind.fields.map((f, i) => [f.name, i]));
  const place = (field: string) => order.get(field) ?? order.size;
  return found.map(
    (differences) =>
      differences
        ?.map((d) => ({ ...d, from: d.from === null ? null : origin(d.from) }))
        .sort((a, b) => place(a.field) - place(b.field)) ?? null,
  );
}

interface Said {
  readonly sheet: number;
  readonly row: number;
  readonly facts: Facts;
}

/** What the file's rows said of the records, in the order of the file: from the stage, later from the ledger. */
async function saidInFile(
  pool: pg.Pool,
  batch: BatchRecord,
  recordIds: readonly string[],
): Promise<Map<string, Said[]>> {
  const said = new Map<string, Said[]>();
  if (recordIds.length === 0) return said;
  const [verdict, staged] = [verdictTable(batch.id), stageTable(batch.id)];
  const waiting = await fromStage(pool, verdict, () =>
    pool.query<Said & { id: string }>(
      `SELECT v.record_id AS id, s.sheet, s.row, s.facts FROM ${verdict} v JOIN ${staged} s USING (sheet, row, part)
       WHERE v.record_id = ANY ($1) ORDER BY s.sheet, s.row, s.part`,
      [recordIds],
    ),
  );
  const { rows } =
    waiting ??
    (await pool.query<Said & { id: string }>(
      `SELECT record_id AS id, sheet, row, facts FROM observation
       WHERE district_code = $1 AND record_id = ANY ($2) AND seq = $3 AND row > 0 AND rank = $4 ORDER BY sheet, row, part`,
      [batch.district, recordIds, batch.seq, batch.rank],
    ));
  for (const { id, ...one } of rows) said.set(id, [...(said.get(id) ?? []), one]);
  return said;
}

/** Fields that the row states and that the row before it states otherwise or not at all. */
function againstRowBefore(row: DifferingRow, said: readonly Said[]): Difference[] | null {
  const at = said.findIndex((s) => s.sheet === row.sheet && s.row === row.row);
  const [mine, before] = [said[at], said[at - 1]];
  if (!mine || !before) return null;
  return Object.entries(mine.facts)
    .filter(([field, value]) => !sameJson(before.facts[field], value))
    .map(([field, after]) => ({
      field,
      before: before.facts[field] ?? null,
      after,
      from: [THIS_BATCH, before.sheet, before.row],
    }));
}

type Origin = NonNullable<FieldChange['from']>;

/** The file and row, the declaration or the document behind ledger references. */
async function origins(
  services: Pick<Services, 'pool'>,
  reader: Actor,
  batch: BatchRecord,
  refs: readonly SourceRef[],
): Promise<(ref: SourceRef) => Origin | null> {
  const { rows } = await services.pool.query<{
    seq: number;
    kind: string;
    at: Date;
    actor: string;
    batchId: string | null;
    fileName: string | null;
    asOf: PlainDate | null;
    document: string | null;
  }>(
    `SELECT e.seq, e.kind, e.at, e.actor, b.batch_id AS "batchId", b.file_name AS "fileName", b.as_of AS "asOf",
            d.title || CASE WHEN d.number = '' THEN '' ELSE ' ' || d.number END AS document
     FROM ledger_entry e
     LEFT JOIN batch b ON b.district_code = $1
       AND b.batch_id = CASE WHEN e.kind IN ('import', 'declare') THEN e.subject::uuid END
     LEFT JOIN document d ON d.district_code = $1 AND d.seq = e.seq
     WHERE e.district_code = $1 AND e.seq = ANY ($2::bigint[])`,
    [batch.district, [...new Set(refs.map((r) => r[0]).filter((seq) => seq !== THIS_BATCH))]],
  );
  const actors = [batch.createdBy, ...rows.map((r) => r.actor)];
  const named = await actorNames(services, reader, batch.district, actors);
  const bySeq = new Map(rows.map((r) => [r.seq, r]));
  return ([seq, sheet, row, declared]) => {
    if (seq === THIS_BATCH)
      return {
        seq: batch.seq ?? 0,
        entry: 'import',
        batchId: batch.id,
        fileName: batch.fileName,
        sheet,
        row,
        at: new Date(batch.createdAt).toISOString(),
        actor: named(batch.createdBy),
        document: null,
        asOf: batch.asOf,
        declared: false,
      };
    const entry = bySeq.get(seq);
    if (!entry) return null;
    const { kind, at, actor, ...rest } = entry;
    return {
      ...rest,
      entry: kind as Origin['entry'],
      sheet,
      row,
      at: new Date(at).toISOString(),
      actor: named(actor),
      declared: declared === 1,
    };
  };
}
