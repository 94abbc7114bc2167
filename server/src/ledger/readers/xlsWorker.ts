import { readFileSync } from 'node:fs';
import * as XLSX from '@e965/xlsx';
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs';
import { mergedFiller } from './mergedCells.ts';
import { lookOfFormat, numberText } from './numberText.ts';
import { BATCH_CELLS, BATCH_ROWS, type Row } from './row.ts';
import { UnreadableFile } from './unreadableFile.ts';
import { biffFacts } from './xlsBiff.ts';

/**
 * Runs in a child process with capped memory: reads one legacy .xls with the library and prints JSON lines: first the
 * sheets, then batches of rows, or one problem. Arguments: path, sheet (0: all), rows per sheet (0: all), `grids` for
 * whole sheets with their formulas and merged ranges instead of rows.
 */
export interface XlsHead {
  readonly sheets: { index: number; name: string; hidden: boolean }[];
  readonly formulaCells: number;
}

/** A sheet cell by cell, as a form needs it: words, formulas and merged ranges, places counted from 1. */
export interface XlsGrid {
  readonly name: string;
  readonly hidden: boolean;
  readonly cells: { row: number; column: number; text: string; formula: string | null }[];
  readonly merges: { top: number; left: number; bottom: number; right: number }[];
}

export type XlsLine =
  | { readonly head: XlsHead }
  | { readonly rows: Row[] }
  | { readonly grid: XlsGrid }
  | { readonly problem: string; readonly params: Record<string, string | number> };

const print = (line: XlsLine): boolean => process.stdout.write(`${JSON.stringify(line)}\n`);

try {
  await main(process.argv[2]!, Number(process.argv[3]), Number(process.argv[4]), process.argv[5] === 'grids');
} catch (error) {
  const known = error instanceof UnreadableFile;
  print({ problem: known ? error.code : 'damaged', params: known ? error.params : { part: 'xls' } });
}

async function main(path: string, sheet: number, maxRows: number, grids: boolean): Promise<void> {
  const bytes = readFileSync(path);
  const { formulas } = refuseDangers(bytes);
  XLSX.set_cptable(codePages);
  const workbook = XLSX.read(bytes, {
    type: 'buffer',
    dense: true,
    cellFormula: grids,
    cellHTML: false,
    cellText: false,
    cellNF: true,
  });
  const properties = workbook.Workbook;
  const sheets = workbook.SheetNames.map((name, i) => ({
    index: i + 1,
    name,
    hidden: (properties?.Sheets?.[i]?.Hidden ?? 0) !== 0,
  }));
  print({ head: { sheets, formulaCells: formulas } });
  if (grids) {
    for (const { name, hidden } of sheets)
      if (
        !print({ grid: gridOf(workbook.Sheets[name]!, name, hidden, properties?.WBProps?.date1904 === true) })
      )
        await new Promise((resolve) => process.stdout.once('drain', resolve));
    return;
  }
  const wanted = sheet === 0 ? sheets : sheets.filter((s) => s.index === sheet);
  for (const { index, name } of wanted) {
    for (const rows of sheetRows(
      workbook.Sheets[name]!,
      index,
      properties?.WBProps?.date1904 === true,
      maxRows,
    ))
      if (!print({ rows })) await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
}

function refuseDangers(bytes: Buffer): { formulas: number } {
  const container = XLSX.CFB.read(bytes, { type: 'buffer' });
  const names = container.FullPaths.map((path: string) =>
    path.replace(/\/$/, '').split('/').at(-1)!.toLowerCase(),
  );
  if (names.includes('encryptedpackage')) throw new UnreadableFile('encrypted');
  if (names.some((name: string) => name === '_vba_project_cur' || name === '_vba_project' || name === 'vba'))
    throw new UnreadableFile('macros', { part: 'VBA' });
  const stream = ['workbook', 'book']
    .map((name) => container.FileIndex[names.indexOf(name)])
    .find((s) => s?.content);
  if (!stream) {
    if (names.includes('worddocument')) throw new UnreadableFile('not-a-table', { found: 'Word (.doc)' });
    if (names.includes('powerpoint document'))
      throw new UnreadableFile('not-a-table', { found: 'PowerPoint (.ppt)' });
    throw new UnreadableFile('not-a-table', { found: 'OLE' });
  }
  const facts = biffFacts(Buffer.from(stream.content as Uint8Array));
  if (facts.encrypted) throw new UnreadableFile('encrypted');
  if (facts.dde) throw new UnreadableFile('dde', { part: 'xls' });
  if (facts.externalLink) throw new UnreadableFile('external-links', { part: 'xls' });
  return facts;
}

function gridOf(sheet: XLSX.WorkSheet, name: string, hidden: boolean, date1904: boolean): XlsGrid {
  const data = ((sheet as Record<string, unknown>)['!data'] ?? []) as (XLSX.CellObject | undefined)[][];
  const cells = data.flatMap((line, r) =>
    (line ?? []).flatMap((cell, c) => {
      if (!cell) return [];
      const formula = cell.f === undefined ? null : String(cell.f);
      const text = formula === null ? (cellText(cell, date1904) ?? '') : '';
      return formula === null && text === '' ? [] : [{ row: r + 1, column: c + 1, text, formula }];
    }),
  );
  return { name, hidden, cells, merges: mergesOf(sheet) };
}

function mergesOf(sheet: XLSX.WorkSheet): XlsGrid['merges'] {
  return (sheet['!merges'] ?? []).map(({ s, e }) => ({
    top: s.r + 1,
    left: s.c + 1,
    bottom: e.r + 1,
    right: e.c + 1,
  }));
}

function* sheetRows(
  sheet: XLSX.WorkSheet,
  index: number,
  date1904: boolean,
  maxRows: number,
): Generator<Row[]> {
  const data = ((sheet as Record<string, unknown>)['!data'] ?? []) as (XLSX.CellObject | undefined)[][];
  const fill = mergedFiller(mergesOf(sheet).sort((a, b) => a.top - b.top));
  let batch: Row[] = [];
  let cells = 0;
  let given = 0;
  for (const [r, line] of data.entries()) {
    if (!line) continue;
    const values = Array.from(line, (cell) => (cell ? cellText(cell, date1904) : null));
    while (values.length > 0 && values.at(-1) === null) values.pop();
    if (values.length === 0) continue;
    fill(r + 1, values);
    batch.push({ sheet: index, row: r + 1, cells: values });
    cells += values.length;
    if (++given === maxRows) break;
    if (batch.length < BATCH_ROWS && cells < BATCH_CELLS) continue;
    yield batch;
    batch = [];
    cells = 0;
  }
  if (batch.length > 0) yield batch;
}

const ERRORS: Record<number, string> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

function cellText(cell: XLSX.CellObject, date1904: boolean): string | null {
  if (cell.v === undefined || cell.v === null) return null;
  if (cell.t === 'b') return cell.v ? 'TRUE' : 'FALSE';
  if (cell.t === 'e') return ERRORS[Number(cell.v)] ?? '#ERROR';
  if (cell.t === 'n') return numberText(String(cell.v), lookOfFormat(String(cell.z ?? '')), date1904);
  return String(cell.v) || null;
}
