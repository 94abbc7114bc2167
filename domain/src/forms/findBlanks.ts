import { type Blank, cellName, type Form, type Grid, type GridCell, type ListColumn } from './form.ts';
import { findGaps } from './gaps.ts';
import { GridShape, type RowKind, rowKinds } from './gridShape.ts';
import { isUnit, unitsIn, withoutUnit } from './units.ts';

/**
 * 识别填报项: every place of a form that waits to be filled, with what the form says about it: empty cells beside labels and
 * under (merged) headers, dotted lines and blanks inside texts, rows of a table that repeat.
 */
export function findBlanks(form: Form): Blank[] {
  const title =
    form.lines.find(({ text }) => text.trim() !== '' && text.length <= 60 && !ANNEX.test(text.trim()))
      ?.text ?? '';
  return [
    ...form.lines.flatMap((line) => gapsOf(line.id, line.text, { grid: null, row: 0, column: 0, title })),
    ...form.grids
      .filter((grid) => !grid.hidden && grid.cells.length > 0)
      .flatMap((g) => gridBlanks(g, title)),
  ];
}

/** 附件3 over a title. */
const ANNEX = /^附[件表录]?\s*[\d一二三四五六七八九十]*[-—\d]*[：:]?$/;

/** 合计 has no name, number, date or remark of its own. */
const TOTAL = /^(?:合计|总计|共计|小计)$/;
const NO_SUM =
  /序号|名称|日期|时间|登记号|申请号|注册号|编号|类型|类别|街道|单位$|区县|备注|说明|[人者方]$|地址|指标|情况|材料|措施|依据|内容|项目/;

function gridBlanks(grid: Grid, documentTitle: string): Blank[] {
  if (!grid.cells.some((cell) => cell.text !== '' || cell.bordered)) return [];
  const sheet = new Sheet(grid, documentTitle);
  const lists = sheet.lists();
  const inList = (row: number) => lists.some((l) => row >= l.row && row < l.row + l.height!);
  const blanks: Blank[] = [...lists];
  for (let row = sheet.shape.top; row <= sheet.shape.bottom; row++) {
    for (const { cell, column, is } of sheet.shape.row(row)) {
      if (cell && cell.row !== row) continue;
      if (is === 'empty' && !inList(row)) {
        const blank = sheet.cellBlank(row, column);
        if (blank) blanks.push(blank);
      } else if (is === 'text' && cell && !sheet.answered(cell)) {
        blanks.push(
          ...gapsOf(
            `${grid.id}!${cellName(row, column)}`,
            cell.text,
            { grid: grid.id, row, column, title: sheet.title },
            sheet.kinds.get(row) === 'body' && cell.bordered ? sheet.beside(row, column) : [],
          ),
        );
      }
    }
  }
  return blanks.sort((a, b) => a.row - b.row || a.column - b.column || (a.gap ?? 0) - (b.gap ?? 0));
}

/** `labels`: of a text in a table, what stands to its left: 质押融资 | 全年登记____笔. */
function gapsOf(
  id: string,
  text: string,
  place: Pick<Blank, 'grid' | 'row' | 'column' | 'title'>,
  labels: readonly string[] = [],
): Blank[] {
  const about = labels.map((label) => `${withoutUnit(label)}，`);
  return findGaps(text).map((gap, i) => ({
    id: `${id}#${i + 1}`,
    kind: 'gap' as const,
    ...place,
    beside: [...about, ...(gap.lead === '' ? [] : [gap.lead]), gap.before],
    above: [],
    unit: unitBehind(gap.after),
    after: gap.after,
    gap: i,
  }));
}

function unitBehind(after: string): string | null {
  const word = /^(?:个百分点|[万亿千百]{0,2}元|万?[件个家项笔起宗户人次部份场条批篇名]|[%％])/.exec(
    after,
  )?.[0];
  return word === undefined ? null : word.normalize('NFKC');
}

class Sheet {
  readonly grid: Grid;
  readonly shape: GridShape;
  readonly kinds: ReadonlyMap<number, RowKind>;
  readonly title: string;
  readonly captionUnits: readonly string[];

  constructor(grid: Grid, documentTitle: string) {
    this.grid = grid;
    this.shape = new GridShape(grid);
    this.kinds = rowKinds(this.shape);
    const titles: string[] = [];
    for (let row = this.shape.top; row <= this.shape.bottom; row++)
      if (this.kinds.get(row) === 'title')
        for (const { cell, is } of this.shape.row(row))
          if (is === 'text' && cell?.row === row) titles.push(cell.text.trim());
    const named = /^(?:sheet|工作表|table|表格?)\s*\d*$/i.test(grid.name.trim()) ? '' : grid.name;
    this.title = [documentTitle, named, ...titles].filter((t) => t !== '').join(' ');
    this.captionUnits = [...new Set(titles.flatMap(unitsIn))];
  }

  /** A label whose answer has a cell of its own to its right: the label itself is left as it is. */
  answered(cell: GridCell): boolean {
    const next = cell.column + cell.columns;
    const is = this.shape.classAt(cell.row, next);
    const there =
      is === 'empty' ? this.shape.at(cell.row, next) !== undefined : is === 'formula' || is === 'data';
    return /[：:]\s*$/.test(cell.text) && there;
  }

  cellBlank(row: number, column: number): Blank | undefined {
    const beside = this.beside(row, column);
    const above = this.above(row, column);
    const labels = beside.filter((text) => !isUnit(text));
    if (labels.length === 0 && above.length === 0) return undefined;
    // Without frames any place is empty: only a header above or a colon makes it one to be filled.
    if (!this.grid.bordered && above.length === 0 && !/[：:]$/.test(labels.at(-1) ?? '')) return undefined;
    if (this.kinds.get(row) === 'title' && labels.length === 0) return undefined;
    if (TOTAL.test(labels.at(-1) ?? '') && NO_SUM.test(above.at(-1) ?? '')) return undefined;
    return {
      id: `${this.grid.id}!${cellName(row, column)}`,
      kind: 'cell',
      grid: this.grid.id,
      row,
      column,
      beside: labels.map(withoutUnit),
      above: above.map(withoutUnit),
      leftward: this.leftward(row, column),
      title: this.title,
      unit: this.unitOf(above, beside),
    };
  }

  leftward(row: number, column: number): string[] {
    const own = this.above(row, column).join(' ');
    const headers: string[] = [];
    for (let c = column - 1; c >= this.shape.left; c--) {
      const header = this.above(row, c).join(' ');
      if (header !== '' && header !== own && header !== headers.at(-1)) headers.push(header);
    }
    return headers;
  }

  /** The nearest word on the unit: the column's header, the row's unit cell or label, the caption of the sheet. */
  unitOf(above: readonly string[], beside: readonly string[]): string | null {
    const cells = beside.filter(isUnit).map((text) => text.normalize('NFKC').replace(/\s/g, ''));
    for (const said of [unitsIn(above.at(-1) ?? ''), cells, unitsIn(beside.at(-1) ?? '')])
      if (said.length > 0) return said.join('、');
    const upper = [...above, ...beside].flatMap(unitsIn);
    const found = upper.length > 0 ? upper : this.captionUnits;
    return found.length > 0 ? [...new Set(found)].join('、') : null;
  }

  /** Words to the left, the nearest last; a section's name and the label an 其中 belongs to stand before them. */
  beside(row: number, column: number): string[] {
    const texts: string[] = [];
    let last: GridCell | undefined;
    for (let c = column - 1; c >= this.shape.left; c--) {
      const cell = this.shape.at(row, c);
      const is = this.shape.classAt(row, c);
      if (cell === last && cell !== undefined) continue;
      if (is === 'text') {
        texts.unshift(cell!.text.trim());
        if (/^[\s　]*其中|^[\s　]{1,}|^[#＃]/.test(cell!.text)) texts.unshift(...this.parent(cell!));
      } else if (texts.length > 0 && is !== 'data') break;
      last = cell;
    }
    if (texts.length === 0) return texts;
    return [
      ...this.section(row, column),
      ...texts.filter((text) => !/^[\d一二三四五六七八九十]{1,3}[、.．]?$/.test(text)),
    ];
  }

  /** 其中 belongs to the nearest label above it in its column that is not indented itself. */
  parent(child: GridCell): string[] {
    for (let row = child.row - 1; row >= this.shape.top; row--) {
      const cell = this.shape.at(row, child.column);
      if (!cell || this.shape.classOf(cell) !== 'text' || this.kinds.get(row) === 'header') return [];
      if (!/^[\s　]*其中|^[\s　]{1,}|^[#＃]/.test(cell.text)) return [cell.text.trim()];
    }
    return [];
  }

  section(row: number, column: number): string[] {
    for (let r = row - 1; r >= this.shape.top; r--) {
      if (this.kinds.get(r) === 'header' || this.kinds.get(r) === 'title') return [];
      if (this.kinds.get(r) === 'section') {
        const cell = this.shape.at(r, column);
        return cell && this.shape.classOf(cell) === 'text' ? [cell.text.trim()] : [];
      }
    }
    return [];
  }

  /** Words of the header rows above, from the top down, a merged one once. */
  above(row: number, column: number): string[] {
    const texts: string[] = [];
    let last: GridCell | undefined;
    let found = false;
    for (let r = row - 1; r >= this.shape.top; r--) {
      const kind = this.kinds.get(r);
      if (kind !== 'header') {
        if (found || kind === 'title') break;
        continue;
      }
      found = true;
      const cell = this.shape.at(r, column);
      if (cell && cell !== last && this.shape.classOf(cell) === 'text') {
        texts.unshift(cell.text.trim());
        if (/^其中/.test(cell.text.trim())) texts.unshift(...this.parentColumn(cell));
      }
      last = cell;
    }
    return texts;
  }

  /** 其中 in a header belongs to the nearest column to its left that is not one itself. */
  parentColumn(child: GridCell): string[] {
    for (let column = child.column - 1; column >= this.shape.left; column--) {
      const cell = this.shape.at(child.row, column);
      if (!cell || this.shape.classOf(cell) !== 'text') return [];
      if (!/^其中/.test(cell.text.trim())) return cell.row === child.row ? [cell.text.trim()] : [];
    }
    return [];
  }

  /** Rows without any label, two or more of a kind, or one that a running number or the name of a record begins. */
  lists(): Blank[] {
    const found: Blank[] = [];
    for (let row = this.shape.top; row <= this.shape.bottom; row++) {
      if (!this.isOpen(row)) continue;
      let height = 1;
      while (this.isOpen(row + height) && this.sameColumns(row, row + height)) height++;
      const blank = this.list(row, height);
      if (blank) found.push(blank);
      row += height - 1;
    }
    return found;
  }

  isOpen(row: number): boolean {
    if (this.kinds.get(row) !== 'body') return false;
    const cells = this.shape.row(row).filter((c) => c.is !== 'outside');
    if (cells.some((c) => c.cell && (c.cell.row !== row || c.cell.rows > 1))) return false;
    const empties = cells.filter((c) => c.is === 'empty');
    const numbered = cells.every(
      (c, i) => c.is === 'empty' || c.is === 'formula' || (i === 0 && c.is === 'data'),
    );
    return empties.length >= 2 && numbered && empties.every((c) => this.above(row, c.column).length > 0);
  }

  sameColumns(a: number, b: number): boolean {
    const places = (row: number) =>
      this.shape
        .row(row)
        .filter((c) => c.is !== 'outside')
        .map((c) => c.column)
        .join();
    return places(a) === places(b);
  }

  list(row: number, height: number): Blank | undefined {
    const cells = this.shape.row(row).filter((c) => c.is !== 'outside');
    const columns: ListColumn[] = cells.map((c) => {
      const above = this.above(row, c.column);
      const units = unitsIn(above.at(-1) ?? '');
      const unit = units.length > 0 ? units : above.flatMap(unitsIn);
      return {
        column: c.column,
        label: above.map(withoutUnit),
        unit: unit.length > 0 ? unit.join('、') : this.captionUnits.join('、') || null,
        formula: c.is === 'formula',
      };
    });
    const first = columns[0]?.label.at(-1) ?? '';
    const names = /序号|编号|名称|姓名|申请号|专利号|注册号|登记号|权利人|企业|单位|街道|镇街|街办|案号/;
    if (height === 1 && !names.test(first)) return undefined;
    const last = columns.at(-1)!.column;
    return {
      id: `${this.grid.id}!${cellName(row, columns[0]!.column)}:${cellName(row + height - 1, last)}`,
      kind: 'rows',
      grid: this.grid.id,
      row,
      column: columns[0]!.column,
      beside: [],
      above: [],
      title: this.title,
      unit: null,
      columns,
      height,
    };
  }
}
