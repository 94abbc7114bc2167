import type { BatchRow } from '@sophora/contract/imports';
import type { WireMessage } from '@sophora/contract/shapes';
import { type Actor, may } from '@sophora/domain/access/actor';
import { maskPersonal } from '@sophora/domain/access/mask';
import type { Kind } from '@sophora/domain/ledger/kind';
import type { BatchRecord } from './batches.ts';

type Cells = readonly (string | null)[];

/** What a reader may see of the rows of a file. */
export interface CellView {
  cells(cells: Cells): (string | null)[];
  /** A reason that speaks of one field may carry what the cell said. */
  message(message: WireMessage, field: string | null): WireMessage;
  row(row: BatchRow): BatchRow;
}

/**
 * Least data (最小必要): who may not see personal data sees of a file's rows the columns that were imported, personal ones
 * masked. Columns nobody imported stay hidden whole: nobody has said what is in them.
 */
export function cellView(batch: BatchRecord, kind: Kind, reader: Actor): CellView {
  if (may(reader, 'records.personal', batch.district))
    return { cells: (cells) => [...cells], message: (message) => message, row: (row) => row };
  const personal = new Set(kind.fields.filter((f) => f.personal === true).map((f) => f.name));
  const fieldOf = new Map(batch.reading.columns.map((c) => [c.column, c.field]));
  const cells = (all: Cells) =>
    all.map((cell, i) => {
      const field = fieldOf.get(i + 1) ?? null;
      if (cell === null || cell === '') return cell;
      if (field === null) return HIDDEN;
      return personal.has(field) ? maskPersonal(cell) : cell;
    });
  const value = <T>(field: string | null, one: T): T =>
    field !== null && personal.has(field) ? (maskDeep(one) as T) : one;
  const message = ({ code, params }: WireMessage, field: string | null): WireMessage =>
    params === undefined ? { code } : { code, params: value(field, params) };
  return {
    cells,
    message,
    row: (row) => ({
      ...row,
      cells: row.cells && cells(row.cells),
      problems: row.problems.map((p) => ({ ...p, message: message(p.message, p.field) })),
      changes:
        row.changes?.map((c) => ({
          ...c,
          before: value(c.field, c.before),
          after: value(c.field, c.after),
        })) ?? null,
    }),
  };
}

/** Stands for a cell of a column that was not imported. */
const HIDDEN = '***';

function maskDeep(value: unknown): unknown {
  if (typeof value === 'string') return maskPersonal(value);
  if (Array.isArray(value)) return value.map(maskDeep);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, maskDeep(one)]));
}
