import { cellName, columnName } from '@sophora/domain/forms/form';
import { packParts } from './xlsxParts.ts';

/**
 * Forms as offices draw them, for tests: a title over the table, frames, merged headers, formulas with stored results,
 * widths, a print area. A cell is its text; `_` an empty cell with a frame, `=…` a formula, a number a number, `''`
 * nothing; a row of `plain` has no frames.
 */
export interface FormSheet {
  readonly name: string;
  readonly rows: readonly (readonly (string | number)[])[];
  readonly merges?: readonly string[];
  readonly plain?: readonly number[];
  readonly widths?: readonly number[];
  readonly printArea?: string;
  /** Rows in which the second half of each text is bold: several fonts in one cell. */
  readonly rich?: readonly number[];
  readonly percent?: readonly string[];
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const xml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Styles: 0 plain, 1 title, 2 framed text, 3 framed header, 4 framed number, 5 caption, 6 framed percent. */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="3"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="18"/><name val="方正小标宋简体"/></font><font><b/><sz val="11"/><name val="黑体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"><color auto="1"/></left><right style="thin"><color auto="1"/></right><top style="thin"><color auto="1"/></top><bottom style="thin"><color auto="1"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="7"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf><xf numFmtId="0" fontId="2" fillId="0" borderId="1" xfId="0" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyAlignment="1"><alignment horizontal="right"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="10" fontId="0" fillId="0" borderId="1" xfId="0"/></cellXfs></styleSheet>`;

export function formWorkbook(sheets: readonly FormSheet[]): Buffer {
  const strings: string[] = [];
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${sheets.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.map((s, i) => `<sheet name="${xml(s.name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets>${names(sheets)}</workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}">${sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}<Relationship Id="rIdT" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rIdS" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': STYLES,
  };
  for (const [i, sheet] of sheets.entries())
    parts[`xl/worksheets/sheet${i + 1}.xml`] = sheetXml(sheet, strings);
  parts['xl/sharedStrings.xml'] =
    `${HEAD}<sst xmlns="${MAIN}" count="${strings.length}" uniqueCount="${strings.length}">${strings.join('')}</sst>`;
  return packParts(parts);
}

function names(sheets: readonly FormSheet[]): string {
  const areas = sheets.flatMap((s, i) =>
    s.printArea
      ? [
          `<definedName name="_xlnm.Print_Area" localSheetId="${i}">'${xml(s.name)}'!${s.printArea}</definedName>`,
        ]
      : [],
  );
  return areas.length > 0 ? `<definedNames>${areas.join('')}</definedNames>` : '';
}

function sheetXml(sheet: FormSheet, strings: string[]): string {
  const width = Math.max(...sheet.rows.map((row) => row.length));
  const rows = sheet.rows.map((row, r) => {
    const cells = row.map((value, c) => cellXml(sheet, value, r + 1, c + 1, strings)).join('');
    return `<row r="${r + 1}" ht="${r === 0 ? 30 : 20}" customHeight="1">${cells}</row>`;
  });
  const merges = sheet.merges ?? [];
  return `${HEAD}<worksheet xmlns="${MAIN}"><dimension ref="A1:${cellName(sheet.rows.length, width)}"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="14"/><cols>${Array.from({ length: width }, (_, c) => `<col min="${c + 1}" max="${c + 1}" width="${sheet.widths?.[c] ?? 14}" customWidth="1"/>`).join('')}</cols><sheetData>${rows.join('')}</sheetData>${merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>` : ''}<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape"/></worksheet>`;
}

function cellXml(
  sheet: FormSheet,
  value: string | number,
  row: number,
  column: number,
  strings: string[],
): string {
  const plain = sheet.plain?.includes(row) ?? false;
  const ref = `${columnName(column)}${row}`;
  if (value === '' && plain) return '';
  const text = typeof value === 'string' && value !== '_' && value !== '' && !value.startsWith('=');
  const percent = sheet.percent?.includes(ref);
  const style = plain ? (row === 1 ? 1 : 5) : percent ? 6 : text ? 3 : 4;
  const at = `r="${ref}" s="${style}"`;
  if (typeof value === 'number') return `<c ${at}><v>${value}</v></c>`;
  if (value.startsWith('=')) return `<c ${at}><f>${xml(value.slice(1))}</f><v>0</v></c>`;
  if (!text) return `<c ${at}/>`;
  const half = Math.ceil(value.length / 2);
  const t = (part: string) => `<t xml:space="preserve">${xml(part)}</t>`;
  strings.push(
    sheet.rich?.includes(row)
      ? `<si><r><rPr><sz val="11"/><rFont val="宋体"/></rPr>${t(value.slice(0, half))}</r><r><rPr><b/><sz val="11"/><rFont val="黑体"/></rPr>${t(value.slice(half))}</r></si>`
      : `<si>${t(value)}</si>`,
  );
  return `<c ${at} t="s"><v>${strings.length - 1}</v></c>`;
}

/** A document of paragraphs and tables; a table cell may span columns: `['标签', { text: '', span: 3 }]`. */
export type FormBlock =
  | string
  | { readonly table: readonly (readonly (string | { text: string; span: number })[])[] };

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

export function formDocument(blocks: readonly FormBlock[]): Buffer {
  const body = blocks
    .map((block) => (typeof block === 'string' ? paragraph(block) : table(block.table)))
    .join('');
  return packParts({
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${HEAD}<w:document xmlns:w="${WORD}"><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr></w:body></w:document>`,
  });
}

/** Words between `*` stand in a run of their own, bold and underlined. */
function paragraph(text: string): string {
  const runs = text.split('*').map((part, i) => {
    const properties =
      i % 2 === 1
        ? '<w:rPr><w:b/><w:u w:val="single"/><w:sz w:val="32"/></w:rPr>'
        : '<w:rPr><w:rFonts w:eastAsia="仿宋"/><w:sz w:val="32"/></w:rPr>';
    return part === '' ? '' : `<w:r>${properties}<w:t xml:space="preserve">${xml(part)}</w:t></w:r>`;
  });
  return `<w:p>${runs.join('')}</w:p>`;
}

function table(rows: readonly (readonly (string | { text: string; span: number })[])[]): string {
  const cell = (value: string | { text: string; span: number }) => {
    const { text, span } = typeof value === 'string' ? { text: value, span: 1 } : value;
    return `<w:tc><w:tcPr><w:tcW w:w="${1500 * span}" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}</w:tcPr><w:p><w:pPr><w:rPr><w:rFonts w:eastAsia="仿宋"/><w:sz w:val="24"/></w:rPr></w:pPr>${text === '' ? '' : `<w:r><w:rPr><w:sz w:val="24"/></w:rPr><w:t xml:space="preserve">${xml(text)}</w:t></w:r>`}</w:p></w:tc>`;
  };
  const columns = Math.max(
    ...rows.map((row) => row.reduce((n, c) => n + (typeof c === 'string' ? 1 : c.span), 0)),
  );
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders><w:top w:val="single" w:sz="4"/><w:left w:val="single" w:sz="4"/><w:bottom w:val="single" w:sz="4"/><w:right w:val="single" w:sz="4"/><w:insideH w:val="single" w:sz="4"/><w:insideV w:val="single" w:sz="4"/></w:tblBorders></w:tblPr><w:tblGrid>${'<w:gridCol w:w="1500"/>'.repeat(columns)}</w:tblGrid>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl><w:p/>`;
}
