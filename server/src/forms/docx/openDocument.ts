import { UnreadableFile } from '../../ledger/index.ts';
import { type OfficePackage, partNamed, readPackage } from '../officePackage.ts';
import {
  attribute,
  elementsOf,
  local,
  parseXml,
  textIn,
  type XmlDocument,
  type XmlElement,
} from '../xmlTree.ts';

/** A .docx opened to be filled: its body as a tree. */
export interface DocxForm {
  readonly office: OfficePackage;
  readonly part: string;
  readonly xml: XmlDocument;
}

/** @throws {UnreadableFile} for what is no .docx, is damaged, or could call something outside itself */
export async function openDocxForm(path: string): Promise<DocxForm> {
  const office = await readPackage(path);
  const found = partNamed(office, 'word/document.xml');
  if (!found) throw new UnreadableFile('not-a-table', { found: 'zip' });
  refuseDangers(office);
  const xml = parseXml(found[0], found[1]);
  refuseFields(xml.root);
  return { office, part: found[0], xml };
}

/** Macros, and relations that fetch something when the document is opened; a plain link waits for a click. */
function refuseDangers(office: OfficePackage): void {
  for (const [name, bytes] of office.parts) {
    if (/vba(?:project|data)\b|\.bin$/i.test(name) && /vba/i.test(name))
      throw new UnreadableFile('macros', { part: name });
    if (!/\.rels$/i.test(name)) continue;
    for (const relation of elementsOf(parseXml(name, bytes).root, 'Relationship')) {
      const type = (attribute(relation, 'Type') ?? '').split('/').at(-1)!.toLowerCase();
      const outside = attribute(relation, 'TargetMode')?.toLowerCase() === 'external';
      if ((outside && type !== 'hyperlink') || type === 'afchunk')
        throw new UnreadableFile('external-links', { part: name });
    }
  }
}

/** Fields that run a program or read another file. */
function refuseFields(element: XmlElement): void {
  for (const child of elementsOf(element)) {
    const is = local(child);
    const code =
      is === 'instrText' ? textIn(child) : is === 'fldSimple' ? (attribute(child, 'instr') ?? '') : '';
    if (/^\s*DDE(?:AUTO)?\b/i.test(code)) throw new UnreadableFile('dde', { part: 'word' });
    if (/^\s*(?:INCLUDETEXT|INCLUDEPICTURE|LINK|DATABASE|IMPORT|RD)\b/i.test(code))
      throw new UnreadableFile('external-links', { part: 'word' });
    refuseFields(child);
  }
}
