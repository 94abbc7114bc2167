import { FONTS, type FontName } from '../fonts.ts';
import {
  CHARACTER,
  LETTER_LINE_ABOVE_PAGE_BOTTOM,
  LETTER_NAME_BELOW_PAGE_TOP,
  LINE,
  PAGE,
  PAGE_NUMBER_BELOW,
  RED,
  RED_LINE_BELOW,
  SIZES,
  TEXT_HEIGHT,
  TEXT_WIDTH,
  THICK_LINE_MM,
  THIN_LINE_MM,
  TWIPS_PER_MM,
} from '../measures.ts';
import type { ComposedDocument, Imprint, Table } from '../model.ts';
import { breakLines, type Line, widthOf } from './breakLines.ts';
import {
  letterName,
  type Paragraph,
  type SetTable,
  type Setting,
  settingOf,
  type TypedRun,
} from './paragraphs.ts';

/** A page as it is drawn. Lengths in twips from the upper left corner of the paper; `y` of a text is its base line. */
export interface Page {
  readonly texts: readonly PageText[];
  readonly rules: readonly Rule[];
}

export interface PageText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly font: FontName;
  readonly latin: boolean;
  /** Half points. */
  readonly size: number;
  readonly width: number;
  readonly color: string;
  readonly number?: string;
  readonly gap?: string;
}

export interface Rule {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly thick: number;
  readonly color: string;
}

const BLACK = '000000';
/** Where the base line lies within a line of exact height, by size. */
const baseline = (line: number, size: number) => line / 2 + size * 10 * 0.36;
const CELL_PADDING = 60;

/** 排版: a document becomes pages of 22 lines × 28 characters. */
export function pagesOf(document: ComposedDocument): readonly Page[] {
  const setting = settingOf(document);
  const sheet = new Sheet(document);
  setting.forEach((one, i) => {
    if (one.is === 'table') sheet.table(one);
    else sheet.paragraph(one, keptWith(setting, i));
  });
  if (document.imprint) sheet.imprint(document.imprint);
  return sheet.finished();
}

/** The height that must stay on one page with a paragraph: itself and what it is kept with, up to its first line. */
function keptWith(setting: readonly Setting[], i: number): number {
  let height = 0;
  for (let at = i; at < setting.length; at++) {
    const one = setting[at]!;
    if (one.is === 'table') return height + one.line * 3;
    if (!one.keep) return height + one.before + one.line;
    height += one.before + one.line * linesOf(one).length;
  }
  return height;
}

function linesOf(p: Paragraph): readonly Line[] {
  return breakLines(p.runs, TEXT_WIDTH - p.left - p.right, p.first);
}

class Sheet {
  readonly #document: ComposedDocument;
  readonly #pages: { texts: PageText[]; rules: Rule[] }[] = [];
  /** From the upper edge of 版心. */
  #y = 0;

  constructor(document: ComposedDocument) {
    this.#document = document;
    this.#newPage();
    if (document.head.form === 'letter') this.#letterHead(document.head.issuer);
  }

  get #page() {
    return this.#pages.at(-1)!;
  }

  #newPage(): void {
    this.#pages.push({ texts: [], rules: [] });
    this.#y = 0;
  }

  #room(): number {
    const letter = this.#pages.length === 1 && this.#document.head.form === 'letter';
    return TEXT_HEIGHT - this.#y - (letter ? RED_LINE_BELOW : 0);
  }

  paragraph(p: Paragraph, kept: number): void {
    if (p.newPage && (this.#pages.length > 1 || this.#y > 0)) this.#newPage();
    if (this.#y > 0 && kept > this.#room() + 1 && kept < TEXT_HEIGHT) this.#newPage();
    if (this.#y > 0 || this.#pages.length === 1) this.#y += p.before;
    const width = TEXT_WIDTH - p.left - p.right;
    const lines = linesOf(p);
    lines.forEach((line, i) => {
      if (p.line > this.#room() + 1) this.#newPage();
      const indent = i === 0 ? p.first : 0;
      const free = width - indent - line.width;
      const x =
        PAGE.left + p.left + indent + (p.align === 'center' ? free / 2 : p.align === 'right' ? free : 0);
      const stretch = p.align === 'both' && i < lines.length - 1 ? free : 0;
      this.#line(line, x, PAGE.top + this.#y + baseline(p.line, sizeOf(p.runs)), stretch);
      if (i === 0 && p.atRight) this.#atRight(p, width);
      this.#y += p.line;
    });
    if (p.rule) this.#redLine(p.rule.below, p.rule.width);
  }

  #atRight(p: Paragraph, width: number): void {
    const [line] = breakLines(p.atRight!, width, 0);
    const x = PAGE.left + p.left + width - line!.width;
    this.#line(line!, x, PAGE.top + this.#y + baseline(p.line, sizeOf(p.runs)), 0);
  }

  #redLine(below: number, width: number): void {
    this.#y += below;
    this.#rule(PAGE.left + (TEXT_WIDTH - width) / 2, PAGE.top + this.#y, width, THICK_LINE_MM, RED);
  }

  #rule(x: number, y: number, width: number, mm: number, color: string): void {
    this.#page.rules.push({ x, y, width, height: 0, thick: mm * TWIPS_PER_MM, color });
  }

  /** Sets a line; `free` is shared out among its characters, as office programs do when both edges are straight. */
  #line(line: Line, x: number, y: number, free: number): void {
    let at = x;
    const gaps = line.stretches.reduce((sum, s) => sum + [...s.text].length, 0);
    const share = free > 0 && free < 3 * CHARACTER && gaps > 1 ? free / (gaps - 1) : 0;
    for (const { text, run, latin, width } of line.stretches) {
      const wide = width + share * [...text].length;
      this.#page.texts.push(placed(run, text, latin, at, y, wide));
      at += wide;
    }
  }

  table({ table, size, line }: SetTable): void {
    const widths = columnWidths(table);
    const header = rowOf(
      table.columns.map((c) => [{ text: c.header, font: 'black' as const, size }]),
      widths,
    );
    const draw = (row: Row, aligns: readonly ('left' | 'center' | 'right')[]) =>
      this.#row(row, widths, line, aligns);
    const heightOf = (row: Row) => row.height * line + 2 * CELL_PADDING;
    const centred = table.columns.map(() => 'center' as const);
    const aligns = table.columns.map((c) => c.align);
    const rows = table.rows.map((cells) =>
      rowOf(
        cells.map((runs) => runs.map((run) => ({ ...run, font: 'body' as const, size }))),
        widths,
      ),
    );
    if (heightOf(header) + (rows[0] ? heightOf(rows[0]) : 0) > this.#room()) this.#newPage();
    draw(header, centred);
    for (const row of rows) {
      if (heightOf(row) > this.#room()) {
        this.#newPage();
        draw(header, centred);
      }
      draw(row, aligns);
    }
  }

  #row(
    row: Row,
    widths: readonly number[],
    line: number,
    aligns: readonly ('left' | 'center' | 'right')[],
  ): void {
    const height = row.height * line + 2 * CELL_PADDING;
    const top = PAGE.top + this.#y;
    let x: number = PAGE.left;
    widths.forEach((width, i) => {
      this.#page.rules.push({ x, y: top, width, height, thick: 10, color: BLACK });
      const lines = row.cells[i]!;
      const above = (row.height - lines.length) / 2;
      lines.forEach((one, n) => {
        const free = width - 2 * CELL_PADDING - one.width;
        const shift = aligns[i] === 'center' ? free / 2 : aligns[i] === 'right' ? free : 0;
        const size = one.stretches[0]?.run.size ?? SIZES.smallFour;
        const y = top + CELL_PADDING + (above + n) * line + baseline(line, size);
        this.#line(one, x + CELL_PADDING + shift, y, 0);
      });
      x += width;
    });
    this.#y += height;
  }

  /** 版记 at the foot of the last page. */
  imprint(imprint: Imprint): void {
    const set = setImprint(imprint);
    const height = imprintHeight(imprint);
    if (height + LINE > this.#room()) this.#newPage();
    let y = PAGE.top + TEXT_HEIGHT - height;
    const rule = (at: number, mm: number) => {
      if (imprint.ruled) this.#rule(PAGE.left, at, TEXT_WIDTH, mm, BLACK);
    };
    rule(y, THICK_LINE_MM);
    set.forEach(({ lines, right }, i) => {
      if (i > 0) rule(y, THIN_LINE_MM);
      const margin = SIZES.four * 10;
      if (right)
        this.#line(right, PAGE.left + TEXT_WIDTH - margin - right.width, y + baseline(LINE, SIZES.four), 0);
      for (const line of lines) {
        this.#line(line, PAGE.left + margin, y + baseline(LINE, SIZES.four), 0);
        y += LINE;
      }
    });
    rule(PAGE.top + TEXT_HEIGHT, THICK_LINE_MM);
  }

  #letterHead(issuer: string): void {
    const { run, line, width } = letterName(issuer);
    const [set] = breakLines([run], TEXT_WIDTH, 0);
    const x = PAGE.left + (TEXT_WIDTH - set!.width) / 2;
    this.#line(set!, x, LETTER_NAME_BELOW_PAGE_TOP + baseline(line, run.size), 0);
    const left = (PAGE.width - width) / 2;
    const y = LETTER_NAME_BELOW_PAGE_TOP + line + RED_LINE_BELOW;
    // 上粗下细 above, 上细下粗 below.
    this.#rule(left, y, width, 0.8, RED);
    this.#rule(left, y + 60, width, 0.25, RED);
    const bottom = PAGE.height - LETTER_LINE_ABOVE_PAGE_BOTTOM;
    this.#rule(left, bottom - 60, width, 0.25, RED);
    this.#rule(left, bottom, width, 0.8, RED);
    this.#y = y + 60 - PAGE.top + LINE / 4;
  }

  finished(): readonly Page[] {
    const { head, mark } = this.#document;
    this.#pages.forEach((page, i) => {
      // The first page of a letter bears no number.
      if (!(head.form === 'letter' && i === 0)) page.texts.push(...pageNumber(i + 1));
      if (mark) {
        const width = widthOf(mark, SIZES.five, false);
        page.texts.push(
          placed(
            { text: mark, font: 'body', size: SIZES.five },
            mark,
            false,
            (PAGE.width - width) / 2,
            1200,
            width,
          ),
        );
      }
    });
    return this.#pages;
  }
}

/** — 1 —: 四号 half width, odd pages right, even pages left, one character from the edge (7.5). */
function pageNumber(n: number): PageText[] {
  const run = (text: string): TypedRun => ({ text, font: 'song', size: SIZES.four });
  const [line] = breakLines([run('—'), run(` ${n} `), run('—')], TEXT_WIDTH, 0);
  const margin = SIZES.four * 10;
  let x = n % 2 === 1 ? PAGE.left + TEXT_WIDTH - margin - line!.width : PAGE.left + margin;
  const y = PAGE.top + TEXT_HEIGHT + PAGE_NUMBER_BELOW + SIZES.four * 10 * 0.36 + 60;
  return line!.stretches.map(({ text, run: r, latin, width }) => {
    const text_ = placed(r, text, latin, x, y, width);
    x += width;
    return text_;
  });
}

function placed(run: TypedRun, text: string, latin: boolean, x: number, y: number, width: number): PageText {
  const { font, size, color = BLACK, number, gap } = run;
  return {
    x: Math.round(x),
    y: Math.round(y),
    text,
    font,
    latin,
    size,
    width: Math.round(width),
    color,
    ...(number === undefined ? {} : { number }),
    ...(gap === undefined ? {} : { gap }),
  };
}

function sizeOf(runs: readonly TypedRun[]): number {
  return Math.max(SIZES.five, ...runs.map((r) => r.size));
}

interface Row {
  readonly cells: readonly (readonly Line[])[];
  /** In lines. */
  readonly height: number;
}

function rowOf(cells: readonly (readonly TypedRun[])[], widths: readonly number[]): Row {
  const broken = cells.map((runs, i) => breakLines(runs, widths[i]! - 2 * CELL_PADDING, 0));
  return { cells: broken, height: Math.max(1, ...broken.map((lines) => lines.length)) };
}

export function columnWidths({ columns }: Table): readonly number[] {
  const whole = columns.reduce((sum, c) => sum + c.share, 0);
  return columns.map((c) => Math.floor((TEXT_WIDTH * c.share) / whole));
}

function setImprint(imprint: Imprint) {
  return imprintRows(imprint).map(({ left, right }) => ({
    lines: breakLines(left, TEXT_WIDTH - 2 * SIZES.four * 10, 0),
    right: right.length === 0 ? undefined : breakLines(right, TEXT_WIDTH / 2, 0)[0],
  }));
}

export function imprintHeight(imprint: Imprint): number {
  return setImprint(imprint).reduce((sum, row) => sum + row.lines.length * LINE, 0);
}

/** 抄送, then 印发机关 and 印发日期 in one line: 四号 仿宋, one character from both edges (7.4). */
export function imprintRows({
  copyTo,
  printer,
  day,
}: Imprint): readonly { left: readonly TypedRun[]; right: readonly TypedRun[] }[] {
  const run = (text: string): TypedRun[] => (text === '' ? [] : [{ text, font: 'body', size: SIZES.four }]);
  const rows = [];
  if (copyTo.length > 0) rows.push({ left: run(`抄送：${copyTo.join('，')}。`), right: [] });
  if (printer !== '')
    rows.push({ left: run(printer), right: run(day === '' ? '　　年　月　日印发' : `${day}印发`) });
  return rows;
}

/** The fonts a page names, for whoever draws it. */
export function fontFamily(font: FontName): string {
  const { name, fallbacks } = FONTS[font];
  return [name, ...fallbacks].map((f) => `"${f}"`).join(', ');
}
