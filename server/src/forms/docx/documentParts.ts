import { attribute, elementsOf, firstOf, local, textIn, type XmlElement } from '../xmlTree.ts';

/** Paragraphs and tables of a body in their order; containers such as content controls are looked into. */
export type Block = { readonly paragraph: XmlElement } | { readonly table: XmlElement };

export function blocksOf(root: XmlElement): Block[] {
  const blocks: Block[] = [];
  const visit = (element: XmlElement): void => {
    for (const child of elementsOf(element)) {
      const is = local(child);
      if (is === 'p') blocks.push({ paragraph: child });
      else if (is === 'tbl') blocks.push({ table: child });
      else if (/^(?:body|sdt|sdtContent|ins|customXml|smartTag)$/.test(is)) visit(child);
    }
  };
  visit(root);
  return blocks;
}

/** A piece of a paragraph's text: words that can be changed, or a tab or line break that stands for one character. */
export interface Piece {
  readonly text: string;
  readonly element: XmlElement | undefined;
}

export function piecesOf(paragraph: XmlElement): Piece[] {
  const pieces: Piece[] = [];
  const visit = (element: XmlElement): void => {
    for (const child of elementsOf(element)) {
      const is = local(child);
      if (is === 't') pieces.push({ text: textIn(child), element: child });
      else if (is === 'tab') pieces.push({ text: '\t', element: undefined });
      else if (is === 'br' || is === 'cr') pieces.push({ text: '\n', element: undefined });
      else if (!/^(?:del|pPr|rPr|instrText|Fallback|drawing|pict|object|delText)$/.test(is)) visit(child);
    }
  };
  visit(paragraph);
  return pieces;
}

export interface DocumentCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly element: XmlElement;
  readonly paragraphs: readonly XmlElement[];
}

/** Cells of a table by their place: columns by 跨列 (`gridSpan`), rows that go on (`vMerge`) belong to the cell above. */
export function cellsOfTable(table: XmlElement): DocumentCell[] {
  const cells: (DocumentCell & { rows: number })[] = [];
  const open = new Map<number, DocumentCell & { rows: number }>();
  for (const [r, line] of rowsOfTable(table).entries()) {
    let column =
      1 + Number(attribute(firstOf(firstOf(line, 'trPr') ?? line, 'gridBefore') ?? line, 'val') ?? 0);
    for (const element of lineCells(line)) {
      const properties = firstOf(element, 'tcPr');
      const span = Number(attribute(firstOf(properties, 'gridSpan') ?? element, 'val') ?? 1) || 1;
      const merge = firstOf(properties, 'vMerge');
      const above = open.get(column);
      if (merge && attribute(merge, 'val') !== 'restart' && above) above.rows++;
      else {
        const cell = {
          row: r + 1,
          column,
          rows: 1,
          columns: span,
          element,
          paragraphs: elementsOf(element, 'p'),
        };
        cells.push(cell);
        if (merge) open.set(column, cell);
        else open.delete(column);
      }
      column += span;
    }
  }
  return cells;
}

export function rowsOfTable(table: XmlElement): XmlElement[] {
  return elementsOf(table).flatMap((child) =>
    local(child) === 'tr'
      ? [child]
      : local(child) === 'sdt'
        ? elementsOf(firstOf(child, 'sdtContent') ?? child, 'tr')
        : [],
  );
}

function lineCells(line: XmlElement): XmlElement[] {
  return elementsOf(line).flatMap((child) =>
    local(child) === 'tc'
      ? [child]
      : local(child) === 'sdt'
        ? elementsOf(firstOf(child, 'sdtContent') ?? child, 'tc')
        : [],
  );
}

export function cellWords(cell: DocumentCell): string {
  return cell.paragraphs
    .map((p) =>
      piecesOf(p)
        .map((piece) => piece.text)
        .join(''),
    )
    .join('\n');
}
