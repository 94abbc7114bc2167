import { FONTS } from '@sophora/domain/documents/fonts';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const FONT_TABLE = 'word/fontTable.xml';
/** No space of its own between Chinese and digits, nothing moved onto the grid a second time. */
const PLAIN = '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/>';
const STYLES = 'word/styles.xml';
const CORE = 'docProps/core.xml';
/** Nothing in the file tells when it was written: the same document gives the same bytes. */
const EPOCH = new Date('2000-01-01T00:00:00Z');

/**
 * What the library leaves out. Distances of lines and characters stand in every paragraph, so that Word, WPS and LibreOffice set the same
 * 28 characters; the grid of the section is the standard's, and nothing is moved onto it a second time. Every font with the names that may stand in for it (`w:altName`), so that Word and WPS take a like one where it is missing. Days of
 * writing are taken out.
 */
export function declareFonts(docx: Uint8Array): Uint8Array {
  const parts = unzipSync(docx);
  parts[FONT_TABLE] = strToU8(fontTable());
  parts[STYLES] = strToU8(
    strFromU8(parts[STYLES]!)
      .replace('<w:pPrDefault><w:pPr>', `<w:pPrDefault><w:pPr>${PLAIN}`)
      .replace(
        '<w:name w:val="Normal"/><w:qFormat/>',
        `<w:name w:val="Normal"/><w:qFormat/><w:pPr>${PLAIN}</w:pPr>`,
      ),
  );
  const core = parts[CORE];
  if (core)
    parts[CORE] = strToU8(
      strFromU8(core).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, '$12000-01-01T00:00:00Z'),
    );
  return zipSync(parts, { level: 6, mtime: EPOCH });
}

function fontTable(): string {
  const fonts = Object.values(FONTS).map(
    ({ name, fallbacks }) =>
      `<w:font w:name="${name}"><w:altName w:val="${fallbacks.join(',')}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="${NAMESPACE}">${fonts.join('')}</w:fonts>`;
}
