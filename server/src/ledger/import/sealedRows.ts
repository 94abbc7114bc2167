import type { BatchRow } from '@sophora/contract/imports';
import type { Json } from '@sophora/domain/basics/json';
import type { Facts, Kind } from '@sophora/domain/ledger/kind';
import { applyMapping } from '@sophora/domain/ledger/mapping';
import { declaredFacts, undeclared } from '@sophora/domain/ledger/row';
import type pg from 'pg';
import { holdsSealed } from '../sealed.ts';
import { type BatchRecord, getBatch } from './batches.ts';
import { fromStage } from './fromStage.ts';
import { getKind } from './steps.ts';

type Cells = readonly (string | null)[];

/**
 * Which rows of a file speak of an application nobody has published (未公开的申请): neither who brought the file nor anyone
 * else reads them here. A row stops being one as soon as any source shows its publication.
 */
export async function sealedRows(
  pool: pg.Pool,
  batch: BatchRecord,
  rows: readonly { readonly cells: Cells | null; readonly recordId?: string | null }[],
): Promise<boolean[]> {
  const kind = getKind(batch.kind);
  if (!kind.sealed) return rows.map(() => false);
  const speaks = rows.map((row) => (row.cells === null ? undefined : secretFacts(batch, kind, row.cells)));
  const keys = speaks.flatMap((facts) => (facts === undefined ? [] : kind.identify(facts)));
  const shown = await shownKeys(pool, batch, keys);
  const sealed = await sealedIds(
    pool,
    batch,
    rows.map((r) => r.recordId ?? null),
  );
  return rows.map((row, i) => {
    if (row.recordId && sealed.has(row.recordId)) return true;
    const facts = speaks[i];
    return (
      facts !== undefined && !kind.identify(facts).some((key) => shown.has(`${key.scheme}:${key.value}`))
    );
  });
}

/** The facts of a row that is a secret by what it says itself, of a rejected row by what of it can be read. */
function secretFacts(batch: BatchRecord, kind: Kind, cells: Cells): Facts | undefined {
  const said: Record<string, Json> = {};
  const mapped = applyMapping(batch.reading, cells);
  for (const field of kind.fields) {
    const text = mapped[field.name];
    const read = text === undefined || text.trim() === '' ? undefined : field.normalise(text);
    if (read?.ok && read.value !== null) said[field.name] = read.value;
  }
  const facts = { ...said, ...kind.derive?.(said) };
  const whole = { ...undeclared(kind, facts, declaredFacts(kind, batch.declarations)), ...facts };
  return kind.sealed?.(whole) ? whole : undefined;
}

async function shownKeys(
  pool: pg.Pool,
  batch: BatchRecord,
  keys: readonly { scheme: string; value: string }[],
): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set();
  const { rows } = await pool.query<{ key: string }>(
    `SELECT k.scheme || ':' || k.value AS key FROM unnest($3::text[], $4::text[]) AS k (scheme, value)
     JOIN alias a ON a.district_code = $1 AND a.kind = $2 AND a.scheme = k.scheme AND a.value = k.value
     JOIN record r ON r.district_code = $1 AND r.kind = $2 AND r.record_id = a.record_id`,
    [batch.district, batch.kind, keys.map((k) => k.scheme), keys.map((k) => k.value)],
  );
  return new Set(rows.map((r) => r.key));
}

async function sealedIds(
  pool: pg.Pool,
  batch: BatchRecord,
  ids: readonly (string | null)[],
): Promise<ReadonlySet<string>> {
  const { rows } = await pool.query<{ id: string }>(
    'SELECT record_id AS id FROM sealed_record WHERE district_code = $1 AND kind = $2 AND record_id = ANY ($3::uuid[])',
    [batch.district, batch.kind, ids.filter((id) => id !== null)],
  );
  return new Set(rows.map((r) => r.id));
}

/** Stands for a cell nobody may read here. */
const HIDDEN = '***';

export const hiddenCells = (cells: Cells): (string | null)[] =>
  cells.map((cell) => (cell === null || cell === '' ? cell : HIDDEN));

/** The row, with nothing but its place and what is wrong with it. */
export function hiddenRow(row: BatchRow): BatchRow {
  return {
    ...row,
    recordId: null,
    title: null,
    cells: row.cells && hiddenCells(row.cells),
    problems: row.problems.map((p) => ({ ...p, message: { code: p.message.code } })),
    changes: null,
  };
}

/** Whether the original itself may not be handed out: a written file by its records, one that waits by its stage. */
export async function fileHoldsSealed(pool: pg.Pool, batch: BatchRecord, stage: string): Promise<boolean> {
  if (batch.seq !== null) return holdsSealed(pool, batch.district, batch.kind, batch.seq);
  const sealed = await fromStage(pool, stage, () =>
    pool.query(`SELECT 1 FROM ${stage} WHERE sealed LIMIT 1`),
  );
  if (sealed !== undefined) return sealed.rowCount === 1;
  const { seq } = await getBatch(pool, batch.district, batch.id);
  return seq !== null && holdsSealed(pool, batch.district, batch.kind, seq);
}
