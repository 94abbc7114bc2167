import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspect, readRows, UnreadableFile } from './index.ts';

let folder: string;
let count = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sophora-xls-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function file(bytes: Buffer | string): Promise<string> {
  const path = join(folder, `${++count}.xls`);
  await writeFile(path, bytes);
  return path;
}
const refusal = (bytes: Buffer): Promise<unknown> =>
  file(bytes)
    .then((path) => inspect(path))
    .catch((error: unknown) => error);

function book(bookType: XLSX.BookType): Buffer {
  const workbook = XLSX.utils.book_new();
  const sheet = XLSX.utils.aoa_to_sheet([
    ['申请号', '名称', '申请日', '金额'],
    ['201710000001.2', '一种装置', 42_795, 1.1],
    [null, '一种方法', null, 201_711_000_000],
  ]);
  sheet.C2.z = 'yyyy-mm-dd';
  sheet['!merges'] = [{ s: { r: 1, c: 0 }, e: { r: 2, c: 0 } }];
  XLSX.utils.book_append_sheet(workbook, XLSX.utils.aoa_to_sheet([['说明']]), '填表说明');
  XLSX.utils.book_append_sheet(workbook, sheet, '清单');
  workbook.Workbook = { Sheets: [{ Hidden: 1 }, { Hidden: 0 }] };
  return XLSX.write(workbook, { type: 'buffer', bookType }) as Buffer;
}

const LIST = [
  ['申请号', '名称', '申请日', '金额'],
  ['201710000001.2', '一种装置', '2017-03-01', '1.1'],
  ['201710000001.2', '一种方法', null, '201711000000'],
];

describe('legacy .xls', () => {
  it('is read sheet by sheet with days, merged cells and what is hidden', async () => {
    const path = await file(book('biff8'));
    const { info, preview } = await inspect(path);
    expect(info).toEqual({
      format: 'xls',
      encoding: null,
      sheets: [
        { index: 1, name: '填表说明', hidden: true },
        { index: 2, name: '清单', hidden: false },
      ],
      formulaCells: 0,
    });
    expect(preview.filter((row) => row.sheet === 2).map((row) => row.cells)).toEqual(LIST);
    const rows = [];
    for await (const batch of readRows(path)) rows.push(...batch);
    expect(rows.map((row) => row.cells)).toEqual(LIST);
    await expect(readRows(path, { sheet: 3 })[Symbol.asyncIterator]().next()).rejects.toMatchObject({
      code: 'no-such-sheet',
    });
  });

  it('can be stopped while the child process works', async () => {
    const controller = new AbortController();
    controller.abort();
    const path = await file(book('biff8'));
    await expect(
      readRows(path, { signal: controller.signal })[Symbol.asyncIterator]().next(),
    ).rejects.toThrow();
  });

  it.each([
    ['EncryptedPackage', { code: 'encrypted' }],
    ['_VBA_PROJECT_CUR', { code: 'macros' }],
    ['WordDocument', { code: 'not-a-table', params: { found: 'Word (.doc)' } }],
  ])('a container with %s is refused', async (stream, expected) => {
    const container = XLSX.CFB.utils.cfb_new();
    XLSX.CFB.utils.cfb_add(container, `/${stream}`, Buffer.from('x'.repeat(5_000)));
    expect(
      await refusal(Buffer.from(XLSX.CFB.write(container, { type: 'buffer' }) as Uint8Array)),
    ).toMatchObject(expected);
  });

  it('a damaged one is refused', async () => {
    const bytes = book('biff8');
    expect(await refusal(bytes.subarray(0, 700))).toMatchObject({ code: 'damaged' });
  });
});

describe('tables that call themselves .xls', () => {
  it('HTML with open cells, entities, line breaks, comments and merged cells', async () => {
    const html = `<html><meta charset="utf-8"><style>td{mso:"<td>"}</style><!-- <tr><td>无 -->
      <table><tr><th rowspan=2>申请号<th colspan="2">法律
      状态<tr><td>类型<td>日期</tr>
      <tr><td style='x:"a"'>2017&nbsp;&#49;<br>二<td>a&lt;b &amp; &unknown;</td><td rowspan="2">z</td></tr>
      <tr><td>2<td>3</table></html>`;
    expect((await inspect(await file(html))).preview).toEqual([
      { sheet: 1, row: 1, cells: ['申请号', '法律 状态', '法律 状态'] },
      { sheet: 1, row: 2, cells: ['申请号', '类型', '日期'] },
      { sheet: 1, row: 3, cells: ['2017 1\n二', 'a<b & &unknown;', 'z'] },
      { sheet: 1, row: 4, cells: ['2', '3', 'z'] },
    ]);
  });

  it.each(['<', '<!--', '<script>', '<script></script>', '<td', '<td rowspan=60000>x'])(
    'megabytes of %s end soon',
    async (piece) => {
      const path = await file(`<table><tr><td>甲</td></tr>${piece.repeat(2_000_000 / piece.length)}`);
      const start = performance.now();
      await inspect(path).catch((error: unknown) => expect(error).toBeInstanceOf(UnreadableFile));
      expect(performance.now() - start).toBeLessThan(10_000);
    },
  );

  it('XML Spreadsheet 2003 with its sheets, jumps and days', async () => {
    const cell = (type: string, value: string, more = '') =>
      `<Cell${more}><Data ss:Type="${type}">${value}</Data></Cell>`;
    const xml = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
      <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
      <Worksheet ss:Name="清单"><Table>
      <Row>${cell('String', '申请号')}${cell('String', '申请日', ' ss:Index="3"')}</Row>
      <Row ss:Index="4">${cell('String', '甲')}${cell('Number', '1.1000000000000001')}${cell('DateTime', '2017-03-01T00:00:00.000')}</Row>
      </Table></Worksheet><Worksheet ss:Name="二"><Table><Row>${cell('Boolean', '1')}</Row></Table></Worksheet></Workbook>`;
    const { info, preview } = await inspect(await file(xml));
    expect(info.sheets.map((s) => s.name)).toEqual(['清单', '二']);
    expect(preview).toEqual([
      { sheet: 1, row: 1, cells: ['申请号', null, '申请日'] },
      { sheet: 1, row: 4, cells: ['甲', '1.1', '2017-03-01'] },
      { sheet: 2, row: 1, cells: ['TRUE'] },
    ]);
  });
});
