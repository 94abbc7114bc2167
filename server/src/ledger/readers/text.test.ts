import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { delimitedParser } from './delimitedParser.ts';
import { inspect, readRows } from './index.ts';

let folder: string;
let count = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sophora-text-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function file(bytes: Buffer | string): Promise<string> {
  const path = join(folder, `${++count}`);
  await writeFile(path, bytes);
  return path;
}
const read = async (bytes: Buffer | string) => inspect(await file(bytes));
const cells = async (bytes: Buffer | string) => (await read(bytes)).preview.map((row) => row.cells);
const refusal = (bytes: Buffer | string): Promise<unknown> => read(bytes).catch((error: unknown) => error);
async function all(path: string): Promise<(string | null)[][]> {
  const rows: (string | null)[][] = [];
  for await (const batch of readRows(path)) rows.push(...batch.map((row) => row.cells));
  return rows;
}

const LIST = '申请号,名称\r\n201710000001.2,一种装置\r\n201710000002.7,一种方法\r\n';
const ROWS = [
  ['申请号', '名称'],
  ['201710000001.2', '一种装置'],
  ['201710000002.7', '一种方法'],
];

describe('encodings', () => {
  it.each([
    ['UTF-8', Buffer.from(LIST)],
    ['UTF-8', Buffer.from(`\ufeff${LIST}`)],
    ['GB18030', iconv.encode(LIST, 'gb18030')],
    ['UTF-16LE', Buffer.from(`\ufeff${LIST}`, 'utf16le')],
    ['UTF-16LE', Buffer.from(LIST, 'utf16le')],
    ['UTF-16BE', Buffer.from(`\ufeff${LIST}`, 'utf16le').swap16()],
    ['UTF-16BE', Buffer.from(LIST, 'utf16le').swap16()],
  ])('%s is recognised', async (encoding, bytes) => {
    const { info, preview } = await read(bytes);
    expect(info.encoding).toBe(encoding);
    expect(preview.map((row) => row.cells)).toEqual(ROWS);
  });

  it('GB18030 with characters of four bytes, which GBK does not have', async () =>
    expect(await cells(iconv.encode('姓名,㐂\r\n𠀀,x', 'gb18030'))).toEqual([
      ['姓名', '㐂'],
      ['𠀀', 'x'],
    ]));

  it('UTF-8 that only shows in the last row of a long file is not missed', async () => {
    const path = await file(`a,b\n${'1,2\n'.repeat(1_000_000)}槐,荫\n`);
    expect((await inspect(path)).info.encoding).toBe('UTF-8');
    let last: (string | null)[] | undefined;
    for await (const batch of readRows(path)) last = batch.at(-1)!.cells;
    expect(last).toEqual(['槐', '荫']);
  });

  it('UTF-8 with one broken character stays UTF-8', async () => {
    const bytes = Buffer.concat([
      Buffer.from(LIST.repeat(20)),
      Buffer.from('甲').subarray(0, 2),
      Buffer.from(',x\n'),
    ]);
    expect((await read(bytes)).info.encoding).toBe('UTF-8');
  });

  it('a person can choose another one', async () => {
    const path = await file(iconv.encode(LIST, 'gb18030'));
    expect((await inspect(path, { encoding: 'gbk' })).info.encoding).toBe('GB18030');
    expect((await inspect(path, { encoding: 'UTF-8' })).preview[0]!.cells[0]).toContain('\ufffd');
    await expect(inspect(path, { encoding: 'klingon' })).rejects.toMatchObject({ code: 'unknown-encoding' });
  });

  it('characters cut by the border of a chunk come out whole', async () => {
    for (const encoding of ['utf8', 'gb18030', 'utf16le'] as const) {
      const text = `甲乙丙丁戊己庚辛${'a'}`.repeat(40_000);
      const lines = Array.from({ length: 4 }, (_, i) => `${'x'.repeat(i)},${text}`);
      const bytes = iconv.encode(lines.join('\n'), encoding, { addBOM: encoding === 'utf16le' });
      const rows = await all(await file(bytes));
      expect(rows.map((row) => row[1] === text)).toEqual([true, true, true, true]);
    }
  });
});

describe('separators', () => {
  it.each([
    [',', 'csv'],
    ['\t', 'tsv'],
    [';', 'csv'],
    ['|', 'csv'],
  ])('%j is recognised', async (separator, format) => {
    const { info, preview } = await read(LIST.replaceAll(',', separator));
    expect(info.format).toBe(format);
    expect(preview.map((row) => row.cells)).toEqual(ROWS);
  });
  it('commas inside quoted cells do not outvote tabs', async () =>
    expect(await cells('名称\t地址\n"甲,乙,丙"\t"a,b"\n丁,戊\tc,d\n')).toEqual([
      ['名称', '地址'],
      ['甲,乙,丙', 'a,b'],
      ['丁,戊', 'c,d'],
    ]));
  it('lists inside the cells do not outvote the commas between them', async () =>
    expect(await cells('号,人\n1,甲;乙;丙\n2,丁;戊;己\n3,庚;辛;壬\n')).toEqual([
      ['号', '人'],
      ['1', '甲;乙;丙'],
      ['2', '丁;戊;己'],
      ['3', '庚;辛;壬'],
    ]));
  it('a list of names without any separator is one column', async () =>
    expect(await cells('甲公司\n乙公司\n丙,丁公司\n戊公司\n己公司\n')).toEqual([
      ['甲公司'],
      ['乙公司'],
      ['丙,丁公司'],
      ['戊公司'],
      ['己公司'],
    ]));
  it('Excel may say it in the first line', async () =>
    expect(await cells('sep=;\r\na,b;c\r\n')).toEqual([['a,b', 'c']]));
});

describe('quotes, line ends and rows', () => {
  it.each([
    ['a,"b\nc",d\n', [['a', 'b\nc', 'd']]],
    ['a,"b ""c""",d\n', [['a', 'b "c"', 'd']]],
    ['a,"",d\n', [['a', null, 'd']]],
    ['a,b"c"d,e\n', [['a', 'b"c"d', 'e']]],
    ['a,"b"c,d\n', [['a', 'bc', 'd']]],
    [
      'a,"b,c\n1,2,3\n',
      [
        ['a', '"b', 'c'],
        ['1', '2', '3'],
      ],
    ],
    [
      'a,b\r1,2\r',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\r\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b,,\n,,,\n1,2,,\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
  ])('%j', async (text, expected) => expect(await cells(text)).toEqual(expected));

  it('empty rows are left out but counted', async () =>
    expect((await read('a,b\n\n,\n1,2\n')).preview.map((row) => row.row)).toEqual([1, 4]));

  it('give the same rows however the text is cut into chunks', () => {
    const text = '\r\na,"b\r\n""c""",d\r\n"x"y,,"z"\r1,2\n"open, 3\n';
    const parse = (size: number): unknown[] => {
      const rows: unknown[] = [];
      const parser = delimitedParser(',', (row, list) => rows.push([row, list]));
      for (let at = 0; at < text.length; at += size) parser.push(text.slice(at, at + size));
      parser.push('', true);
      return rows;
    };
    const whole = parse(text.length);
    expect(whole).toHaveLength(4);
    for (let size = 1; size < text.length; size++) expect(parse(size)).toEqual(whole);
  });

  it('a quote that never closes costs one cell, not the rest of a long file', async () => {
    const path = await file(`号,名\n"1,甲\n${'2,乙\n'.repeat(300_000)}`);
    let rows = 0;
    for await (const batch of readRows(path)) rows += batch.length;
    expect(rows).toBe(300_002);
  });
});

describe('what is refused, with what it looks like', () => {
  it.each([
    ['PDF', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj')],
    ['PNG', Buffer.from('89504e470d0a1a0a', 'hex')],
    ['RAR', Buffer.from('526172211a0700', 'hex')],
    ['JSON', Buffer.from('[{"a":1}]')],
    ['JSON', Buffer.from('{"a":1}\n{"a":2}')],
    ['HTML', Buffer.from('<html><body>登录已超时</body></html>')],
    ['XML', Buffer.from('<?xml version="1.0"?><a/>')],
    ['binary data', Buffer.from(Array.from({ length: 50_000 }, (_, i) => (i * 7919 + (i >> 3)) & 255))],
  ])('%s', async (found, bytes) =>
    expect(await refusal(bytes)).toMatchObject({
      name: 'UnreadableFile',
      code: 'not-a-table',
      params: { found },
    }),
  );

  it('text without any end of line or cell', async () =>
    expect(await refusal('甲'.repeat(3_000_000))).toMatchObject({ params: { found: 'one endless line' } }));
  it('nothing at all, and blank lines only', async () => {
    expect(await refusal('')).toMatchObject({ code: 'empty' });
    expect(await refusal('\n\n,\n')).toMatchObject({ code: 'empty' });
  });
  it('a row of thousands of cells', async () =>
    expect(await refusal(`${'a,'.repeat(5_000)}\n`)).toMatchObject({ code: 'too-wide' }));
  it('text that starts a program when a spreadsheet opens it', async () =>
    expect(await refusal("a,b\n1,=cmd|'/c calc'!A1\n")).toMatchObject({
      code: 'dde',
      params: { part: '2' },
    }));
  it('but not text that only looks like a formula, whose marking apostrophe is taken off', async () =>
    expect(await cells("a,b\n'=1+1,'-甲\n'90后,-5\n")).toEqual([
      ['a', 'b'],
      ['=1+1', '-甲'],
      ["'90后", '-5'],
    ]));
  it('a sheet that a text file cannot have', async () => {
    const path = await file(LIST);
    await expect(readRows(path, { sheet: 2 })[Symbol.asyncIterator]().next()).rejects.toMatchObject({
      code: 'no-such-sheet',
    });
  });
});
