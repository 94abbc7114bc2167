import { cellName } from '@sophora/domain/forms/form';
import {
  type NumberLook,
  openWorkbook,
  readLooks,
  readSharedStrings,
  UnreadableFile,
  type Workbook,
} from '../../ledger/index.ts';
import { type OfficePackage, partNamed, readPackage } from '../officePackage.ts';
import {
  attribute,
  elementsOf,
  firstOf,
  local,
  parseXml,
  setAttribute,
  textIn,
  type XmlDocument,
  type XmlElement,
} from '../xmlTree.ts';
import { columnNumber } from './formulaRefs.ts';

/** A workbook opened to be filled: its sheets as trees, its strings and looks as they are shown. */
export interface XlsxForm {
  readonly office: OfficePackage;
  readonly sheets: readonly XlsxSheet[];
  readonly strings: readonly string[];
  readonly looks: readonly NumberLook[];
  readonly date1904: boolean;
  readonly styles: CellStyles;
}

export interface XlsxSheet {
  /** `s1` by the order of the tabs. */
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
  readonly xml: XmlDocument;
}

export interface CellStyle {
  readonly bordered: boolean;
  readonly bold: boolean;
  readonly align: 'left' | 'center' | 'right' | null;
  readonly size: number | null;
  readonly percent: boolean;
}
export type CellStyles = readonly CellStyle[];

/** @throws {UnreadableFile} for what is no workbook, is damaged, or could call something outside itself */
export async function openXlsxForm(path: string): Promise<XlsxForm> {
  const workbook = await openWorkbook(path);
  try {
    const strings = await readSharedStrings(workbook);
    const looks = await readLooks(workbook);
    const office = await readPackage(path);
    refuseConnections(office);
    const sheets = workbook.sheets.map((sheet, i) => readSheet(office, sheet, i));
    return {
      office,
      sheets,
      strings,
      looks,
      date1904: workbook.date1904,
      styles: readStyles(office, workbook, looks),
    };
  } finally {
    await workbook.zip.handle.close();
  }
}

function readSheet(office: OfficePackage, sheet: Workbook['sheets'][number], i: number): XlsxSheet {
  const [part, bytes] = partNamed(office, sheet.entry.name) ?? [];
  if (!part || !bytes) throw new UnreadableFile('damaged', { part: sheet.name });
  const xml = parseXml(part, bytes);
  writeDownPlaces(xml.root);
  for (const formula of formulasOf(xml.root))
    if (/\[\d+\]|\||WEBSERVICE\s*\(|\bDDE\b/i.test(formula))
      throw new UnreadableFile('external-links', { part: sheet.name });
  return { id: `s${i + 1}`, name: sheet.name, hidden: sheet.hidden, part, xml };
}

/** Places that the file leaves to be counted are written down, so that rows can be found and moved. */
function writeDownPlaces(root: XmlElement): void {
  const data = firstOf(root, 'sheetData');
  let row = 0;
  for (const line of data ? elementsOf(data, 'row') : []) {
    row = Number(attribute(line, 'r')) || row + 1;
    if (attribute(line, 'r') === undefined) setAttribute(line, 'r', String(row));
    let column = 0;
    for (const cell of elementsOf(line, 'c')) {
      const ref = attribute(cell, 'r');
      column = ref === undefined ? column + 1 : columnNumber(/^[A-Za-z]+/.exec(ref)?.[0] ?? 'A');
      if (ref === undefined) setAttribute(cell, 'r', cellName(row, column));
    }
  }
}

function* formulasOf(root: XmlElement): Generator<string> {
  const data = firstOf(root, 'sheetData');
  for (const row of data ? elementsOf(data, 'row') : [])
    for (const cell of elementsOf(row, 'c')) {
      const formula = firstOf(cell, 'f');
      if (formula) yield textIn(formula).replace(/"(?:[^"]|"")*"/g, '""');
    }
}

/** Data connections and queries fetch from elsewhere when the file is opened. */
function refuseConnections({ parts }: OfficePackage): void {
  for (const name of parts.keys())
    if (/^xl\/(?:connections\.xml|querytables\/|model\/)/i.test(name))
      throw new UnreadableFile('external-links', { part: name });
}

function readStyles(office: OfficePackage, workbook: Workbook, looks: readonly NumberLook[]): CellStyles {
  const part = workbook.styles && partNamed(office, workbook.styles.name);
  if (!part) return [];
  const { root } = parseXml(part[0], part[1]);
  const list = (of: string, each: string) => {
    const parent = firstOf(root, of);
    return parent ? elementsOf(parent, each) : [];
  };
  const borders = list('borders', 'border').map(
    (border) =>
      elementsOf(border).filter((side) => (attribute(side, 'style') ?? 'none') !== 'none').length >= 2,
  );
  const fonts = list('fonts', 'font').map((font) => ({
    bold: elementsOf(font).some((e) => local(e) === 'b' && attribute(e, 'val') !== '0'),
    size: Number(attribute(firstOf(font, 'sz') ?? font, 'val')) || null,
  }));
  return list('cellXfs', 'xf').map((xf, i) => {
    const alignment = firstOf(xf, 'alignment');
    const align = alignment ? attribute(alignment, 'horizontal') : undefined;
    return {
      bordered: borders[Number(attribute(xf, 'borderId') ?? 0)] ?? false,
      bold: fonts[Number(attribute(xf, 'fontId') ?? 0)]?.bold ?? false,
      size: fonts[Number(attribute(xf, 'fontId') ?? 0)]?.size ?? null,
      align:
        align === 'center' || align === 'right' || align === 'left'
          ? align
          : align === 'centerContinuous'
            ? 'center'
            : null,
      percent: looks[i]?.kind === 'percent',
    };
  });
}

export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export function rangeOf(ref: string): Range | undefined {
  const m = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(ref);
  if (!m) return undefined;
  const left = columnNumber(m[1]!);
  const top = Number(m[2]);
  return { top, left, bottom: m[4] ? Number(m[4]) : top, right: m[3] ? columnNumber(m[3]) : left };
}

export function mergesOf(root: XmlElement): Range[] {
  const merges = firstOf(root, 'mergeCells');
  return merges
    ? elementsOf(merges, 'mergeCell').flatMap((m) => rangeOf(attribute(m, 'ref') ?? '') ?? [])
    : [];
}

/** The cells of a sheet with their places. */
export function* cellsOf(root: XmlElement): Generator<{ row: number; column: number; cell: XmlElement }> {
  const data = firstOf(root, 'sheetData');
  for (const line of data ? elementsOf(data, 'row') : []) {
    const row = Number(attribute(line, 'r'));
    for (const cell of elementsOf(line, 'c'))
      yield { row, column: columnNumber(/^[A-Za-z]+/.exec(attribute(cell, 'r')!)?.[0] ?? 'A'), cell };
  }
}
