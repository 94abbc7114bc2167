import { headerKey } from '@sophora/domain/ledger/headerKey';
import type { Kind } from '@sophora/domain/ledger/kind';
import {
  columnKey,
  type Mapping,
  proposeMapping,
  type RememberedMapping,
} from '@sophora/domain/ledger/mapping';
import { proposeSheet } from '@sophora/domain/ledger/proposeSheet';
import type pg from 'pg';
import { inspect } from '../readers/index.ts';
import type { StoredReading } from './reading.ts';

export interface ReadingChoice {
  sheet?: number | undefined;
  headerRow?: number | undefined;
  encoding?: string | null | undefined;
}

const PREVIEW_ROWS = 30;

/** How a file would be read: sheet, header row, columns. A person's choice is kept, the rest is proposed around it. */
export async function proposeReading(
  pool: pg.Pool,
  file: { district: string; path: string; fileName: string },
  kind: Kind,
  choice: ReadingChoice = {},
): Promise<StoredReading> {
  const { info, preview } = await inspect(file.path, {
    fileName: file.fileName,
    ...(choice.encoding ? { encoding: choice.encoding } : {}),
  });
  const remembered = await rememberedReading(pool, file.district, kind.id);
  const best = proposeSheet(kind, info.sheets, preview, remembered)[0];
  const sheet = choice.sheet ?? best?.sheet ?? info.sheets[0]?.index ?? 1;
  const rows = preview.filter((row) => row.sheet === sheet);
  const mapping: Mapping =
    choice.headerRow === undefined && best?.sheet === sheet
      ? best.mapping
      : proposeMapping(
          kind,
          rows,
          remembered,
          choice.headerRow === undefined ? {} : { headerRow: choice.headerRow },
        );
  return {
    format: info.format,
    sheets: info.sheets,
    formulaCells: info.formulaCells,
    sheet,
    headerRow: mapping.headerRow,
    headerRows: mapping.headerRows,
    encoding: info.encoding,
    columns: [...mapping.columns],
    preview: rows.slice(0, PREVIEW_ROWS).map(({ row, cells }) => ({ row, cells: cells.map(shorten) })),
    missingRequired: [...mapping.missingRequired],
  };
}

const LONGEST_CELL = 300;

function shorten(cell: string | null): string | null {
  const text = cell?.replaceAll('\u0000', '').toWellFormed() ?? null;
  return text !== null && text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL)}…` : text;
}

/** What was confirmed for earlier files of the kind: header text → field, or the column's place where there was none. */
export async function rememberedReading(
  pool: pg.Pool | pg.ClientBase,
  district: string,
  kind: string,
): Promise<RememberedMapping> {
  const { rows } = await pool.query<{ header_key: string; reading: { field: string | null } }>(
    'SELECT header_key, reading FROM source_reading WHERE district_code = $1 AND kind = $2',
    [district, kind],
  );
  const known = Object.fromEntries(rows.map((r) => [r.header_key, r.reading.field]));
  return { headers: known, columns: known };
}

/** Keeps a confirmed mapping for the next file with the same headers. Only what a person changed is worth keeping. */
export async function rememberReading(
  client: pg.ClientBase,
  district: string,
  kind: string,
  reading: StoredReading,
  at: Date,
): Promise<void> {
  for (const column of reading.columns) {
    const key =
      reading.headerRow === 0 ? columnKey(column.column, reading.columns.length) : headerKey(column.header);
    if (key === '' || column.why !== 'person') continue;
    await client.query(
      `INSERT INTO source_reading (district_code, kind, header_key, reading, used_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (district_code, kind, header_key) DO UPDATE SET reading = EXCLUDED.reading, used_at = EXCLUDED.used_at`,
      [district, kind, key, JSON.stringify({ field: column.field }), at],
    );
  }
}
