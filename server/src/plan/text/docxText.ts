import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { UnreadableDocument } from '../../platform/documents/unreadableDocument.ts';

const LARGEST = 256 * 1024 * 1024;
const BODY = 'word/document.xml';

/** The paragraphs of a .docx in order, table cells each on a line, without headers, footers, deletions and notes. */
export function docxText(bytes: Uint8Array): string {
  const body = unpack(bytes);
  const lines: string[] = [];
  let line = '';
  let inText = false;
  let deleted = 0;
  const parser = new SaxesParser({ xmlns: false });
  const failed = (): never => {
    throw damaged();
  };
  parser.on('error', failed);
  parser.on('doctype', failed);
  parser.on('opentag', ({ name }) => {
    if (name === 'w:t') inText = true;
    else if (name === 'w:tab') line += ' ';
    else if (name === 'w:br' || name === 'w:cr') line += '\n';
    else if (name === 'w:del' || name === 'mc:Fallback') deleted++;
  });
  parser.on('text', (text) => {
    if (inText && deleted === 0) line += text;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'w:t') inText = false;
    else if (name === 'w:del' || name === 'mc:Fallback') deleted--;
    else if (name === 'w:p') {
      lines.push(line);
      line = '';
    }
  });
  parser.write(new TextDecoder().decode(body)).close();
  return lines.join('\n');
}

function unpack(bytes: Uint8Array): Uint8Array {
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, { filter: (file) => file.name === BODY && file.originalSize <= LARGEST });
  } catch {
    throw damaged();
  }
  const body = parts[BODY];
  if (!body) throw new UnreadableDocument('plan-not-word');
  return body;
}

const damaged = () => new UnreadableDocument('plan-damaged');
