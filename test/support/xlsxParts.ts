import { crc32, deflateRawSync } from 'node:zlib';

/** Builds .xlsx packages part by part for tests: odd, old and hostile ones that no library would write. */
export interface PlannedSheet {
  readonly name: string;
  /** Raw `<row>` elements. */
  readonly rows: string;
  /** Raw elements behind `sheetData`. */
  readonly after?: string;
  readonly state?: 'hidden' | 'veryHidden';
}

export interface PlannedWorkbook {
  readonly sheets: readonly PlannedSheet[];
  readonly strings?: readonly string[];
  /** Number format codes: style `s="i"` uses the i-th. */
  readonly formats?: readonly string[];
  readonly date1904?: boolean;
  /** More parts, or other texts for the usual ones. */
  readonly parts?: Readonly<Record<string, string>>;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

const xml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

export function xlsxWith(plan: PlannedWorkbook): Record<string, string> {
  const { sheets, strings = [], formats = ['General'] } = plan;
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const parts: Record<string, string> = {
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${plan.date1904 ? ' date1904="1"' : ''}/><sheets>${sheets
      .map(
        (s, i) =>
          `<sheet name="${xml(s.name)}" sheetId="${i + 1}"${s.state ? ` state="${s.state}"` : ''} r:id="rId${i + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}">${sheets
      .map((_, i) => relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`))
      .join(
        '',
      )}${relation('rIdS', 'sharedStrings', 'sharedStrings.xml')}${relation('rIdT', 'styles', 'styles.xml')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings
      .map((s) => `<si><t xml:space="preserve">${xml(s)}</t></si>`)
      .join('')}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts>${formats
      .map((code, i) => `<numFmt numFmtId="${200 + i}" formatCode="${xml(code)}"/>`)
      .join(
        '',
      )}</numFmts><cellXfs>${formats.map((_, i) => `<xf numFmtId="${200 + i}"/>`).join('')}</cellXfs></styleSheet>`,
  };
  for (const [i, sheet] of sheets.entries())
    parts[`xl/worksheets/sheet${i + 1}.xml`] =
      `<worksheet xmlns="${MAIN}"><dimension ref="A1"/><sheetData>${sheet.rows}</sheetData>${sheet.after ?? ''}</worksheet>`;
  return { ...parts, ...plan.parts };
}

/** Packs parts into a zip; `declaredSizes` lie about the unpacked size of parts. */
export function packParts(
  parts: Readonly<Record<string, string | Buffer>>,
  options: {
    readonly stored?: boolean;
    readonly declaredSizes?: Readonly<Record<string, number>>;
    readonly flags?: number;
  } = {},
): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const packed = options.stored ? bytes : deflateRawSync(bytes);
    const title = Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(options.flags ?? 0, 2);
    fields.writeUInt16LE(options.stored ? 0 : 8, 4);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(options.declaredSizes?.[name] ?? bytes.length, 18);
    fields.writeUInt16LE(title.length, 22);
    files.push(Buffer.from('504b0304', 'hex'), fields, title, packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('504b01021400', 'hex'), fields, tail, title);
    offset += 30 + title.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, central, end]);
}
