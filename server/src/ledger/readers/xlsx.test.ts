import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PlannedWorkbook, packParts, xlsxWith } from '../../../../test/support/xlsxParts.ts';
import { inspect, readRows } from './index.ts';

let folder: string;
let count = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sophora-xlsx-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function file(bytes: Buffer): Promise<string> {
  const path = join(folder, `${++count}.xlsx`);
  await writeFile(path, bytes);
  return path;
}
const workbook = (plan: PlannedWorkbook) => file(packParts(xlsxWith(plan)));
async function cells(plan: PlannedWorkbook): Promise<(string | null)[][]> {
  const { preview } = await inspect(await workbook(plan));
  return preview.map((row) => row.cells);
}
const refusal = (bytes: Buffer): Promise<unknown> =>
  file(bytes)
    .then((path) => inspect(path))
    .catch((error: unknown) => error);
const row = (r: number, inner: string) => `<row r="${r}">${inner}</row>`;
const text = (ref: string, value: string) => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;

describe('cells of an .xlsx', () => {
  it('come as a person sees them: shared, inline and formula text, truth values, errors', async () => {
    const rows = row(
      1,
      `<c r="A1" t="s"><v>1</v></c>${text('B1', '内联')}<c r="C1" t="str"><f>A1</f><v>公式</v></c><c r="D1" t="b"><v>1</v></c><c r="E1" t="e"><v>#N/A</v></c>`,
    );
    expect(await cells({ sheets: [{ name: 'a', rows }], strings: ['零', '共享'] })).toEqual([
      ['共享', '内联', '公式', 'TRUE', '#N/A'],
    ]);
  });

  it('join the runs of rich text and leave phonetic guides out', async () => {
    const sst = `<sst><si><r><t>槐</t></r><r><rPr><b/></rPr><t>荫</t></r><rPh sb="0" eb="1"><t>huái</t></rPh></si></sst>`;
    const rows = row(1, '<c r="A1" t="s"><v>0</v></c>');
    expect(await cells({ sheets: [{ name: 'a', rows }], parts: { 'xl/sharedStrings.xml': sst } })).toEqual([
      ['槐荫'],
    ]);
  });

  it('decode characters XML cannot hold, and keep text that only looks like one', async () => {
    const rows = row(1, text('A1', '甲_x000D_乙') + text('B1', '_x005F_x000D_'));
    expect(await cells({ sheets: [{ name: 'a', rows }] })).toEqual([['甲\r乙', '_x000D_']]);
  });

  it.each([
    ['1', '1'],
    ['201711000000', '201711000000'],
    ['2.0171100000000001E+11', '201711000000'],
    ['370104199001011234', '370104199001011234'],
    ['3.70104199001011E+17', '370104199001011000'],
    ['0.1', '0.1'],
    ['0.30000000000000004', '0.3'],
    ['1.1000000000000001', '1.1'],
    ['1E-3', '0.001'],
    ['-12.50', '-12.5'],
    ['1E+21', '1000000000000000000000'],
    ['-0', '0'],
  ])('the stored number %s reads %s', async (stored, shown) => {
    expect(await cells({ sheets: [{ name: 'a', rows: row(1, `<c r="A1"><v>${stored}</v></c>`) }] })).toEqual([
      [shown],
    ]);
  });

  it.each([
    ['yyyy"年"m"月"d"日"', '42795', '2017-03-01'],
    ['yyyy/m/d;@', '42795', '2017-03-01'],
    ['[$-804]yyyy"年"m"月"d"日";@', '42795.75', '2017-03-01'],
    ['yyyy/m/d h:mm', '42795', '2017-03-01'],
    ['yyyy/m/d h:mm', '42795.75', '2017-03-01 18:00:00'],
    ['[DBNum1]yyyy"年"m"月"', '42795', '2017-03'],
    ['yyyy"年"m"月"', '42796', '2017-03-02'],
    ['h:mm:ss', '0.5', '12:00:00'],
    ['0000', '101', '0101'],
    ['000000', '1234567', '1234567'],
    ['0.00%', '0.256', '25.6%'],
    ['#,##0.00_ ;[Red]\\-#,##0.00\\ ', '1234.5', '1234.5'],
    ['_ "￥"* #,##0.00_ ', '42795', '42795'],
    ['0.00E+00', '42795', '42795'],
    ['General', '42795', '42795'],
    ['yyyy-mm-dd', '99999999', '99999999'],
  ])('under the format %s the number %s reads %s', async (code, stored, shown) => {
    const rows = row(1, `<c r="A1" s="0"><v>${stored}</v></c>`);
    expect(await cells({ sheets: [{ name: 'a', rows }], formats: [code] })).toEqual([[shown]]);
  });

  it('count days from 1904 where the workbook says so', async () => {
    const rows = row(1, '<c r="A1" s="0"><v>41333</v></c>');
    expect(await cells({ sheets: [{ name: 'a', rows }], formats: ['yyyy-mm-dd'], date1904: true })).toEqual([
      ['2017-03-01'],
    ]);
  });

  it('keep their columns and row numbers in sparse sheets, with or without references', async () => {
    const rows = `${row(3, text('C3', '丙'))}${row(5, '<c r="A5"/><c r="B5" s="1"/>')}<row><c><v>1</v></c><c><v>2</v></c></row>`;
    const { preview } = await inspect(await workbook({ sheets: [{ name: 'a', rows }] }));
    expect(preview).toEqual([
      { sheet: 1, row: 3, cells: [null, null, '丙'] },
      { sheet: 1, row: 6, cells: ['1', '2'] },
    ]);
  });

  it('are found under any namespace prefix, and in the strict dialect', async () => {
    const rows = '<x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c></x:row>';
    const sheet = `<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData>${rows}</x:sheetData></x:worksheet>`;
    expect(
      await cells({ sheets: [{ name: 'a', rows: '' }], parts: { 'xl/worksheets/sheet1.xml': sheet } }),
    ).toEqual([['甲']]);
  });
});

describe('merged cells', () => {
  const merge = (ref: string) => `<mergeCells><mergeCell ref="${ref}"/></mergeCells>`;
  it('speak for every row they cover', async () => {
    const rows =
      row(1, text('A1', '甲') + text('B1', '1')) + row(2, text('B2', '2')) + row(3, text('B3', '3'));
    expect(await cells({ sheets: [{ name: 'a', rows, after: merge('A1:A2') }] })).toEqual([
      ['甲', '1'],
      ['甲', '2'],
      [null, '3'],
    ]);
  });
  it('speak for every column they cover in the first rows, for headers', async () => {
    const rows = row(1, text('A1', '法律状态')) + row(2, text('A2', '类型') + text('B2', '日期'));
    expect(await cells({ sheets: [{ name: 'a', rows, after: merge('A1:B1') }] })).toEqual([
      ['法律状态', '法律状态'],
      ['类型', '日期'],
    ]);
  });
  it('stay in their first column further down', async () => {
    const rows = row(31, text('A31', '合计')) + row(32, text('C32', 'x'));
    expect(await cells({ sheets: [{ name: 'a', rows, after: merge('A31:C31') }] })).toEqual([
      ['合计'],
      [null, null, 'x'],
    ]);
  });
  it('make up no rows and are bounded when they cover the whole sheet', async () => {
    const [first, ...others] = await cells({
      sheets: [{ name: 'a', rows: row(1, text('A1', '标题')), after: merge('A1:XFD1048576') }],
    });
    expect(first!.length).toBeLessThan(1_000);
    expect(others).toEqual([]);
  });
});

describe('sheets', () => {
  it('are listed in tab order with what is hidden, and read by their number', async () => {
    const path = await workbook({
      sheets: [
        { name: '说明', rows: row(1, text('A1', '隐')), state: 'hidden' },
        { name: '清单', rows: row(1, text('A1', '一')) },
        { name: '深藏', rows: row(1, text('A1', '二')), state: 'veryHidden' },
      ],
    });
    const { info } = await inspect(path);
    expect(info.sheets).toEqual([
      { index: 1, name: '说明', hidden: true },
      { index: 2, name: '清单', hidden: false },
      { index: 3, name: '深藏', hidden: true },
    ]);
    const first = async (sheet?: number) => {
      for await (const batch of readRows(path, sheet === undefined ? {} : { sheet }))
        return batch[0]!.cells[0];
      return undefined;
    };
    expect([await first(), await first(1), await first(3)]).toEqual(['一', '隐', '二']);
    await expect(first(4)).rejects.toMatchObject({ code: 'no-such-sheet', params: { sheet: 4, sheets: 3 } });
  });

  it('count formula cells and read what they last gave', async () => {
    const rows = row(
      1,
      '<c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f t="shared" si="0"/><v>3</v></c><c r="C1"><v>4</v></c>',
    );
    const { info, preview } = await inspect(await workbook({ sheets: [{ name: 'a', rows }] }));
    expect(info.formulaCells).toBe(2);
    expect(preview[0]!.cells).toEqual(['2', '3', '4']);
  });
});

describe('what is refused', () => {
  const plain: PlannedWorkbook = { sheets: [{ name: 'a', rows: row(1, text('A1', '甲')) }] };
  const withPart = (name: string, content = '<x/>') =>
    packParts(xlsxWith({ ...plain, parts: { [name]: content } }));

  it('macros', async () =>
    expect(await refusal(withPart('xl/vbaProject.bin'))).toMatchObject({ code: 'macros' }));
  it('links to other workbooks, with the name of the other file', async () => {
    const parts = {
      'xl/externalLinks/externalLink1.xml': '<externalLink><externalBook/></externalLink>',
      'xl/externalLinks/_rels/externalLink1.xml.rels':
        '<Relationships><Relationship Id="rId1" Type="x/externalLinkPath" Target="file:///D:/%E5%8F%B0%E8%B4%A6.xlsx"/></Relationships>',
    };
    expect(await refusal(packParts(xlsxWith({ ...plain, parts })))).toMatchObject({
      code: 'external-links',
      params: { part: '台账.xlsx' },
    });
  });
  it('DDE links', async () =>
    expect(
      await refusal(
        withPart(
          'xl/externalLinks/externalLink1.xml',
          '<externalLink><ddeLink ddeService="cmd"/></externalLink>',
        ),
      ),
    ).toMatchObject({ code: 'dde' }));
  it('password protection of the zip', async () =>
    expect(await refusal(packParts(xlsxWith(plain), { flags: 1 }))).toMatchObject({ code: 'encrypted' }));
  it('a sheet that unpacks to hundreds of times its size', async () => {
    const bomb = packParts({
      ...xlsxWith(plain),
      'xl/worksheets/sheet1.xml': Buffer.alloc(64 * 1024 * 1024, 32),
    });
    expect(await refusal(bomb)).toMatchObject({
      code: 'zip-bomb',
      params: { part: 'xl/worksheets/sheet1.xml' },
    });
  });
  it('the same bomb when its directory lies about the size', async () => {
    const name = 'xl/worksheets/sheet1.xml';
    const parts = { ...xlsxWith(plain), [name]: Buffer.alloc(64 * 1024 * 1024, 32) };
    expect(await refusal(packParts(parts, { declaredSizes: { [name]: 1_000 } }))).toMatchObject({
      code: 'zip-bomb',
    });
  });
  it('a file that was cut off', async () => {
    const whole = packParts(xlsxWith(plain));
    expect(await refusal(whole.subarray(0, whole.length - 100))).toMatchObject({ code: 'damaged' });
  });
  it('entity bombs and other document types', async () => {
    const dtd = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><worksheet><sheetData/></worksheet>';
    expect(await refusal(withPart('xl/worksheets/sheet1.xml', dtd))).toMatchObject({ code: 'damaged' });
  });
  it('cells far to the right', async () => {
    const rows = row(7, text('XFD7', '远'));
    expect(await refusal(packParts(xlsxWith({ sheets: [{ name: 'a', rows }] })))).toMatchObject({
      code: 'too-wide',
      params: { row: 7, columns: 16_384 },
    });
  });
  it('a workbook without any cell', async () =>
    expect(await refusal(packParts(xlsxWith({ sheets: [{ name: 'a', rows: '' }] })))).toMatchObject({
      code: 'empty',
    }));
  it('other zip files, by what they are', async () => {
    const part = (target: string) =>
      `<Relationships><Relationship Id="r" Type="x/officeDocument" Target="${target}"/></Relationships>`;
    expect(
      await refusal(packParts({ '_rels/.rels': part('word/document.xml'), 'word/document.xml': '<x/>' })),
    ).toMatchObject({
      code: 'not-a-table',
      params: { found: 'Word (.docx)' },
    });
    expect(await refusal(packParts({ 'a.txt': 'hello' }))).toMatchObject({
      code: 'not-a-table',
      params: { found: 'zip' },
    });
    expect(await refusal(packParts({ mimetype: 'x', 'content.xml': '<x/>' }))).toMatchObject({
      code: 'other-spreadsheet',
    });
  });
});

describe('while reading', () => {
  it('can be stopped, and tells how far it is', async () => {
    const rows = Array.from({ length: 5_000 }, (_, i) =>
      row(i + 1, text(`A${i + 1}`, `值${i}${Math.sin(i)}`)),
    ).join('');
    const path = await workbook({ sheets: [{ name: 'a', rows }] });
    const seen: [number, number][] = [];
    for await (const _ of readRows(path, { onProgress: (done, total) => seen.push([done, total]) }));
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.at(-1)![0]).toBe(seen.at(-1)![1]);
    const controller = new AbortController();
    const stopped = (async () => {
      for await (const _ of readRows(path, { signal: controller.signal })) controller.abort();
    })();
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
  });
});
