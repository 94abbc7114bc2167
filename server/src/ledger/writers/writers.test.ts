import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { inspect } from '../readers/index.ts';
import { LIMITS } from '../readers/limits.ts';
import { openZip, readEntry } from '../readers/zip.ts';
import { type TableSheet, writeCsv, writeXlsx, writeXlsxBuffer } from './index.ts';
import { neutraliseText, startsFormula, withoutApostrophe } from './neutralise.ts';
import { fenText } from './table.ts';
import { fittingWidth } from './writeXlsx.ts';
import { columnName, sheetNames } from './xlsxParts.ts';

let folder: string;
let count = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sophora-writers-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function file(bytes: Buffer | string): Promise<string> {
  const path = join(folder, String(++count));
  await writeFile(path, bytes);
  return path;
}
async function part(bytes: Buffer, name: string): Promise<string> {
  const zip = await openZip(await file(bytes));
  const chunks: Buffer[] = [];
  for await (const chunk of readEntry(zip, zip.entries.get(name)!, { limit: LIMITS.partBytes }))
    chunks.push(chunk);
  await zip.handle.close();
  return Buffer.concat(chunks).toString();
}
async function csv(sheet: TableSheet): Promise<string> {
  let text = '';
  for await (const chunk of writeCsv(sheet)) text += String(chunk);
  return text;
}

const SHEET: TableSheet = {
  name: '专利清单',
  notes: ['演示数据', '截至2026-10-31'],
  columns: [
    { header: '申请号' },
    { header: '名称' },
    { header: '申请日', type: 'date' },
    { header: '金额（元）', type: 'fen' },
    { header: '件数', type: 'integer' },
    { header: '申请人' },
  ],
  rows: [
    ['201710000001.2', '一种<装置>&"引号"', '2017-03-01', 123_456, 1_200, ['甲公司', '乙大学']],
    ['00012', '第一行\n第二行 _x000D_ \u0001', '1899-12-31', -5, 0, null],
    ['', '=1+1', '待定', null, null, '-'],
  ],
};
const READ = [
  ['演示数据'],
  ['截至2026-10-31'],
  ['申请号', '名称', '申请日', '金额（元）', '件数', '申请人'],
  ['201710000001.2', '一种<装置>&"引号"', '2017-03-01', '1234.56', '1200', '甲公司; 乙大学'],
  ['00012', '第一行\n第二行 _x000D_ \u0001', '1899-12-31', '-0.05', '0'],
  [null, '=1+1', '待定', null, null, '-'],
];

describe('writeXlsx', () => {
  it('gives a file whose cells come back as they were', async () => {
    const { preview } = await inspect(await file(await writeXlsxBuffer([SHEET])));
    expect(preview.map((row) => row.cells)).toEqual(READ);
  });

  it('a second reader finds text, numbers and days as such', async () => {
    const book = XLSX.read(await writeXlsxBuffer([SHEET]), { cellNF: true });
    const sheet = book.Sheets.专利清单!;
    expect([sheet.A4.t, sheet.A4.v]).toEqual(['s', '201710000001.2']);
    expect([sheet.C4.t, sheet.C4.v, sheet.C4.z]).toEqual(['n', 42_795, 'yyyy\\-mm\\-dd']);
    expect([sheet.D4.t, sheet.D4.v]).toEqual(['n', 1234.56]);
    expect([sheet.B6.t, sheet.B6.f]).toEqual(['s', undefined]);
  });

  it('freezes everything down to the header, filters it and fits Chinese text', async () => {
    const xml = await part(await writeXlsxBuffer([SHEET]), 'xl/worksheets/sheet1.xml');
    expect(xml).toContain('<pane ySplit="3" topLeftCell="A4"');
    expect(xml).toContain('<autoFilter ref="A3:F6"/>');
    expect(xml).toContain('<col min="1" max="1" width="16" customWidth="1"/>');
    expect(fittingWidth(['专利名称'])).toBe(10);
    expect(fittingWidth(['长'.repeat(100)])).toBe(60);
    expect(fittingWidth([])).toBe(6);
  });

  it('marks text that starts like a formula as quoted text, and writes no formula', async () => {
    const bytes = await writeXlsxBuffer([SHEET]);
    const xml = await part(bytes, 'xl/worksheets/sheet1.xml');
    expect(xml).toContain('<c r="B6" s="8" t="inlineStr">');
    expect(xml).not.toMatch(/<f[ >]/);
    expect(await part(bytes, 'xl/styles.xml')).toContain('quotePrefix="1"/></cellXfs>');
  });

  it('cuts what no cell can hold and says so in the cell', async () => {
    const sheet = { name: 'a', columns: [{ header: '摘要' }], rows: [['长'.repeat(40_000)]] };
    const { preview } = await inspect(await file(await writeXlsxBuffer([sheet])));
    expect(preview[1]!.cells[0]).toHaveLength(32_767);
    expect(preview[1]!.cells[0]).toMatch(/已截断）$/);
  });

  it('gives equal bytes for equal tables', async () => {
    expect(await writeXlsxBuffer([SHEET])).toEqual(await writeXlsxBuffer([SHEET]));
  });

  it('writes several sheets under names Excel accepts, and sheets without rows', async () => {
    const empty = { name: 'x', columns: [{ header: '甲' }], rows: [] };
    const { info } = await inspect(
      await file(
        await writeXlsxBuffer([{ ...empty, name: '专利/清单[2022]:*?' }, empty, { ...empty, name: 'X' }]),
      ),
    );
    expect(info.sheets.map((s) => s.name)).toEqual(['专利 清单 2022', 'x', 'X (2)']);
    expect(sheetNames(["''", '字'.repeat(40)])).toEqual(['Sheet1', '字'.repeat(31)]);
  });

  it('takes rows only as they are needed and closes their source when the reader goes away', async () => {
    let taken = 0;
    let closed = false;
    async function* rows() {
      try {
        for (; ; taken++) yield [`行${taken}`.repeat(20)];
      } finally {
        closed = true;
      }
    }
    const stream = writeXlsx([{ name: 'a', columns: [{ header: '甲' }], rows: rows() }]);
    let bytes = 0;
    for await (const chunk of stream) {
      bytes += (chunk as Buffer).length;
      if (bytes > 20_000) break;
    }
    await vi.waitFor(() => expect(closed).toBe(true));
    expect(taken).toBeLessThan(200_000);
  });

  it('refuses more rows than a sheet holds', async () => {
    function* rows() {
      for (let i = 0; i < 1_048_576; i++) yield [null];
    }
    const stream = writeXlsx([{ name: 'a', columns: [{ header: '甲' }], rows: rows() }]);
    await expect(
      (async () => {
        for await (const _ of stream);
      })(),
    ).rejects.toThrow(RangeError);
  });
});

describe('writeCsv', () => {
  it('begins with a byte order mark, quotes what needs it and ends rows with CRLF', async () =>
    expect(
      await csv({
        name: 'a',
        columns: [{ header: '名称' }, { header: '金额', type: 'fen' }],
        rows: [
          ['甲,"乙"\n', -5],
          ['丙', null],
        ],
      }),
    ).toBe('\ufeff名称,金额\r\n"甲,""乙""\n",-0.05\r\n丙,\r\n'));

  it('comes back as it was, formulas included', async () => {
    const { preview } = await inspect(await file(await csv(SHEET)));
    expect(preview.map((row) => row.cells)).toEqual(READ);
  });
});

describe('formulas in text', () => {
  it.each([
    '=1+1',
    '+1+1',
    '-1+1',
    '@SUM(1)',
    '\t=1',
    '\r=1',
    '＝1',
    '－cmd',
    "=cmd|'/c calc'!A1",
    '-甲',
    '+86 531 1234',
  ])('%j is neutralised and comes back', (text) => {
    expect(neutraliseText(text)).toBe(`'${text}`);
    expect(withoutApostrophe(neutraliseText(text))).toBe(text);
  });
  it.each(['-5', '-0.05', '+3', '-12%', '-', '--', '甲=乙', "'90后", '', '1-1'])(
    '%j is left alone',
    (text) => {
      expect(startsFormula(text)).toBe(false);
      expect(neutraliseText(text)).toBe(text);
      expect(withoutApostrophe(text)).toBe(text);
    },
  );
});

describe('small parts', () => {
  it('columns are named like in a spreadsheet', () =>
    expect([0, 25, 26, 701, 702, 16_383].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']));
  it('fen become yuan by digits', () =>
    expect([0, 5, -5, 100, 123_456_789_012_345].map(fenText)).toEqual([
      '0.00',
      '0.05',
      '-0.05',
      '1.00',
      '1234567890123.45',
    ]));
});
