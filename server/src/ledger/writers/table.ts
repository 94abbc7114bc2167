import type { PlainDate } from '@sophora/domain/basics/plainDate';

/** What is exported: sheets of typed columns. The same table goes to .xlsx and .csv. */
export interface TableSheet {
  readonly name: string;
  readonly columns: readonly TableColumn[];
  readonly rows: Iterable<TableRow> | AsyncIterable<TableRow>;
  /** Lines above the header: what the list is, its as-of day, 演示数据. */
  readonly notes?: readonly string[];
}

export interface TableColumn {
  readonly header: string;
  /**
   * `text` (default) keeps numbers such as 申请号 digit by digit; `date` takes a PlainDate; `integer` and `number` a
   * number; `fen` integer fen, shown as yuan with two decimals. A value of another type is written as text.
   */
  readonly type?: 'text' | 'date' | 'integer' | 'number' | 'fen';
  /** Width in half-width characters; found from the first rows where left out. */
  readonly width?: number;
}

export type TableValue = string | number | boolean | PlainDate | readonly string[] | null | undefined;
export type TableRow = readonly TableValue[];

/** Text of a value for a text cell: lists joined by `; `, which the importer splits again. */
export function valueText(value: TableValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'object') return value.join('; ');
  return typeof value === 'number' ? plainNumber(value) : value;
}

function plainNumber(value: number): string {
  if (!Number.isFinite(value)) return '';
  const text = String(value);
  return text.includes('e')
    ? value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 })
    : text;
}

/** Integer fen as yuan with two decimals, by digits. */
export function fenText(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
