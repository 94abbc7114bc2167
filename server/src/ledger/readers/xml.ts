import { SaxesParser } from 'saxes';
import { UnreadableFile } from './unreadableFile.ts';

/** What a reader wants to hear of an XML part. Names come without their namespace prefix (`x:row` → `row`). */
export interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

const local = (name: string): string => {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
};

export interface XmlWriter {
  write(bytes: Uint8Array): void;
  end(): void;
}

/** A push parser over the bytes of one part. Document types are not expanded: no entity bombs, no files read. */
export function xmlParser(part: string, handler: XmlHandler, encoding?: string): XmlWriter {
  const parser = new SaxesParser({ xmlns: false });
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  parser.on('error', () => {
    throw new UnreadableFile('damaged', { part });
  });
  parser.on('doctype', () => {
    throw new UnreadableFile('damaged', { part });
  });
  parser.on('opentag', (tag) => handler.open(local(tag.name), tag.attributes as Record<string, string>));
  if (handler.text) {
    parser.on('text', (text) => handler.text!(text));
    parser.on('cdata', (text) => handler.text!(text));
  }
  if (handler.close) parser.on('closetag', (tag) => handler.close!(local(tag.name)));
  return {
    write(bytes) {
      decoder ??= new TextDecoder(encoding ?? encodingOf(bytes));
      parser.write(decoder.decode(bytes, { stream: true }));
    },
    end() {
      if (!decoder) throw new UnreadableFile('damaged', { part });
      parser.write(decoder.decode());
      parser.close();
    },
  };
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** Excel writes characters that XML cannot hold as `_x000D_`. */
export function unescapeExcel(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}
