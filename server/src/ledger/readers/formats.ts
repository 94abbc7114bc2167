import { chooseSheet, firstRows } from './chooseSheet.ts';
import { delimitedLayout, delimitedRows } from './delimitedRows.ts';
import type { Container } from './fileFormat.ts';
import { markupLayout, markupRows } from './markupRows.ts';
import type { Row } from './row.ts';
import type { Format, ReadOptions, SheetInfo } from './types.ts';
import { xlsLines } from './xlsRows.ts';
import { sheetRows } from './xlsxRows.ts';
import { scanSheet } from './xlsxScan.ts';
import { openWorkbook, readLooks, readSharedStrings } from './xlsxWorkbook.ts';

const xlsx: Format = {
  async inspect(path, maxRows) {
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
      const sheets = workbook.sheets.map(({ index, name, hidden }) => ({ index, name, hidden }));
      return { info: { format: 'xlsx', encoding: null, sheets, formulaCells }, preview };
    } finally {
      await workbook.zip.handle.close();
    }
  },
  async *rows(path, { sheet, signal, onProgress }) {
    const workbook = await openWorkbook(path);
    try {
      const chosen = chooseSheet(workbook.sheets, sheet);
      const strings = await readSharedStrings(workbook, signal);
      const looks = await readLooks(workbook, signal);
      const { merged } = await scanSheet(workbook.zip, chosen, signal);
      const onPacked = onProgress && ((bytes: number) => onProgress(bytes, chosen.entry.packed));
      yield* sheetRows(workbook, chosen, { strings, looks, merged, signal, onPacked });
    } finally {
      await workbook.zip.handle.close();
    }
  },
};

const xls: Format = {
  async inspect(path, maxRows) {
    const preview: Row[] = [];
    let sheets: SheetInfo[] = [];
    let formulaCells = 0;
    for await (const line of xlsLines(path, { sheet: 0, maxRows })) {
      if ('rows' in line) preview.push(...line.rows);
      else ({ sheets, formulaCells } = line.head);
    }
    return { info: { format: 'xls', encoding: null, sheets, formulaCells }, preview };
  },
  async *rows(path, { sheet, signal }) {
    const wanted = sheet ?? (await firstVisibleSheet(path, signal));
    for await (const line of xlsLines(path, { sheet: wanted, maxRows: 0, signal })) {
      if ('rows' in line) yield line.rows;
      else chooseSheet(line.head.sheets, wanted);
    }
  },
};

async function firstVisibleSheet(path: string, signal: AbortSignal | undefined): Promise<number> {
  for await (const line of xlsLines(path, { sheet: 0, maxRows: 1, signal }))
    if ('head' in line) return chooseSheet(line.head.sheets, undefined).index;
  return 1;
}

const text: Format = {
  async inspect(path, maxRows, { encoding, fileName }) {
    const layout = await delimitedLayout(path, encoding);
    const preview = await firstRows(delimitedRows(path, layout), maxRows);
    const format = layout.separator === '\t' ? 'tsv' : 'csv';
    return {
      info: { format, encoding: layout.encoding, sheets: oneSheet(fileName), formulaCells: null },
      preview,
    };
  },
  async *rows(path, options) {
    oneSheetOnly(options);
    yield* delimitedRows(path, await delimitedLayout(path, options.encoding), options);
  },
};

const oneSheet = (fileName: string | undefined): SheetInfo[] => [
  { index: 1, name: fileName ?? '', hidden: false },
];

const oneSheetOnly = ({ sheet }: ReadOptions): unknown => chooseSheet(oneSheet(''), sheet);

const markup: Format = {
  async inspect(path, maxRows, { encoding, fileName }) {
    const layout = await markupLayout(path, encoding);
    const sheets: SheetInfo[] = [];
    const preview: Row[] = [];
    const given = new Map<number, number>();
    for await (const batch of markupRows(path, layout, { onSheet: (sheet) => sheets.push(sheet) }))
      for (const row of batch) {
        const count = (given.get(row.sheet) ?? 0) + 1;
        given.set(row.sheet, count);
        if (count <= maxRows) preview.push(row);
      }
    const info = {
      format: 'xls' as const,
      encoding: layout.encoding,
      sheets: sheets.length > 0 ? sheets : oneSheet(fileName),
      formulaCells: null,
    };
    return { info, preview };
  },
  async *rows(path, options) {
    const layout = await markupLayout(path, options.encoding);
    if (layout.dialect === 'html') oneSheetOnly(options);
    const wanted =
      options.sheet ?? (layout.dialect === 'html' ? 1 : await firstVisibleMarkupSheet(path, options));
    for await (const batch of markupRows(path, layout, options)) {
      const rows = batch.filter((row) => row.sheet === wanted);
      if (rows.length > 0) yield rows;
    }
  },
};

async function firstVisibleMarkupSheet(path: string, options: ReadOptions): Promise<number> {
  const { info } = await markup.inspect(path, 1, options);
  return chooseSheet(info.sheets, undefined).index;
}

export const FORMATS: Record<Container, Format> = { zip: xlsx, ole: xls, text, markup };
