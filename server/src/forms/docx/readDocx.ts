import type { Form, Grid, Line } from '@sophora/domain/forms/form';
import { blocksOf, cellsOfTable, cellWords, piecesOf } from './documentParts.ts';
import type { DocxForm } from './openDocument.ts';

/** A document as a form: its tables as grids, the paragraphs outside them as lines. */
export function docxForm({ xml }: DocxForm): Form {
  const grids: Grid[] = [];
  const lines: Line[] = [];
  const order: string[] = [];
  for (const block of blocksOf(xml.root)) {
    if ('paragraph' in block) {
      const text = piecesOf(block.paragraph)
        .map((piece) => piece.text)
        .join('');
      lines.push({ id: `p${lines.length + 1}`, text });
      order.push(`p${lines.length}`);
    } else {
      const cells = cellsOfTable(block.table).map((cell) => ({
        row: cell.row,
        column: cell.column,
        rows: cell.rows,
        columns: cell.columns,
        text: cellWords(cell),
        formula: null,
        bordered: true,
      }));
      grids.push({ id: `t${grids.length + 1}`, name: '', hidden: false, bordered: true, cells });
      order.push(`t${grids.length}`);
    }
  }
  return { format: 'docx', grids, lines, order };
}
