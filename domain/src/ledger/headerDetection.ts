import { columnContentScore, columnHeaderScore, fieldKeys, looksLikeLabel } from './columnMatch.ts';
import { headerKey } from './headerKey.ts';
import type { Kind } from './kind.ts';

/** A row of a file as text, as the readers give it. */
export interface PreviewRow {
  readonly sheet: number;
  readonly row: number;
  readonly cells: readonly (string | null)[];
}

export interface HeaderCandidate {
  /** Row of the first header line as the file numbers it; 0: the file has no header. */
  readonly headerRow: number;
  /** Lines the header spans, 0–3. Data begin at `headerRow + headerRows`. */
  readonly headerRows: number;
  readonly confidence: number;
}

const SEARCHED_ROWS = 30;
const MOST_LINES = 3;

/**
 * Where the header (表头) is among the first rows of one sheet: the row, or up to three rows together, whose cells name
 * the most fields of the kind. Titles and remarks above it are passed over. Without any known name, a first row of
 * labels over columns of another shape is taken for a header; else there is none. Best candidate first.
 */
export function detectHeader(kind: Kind, rows: readonly PreviewRow[]): HeaderCandidate[] {
  const candidates: HeaderCandidate[] = [];
  const searched = rows.slice(0, SEARCHED_ROWS);
  const width = usualWidth(rows);
  for (const [index, first] of searched.entries()) {
    for (let lines = 1; lines <= MOST_LINES; lines++) {
      const span = searched.slice(index, index + lines);
      if (span.length < lines || span.at(-1)!.row !== first.row + lines - 1) break;
      if (lines > 1 && !continuesHeader(kind, span)) break;
      const confidence = namedConfidence(kind, span, width);
      if (confidence > 0) candidates.push({ headerRow: first.row, headerRows: lines, confidence });
    }
  }
  const unnamed = unnamedHeader(kind, rows);
  if (unnamed) candidates.push(unnamed);
  const named = candidates.reduce((best, c) => Math.max(best, c.confidence), 0);
  candidates.push({ headerRow: 0, headerRows: 0, confidence: Math.max(0.05, 0.7 * (1 - named)) });
  return candidates.sort(
    (a, b) => b.confidence - a.confidence || a.headerRow - b.headerRow || a.headerRows - b.headerRows,
  );
}

/** Filled cells of the middle row by width. */
function usualWidth(rows: readonly PreviewRow[]): number {
  const widths = rows
    .map((row) => new Set(row.cells.filter((cell) => cell !== null)).size)
    .sort((a, b) => a - b);
  return widths[Math.floor(widths.length / 2)] ?? 0;
}

/** Header lines over each column, from the rows of a span. A line repeated by a merged cell counts once. */
export function headerLines(span: readonly PreviewRow[]): (string | null)[][] {
  const width = Math.max(0, ...span.map((row) => row.cells.length));
  return Array.from({ length: width }, (_, column) => {
    const lines: (string | null)[] = [];
    for (const row of span) {
      const text = row.cells[column]?.trim() || null;
      if (text !== null && lines.at(-1) !== text) lines.push(lines.length > 0 ? bracketedUnit(text) : text);
    }
    return lines;
  });
}

const UNIT = /^(?:单位\s*[:：]?\s*)?([十百千万亿]*(?:元|美元|港元|欧元)|件|个|家|项|人|%)$/;

/** A unit in a line of its own under the name says what one in brackets behind it would. */
function bracketedUnit(text: string): string {
  const unit = UNIT.exec(text.normalize('NFKC'))?.[1];
  return unit === undefined ? text : `（${unit}）`;
}

/** A row of units and filling hints under the names: （万元）, 必填, yyyy-mm-dd in brackets. */
function isRemarks(cells: readonly (string | null)[]): boolean {
  const texts = cells.filter((cell): cell is string => cell !== null && cell.trim() !== '');
  return texts.length > 0 && texts.every((text) => headerKey(bracketedUnit(text.trim())) === '');
}

/**
 * A further row belongs to the header when it holds labels only, under a line that leaves room for them: merged over
 * several columns (so that neighbours repeat) or empty there. A line with one single text is a title, no header.
 */
function continuesHeader(kind: Kind, span: readonly PreviewRow[]): boolean {
  const [above, below] = [span.at(-2)!.cells, span.at(-1)!.cells];
  const texts = below.filter((cell): cell is string => cell !== null);
  if (new Set(above.filter((cell) => cell !== null)).size < 2) return false;
  if (isRemarks(below)) return true;
  if (texts.length === 0 || !texts.every(looksLikeLabel) || new Set(texts).size < Math.min(2, texts.length))
    return false;
  const isData = (cell: string) =>
    kind.fields.some((field) => (field.recognise?.(cell) ?? 0) >= 0.8 && !isName(kind, cell));
  if (texts.some(isData)) return false;
  return below.some(
    (cell, i) =>
      cell !== null &&
      cell !== above[i] &&
      (above[i] === null || above[i] === undefined || above[i] === above[i - 1] || above[i] === above[i + 1]),
  );
}

const isName = (kind: Kind, cell: string): boolean =>
  fieldKeys(kind).some(({ keys }) => columnHeaderScore([cell], keys) >= 0.5);

/** Fields named by the span, against what a header of its width would name; 0 when it names none for sure. */
function namedConfidence(kind: Kind, span: readonly PreviewRow[], width: number): number {
  const columns = headerLines(span).filter((lines) => lines.length > 0);
  const distinct = new Set(columns.map((lines) => lines.join('\n'))).size;
  if (distinct === 0) return 0;
  let named = 0;
  let exact = 0;
  for (const { keys } of fieldKeys(kind)) {
    let best = 0;
    for (const lines of columns) best = Math.max(best, columnHeaderScore(lines, keys));
    named += best;
    if (best >= 0.98) exact++;
  }
  if (exact === 0 && named < 1.2) return 0;
  const labels = columns.filter((lines) => looksLikeLabel(lines.at(-1)!)).length / columns.length;
  const share = Math.min(1, named / Math.min(distinct, kind.fields.length, 5));
  const breadth = Math.min(1, (distinct + 1) / Math.max(1, width));
  return (
    labels *
    breadth *
    (0.5 + 0.45 * share + Math.min(named, 30) / 1_000) *
    (isSplit(span) ? 1.02 : 1 - 0.01 * span.length)
  );
}

/** Signs of a header made of several lines: a cell merged downwards, or lower names only where the upper line leaves room. */
function isSplit(span: readonly PreviewRow[]): boolean {
  if (span.length < 2) return false;
  const [above, below] = [span.at(-2)!.cells, span.at(-1)!.cells];
  if (isRemarks(below) || below.some((cell, i) => cell !== null && cell === above[i])) return true;
  return below.every(
    (cell, i) => cell === null || !above[i] || above[i] === above[i - 1] || above[i] === above[i + 1],
  );
}

/** The first row is a header no field knows if its labels stand over columns of numbers, days or codes. */
function unnamedHeader(kind: Kind, rows: readonly PreviewRow[]): HeaderCandidate | undefined {
  const [first, ...below] = rows;
  if (!first || below.length < 2) return undefined;
  const labels = first.cells.filter((cell): cell is string => cell !== null);
  if (labels.length < 2 || new Set(labels).size < labels.length || !labels.every(looksLikeLabel))
    return undefined;
  let differs = 0;
  for (const [column, label] of first.cells.entries()) {
    if (label === null) continue;
    const cells = below.map((row) => row.cells[column] ?? null).filter((cell) => cell !== null);
    const numeric = cells.filter((cell) => !looksLikeLabel(cell)).length;
    const recognised = kind.fields.some(
      (field) => (columnContentScore(field, cells) ?? 0) >= 0.8 && (field.recognise?.(label) ?? 0) < 0.5,
    );
    if (recognised || numeric > cells.length * 0.8) differs++;
  }
  return differs > 0
    ? { headerRow: first.row, headerRows: 1, confidence: Math.min(0.75, 0.7 + differs / 100) }
    : undefined;
}
