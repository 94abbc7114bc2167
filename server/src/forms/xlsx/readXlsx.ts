import type { Form, Grid, GridCell } from '@sophora/domain/forms/form';
import { numberText } from '../../ledger/index.ts';
import { attribute, elementsOf, firstOf, local, textIn, type XmlElement } from '../xmlTree.ts';
import { type CellStyle, cellsOf, mergesOf, type Range, type XlsxForm, type XlsxSheet } from './openForm.ts';

const MOST_CELLS = 200_000;

/** A workbook as a form: its sheets as grids of cells with their words, formulas, merged ranges and borders. */
export function xlsxForm(opened: XlsxForm): Form {
  return { format: 'xlsx', grids: opened.sheets.map((sheet) => gridOf(opened, sheet)), lines: [] };
}

function gridOf(opened: XlsxForm, sheet: XlsxSheet): Grid {
  const merges = mergesOf(sheet.xml.root);
  const starts = new Map(merges.map((m) => [m.top * 20_000 + m.left, m]));
  const covered = coveredBy(merges);
  const bordered = new Set<number>();
  const cells: GridCell[] = [];
  let styled = 0;
  for (const { row, column, cell } of cellsOf(sheet.xml.root)) {
    const key = row * 20_000 + column;
    const style = styleOf(opened, cell);
    if (style?.bordered) {
      styled++;
      bordered.add(covered.get(key) ?? key);
    }
    if (covered.has(key)) continue;
    const formula = firstOf(cell, 'f');
    cells.push({
      row,
      column,
      ...span(starts.get(key)),
      text: cellText(opened, cell),
      formula: formula ? textIn(formula) || '…' : null,
      bordered: false,
    });
    if (cells.length > MOST_CELLS) break;
  }
  return {
    id: sheet.id,
    name: sheet.name,
    hidden: sheet.hidden,
    bordered: styled >= 4,
    cells: cells.map((cell) => ({ ...cell, bordered: bordered.has(cell.row * 20_000 + cell.column) })),
  };
}

function span(merge: Range | undefined): { rows: number; columns: number } {
  return merge
    ? { rows: merge.bottom - merge.top + 1, columns: merge.right - merge.left + 1 }
    : { rows: 1, columns: 1 };
}

/** Place → place of the cell that stands for it; the first cells of ranges are not in it. */
function coveredBy(merges: readonly Range[]): Map<number, number> {
  const covered = new Map<number, number>();
  for (const { top, left, bottom, right } of merges) {
    if ((bottom - top + 1) * (right - left + 1) > 100_000) continue;
    for (let r = top; r <= bottom; r++)
      for (let c = left; c <= right; c++)
        if (r !== top || c !== left) covered.set(r * 20_000 + c, top * 20_000 + left);
  }
  return covered;
}

export function styleOf(opened: XlsxForm, cell: XmlElement): CellStyle | undefined {
  return opened.styles[Number(attribute(cell, 's') ?? 0)];
}

/** What a person reads in the cell; a formula's last value is not read. */
export function cellText(opened: XlsxForm, cell: XmlElement): string {
  if (firstOf(cell, 'f')) return '';
  const type = attribute(cell, 't') ?? 'n';
  if (type === 'inlineStr') return richText(firstOf(cell, 'is'));
  const value = firstOf(cell, 'v');
  const raw = value ? textIn(value) : '';
  if (raw === '') return '';
  if (type === 's') return opened.strings[Number(raw)] ?? '';
  if (type === 'b') return raw === '1' ? 'TRUE' : 'FALSE';
  if (type !== 'n') return raw;
  return numberText(
    raw,
    opened.looks[Number(attribute(cell, 's') ?? 0)] ?? { kind: 'plain' },
    opened.date1904,
  );
}

function richText(holder: XmlElement | undefined): string {
  if (!holder) return '';
  return elementsOf(holder)
    .map((child) => {
      if (local(child) === 't') return textIn(child);
      const text = local(child) === 'r' ? firstOf(child, 't') : undefined;
      return text ? textIn(text) : '';
    })
    .join('');
}
