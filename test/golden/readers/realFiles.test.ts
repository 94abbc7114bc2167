import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inspect, readRows } from '../../../server/src/ledger/readers/index.ts';

/** Real files stand beside the project and are never copied into it. */
const DATA = join(import.meta.dirname, '../../../../shared/data');
const absent = !existsSync(DATA);
if (absent) console.warn('skipped: the real files (../shared/data beside the project) are not here');

async function rowsOf(path: string): Promise<(string | null)[][]> {
  const rows: (string | null)[][] = [];
  for await (const batch of readRows(join(DATA, path))) for (const row of batch) rows.push(row.cells);
  return rows;
}

describe.skipIf(absent)('real files', () => {
  it('the patent list of 泰安市 has 7,384 rows under its header, the same as .xlsx and as CSV', async () => {
    const xlsx = await rowsOf('patents/taian_patents_1985-2015.xlsx');
    const csv = await rowsOf('patents/taian_patents_1985-2015.csv');
    expect(xlsx).toHaveLength(7_385);
    expect(xlsx[0]).toEqual(['专利名称', '申请号', '申请人', '申请日', '主分类号', '摘要']);
    expect(csv).toHaveLength(7_385);
    expect(csv.findIndex((cells, i) => JSON.stringify(cells) !== JSON.stringify(xlsx[i]))).toBe(-1);
  });

  it('the list of 60,128 publication numbers has as many formula cells, read by their stored values', async () => {
    const path = 'patents/cnipa_epub_title_pubno_60k.xlsx';
    const { info } = await inspect(join(DATA, path));
    expect(info.formulaCells).toBe(60_128);
    const rows = await rowsOf(path);
    expect(rows).toHaveLength(60_129);
    expect(new Set(rows.slice(1).map((cells) => cells[1])).size).toBe(5_370);
    expect(rows.slice(1).every((cells) => cells[2]?.startsWith('http://epub.cnipa.gov.cn/'))).toBe(true);
  });

  it('the workbook with titles and abstracts has two sheets of 139 rows together', async () => {
    const { info, preview } = await inspect(join(DATA, 'patents/title_abstract_ipc_139.xlsx'));
    expect(info.sheets.map((sheet) => sheet.name)).toEqual(['2013年', 'Sheet1']);
    expect(preview).toHaveLength(139);
    expect(preview[0]!.cells).toEqual(['序号', '名称', '公开年份', '摘要', 'IPC分类号', '分类']);
  });

  it.each([
    ['enterprises/shandong_enterprises_7551_noperson.csv', 7_386, '提供企业名称', 20],
    ['admin/huaiyin_streets.csv', 16, '370104001', 5],
    ['admin/huaiyin_villages.csv', 206, 'code', 6],
    ['classification/sei-ipc-2021/sei_ipc_2021.csv', 2_673, 'branch_no', 7],
    ['classification/nice-cn/goods_items_cn.csv', 10_776, 'class', 6],
  ])('%s has %i rows, the first beginning with %s', async (path, count, first, width) => {
    const rows = await rowsOf(path);
    expect([rows.length, rows[0]![0], rows[0]!.length]).toEqual([count, first, width]);
    expect(rows.every((cells) => cells.length <= width)).toBe(true);
  });
});
