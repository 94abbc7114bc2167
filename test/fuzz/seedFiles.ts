import * as XLSX from '@e965/xlsx';
import iconv from 'iconv-lite';
import { writeXlsxBuffer } from '../../server/src/ledger/writers/index.ts';
import { packParts, xlsxWith } from '../support/xlsxParts.ts';

const HEADER = ['申请号', '名称', '申请（专利权）人', '申请日', '摘要'];
const LINES = Array.from({ length: 40 }, (_, i) => [
  `2017100${String(i).padStart(5, '0')}.${i % 10}`,
  `一种"节能"装置${i}`,
  i % 3 === 0 ? '山东大学; 济南甲公司' : '张三',
  '2017-03-01',
  i % 5 === 0 ? '第一行\n第二行，含逗号,与引号"' : '-',
]);

const csv = (separator: string, end: string): string =>
  [HEADER, ...LINES]
    .map((row) =>
      row.map((cell) => (/[",;\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(separator),
    )
    .join(end);

export interface SeedFile {
  readonly name: string;
  readonly bytes: Buffer;
  /** Parts of a zip: mutated before packing, so that the damage reaches the parsers and not only the checksums. */
  readonly parts?: Readonly<Record<string, string>>;
  /** Read in a child process: dear, so it takes part more rarely. */
  readonly dear?: boolean;
}

/** Files shaped like the real ones, one of each kind that can be read. */
export async function seedFiles(): Promise<SeedFile[]> {
  const strings = [...new Set([HEADER, ...LINES].flat())];
  const sheet = [HEADER, ...LINES]
    .map((row, r) => {
      const cells = row.map((cell, c) =>
        c === 3 && r > 0
          ? `<c r="D${r + 1}" s="1"><v>${42_795 + r}</v></c>`
          : `<c r="${'ABCDE'[c]}${r + 1}" t="s"><v>${strings.indexOf(cell)}</v></c>`,
      );
      return `<row r="${r + 1}" spans="1:5">${cells.join('')}</row>`;
    })
    .join('');
  const parts = xlsxWith({
    sheets: [
      { name: '清单', rows: sheet, after: '<mergeCells count="1"><mergeCell ref="C2:C4"/></mergeCells>' },
    ],
    strings,
    formats: ['General', 'yyyy"年"m"月"d"日"'],
  });
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([HEADER, ...LINES]), '清单');
  const written = (bookType: XLSX.BookType): Buffer =>
    XLSX.write(book, { type: 'buffer', bookType }) as Buffer;
  const columns = HEADER.map((header) => ({
    header,
    type: header === '申请日' ? ('date' as const) : ('text' as const),
  }));
  return [
    { name: 'shared-strings.xlsx', bytes: packParts(parts), parts },
    { name: 'own-export.xlsx', bytes: await writeXlsxBuffer([{ name: '导出', columns, rows: LINES }]) },
    { name: 'utf8.csv', bytes: Buffer.from(csv(',', '\r\n')) },
    { name: 'bom.csv', bytes: Buffer.from(`\ufeff${csv(',', '\n')}`) },
    { name: 'gb18030.csv', bytes: iconv.encode(csv(',', '\r\n'), 'gb18030') },
    { name: 'utf16.txt', bytes: Buffer.from(`\ufeff${csv('\t', '\r\n')}`, 'utf16le') },
    { name: 'semicolon.csv', bytes: Buffer.from(csv(';', '\r')) },
    { name: 'table.xls', bytes: written('html') },
    { name: 'xml2003.xls', bytes: written('xlml') },
    { name: 'biff8.xls', bytes: written('biff8'), dear: true },
  ];
}
