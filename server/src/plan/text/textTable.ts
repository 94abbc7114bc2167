/**
 * A table as lines of text: one a row, its cells parted by tabs; a cell merged downwards stands in each of its rows. A
 * table of one column is a frame around paragraphs and gives these.
 */
export class TextTable {
  private readonly rows: { text: string; span: number; goesOn: boolean }[][] = [];
  private cell: { lines: string[]; span: number; goesOn: boolean } | undefined;

  row(): void {
    this.rows.push([]);
  }

  open(): void {
    this.cell = { lines: [], span: 1, goesOn: false };
  }

  /** The open cell takes `columns` columns. */
  wide(columns: number): void {
    if (this.cell && columns >= 1 && columns <= MOST) this.cell.span = columns;
  }

  /** The open cell is the lower part of the cell above. */
  merged(): void {
    if (this.cell) this.cell.goesOn = true;
  }

  paragraph(text: string): void {
    this.cell?.lines.push(text);
  }

  close(): void {
    if (!this.cell) return;
    const { lines, span, goesOn } = this.cell;
    this.rows.at(-1)?.push({ text: lines.join('\n'), span, goesOn });
    this.cell = undefined;
  }

  lines(): string[] {
    if (this.rows.every((row) => row.length < 2))
      return this.rows.flatMap((row) => row.flatMap((cell) => cell.text.split('\n')));
    let above: string[] = [];
    return this.rows.map((row) => {
      const line: string[] = [];
      for (const { text, span, goesOn } of row) {
        const own = goesOn ? (above[line.length] ?? '') : text.replaceAll(/\s*\n\s*/g, ' ');
        line.push(own, ...Array.from({ length: span - 1 }, () => ''));
      }
      above = line;
      return line.join('\t');
    });
  }
}

const MOST = 60;
