import { cellName } from '@sophora/domain/forms/form';
import { type OfficePackage, partNamed } from '../officePackage.ts';
import {
  attribute,
  copyOf,
  elementsOf,
  escapeXml,
  firstOf,
  local,
  parseXml,
  setAttribute,
  textIn,
  writeXml,
  type XmlElement,
} from '../xmlTree.ts';
import { shiftFormula, shiftRanges, translateFormula } from './formulaRefs.ts';
import { cellsOf, mergesOf, rangeOf, type XlsxForm, type XlsxSheet } from './openForm.ts';

/**
 * Rows behind row `after` of a sheet, each a copy of that row: all that stands below moves down, and every formula, merged
 * range, print area, condition and drawing of the workbook with it.
 */
export function insertRows(form: XlsxForm, sheet: XlsxSheet, after: number, count: number): void {
  for (const each of form.sheets) writeOutSharedFormulas(each.xml.root);
  const { root } = sheet.xml;
  moveRows(root, after, count);
  for (const each of form.sheets)
    for (const { cell } of cellsOf(each.xml.root)) {
      const formula = firstOf(cell, 'f');
      if (!formula) continue;
      const text = textIn(formula);
      setFormula(formula, shiftFormula(text, sheet.name, each === sheet, after, count));
      const ref = attribute(formula, 'ref');
      if (ref !== undefined && each === sheet) setAttribute(formula, 'ref', shiftRanges(ref, after, count));
    }
  copyRow(root, after, count);
  moveMerges(root, after, count);
  moveRest(root, sheet, form, after, count);
  moveNames(form.office, sheet.name, after, count);
  moveNeighbours(form.office, sheet.part, after, count);
  dropCalculationChain(form.office);
}

function setFormula(formula: XmlElement, text: string): void {
  if (text !== textIn(formula)) formula.children = [escapeXml(text)];
}

function moveRows(root: XmlElement, after: number, count: number): void {
  const data = firstOf(root, 'sheetData')!;
  for (const line of elementsOf(data, 'row')) {
    const row = Number(attribute(line, 'r'));
    if (row > after) numberRow(line, row + count);
  }
}

function numberRow(line: XmlElement, row: number): void {
  setAttribute(line, 'r', String(row));
  for (const cell of elementsOf(line, 'c')) {
    const ref = attribute(cell, 'r');
    if (ref !== undefined) setAttribute(cell, 'r', ref.replace(/\d+$/, String(row)));
  }
}

function copyRow(root: XmlElement, after: number, count: number): void {
  const data = firstOf(root, 'sheetData')!;
  const at = data.children.findIndex(
    (child) => typeof child !== 'string' && Number(attribute(child, 'r')) === after,
  );
  const pattern = data.children[at];
  if (pattern === undefined || typeof pattern === 'string') return;
  const copies = Array.from({ length: count }, (_, i) => {
    const line = copyOf(pattern);
    numberRow(line, after + i + 1);
    for (const cell of elementsOf(line, 'c')) {
      const formula = firstOf(cell, 'f');
      if (formula) setFormula(formula, translateFormula(textIn(formula), i + 1, 0));
      else cell.children = [];
    }
    return line;
  });
  data.children.splice(at + 1, 0, ...copies);
}

/** A shared formula is written out at each of its cells, so that each can move on its own. */
function writeOutSharedFormulas(root: XmlElement): void {
  const masters = new Map<string, { text: string; row: number; column: number }>();
  for (const { row, column, cell } of cellsOf(root)) {
    const formula = firstOf(cell, 'f');
    if (!formula || attribute(formula, 't') !== 'shared') continue;
    const id = attribute(formula, 'si') ?? '';
    const text = textIn(formula);
    if (text !== '') masters.set(id, { text, row, column });
    const master = masters.get(id);
    if (!master) continue;
    formula.children = [escapeXml(translateFormula(master.text, row - master.row, column - master.column))];
    for (const name of ['t', 'si', 'ref']) setAttribute(formula, name, undefined);
  }
}

function moveMerges(root: XmlElement, after: number, count: number): void {
  const merges = firstOf(root, 'mergeCells');
  if (!merges) return;
  const within = mergesOf(root).filter((m) => m.top === after && m.bottom === after);
  for (const merge of elementsOf(merges, 'mergeCell')) {
    const range = rangeOf(attribute(merge, 'ref') ?? '');
    if (!range || range.bottom <= after) continue;
    const ref = attribute(merge, 'ref')!;
    const [from = '', to = ''] = ref.split(':');
    const move = (name: string, row: number) => name.replace(/\d+$/, String(row > after ? row + count : row));
    setAttribute(merge, 'ref', `${move(from, range.top)}:${move(to, range.bottom)}`);
  }
  const pattern = elementsOf(merges, 'mergeCell')[0];
  for (const { left, right } of within)
    for (let i = 1; i <= count; i++) {
      const copy = copyOf(pattern!);
      setAttribute(copy, 'ref', `${cellName(after + i, left)}:${cellName(after + i, right)}`);
      merges.children.push(copy);
    }
  setAttribute(merges, 'count', String(elementsOf(merges, 'mergeCell').length));
}

/** Conditions, validations, links, filters, page breaks and the sheet's dimension. */
function moveRest(root: XmlElement, sheet: XlsxSheet, form: XlsxForm, after: number, count: number): void {
  const visit = (element: XmlElement): void => {
    for (const child of elementsOf(element)) {
      const is = local(child);
      if (is === 'sheetData' || is === 'mergeCells') continue;
      for (const key of ['ref', 'sqref', 'activeCell', 'topLeftCell'])
        if (attribute(child, key) !== undefined && (is !== 'pane' || key !== 'topLeftCell'))
          setAttribute(child, key, shiftRanges(attribute(child, key)!, after, count));
      if (is === 'brk' && local(element) === 'rowBreaks' && Number(attribute(child, 'id')) > after)
        setAttribute(child, 'id', String(Number(attribute(child, 'id')) + count));
      if (/^formula\d?$|^f$/.test(is))
        setFormula(child, shiftFormula(textIn(child), sheet.name, true, after, count));
      visit(child);
    }
  };
  visit(root);
  for (const other of form.sheets)
    if (other !== sheet)
      for (const rule of elementsOf(other.xml.root, 'conditionalFormatting').flatMap((c) =>
        elementsOf(c, 'cfRule'),
      ))
        for (const formula of elementsOf(rule, 'formula'))
          setFormula(formula, shiftFormula(textIn(formula), sheet.name, false, after, count));
}

/** 打印区域, 打印标题 and other names. */
function moveNames(office: OfficePackage, sheet: string, after: number, count: number): void {
  const part = partNamed(office, 'xl/workbook.xml');
  if (!part) return;
  const xml = parseXml(part[0], part[1]);
  const names = firstOf(xml.root, 'definedNames');
  if (!names) return;
  for (const defined of elementsOf(names, 'definedName'))
    setFormula(defined, shiftFormula(textIn(defined), sheet, false, after, count));
  office.parts.set(part[0], writeXml(xml));
}

/** Drawings and notes that belong to the sheet, found by its relations. */
function moveNeighbours(office: OfficePackage, sheetPart: string, after: number, count: number): void {
  const relations = partNamed(office, sheetPart.replace(/([^/]+)$/, '_rels/$1.rels'));
  if (!relations) return;
  for (const relation of elementsOf(parseXml(relations[0], relations[1]).root, 'Relationship')) {
    const target = (attribute(relation, 'Target') ?? '').replace(/^\.\.\//, 'xl/').replace(/^\//, '');
    const part = partNamed(office, target);
    if (!part || !/\/(?:drawings\/drawing|comments|tables\/)/i.test(`/${part[0]}`)) continue;
    const xml = parseXml(part[0], part[1]);
    const visit = (element: XmlElement): void => {
      for (const child of elementsOf(element)) {
        const is = local(child);
        if (is === 'row' && /^(?:from|to)$/.test(local(element)) && Number(textIn(child)) >= after)
          child.children = [String(Number(textIn(child)) + count)];
        const ref = attribute(child, 'ref');
        if (ref !== undefined && (is === 'comment' || is === 'table' || is === 'autoFilter'))
          setAttribute(child, 'ref', shiftRanges(ref, after, count));
        visit(child);
      }
    };
    if (local(xml.root) === 'table')
      setAttribute(xml.root, 'ref', shiftRanges(attribute(xml.root, 'ref') ?? 'A1', after, count));
    visit(xml.root);
    office.parts.set(part[0], writeXml(xml));
  }
}

/** The order of calculation names cells that moved; programs make it anew. */
function dropCalculationChain(office: OfficePackage): void {
  const chain = partNamed(office, 'xl/calcChain.xml');
  if (!chain) return;
  office.parts.delete(chain[0]);
  for (const [part, pointing] of [
    ['[Content_Types].xml', 'PartName'],
    ['xl/_rels/workbook.xml.rels', 'Target'],
  ] as const) {
    const found = partNamed(office, part);
    if (!found) continue;
    const xml = parseXml(found[0], found[1]);
    xml.root.children = xml.root.children.filter(
      (child) => typeof child === 'string' || !/calcChain\.xml$/i.test(attribute(child, pointing) ?? ''),
    );
    office.parts.set(found[0], writeXml(xml));
  }
}
