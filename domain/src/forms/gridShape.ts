import type { Grid, GridCell } from './form.ts';
import { isUnit } from './units.ts';

/** What a place of a grid is to a reader of the form. */
export type CellClass = 'text' | 'data' | 'formula' | 'empty' | 'outside';

const NUMBER_LIKE = /^[-+≥≤<>]?[\d,，.]+(?:\s*%|万|亿)?$|^\d{4}[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?)?$/;
const COLUMN_NUMBER = /^(?:\d{1,2}|[甲乙丙丁戊己庚辛壬癸]|[(（][\d一二三四五六七八九十]+[)）]|[A-Z])$/;

/** A grid by place: merged ranges answer for all their places. */
export class GridShape {
  readonly grid: Grid;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly #at = new Map<number, GridCell>();

  constructor(grid: Grid) {
    this.grid = grid;
    for (const cell of grid.cells)
      for (let r = cell.row; r < cell.row + cell.rows; r++)
        for (let c = cell.column; c < cell.column + cell.columns; c++) {
          const key = r * 20_000 + c;
          const there = this.#at.get(key);
          if (!there || cell.rows * cell.columns > 1) this.#at.set(key, cell);
        }
    const shown = grid.cells.filter((cell) => cell.text !== '' || cell.formula !== null || cell.bordered);
    this.top = Math.min(...shown.map((cell) => cell.row));
    this.bottom = Math.max(...shown.map((cell) => cell.row + cell.rows - 1));
    this.left = Math.min(...shown.map((cell) => cell.column));
    this.right = Math.max(...shown.map((cell) => cell.column + cell.columns - 1));
  }

  at(row: number, column: number): GridCell | undefined {
    return this.#at.get(row * 20_000 + column);
  }

  classAt(row: number, column: number): CellClass {
    if (row < this.top || row > this.bottom || column < this.left || column > this.right) return 'outside';
    const cell = this.at(row, column);
    return cell ? this.classOf(cell) : this.grid.bordered ? 'outside' : 'empty';
  }

  classOf(cell: GridCell): CellClass {
    if (cell.formula !== null) return 'formula';
    const text = cell.text.trim();
    // A dash crosses a place out: 统计报表制度 fills nothing there.
    if (/^[-－—–/╳×]{1,3}$/.test(text)) return 'data';
    if (text === '' || /^(?:…+|\.{3,})$/.test(text))
      return this.grid.bordered && !cell.bordered ? 'outside' : 'empty';
    return NUMBER_LIKE.test(text.normalize('NFKC')) ? 'data' : 'text';
  }

  /** The different cells of a row from left to right, a merged one once. */
  row(row: number): { cell: GridCell | undefined; column: number; is: CellClass }[] {
    const cells: { cell: GridCell | undefined; column: number; is: CellClass }[] = [];
    for (let column = this.left; column <= this.right; ) {
      const cell = this.at(row, column);
      cells.push({ cell, column, is: this.classAt(row, column) });
      column = cell ? Math.max(column, cell.column + cell.columns - 1) + 1 : column + 1;
    }
    return cells;
  }
}

export type RowKind = 'title' | 'header' | 'numbers' | 'section' | 'body';

/**
 * 标题、表头、栏次、分节 and the rest. A header row holds words over at least two columns and nothing to be filled, an empty
 * corner aside.
 */
export function rowKinds(shape: GridShape): Map<number, RowKind> {
  const kinds = new Map<number, RowKind>();
  const width = shape.right - shape.left + 1;
  let begun = false;
  for (let row = shape.top; row <= shape.bottom; row++) {
    const cells = shape.row(row);
    const texts = cells.filter((c) => c.is === 'text');
    const own = texts.filter((c) => c.cell!.row === row);
    const empties = cells.filter((c) => c.is === 'empty');
    const others = cells.filter((c) => c.is === 'data' || c.is === 'formula');
    const wide = texts.find((c) => c.cell!.columns >= Math.max(2, width * 0.6) && c.cell!.rows <= 2);
    const corner = empties.length === 1 && empties[0]!.column === shape.left;
    const numbering =
      cells.length > 2 && cells.every((c) => c.cell && COLUMN_NUMBER.test(c.cell.text.trim()));
    if (numbering) kinds.set(row, 'numbers');
    else if (wide) kinds.set(row, begun ? 'section' : 'title');
    else if (
      texts.length >= 2 &&
      own.length >= 1 &&
      (empties.length === 0 || corner) &&
      others.length <= texts.length / 3 &&
      !texts.some((c) => isUnit(c.cell!.text)) &&
      !isCaption(shape, row)
    ) {
      kinds.set(row, 'header');
      begun = true;
    } else if (!begun && isCaption(shape, row)) kinds.set(row, 'title');
    else {
      kinds.set(row, 'body');
      if (empties.length > 0 && texts.length > 0 && shape.grid.bordered) begun = true;
    }
  }
  return kinds;
}

/** A line over or under the table: words without a frame, or with a colon at their end (填报单位：). */
function isCaption(shape: GridShape, row: number): boolean {
  const texts = shape.row(row).filter((c) => c.is === 'text');
  if (texts.length === 0) return false;
  if (shape.grid.bordered) return texts.every((c) => !c.cell!.bordered);
  return texts.every((c) => /[：:]/.test(c.cell!.text));
}
