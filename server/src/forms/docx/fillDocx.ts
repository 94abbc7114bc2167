import type { Fill, FillValue } from '@sophora/domain/forms/fill';
import { writePackage } from '../officePackage.ts';
import { editRuns } from '../textRuns.ts';
import { gapEdits } from '../xlsx/fillXlsx.ts';
import {
  copyOf,
  elementsOf,
  escapeXml,
  firstOf,
  newElement,
  setAttribute,
  writeXml,
  type XmlElement,
} from '../xmlTree.ts';
import {
  blocksOf,
  cellsOfTable,
  cellWords,
  type DocumentCell,
  piecesOf,
  rowsOfTable,
} from './documentParts.ts';
import type { DocxForm } from './openDocument.ts';

/** Writes values into a document: words take the font of what they replace or of the cell they fill. */
export function fillDocx(form: DocxForm, fills: readonly Fill[]): Uint8Array {
  const blocks = blocksOf(form.xml.root);
  const tables = blocks.flatMap((block) => ('table' in block ? [block.table] : []));
  const paragraphs = blocks.flatMap((block) => ('paragraph' in block ? [block.paragraph] : []));
  const cellsOf = new Map<string, DocumentCell[]>();
  const cells = (grid: string): DocumentCell[] => {
    let found = cellsOf.get(grid);
    if (!found) {
      found = cellsOfTable(tables[Number(grid.slice(1)) - 1]!);
      cellsOf.set(grid, found);
    }
    return found;
  };
  const lists = fills.filter((fill) => fill.kind === 'rows');
  for (const fill of fills) {
    if (fill.kind === 'rows') continue;
    if (fill.kind === 'gaps' && fill.line !== null) {
      fillGaps([paragraphs[Number(fill.line.slice(1)) - 1]!], fill.values);
      continue;
    }
    const cell = cells(fill.grid!).find((c) => c.row === fill.row && c.column === fill.column);
    if (!cell) continue;
    if (fill.kind === 'gaps') fillGaps(cell.paragraphs, fill.values);
    else setWords(cell.element, fill.value);
  }
  for (const list of [...lists].sort((a, b) => b.row - a.row))
    fillRows(tables[Number(list.grid.slice(1)) - 1]!, list);
  form.office.parts.set(form.part, writeXml(form.xml));
  return writePackage(form.office);
}

/** The first paragraph of the cell takes the words; its own font, else that of the paragraph's mark, is kept. */
function setWords(cell: XmlElement, value: FillValue): void {
  if (value === null) return;
  let paragraph = firstOf(cell, 'p');
  if (!paragraph) {
    paragraph = newElement(cell, 'p');
    cell.children.push(paragraph);
  }
  const pieces = piecesOf(paragraph).flatMap((piece) => piece.element ?? []);
  if (pieces.length > 0) {
    for (const [i, element] of pieces.entries()) write(element, i === 0 ? String(value) : '');
    return;
  }
  const run = elementsOf(paragraph, 'r')[0];
  const mark = firstOf(firstOf(paragraph, 'pPr'), 'rPr');
  const properties = run
    ? firstOf(run, 'rPr')
    : mark && { ...copyOf(mark), name: newElement(cell, 'rPr').name };
  const text = newElement(cell, 't', { 'xml:space': 'preserve' }, [escapeXml(String(value))]);
  if (run) run.children.push(text);
  else paragraph.children.push(newElement(cell, 'r', {}, properties ? [properties, text] : [text]));
}

function write(element: XmlElement, text: string): void {
  element.children = text === '' ? [] : [escapeXml(text)];
  setAttribute(element, 'xml:space', 'preserve');
}

/** Gaps are found in the text of all paragraphs of the cell, a line break between them. */
function fillGaps(paragraphs: readonly XmlElement[], values: readonly (string | null)[]): void {
  const pieces = paragraphs.flatMap((paragraph, i) => [
    ...(i > 0 ? [{ text: '\n', element: undefined }] : []),
    ...piecesOf(paragraph),
  ]);
  const runs = pieces.map((piece) => piece.text);
  const changed = editRuns(runs, gapEdits(runs.join(''), values));
  for (const [i, { element }] of pieces.entries())
    if (element && changed[i] !== runs[i]) write(element, changed[i]!);
}

/** Rows of a list; more than the form has are copies of its last. */
function fillRows(table: XmlElement, list: Fill & { kind: 'rows' }): void {
  const lines = rowsOfTable(table);
  const last = lines[list.row + list.height - 2];
  if (!last) return;
  const more = Math.max(0, list.rows.length - list.height);
  const blank = copyOf(last);
  for (let i = 0; i < more; i++) table.children.splice(table.children.indexOf(last) + 1, 0, copyOf(blank));
  const cells = cellsOfTable(table);
  for (const [i, values] of list.rows.entries())
    for (const [j, column] of list.columns.entries()) {
      const cell = cells.find((c) => c.row === list.row + i && c.column === column);
      const value = values[j];
      if (
        cell &&
        value !== null &&
        value !== undefined &&
        (cellWords(cell).trim() === '' || typeof value === 'number' || j > 0)
      )
        setWords(cell.element, value);
    }
}
