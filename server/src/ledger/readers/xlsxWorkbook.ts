import { LIMITS } from './limits.ts';
import { builtInLook, lookOfFormat, type NumberLook } from './numberText.ts';
import { UnreadableFile } from './unreadableFile.ts';
import { unescapeExcel, type XmlHandler, xmlParser } from './xml.ts';
import { openZip, readEntry, type Zip, type ZipEntry } from './zip.ts';

/** An opened .xlsx: its sheets in tab order, ready to be streamed. */
export interface Workbook {
  readonly zip: Zip;
  readonly sheets: readonly WorkbookSheet[];
  readonly date1904: boolean;
  readonly sharedStrings: ZipEntry | undefined;
  readonly styles: ZipEntry | undefined;
}

export interface WorkbookSheet {
  readonly index: number;
  readonly name: string;
  readonly hidden: boolean;
  readonly entry: ZipEntry;
}

interface Relation {
  readonly type: string;
  readonly target: string;
}

export async function openWorkbook(path: string): Promise<Workbook> {
  const zip = await openZip(path);
  try {
    return await readWorkbook(zip);
  } catch (error) {
    await zip.handle.close();
    throw error;
  }
}

async function readWorkbook(zip: Zip): Promise<Workbook> {
  const workbookPath = await findWorkbook(zip);
  await refuseDangers(zip);
  const relations = await readRelations(zip, workbookPath);
  const found: { name: string; hidden: boolean; id: string }[] = [];
  let date1904 = false;
  await parsePart(zip, zip.entries.get(workbookPath)!, {
    open(name, a) {
      if (name === 'workbookPr') date1904 = a.date1904 === '1' || a.date1904 === 'true';
      if (name === 'sheet')
        found.push({
          name: unescapeExcel(a.name ?? ''),
          hidden: a.state === 'hidden' || a.state === 'veryHidden',
          id: Object.entries(a).find(([key]) => key.endsWith(':id'))?.[1] ?? '',
        });
    },
  });
  const sheets: WorkbookSheet[] = [];
  for (const [i, sheet] of found.entries()) {
    const relation = relations.get(sheet.id);
    if (relation?.type === 'macrosheet') throw new UnreadableFile('macros', { part: sheet.name });
    if (relation?.type !== 'worksheet') continue;
    const entry = zip.entries.get(relation.target);
    if (!entry) throw new UnreadableFile('damaged', { part: sheet.name });
    sheets.push({ index: i + 1, name: sheet.name, hidden: sheet.hidden, entry });
  }
  if (sheets.length === 0) throw new UnreadableFile('empty');
  const byType = (type: string) => {
    for (const relation of relations.values())
      if (relation.type === type) return zip.entries.get(relation.target);
    return undefined;
  };
  return { zip, sheets, date1904, sharedStrings: byType('sharedstrings'), styles: byType('styles') };
}

/** The package says where its workbook is; anything else that is a zip is named as what it is. */
async function findWorkbook(zip: Zip): Promise<string> {
  const relations = await readRelations(zip, '');
  for (const { type, target } of relations.values()) {
    if (type !== 'officedocument' || !zip.entries.has(target)) continue;
    if (target.endsWith('.bin')) throw new UnreadableFile('other-spreadsheet', { found: '.xlsb' });
    if (target.startsWith('word/')) throw new UnreadableFile('not-a-table', { found: 'Word (.docx)' });
    if (target.startsWith('ppt/')) throw new UnreadableFile('not-a-table', { found: 'PowerPoint (.pptx)' });
    return target;
  }
  if (zip.entries.has('xl/workbook.xml')) return 'xl/workbook.xml';
  if (zip.entries.has('content.xml') && zip.entries.has('mimetype'))
    throw new UnreadableFile('other-spreadsheet', { found: 'OpenDocument (.ods)' });
  throw new UnreadableFile('not-a-table', { found: 'zip' });
}

/** Macros, links to other workbooks and DDE or OLE links refuse the file, whatever the sheets hold. */
async function refuseDangers(zip: Zip): Promise<void> {
  for (const [key, entry] of zip.entries) {
    if (/(^|\/)vbaproject\.bin$/.test(key) || /^xl\/(macrosheets|intlmacrosheets)\//.test(key))
      throw new UnreadableFile('macros', { part: entry.name });
    if (!/^xl\/externallinks\/[^/]+\.xml$/.test(key)) continue;
    await parsePart(zip, entry, {
      open(name) {
        if (name === 'ddeLink' || name === 'oleLink') throw new UnreadableFile('dde', { part: entry.name });
      },
    });
    throw new UnreadableFile('external-links', { part: await linkedFile(zip, key, entry.name) });
  }
}

async function linkedFile(zip: Zip, key: string, fallback: string): Promise<string> {
  for (const { target } of (await readRelations(zip, key, false)).values())
    return decodeURIComponentSafely(target.split(/[\\/]/).at(-1) ?? target).slice(0, 120);
  return fallback;
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Relations of a part by id; types reduced to their last word, targets to lower-case names in the package. */
async function readRelations(zip: Zip, part: string, resolve = true): Promise<Map<string, Relation>> {
  const slash = part.lastIndexOf('/');
  const folder = slash < 0 ? '' : part.slice(0, slash + 1);
  const entry = zip.entries.get(`${folder}_rels/${part.slice(slash + 1)}.rels`);
  const relations = new Map<string, Relation>();
  if (!entry) return relations;
  await parsePart(zip, entry, {
    open(name, a) {
      if (name !== 'Relationship' || a.Id === undefined || a.Target === undefined) return;
      const type = (a.Type ?? '')
        .split('/')
        .at(-1)!
        .toLowerCase()
        .replace(/^xlmacrosheet$|^xlintlmacrosheet$/, 'macrosheet');
      relations.set(a.Id, { type, target: resolve ? resolveTarget(folder, a.Target) : a.Target });
    },
  });
  return relations;
}

function resolveTarget(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const parts = (path.startsWith('/') ? path : folder + path).split('/');
  const out: string[] = [];
  for (const p of parts) {
    if (p === '..') out.pop();
    else if (p !== '' && p !== '.') out.push(p);
  }
  return out.join('/').toLowerCase();
}

export async function parsePart(
  zip: Zip,
  entry: ZipEntry,
  handler: XmlHandler,
  limit: number = LIMITS.partBytes,
  signal?: AbortSignal,
): Promise<void> {
  const parser = xmlParser(entry.name, handler);
  for await (const chunk of readEntry(zip, entry, { limit, signal })) parser.write(chunk);
  parser.end();
}

/** All shared strings. Phonetic guides (`rPh`) are not part of what a person reads. */
export async function readSharedStrings(workbook: Workbook, signal?: AbortSignal): Promise<string[]> {
  const strings: string[] = [];
  if (!workbook.sharedStrings) return strings;
  let current = '';
  let inText = false;
  let phonetic = 0;
  const handler: XmlHandler = {
    open(name) {
      if (name === 'si') current = '';
      else if (name === 't') inText = phonetic === 0;
      else if (name === 'rPh') phonetic++;
    },
    text(text) {
      if (inText) current += text;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') phonetic--;
      else if (name === 'si') strings.push(unescapeExcel(current));
    },
  };
  await parsePart(workbook.zip, workbook.sharedStrings, handler, LIMITS.sharedStringsBytes, signal);
  return strings;
}

/** The look of every cell style (`cellXfs`), by its number. */
export async function readLooks(workbook: Workbook, signal?: AbortSignal): Promise<NumberLook[]> {
  const looks: NumberLook[] = [];
  if (!workbook.styles) return looks;
  const custom = new Map<number, NumberLook>();
  const ids: number[] = [];
  let inCellXfs = false;
  const handler: XmlHandler = {
    open(name, a) {
      if (name === 'numFmt') custom.set(Number(a.numFmtId), lookOfFormat(a.formatCode ?? ''));
      else if (name === 'cellXfs') inCellXfs = true;
      else if (name === 'xf' && inCellXfs) ids.push(Number(a.numFmtId ?? 0));
    },
    close(name) {
      if (name === 'cellXfs') inCellXfs = false;
    },
  };
  await parsePart(workbook.zip, workbook.styles, handler, LIMITS.partBytes, signal);
  for (const id of ids) looks.push(custom.get(id) ?? builtInLook(id));
  return looks;
}
