import type { Fill, FillValue } from '@sophora/domain/forms/fill';
import { cellName } from '@sophora/domain/forms/form';
import { findGaps } from '@sophora/domain/forms/gaps';
import { partNamed, writePackage } from '../officePackage.ts';
import { type Edit, editRuns, padded } from '../textRuns.ts';
import {
  attribute,
  copyOf,
  elementsOf,
  escapeXml,
  firstOf,
  local,
  newElement,
  parseXml,
  setAttribute,
  textIn,
  writeXml,
  type XmlElement,
} from '../xmlTree.ts';
import { columnNumber } from './formulaRefs.ts';
import { insertRows } from './insertRows.ts';
import { cellsOf, type XlsxForm, type XlsxSheet } from './openForm.ts';

/**
 * Writes values into a workbook by changing the filled cells and nothing else: fonts, merges, widths and print areas stay as
 * they are; formulas stay formulas, to be computed when the file is opened.
 */
export function fillXlsx(form: XlsxForm, fills: readonly Fill[]): Uint8Array {
  const lists = fills.filter((fill) => fill.kind === 'rows');
  for (const fill of fills) {
    if (fill.kind === 'rows' || fill.grid === null) continue;
    const sheet = sheetOf(form, fill.grid);
    if (fill.kind === 'cell') setValue(cellAt(sheet, fill.row, fill.column), fill.value);
    else fillGaps(form, cellAt(sheet, fill.row, fill.column), fill);
  }
  // From the bottom up: rows that come in do not move the lists still to be filled.
  for (const list of [...lists].sort((a, b) => b.row - a.row)) fillRows(form, list);
  for (const sheet of form.sheets) {
    forgetValues(sheet.xml.root);
    form.office.parts.set(sheet.part, writeXml(sheet.xml));
  }
  calculateOnOpening(form);
  return writePackage(form.office);
}

function sheetOf(form: XlsxForm, id: string): XlsxSheet {
  const sheet = form.sheets.find((s) => s.id === id);
  if (!sheet) throw new Error(`no sheet ${id}`);
  return sheet;
}

function fillRows(form: XlsxForm, list: Fill & { kind: 'rows' }): void {
  const sheet = sheetOf(form, list.grid);
  const more = list.rows.length - list.height;
  if (more > 0) insertRows(form, sheet, list.row + list.height - 1, more);
  for (const [i, values] of list.rows.entries())
    for (const [j, column] of list.columns.entries()) {
      const value = values[j];
      if (value !== undefined && value !== null) setValue(cellAt(sheet, list.row + i, column), value);
    }
}

/** The cell at a place; made, in its order, where the file leaves it out. */
function cellAt(sheet: XlsxSheet, row: number, column: number): XmlElement {
  const data = firstOf(sheet.xml.root, 'sheetData')!;
  let line = elementsOf(data, 'row').find((r) => Number(attribute(r, 'r')) === row);
  if (!line) {
    line = newElement(data, 'row', { r: String(row) });
    insertBefore(data, line, (other) => Number(attribute(other, 'r')) > row);
  }
  const name = cellName(row, column);
  const there = elementsOf(line, 'c').find((c) => attribute(c, 'r') === name);
  if (there) return there;
  const cell = newElement(line, 'c', { r: name });
  insertBefore(
    line,
    cell,
    (other) => columnNumber(/^[A-Z]+/.exec(attribute(other, 'r') ?? 'A')![0]) > column,
  );
  return cell;
}

function insertBefore(parent: XmlElement, child: XmlElement, behind: (other: XmlElement) => boolean): void {
  const at = parent.children.findIndex((other) => typeof other !== 'string' && behind(other));
  parent.children.splice(at < 0 ? parent.children.length : at, 0, child);
}

function setValue(cell: XmlElement, value: FillValue): void {
  if (value === null || firstOf(cell, 'f')) return;
  if (typeof value === 'number') {
    setAttribute(cell, 't', undefined);
    cell.children = [newElement(cell, 'v', {}, [String(value)])];
  } else {
    setAttribute(cell, 't', 'inlineStr');
    cell.children = [newElement(cell, 'is', {}, [textElement(cell, value)])];
  }
}

function textElement(like: XmlElement, text: string): XmlElement {
  return newElement(like, 't', { 'xml:space': 'preserve' }, [escapeXml(text)]);
}

/** Fills the gaps inside a cell's text; a text in several fonts keeps them. */
function fillGaps(form: XlsxForm, cell: XmlElement, fill: Fill & { kind: 'gaps' }): void {
  const holder = stringHolder(form, cell) ?? newElement(cell, 'is', {}, [textElement(cell, fill.text)]);
  const texts = elementsOf(holder)
    .flatMap((child) => (local(child) === 't' ? [child] : local(child) === 'r' ? elementsOf(child, 't') : []))
    .filter((t) => t !== undefined);
  const runs = texts.map(textIn);
  const text = runs.join('');
  const changed = editRuns(runs, gapEdits(text, fill.values));
  for (const [i, t] of texts.entries()) {
    t.children = [escapeXml(changed[i]!)];
    setAttribute(t, 'xml:space', 'preserve');
  }
  setAttribute(cell, 't', 'inlineStr');
  cell.children = [{ ...holder, name: newElement(cell, 'is').name, attributes: [], open: undefined }];
}

export function gapEdits(text: string, values: readonly (string | null)[]): Edit[] {
  return findGaps(text).flatMap(({ start, end, after }, i) => {
    const value = values[i];
    return value === null || value === undefined
      ? []
      : [{ start, end, text: padded(value, text.slice(start, end), after) }];
  });
}

/** The `si` or `is` that holds a cell's words, as a copy. */
function stringHolder(form: XlsxForm, cell: XmlElement): XmlElement | undefined {
  const inline = firstOf(cell, 'is');
  if (inline) return copyOf(inline);
  const value = firstOf(cell, 'v');
  if (attribute(cell, 't') !== 's' || !value) return undefined;
  const part = [...form.office.parts.keys()].find((name) => /^xl\/sharedStrings\.xml$/i.test(name));
  if (!part) return undefined;
  let strings = STRINGS.get(form);
  if (!strings) {
    strings = elementsOf(parseXml(part, form.office.parts.get(part)!).root, 'si');
    STRINGS.set(form, strings);
  }
  const found = strings[Number(textIn(value))];
  if (!found) return undefined;
  const copy = copyOf(found);
  // Guides to pronunciation belong to the words they were written for.
  copy.children = copy.children.filter(
    (child) => typeof child === 'string' || !/^(?:rPh|phoneticPr)$/.test(local(child)),
  );
  return copy;
}
const STRINGS = new WeakMap<XlsxForm, XmlElement[]>();

/** The stored results of formulas are those of before the filling: without them every program computes anew. */
function forgetValues(root: XmlElement): void {
  for (const { cell } of cellsOf(root)) {
    if (!firstOf(cell, 'f')) continue;
    cell.children = cell.children.filter((child) => typeof child === 'string' || local(child) !== 'v');
    setAttribute(cell, 't', undefined);
  }
}

const BEFORE_CALCULATION =
  /^(?:fileVersion|fileSharing|workbookPr|workbookProtection|bookViews|sheets|functionGroups|externalReferences|definedNames|AlternateContent|revisionPtr)$/;

function calculateOnOpening(form: XlsxForm): void {
  const part = partNamed(form.office, 'xl/workbook.xml');
  if (!part) return;
  const xml = parseXml(part[0], part[1]);
  let settings = firstOf(xml.root, 'calcPr');
  if (!settings) {
    settings = newElement(xml.root, 'calcPr');
    insertBefore(xml.root, settings, (other) => !BEFORE_CALCULATION.test(local(other)));
  }
  setAttribute(settings, 'fullCalcOnLoad', '1');
  form.office.parts.set(part[0], writeXml(xml));
}
