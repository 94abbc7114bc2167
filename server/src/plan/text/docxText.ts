import { unzipSync } from 'fflate';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { UnreadableDocument } from '../../platform/documents/unreadableDocument.ts';
import { readNumbering } from './docxNumbering.ts';
import { TextTable } from './textTable.ts';

const LARGEST = 256 * 1024 * 1024;
const BODY = 'word/document.xml';
const NUMBERING = 'word/numbering.xml';
const STYLES = 'word/styles.xml';

/**
 * The paragraphs of a .docx in order with the numbers that Word counts itself, a table's row on a line; without headers,
 * footers, deletions and notes.
 */
export function docxText(bytes: Uint8Array): string {
  const parts = unpack(bytes);
  const numbers = readNumbering(textOf(parts[NUMBERING]), textOf(parts[STYLES]), parseXml);
  const lines: string[] = [];
  const table: { current: TextTable | undefined; depth: number } = { current: undefined, depth: 0 };
  let line = '';
  let inText = false;
  let deleted = 0;
  let own: { style?: string; list?: string; level?: string } = {};
  const opened = ({ name, attributes }: SaxesTagPlain) => {
    const value = attributes['w:val'];
    if (name === 'w:t') inText = true;
    else if (name === 'w:tab') line += ' ';
    else if (name === 'w:br' || name === 'w:cr') line += '\n';
    else if (name === 'w:del' || name === 'mc:Fallback') deleted++;
    else if (name === 'w:p') own = {};
    else if (name === 'w:pStyle' && value) own.style = value;
    else if (name === 'w:numId' && value) own.list = value;
    else if (name === 'w:ilvl' && value) own.level = value;
    else if (name === 'w:tbl' && table.depth++ === 0) table.current = new TextTable();
    else if (table.depth === 1) cellOpened(name, value);
  };
  const cellOpened = (name: string, value: string | undefined) => {
    if (name === 'w:tr') table.current?.row();
    else if (name === 'w:tc') table.current?.open();
    else if (name === 'w:gridSpan') table.current?.wide(Number(value));
    else if (name === 'w:vMerge' && value !== 'restart') table.current?.merged();
  };
  const closed = (name: string) => {
    if (name === 'w:t') inText = false;
    else if (name === 'w:del' || name === 'mc:Fallback') deleted--;
    else if (name === 'w:p') {
      const text = line === '' ? '' : numbers.next(own.style, own.list, own.level) + line;
      if (table.current) table.current.paragraph(text);
      else lines.push(text);
      line = '';
    } else if (name === 'w:tc' && table.depth === 1) table.current?.close();
    else if (name === 'w:tbl' && --table.depth === 0) {
      for (const row of table.current?.lines() ?? []) lines.push(row);
      table.current = undefined;
    }
  };
  parseXml(textOf(parts[BODY]), opened, closed, (text) => {
    if (inText && deleted === 0) line += text;
  });
  return lines.join('\n');
}

function parseXml(
  xml: string,
  opened: (tag: SaxesTagPlain) => void,
  closed: (name: string) => void,
  words: (text: string) => void = () => {},
): void {
  const parser = new SaxesParser({ xmlns: false });
  const failed = (): never => {
    throw damaged();
  };
  parser.on('error', failed);
  parser.on('doctype', failed);
  parser.on('opentag', opened);
  parser.on('text', words);
  parser.on('closetag', ({ name }) => closed(name));
  parser.write(xml).close();
}

const textOf = (part: Uint8Array | undefined): string => new TextDecoder().decode(part);

function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => [BODY, NUMBERING, STYLES].includes(name) && originalSize <= LARGEST,
    });
  } catch {
    throw damaged();
  }
  if (!parts[BODY]) throw new UnreadableDocument('plan-not-word');
  return parts;
}

const damaged = () => new UnreadableDocument('plan-damaged');
