import type { BatchRow, Reading } from '@sophora/contract/imports';
import { describe, expect, it } from 'vitest';
import { markedColumns } from './markedColumns.ts';

const reading: Reading = {
  sheet: 1,
  headerRow: 1,
  headerRows: 1,
  encoding: null,
  columns: [
    { column: 1, header: '名称', field: 'title', confidence: 1, why: 'header' },
    { column: 2, header: '申请号', field: 'applicationNumber', confidence: 1, why: 'header' },
    { column: 3, header: '备注', field: null, confidence: 0, why: 'none' },
  ],
};
const row = (field: string | null, column: string | null): BatchRow => ({
  sheet: 1,
  row: 2,
  result: 'rejected',
  recordId: null,
  title: null,
  cells: ['甲', '123', ''],
  problems: [{ level: 'reject', field, column, message: { code: 'x' } }],
  changes: null,
});
const headers = ['名称', '申请号', '备注'];

describe('the cells a problem speaks of', () => {
  it('marks the column that stands for the field', () => {
    expect([...markedColumns(row('applicationNumber', '申请号'), headers, reading)]).toEqual([1]);
  });

  it('falls back to the header that is named when no column stands for the field', () => {
    expect([...markedColumns(row('other', '备注'), headers, reading)]).toEqual([2]);
  });

  it('marks nothing when the problem is with the whole row', () => {
    expect(markedColumns(row(null, null), headers, reading).size).toBe(0);
  });
});
