import type { Kind } from '@sophora/domain/ledger/kind';
import { applyMapping, repeatsHeader } from '@sophora/domain/ledger/mapping';
import { declaredFacts, judgeRow, undeclared } from '@sophora/domain/ledger/row';
import type pg from 'pg';
import { type CopyValue, copyRows, JsonCell } from '../../platform/copy.ts';
import { recordId } from '../identity.ts';
import { project } from '../projection.ts';
import { readRowsApart } from '../readers/index.ts';
import type { StoredReading } from './reading.ts';

/**
 * Dry run, first half: the file's rows, normalised, into a table of their own (暂存). Nothing else is touched.
 * The table is unlogged: after a crash it is empty and the dry run is simply asked for again.
 */
export interface StageInput {
  district: string;
  batchId: string;
  kind: Kind;
  path: string;
  fileName: string;
  reading: StoredReading;
  declarations: Readonly<Record<string, string>>;
  today: string;
  signal: AbortSignal;
  onProgress(bytesDone: number, bytesTotal: number): void;
}

/** `stage.b_<id>`: one row per record a file row speaks of; rejected rows have no id. */
export function stageTable(batchId: string): string {
  return `stage.b_${batchId.replaceAll('-', '')}`;
}

const COLUMNS =
  'sheet, row, part, id, key_schemes, key_values, provisional, title, terms, facts, declared, raw, refs, problems, cells, sealed';

const PLAIN = ['title', 'terms', 'facts', 'declared', 'raw', 'refs', 'problems', 'cells'];

export async function stageFile(client: pg.ClientBase, input: StageInput): Promise<number> {
  const table = stageTable(input.batchId);
  await client.query(`DROP TABLE IF EXISTS ${table}`);
  await client.query(`CREATE UNLOGGED TABLE ${table} (
    sheet smallint NOT NULL, row integer NOT NULL, part smallint NOT NULL, id uuid,
    key_schemes text[] COLLATE "C", key_values text[] COLLATE "C", provisional boolean,
    title text, terms text[] COLLATE "C", facts jsonb, declared jsonb, raw jsonb, refs jsonb, problems jsonb, cells jsonb, sealed boolean)
    WITH (autovacuum_enabled = off, toast_tuple_target = 8160)`);
  // Written once, read once: compressing it costs more than it saves.
  await client.query(
    `ALTER TABLE ${table} ${PLAIN.map((column) => `ALTER COLUMN ${column} SET STORAGE EXTERNAL`).join(', ')}`,
  );
  const staged = await copyRows(client, `${table} (${COLUMNS})`, stagedRows(input));
  await client.query(`ANALYZE ${table} (sheet, row, part, id)`);
  return staged;
}

async function* stagedRows(input: StageInput): AsyncGenerator<readonly CopyValue[]> {
  const { kind, reading, district } = input;
  const declared = declaredFacts(kind, input.declarations);
  const lastHeaderRow = reading.headerRow === 0 ? 0 : reading.headerRow + Math.max(1, reading.headerRows) - 1;
  const options = {
    sheet: reading.sheet,
    signal: input.signal,
    onProgress: input.onProgress,
    fileName: input.fileName,
    ...(reading.encoding === null ? {} : { encoding: reading.encoding }),
  };
  for await (const rows of readRowsApart(input.path, options)) {
    for (const row of rows) {
      if (row.row <= lastHeaderRow || row.cells.every((c) => c === null || c.trim() === '')) continue;
      if (repeatsHeader(reading, row.cells)) continue;
      const cells = row.cells.map(storable);
      const judged = judgeRow(kind, applyMapping(reading, cells), input.today);
      const problems = judged.problems.length > 0 ? new JsonCell(judged.problems) : null;
      const shown = problems === null ? null : new JsonCell(cells);
      if (judged.records.length === 0) {
        yield [
          row.sheet,
          row.row,
          0,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          problems,
          shown,
          null,
        ];
        continue;
      }
      const raw = Object.keys(judged.raw).length > 0 ? new JsonCell(judged.raw) : null;
      for (let part = 0; part < judged.records.length; part++) {
        const { facts, identifiers } = judged.records[part]!;
        const extra = undeclared(kind, facts, declared);
        const whole = extra ? { ...extra, ...facts } : facts;
        const shape = project(kind, whole);
        yield [
          row.sheet,
          row.row,
          part,
          recordId(district, kind.id, identifiers[0]!),
          identifiers.map((i) => i.scheme),
          identifiers.map((i) => i.value),
          identifiers[0]!.provisional ?? false,
          shape.title,
          shape.terms,
          new JsonCell(facts),
          extra ? new JsonCell(extra) : null,
          raw,
          shape.references.length > 0 ? new JsonCell(shape.references) : null,
          problems,
          shown,
          kind.sealed?.(whole) ?? false,
        ];
      }
    }
  }
}

/** PostgreSQL stores neither NUL nor a lone surrogate. */
function storable(cell: string | null): string | null {
  return cell === null ? null : cell.replaceAll('\u0000', '').toWellFormed();
}
