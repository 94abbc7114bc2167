import { isBlank } from './cellText.ts';
import { columnContentScore, columnHeaderScore, columnPlausibility, fieldKeys } from './columnMatch.ts';
import { detectHeader, type HeaderCandidate, headerLines, type PreviewRow } from './headerDetection.ts';
import { headerKey, headerMoneyUnit } from './headerKey.ts';
import type { Field, Kind } from './kind.ts';

/** How the columns of one sheet become fields (列与字段的对应). Proposed by the system, correctable in every part. */
export interface Mapping {
  /** Row of the first header line; 0: no header. */
  readonly headerRow: number;
  readonly headerRows: number;
  /** Certainty of the header row, 0–1. */
  readonly headerConfidence: number;
  /** Every column that holds anything, in order; those of no field have `field: null`. */
  readonly columns: readonly ColumnChoice[];
  /** Headers of columns that no field takes. */
  readonly unmapped: readonly string[];
  /** Required fields that no column feeds. */
  readonly missingRequired: readonly string[];
}

export interface ColumnChoice {
  /** From 1. */
  readonly column: number;
  /** Header text, the lines of a several-line header joined by a blank; empty without header. */
  readonly header: string;
  readonly field: string | null;
  readonly confidence: number;
  readonly why: 'remembered' | 'header' | 'content' | 'person' | 'none';
}

/** What is kept of a confirmed mapping for the next file of the same source. */
export interface RememberedMapping {
  /** Folded header → field, or null for a column a person left out on purpose. */
  readonly headers: Readonly<Record<string, string | null>>;
  /** `columnKey` → field, of files without header. */
  readonly columns?: Readonly<Record<string, string | null>>;
}

export interface MappingOptions {
  /** A person's choice of header row (0: none) instead of the one found. */
  readonly headerRow?: number;
}

/** A column is given to a field from this score on. */
const ENOUGH = 0.5;
const MOST_LINES = 3;

/** Proposes how the rows of one sheet are read. `rows` are its first rows (200 are plenty), of that sheet only. */
export function proposeMapping(
  kind: Kind,
  rows: readonly PreviewRow[],
  remembered?: RememberedMapping,
  options: MappingOptions = {},
): Mapping {
  const header = chooseHeader(kind, rows, remembered, options);
  const span = rows.filter(
    (row) => row.row >= header.headerRow && row.row < header.headerRow + header.headerRows,
  );
  const data = rows.filter((row) => row.row >= header.headerRow + header.headerRows);
  const lines = headerLines(span);
  const width = Math.max(lines.length, ...data.map((row) => row.cells.length));
  const unit = moneyUnitAbove(rows.filter((row) => row.row < header.headerRow));
  const columns: Column[] = [];
  for (let i = 0; i < width; i++) {
    const cells = data.map((row) => row.cells[i] ?? null);
    const filled = cells.filter((cell) => !isBlank(cell)).length;
    const headerText = (lines[i] ?? []).join(' ');
    if (filled === 0 && headerText === '') continue;
    columns.push({ number: i + 1, lines: lines[i] ?? [], header: headerText, cells, filled });
  }
  return describe(
    kind,
    header,
    columns,
    assign(pairs(kind, columns, remembered, header.headerRow > 0)),
    unit,
  );
}

interface Column {
  readonly number: number;
  readonly lines: readonly (string | null)[];
  readonly header: string;
  readonly cells: readonly (string | null)[];
  readonly filled: number;
}

interface Pair {
  readonly column: Column;
  readonly field: Field;
  readonly fieldOrder: number;
  readonly synonymOrder: number;
  readonly score: number;
  readonly why: 'remembered' | 'header' | 'content';
}

/** A person's row, else the row whose cells are all headers remembered for this source, else the one found. */
function chooseHeader(
  kind: Kind,
  rows: readonly PreviewRow[],
  remembered: RememberedMapping | undefined,
  options: MappingOptions,
): HeaderCandidate {
  const candidates = detectHeader(kind, rows);
  if (options.headerRow !== undefined) {
    const same = candidates.find((c) => c.headerRow === options.headerRow);
    return same
      ? { ...same, confidence: 1 }
      : { headerRow: options.headerRow, headerRows: options.headerRow === 0 ? 0 : 1, confidence: 1 };
  }
  return rememberedHeader(rows, remembered) ?? candidates[0]!;
}

/** Rows whose cells are nearly all headers remembered for the source; a single cell only where the list is that narrow. */
function rememberedHeader(
  rows: readonly PreviewRow[],
  remembered: RememberedMapping | undefined,
): HeaderCandidate | undefined {
  if (!remembered || Object.keys(remembered.headers).length === 0) return undefined;
  const widest = Math.max(0, ...rows.map((row) => row.cells.filter((cell) => !isBlank(cell)).length));
  for (let lines = MOST_LINES; lines >= 1; lines--)
    for (const [i, row] of rows.slice(0, 30).entries()) {
      const span = rows.slice(i, i + lines);
      if (span.length < lines || span.at(-1)!.row !== row.row + lines - 1) continue;
      const keys = headerLines(span).flatMap((texts) => headerKey(texts.join(' ')) || []);
      const known = keys.filter((key) => Object.hasOwn(remembered.headers, key)).length;
      if (keys.length >= Math.min(2, widest) && known > 0.8 * keys.length)
        return { headerRow: row.row, headerRows: lines, confidence: 1 };
    }
  return undefined;
}

function pairs(
  kind: Kind,
  columns: readonly Column[],
  remembered: RememberedMapping | undefined,
  hasHeader: boolean,
) {
  const found: Pair[] = [];
  for (const column of columns) {
    const known = rememberedField(remembered, column, hasHeader, columns.length);
    for (const [fieldOrder, { field, keys }] of fieldKeys(kind).entries()) {
      const synonymOrder = keys.findIndex((key) => columnHeaderScore(column.lines, [key]) >= ENOUGH);
      const pair = { column, field, fieldOrder, synonymOrder };
      if (known !== undefined) {
        if (known === field.name) found.push({ ...pair, score: 2, why: 'remembered' });
        continue;
      }
      const header = columnHeaderScore(column.lines, keys);
      const score =
        header > 0
          ? headerWithContent(header, columnPlausibility(field, column.cells))
          : contentAlone(field, columnContentScore(field, column.cells), column.header !== '');
      if (score >= ENOUGH) found.push({ ...pair, score, why: header > 0 ? 'header' : 'content' });
    }
  }
  return found;
}

function rememberedField(
  remembered: RememberedMapping | undefined,
  column: Column,
  hasHeader: boolean,
  width: number,
): string | null | undefined {
  if (!remembered) return undefined;
  return hasHeader
    ? remembered.headers[headerKey(column.header)]
    : remembered.columns?.[columnKey(column.number, width)];
}

/** A column of a file without header, known again in the next one of as many columns. */
export function columnKey(column: number, columns: number): string {
  return `column:${column}/${columns}`;
}

/** The name decides; cells that do not look like it leave a doubt that the screen shows. */
function headerWithContent(header: number, content: number | undefined): number {
  if (content === undefined) return header;
  return header * (content >= 0.5 ? 1 : 0.6 + 0.8 * content);
}

/**
 * By content alone a field is only taken where the column has no name; under a name nobody knows only codes, which
 * cannot be mistaken, are (a day under an unknown name may be any day).
 */
function contentAlone(field: Field, content: number | undefined, named: boolean): number {
  if (content === undefined || content < (named ? 0.9 : 0.6)) return 0;
  if (named && field.type !== 'code') return 0;
  return content * (named ? 0.6 : 0.8);
}

/** Best pairs first, every column and every field once; among equals the fuller column, the better name, then order. */
function assign(found: Pair[]): Map<Column, Pair> {
  const chosen = new Map<Column, Pair>();
  const taken = new Set<string>();
  const order = (a: Pair, b: Pair) =>
    b.score - a.score ||
    fullness(b.column) - fullness(a.column) ||
    a.synonymOrder - b.synonymOrder ||
    a.fieldOrder - b.fieldOrder ||
    a.column.number - b.column.number;
  for (const pair of found.sort(order)) {
    if (chosen.has(pair.column) || taken.has(pair.field.name)) continue;
    chosen.set(pair.column, pair);
    taken.add(pair.field.name);
  }
  return chosen;
}

/** In tenths: a column with two blanks more is not worse. */
const fullness = (column: Column): number =>
  Math.round((10 * column.filled) / Math.max(1, column.cells.length));

function describe(
  kind: Kind,
  header: HeaderCandidate,
  columns: readonly Column[],
  chosen: ReadonlyMap<Column, Pair>,
  unit: string | undefined,
): Mapping {
  const numbered = numberedColumns(kind, columns, chosen);
  const choices = columns.map((column): ColumnChoice => {
    const list = numbered.get(column);
    if (list)
      return { column: column.number, header: column.header, field: list, confidence: 1, why: 'header' };
    const pair = chosen.get(column);
    return {
      column: column.number,
      header: pair?.field.type === 'fen' ? withUnit(column.header, unit) : column.header,
      field: pair?.field.name ?? null,
      confidence: pair ? Math.min(1, Math.round(pair.score * 100) / 100) : 0,
      why: pair?.why ?? 'none',
    };
  });
  return completed(kind, header.headerRow, header.headerRows, Math.min(1, header.confidence), choices);
}

/** 单位：万元 in the corner above a table holds for all its amounts. */
function moneyUnitAbove(rows: readonly PreviewRow[]): string | undefined {
  for (const row of rows)
    for (const cell of row.cells) {
      const unit = /单位\s*:\s*([十百千万亿]*元)/.exec(cell?.normalize('NFKC') ?? '')?.[1];
      if (unit !== undefined) return unit;
    }
  return undefined;
}

function withUnit(header: string, unit: string | undefined): string {
  return unit === undefined || unit === '元' || headerMoneyUnit(header) !== undefined
    ? header
    : `${header}（${unit}）`;
}

/** 申请人1, 申请人2 …: the columns of a list that takes one for each item, where no single column holds it whole. */
function numberedColumns(
  kind: Kind,
  columns: readonly Column[],
  chosen: ReadonlyMap<Column, Pair>,
): ReadonlyMap<Column, string> {
  const found = new Map<Column, string>();
  for (const { field, keys } of fieldKeys(kind)) {
    if (field.type !== 'list') continue;
    const numbered = columns.filter((column) => {
      const taken = chosen.get(column);
      const name = withoutNumber(column.lines.at(-1) ?? '');
      return (!taken || taken.field === field) && name !== undefined && keys.includes(headerKey(name));
    });
    const whole = [...chosen.values()].some((p) => p.field === field && !numbered.includes(p.column));
    if (numbered.length > 1 && !whole) for (const column of numbered) found.set(column, field.name);
  }
  return found;
}

const NUMBERED = /^第?\s*[一二三四五六七八九十\d]{1,2}\s*(?=\D{2})|[\s_\-#]*[(（]?\d{1,2}[)）]?$/;

/** 第二申请人, 申请人2, 申请人（2） → 申请人; undefined for a header without a number. */
function withoutNumber(header: string): string | undefined {
  const text = header.normalize('NFKC').trim();
  return NUMBERED.test(text) ? text.replace(NUMBERED, '') : undefined;
}

function completed(
  kind: Kind,
  headerRow: number,
  headerRows: number,
  headerConfidence: number,
  columns: readonly ColumnChoice[],
): Mapping {
  const fed = new Set(columns.map((c) => c.field));
  return {
    headerRow,
    headerRows,
    headerConfidence,
    columns,
    unmapped: columns.filter((c) => c.field === null).map((c) => c.header),
    missingRequired: kind.fields.filter((f) => f.required && !fed.has(f.name)).map((f) => f.name),
  };
}

const BARE_NUMBER = /^-?[\d,]+(?:\.\d+)?$/;

/**
 * Cells of one row → field texts; blank cells are left out. Of several columns given to one field the first filled one
 * speaks, numbered ones (申请人1, 申请人2) together. A bare number under a header with a money unit takes it along (`150` under 注册资本（万元） → `150万元`).
 */
export function applyMapping(
  mapping: { readonly columns: readonly Pick<ColumnChoice, 'column' | 'header' | 'field'>[] },
  cells: readonly (string | null)[],
): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const { column, header, field } of mapping.columns) {
    if (field === null) continue;
    const cell = cells[column - 1];
    if (cell === null || cell === undefined || isBlank(cell)) continue;
    const before = fields[field];
    if (before !== undefined) {
      if (withoutNumber(header) !== undefined) fields[field] = `${before}；${cell}`;
      continue;
    }
    const unit = BARE_NUMBER.test(cell.trim()) ? headerMoneyUnit(header) : undefined;
    fields[field] = unit ? cell.trim() + unit : cell;
  }
  return fields;
}

/** True for a row that only repeats the header or a line of it, as lists printed page by page do. */
export function repeatsHeader(
  mapping: {
    readonly headerRow: number;
    readonly columns: readonly Pick<ColumnChoice, 'column' | 'header'>[];
  },
  cells: readonly (string | null)[],
): boolean {
  if (mapping.headerRow === 0) return false;
  let same = 0;
  for (const { column, header } of mapping.columns) {
    const text = cells[column - 1]?.trim();
    if (text === undefined || text === '') continue;
    if (!header.includes(text)) return false;
    if (!header.startsWith(text) && !header.endsWith(text)) return false;
    same++;
  }
  return same > 1 || (same === 1 && mapping.columns.length === 1);
}
