import { foldText } from './foldText.ts';

/** A cell of a row whose cells are parted by tabs: `[from, to)` in the source, `text` folded and without blanks. */
export interface Cell {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export interface Row {
  readonly from: number;
  readonly to: number;
  readonly cells: readonly Cell[];
}

/** The lines of a source, each cut at its tabs; a line without one has a single cell. */
export function* tableRows(source: string): Generator<Row> {
  for (let from = 0; from <= source.length; ) {
    let to = source.indexOf('\n', from);
    if (to < 0) to = source.length;
    yield { from, to, cells: cellsOf(source, from, to) };
    from = to + 1;
  }
}

const MOST_CELLS = 40;

function cellsOf(source: string, from: number, to: number): Cell[] {
  const first = source.indexOf('\t', from);
  if (first < 0 || first >= to) return [{ from, to, text: '' }];
  const cells: Cell[] = [];
  for (let start = from; start <= to && cells.length < MOST_CELLS; ) {
    let end = source.indexOf('\t', start);
    if (end < 0 || end > to) end = to;
    cells.push({ from: start, to: end, text: foldText(source.slice(start, end)).replaceAll(/[ \n]/g, '') });
    start = end + 1;
  }
  return cells;
}

const NUMBER_ONLY = /^[\d一二三四五六七八九十第()章节部分条、.①-⑳]{1,8}$/;

/** Tabs between the cells of a table end a line, as they do on the page; a tab after a number or as an indent does not. */
export function cellsToLines(source: string): string {
  if (!source.includes('\t')) return source;
  const pieces: string[] = [];
  for (const { from, to, cells } of tableRows(source)) {
    const filled = cells.filter((cell) => cell.text !== '');
    const table = filled.length >= 2 && !(filled.length === 2 && NUMBER_ONLY.test(filled[0]!.text));
    pieces.push(table ? source.slice(from, to).replaceAll('\t', '\n') : source.slice(from, to));
  }
  return pieces.join('\n');
}
