import { type DelimitedLayout, delimitedLayout, delimitedRows } from './delimitedRows.ts';
import { fileContainer } from './fileFormat.ts';
import type { Row } from './row.ts';
import { UnreadableFile } from './unreadableFile.ts';
import { sheetRows } from './xlsxRows.ts';
import { scanSheet } from './xlsxScan.ts';
import { openWorkbook, readLooks, readSharedStrings } from './xlsxWorkbook.ts';

export type { Row } from './row.ts';
export { UnreadableFile } from './unreadableFile.ts';

export interface SheetInfo {
  /** Position among the tabs, from 1. */
  index: number;
  name: string;
  hidden: boolean;
}

export interface FileInfo {
  format: 'xlsx' | 'xls' | 'csv' | 'tsv';
  /** Of text files: UTF-8, GB18030, UTF-16LE or UTF-16BE. */
  encoding: string | null;
  sheets: SheetInfo[];
  /** Cells whose value a formula last gave; it is read as stored, never computed. Null where the format cannot tell. */
  formulaCells: number | null;
}

export interface InspectOptions {
  /** Rows shown of each sheet, 200 by default. */
  maxRows?: number;
  fileName?: string;
  encoding?: string;
}

export interface ReadOptions {
  /** `SheetInfo.index`; default: the first sheet that is not hidden. */
  sheet?: number;
  encoding?: string;
  signal?: AbortSignal;
  onProgress?: (bytesDone: number, bytesTotal: number) => void;
  fileName?: string;
}

/**
 * Finds out what a file is, by content, and reads the first rows of each sheet.
 * @throws {UnreadableFile} with a sentence for whoever chose the file
 */
export async function inspect(
  path: string,
  options: InspectOptions = {},
): Promise<{ info: FileInfo; preview: Row[] }> {
  const maxRows = options.maxRows ?? 200;
  return (await fileContainer(path)) === 'zip'
    ? inspectXlsx(path, maxRows)
    : inspectText(path, maxRows, options.encoding, options.fileName);
}

async function inspectXlsx(path: string, maxRows: number): Promise<{ info: FileInfo; preview: Row[] }> {
  const workbook = await openWorkbook(path);
  try {
    const strings = await readSharedStrings(workbook);
    const looks = await readLooks(workbook);
    const preview: Row[] = [];
    let formulaCells = 0;
    for (const sheet of workbook.sheets) {
      const { formulas, merged } = await scanSheet(workbook.zip, sheet);
      formulaCells += formulas;
      preview.push(...(await firstRows(sheetRows(workbook, sheet, { strings, looks, merged }), maxRows)));
    }
    if (preview.length === 0 && maxRows > 0) throw new UnreadableFile('empty');
    const sheets = workbook.sheets.map(({ index, name, hidden }) => ({ index, name, hidden }));
    return { info: { format: 'xlsx', encoding: null, sheets, formulaCells }, preview };
  } finally {
    await workbook.zip.handle.close();
  }
}

async function inspectText(
  path: string,
  maxRows: number,
  encoding: string | undefined,
  fileName: string | undefined,
): Promise<{ info: FileInfo; preview: Row[] }> {
  const layout = await delimitedLayout(path, encoding);
  const preview = await firstRows(delimitedRows(path, layout), maxRows);
  if (preview.length === 0 && maxRows > 0) throw new UnreadableFile('empty');
  const info: FileInfo = {
    format: formatOf(layout),
    encoding: layout.encoding,
    sheets: [{ index: 1, name: fileName ?? '', hidden: false }],
    formulaCells: null,
  };
  return { info, preview };
}

const formatOf = (layout: DelimitedLayout): 'csv' | 'tsv' => (layout.separator === '\t' ? 'tsv' : 'csv');

async function firstRows(batches: AsyncIterable<Row[]>, maxRows: number): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const batch of batches) {
    rows.push(...batch);
    if (rows.length >= maxRows) break;
  }
  return rows.slice(0, maxRows);
}

/**
 * Streams the rows of one sheet in batches of about 1,000; memory stays flat however long the file is.
 * @throws {UnreadableFile}
 */
export async function* readRows(path: string, options: ReadOptions = {}): AsyncGenerator<Row[]> {
  if ((await fileContainer(path)) === 'zip') yield* readXlsx(path, options);
  else yield* delimitedRows(path, await delimitedLayout(path, options.encoding), options);
}

async function* readXlsx(path: string, { sheet, signal, onProgress }: ReadOptions): AsyncGenerator<Row[]> {
  const workbook = await openWorkbook(path);
  try {
    const chosen =
      sheet === undefined
        ? (workbook.sheets.find((s) => !s.hidden) ?? workbook.sheets[0])
        : workbook.sheets.find((s) => s.index === sheet);
    if (!chosen)
      throw new UnreadableFile('no-such-sheet', { sheet: sheet ?? 1, sheets: workbook.sheets.length });
    const strings = await readSharedStrings(workbook, signal);
    const looks = await readLooks(workbook, signal);
    const { merged } = await scanSheet(workbook.zip, chosen, signal);
    const onPacked = onProgress && ((bytes: number) => onProgress(bytes, chosen.entry.packed));
    yield* sheetRows(workbook, chosen, { strings, looks, merged, signal, onPacked });
  } finally {
    await workbook.zip.handle.close();
  }
}
