import type { PlainDate } from '../basics/plainDate.ts';

/**
 * 报表模板: a superior's empty form as it is read from the file. Tables of a .docx and sheets of a workbook are grids;
 * text outside tables stands in lines.
 */
export interface Form {
  readonly format: 'xlsx' | 'xls' | 'docx';
  readonly grids: readonly Grid[];
  readonly lines: readonly Line[];
  /** Ids of lines and grids as they follow one another in a document. */
  readonly order?: readonly string[];
}

export interface Grid {
  /** `s1` for the first sheet, `t1` for the first table of a document. */
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  /** Whether cells have borders at all: where they do, a cell without one is no part of the table. */
  readonly bordered: boolean;
  readonly cells: readonly GridCell[];
}

/** A cell that holds something, has a look of its own or begins a merged range. Rows and columns count from 1. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  /** Rows and columns it spans. */
  readonly rows: number;
  readonly columns: number;
  readonly text: string;
  readonly formula: string | null;
  readonly bordered: boolean;
}

export interface Line {
  /** `p1` for the first paragraph. */
  readonly id: string;
  readonly text: string;
}

/**
 * A place to be filled (填报项). A `cell` is filled as a whole, a `gap` is a run of dots or blanks inside a text, `rows` are
 * rows of a table that repeat, one for each entry of a list.
 */
export interface Blank {
  /** `s1!C5`, `s1!A2#1` for the first gap in a text, `s1!A6:H9` for rows, `p4#2` for the second gap of a paragraph. */
  readonly id: string;
  readonly kind: 'cell' | 'gap' | 'rows';
  readonly grid: string | null;
  readonly row: number;
  readonly column: number;
  /** What stands in its row, the nearest last; of a gap the words before it. */
  readonly beside: readonly string[];
  /** What stands above its column, the nearest last. */
  readonly above: readonly string[];
  /** Headers of the columns to its left, the nearest first: what 上年同期 and 同比 are measured against. */
  readonly leftward?: readonly string[];
  /** Title and captions of the sheet, with its own name. */
  readonly title: string;
  /** 计量单位 as the form states it. */
  readonly unit: string | null;
  /** Of a gap: what follows it (年, 月, 件). */
  readonly after?: string;
  /** Of a gap: which of the text's gaps it is, from 0. */
  readonly gap?: number;
  /** Of rows: the columns and how many empty rows the form has. */
  readonly columns?: readonly ListColumn[];
  readonly height?: number;
}

export interface ListColumn {
  readonly column: number;
  readonly label: readonly string[];
  readonly unit: string | null;
  /** Holds a formula in the form: it is carried down, not filled. */
  readonly formula: boolean;
}

/** 报送期: the day a form speaks of and how long it looks back. */
export interface Period {
  readonly span: FormSpan;
  readonly asOf: PlainDate;
}

export const FORM_SPANS = ['month', 'quarter', 'half', 'year'] as const;
export type FormSpan = (typeof FORM_SPANS)[number];

/** `A` for 1, `AB` for 28. */
export function columnName(column: number): string {
  let name = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  return name;
}

export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}
