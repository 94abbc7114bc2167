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

const MOST_CELLS = 60;

/** The lines of a source that have tabs, each cut at them, in order. `folded` is the same text folded. */
export function* tableRows(source: string, folded: string): Generator<Row> {
  let line = 0;
  for (let tab = source.indexOf('\t'); tab >= 0; tab = source.indexOf('\t', line)) {
    const from = Math.max(line, source.lastIndexOf('\n', tab) + 1);
    const end = source.indexOf('\n', tab);
    const to = end < 0 ? source.length : end;
    yield { from, to, cells: cellsOf(source, folded, from, to) };
    line = to + 1;
  }
}

/** A line with more tabs than a table has is none of its rows. */
function cellsOf(source: string, folded: string, from: number, to: number): Cell[] {
  const cells: Cell[] = [];
  for (let start = from; start <= to; ) {
    const tab = source.indexOf('\t', start);
    const end = tab < 0 || tab > to ? to : tab;
    if (cells.length === MOST_CELLS) return [{ from, to, text: folded.slice(from, to) }];
    cells.push({ from: start, to: end, text: folded.slice(start, end).replaceAll(' ', '') });
    start = end + 1;
  }
  return cells;
}

const NUMBER_ONLY = /^[\d一二三四五六七八九十第()章节部分条、.①-⑳]{1,8}$/;

/** The text folded. Tabs between the cells of a table end a line, as they do on the page; a tab after a number or as an indent does not. */
export function cellsToLines(source: string): string {
  const folded = foldText(source);
  if (!source.includes('\t')) return folded;
  const pieces: string[] = [];
  let done = 0;
  for (const { from, to, cells } of tableRows(source, folded)) {
    const filled = cells.filter((cell) => cell.text !== '');
    if (filled.length < 2 || (filled.length === 2 && NUMBER_ONLY.test(filled[0]!.text))) continue;
    pieces.push(folded.slice(done, from), cells.map((cell) => folded.slice(cell.from, cell.to)).join('\n'));
    done = to;
  }
  pieces.push(folded.slice(done));
  return pieces.join('');
}
