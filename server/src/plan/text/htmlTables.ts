import { TextTable } from './textTable.ts';

interface HtmlCell {
  readonly at: number;
  end: number;
  readonly columns: number;
  readonly rows: number;
}

interface HtmlTable {
  readonly at: number;
  readonly rows: HtmlCell[][];
  /** It holds another table: it lays out a page. */
  layout: boolean;
}

const LONGEST_CELL = 3_000;

/**
 * Tables of data in a web page. `out` is the text so far: at the end of such a table its piece is replaced by one line
 * a row with tabs between the cells. Tables that lay out the page stay as they are.
 */
export class HtmlTables {
  private readonly open: HtmlTable[] = [];
  private readonly out: string[];

  constructor(out: string[]) {
    this.out = out;
  }

  tag(name: string, tag: string): void {
    const table = this.open.at(-1);
    const ends = tag[1] === '/';
    if (name === 'table' && !ends) {
      if (table) table.layout = true;
      this.open.push({ at: this.out.length, rows: [], layout: false });
    } else if (!table) return;
    else if (name === 'table') this.close(table);
    else {
      this.endCell(table);
      if (ends) return;
      if (name === 'tr') table.rows.push([]);
      else
        table.rows.at(-1)?.push({
          at: this.out.length,
          end: -1,
          columns: spanned(tag, 'colspan'),
          rows: spanned(tag, 'rowspan'),
        });
    }
  }

  private endCell(table: HtmlTable): void {
    const cell = table.rows.at(-1)?.at(-1);
    if (cell && cell.end < 0) cell.end = this.out.length;
  }

  private close(table: HtmlTable): void {
    this.open.pop();
    this.endCell(table);
    if (table.layout || !table.rows.some((row) => row.length >= 2)) return;
    const texts = table.rows.map((row) =>
      row.map(({ at, end }) => this.out.slice(at, end).join('').trim().replaceAll(/\s+/g, ' ')),
    );
    if (texts.some((row) => row.some((text) => text.length > LONGEST_CELL))) return;
    const lines = inRows(table.rows, texts);
    this.out.splice(table.at, this.out.length - table.at, `\n${lines.join('\n')}\n`);
  }
}

const spanned = (tag: string, name: string): number => {
  const value = Number(new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,3})`, 'i').exec(tag)?.[1] ?? 1);
  return Math.max(1, Math.min(value, 60));
};

/** Cells that reach down stand in each of their rows. */
function inRows(rows: readonly HtmlCell[][], texts: readonly string[][]): string[] {
  const table = new TextTable();
  const below: { columns: number; left: number }[] = [];
  rows.forEach((row, r) => {
    table.row();
    let column = 0;
    let next = 0;
    while (next < row.length || (below[column]?.left ?? 0) > 0) {
      const above = below[column];
      table.open();
      if (above && above.left > 0) {
        above.left -= 1;
        table.wide(above.columns);
        table.merged();
        column += above.columns;
      } else {
        const cell = row[next]!;
        table.wide(cell.columns);
        table.paragraph(texts[r]![next]!);
        below[column] = { columns: cell.columns, left: cell.rows - 1 };
        column += cell.columns;
        next += 1;
      }
      table.close();
    }
  });
  return table.lines();
}
