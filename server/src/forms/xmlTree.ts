import { SaxesParser } from 'saxes';
import { UnreadableFile } from '../ledger/index.ts';

/**
 * XML as a tree that gives back its own text: what is not touched is written exactly as it was read. Texts between tags
 * (with comments and instructions) are kept raw.
 */
export interface XmlElement {
  /** With its prefix, as it stands in the file. */
  readonly name: string;
  attributes: [name: string, value: string][];
  children: (XmlElement | string)[];
  /** The start tag as read; undefined once an attribute was changed. */
  open: string | undefined;
  selfClosing: boolean;
}

export interface XmlDocument {
  readonly before: string;
  readonly root: XmlElement;
  readonly after: string;
}

const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<\/[^>]*>|<[^\s/>]+(?:\s+[^\s=>]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*\/?>/g;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const MOST_ELEMENTS = 4_000_000;

/** @throws {UnreadableFile} where the part is no well-formed XML, or declares a document type */
export function parseXml(part: string, bytes: Uint8Array): XmlDocument {
  const text = decode(bytes);
  checkWellFormed(part, text);
  const stack: XmlElement[] = [];
  let root: XmlElement | undefined;
  let before = '';
  let at = 0;
  let elements = 0;
  const put = (raw: string) => {
    if (raw === '') return;
    const parent = stack.at(-1);
    if (parent) parent.children.push(raw);
    else if (!root) before += raw;
  };
  for (const match of text.matchAll(TOKEN)) {
    put(text.slice(at, match.index));
    const raw = match[0];
    at = match.index + raw.length;
    if (raw.startsWith('<!') || raw.startsWith('<?')) put(raw);
    else if (raw.startsWith('</')) stack.pop();
    else {
      if (++elements > MOST_ELEMENTS) throw new UnreadableFile('damaged', { part });
      const element = elementOf(raw);
      const parent = stack.at(-1);
      if (parent) parent.children.push(element);
      else root ??= element;
      if (!element.selfClosing) stack.push(element);
    }
  }
  if (!root || stack.length > 0) throw new UnreadableFile('damaged', { part });
  return { before, root, after: text.slice(at) };
}

function decode(bytes: Uint8Array): string {
  const [a, b] = bytes;
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  const text = new TextDecoder(encoding).decode(bytes);
  return encoding === 'utf-8' ? text : text.replace(/encoding\s*=\s*["'][^"']*["']/, 'encoding="UTF-8"');
}

function checkWellFormed(part: string, text: string): void {
  const parser = new SaxesParser({ xmlns: false });
  const refuse = () => {
    throw new UnreadableFile('damaged', { part });
  };
  parser.on('error', refuse);
  parser.on('doctype', refuse);
  parser.write(text).close();
}

function elementOf(raw: string): XmlElement {
  const name = /^<([^\s/>]+)/.exec(raw)![1]!;
  const attributes: [string, string][] = [];
  for (const m of raw.slice(name.length + 1).matchAll(ATTRIBUTE))
    attributes.push([m[1]!, unescapeXml(m[2] ?? m[3] ?? '')]);
  return { name, attributes, children: [], open: raw, selfClosing: raw.endsWith('/>') };
}

export function writeXml({ before, root, after }: XmlDocument): Uint8Array {
  const out: string[] = [before];
  write(root, out);
  out.push(after);
  return new TextEncoder().encode(out.join(''));
}

function write(element: XmlElement, out: string[]): void {
  const empty = element.children.length === 0;
  if (element.open !== undefined && element.selfClosing === empty) out.push(element.open);
  else if (element.open !== undefined && element.selfClosing)
    out.push(`${element.open.slice(0, -2).trimEnd()}>`);
  else if (element.open !== undefined) {
    out.push(element.open, `</${element.name}>`);
    return;
  } else {
    const attributes = element.attributes.map(([n, v]) => ` ${n}="${escapeXml(v)}"`).join('');
    out.push(`<${element.name}${attributes}${empty ? '/>' : '>'}`);
  }
  if (empty) return;
  for (const child of element.children) {
    if (typeof child === 'string') out.push(child);
    else write(child, out);
  }
  out.push(`</${element.name}>`);
}

export const local = (element: XmlElement): string => element.name.slice(element.name.indexOf(':') + 1);

export function elementsOf(parent: XmlElement, name?: string): XmlElement[] {
  return parent.children.filter(
    (child): child is XmlElement =>
      typeof child !== 'string' && (name === undefined || local(child) === name),
  );
}

export function firstOf(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find(
    (child): child is XmlElement => typeof child !== 'string' && local(child) === name,
  );
}

/** By the name without its prefix. */
export function attribute(element: XmlElement, name: string): string | undefined {
  return element.attributes.find(([n]) => n === name || n.endsWith(`:${name}`))?.[1];
}

/** Sets, or with `undefined` takes away, an attribute. */
export function setAttribute(element: XmlElement, name: string, value: string | undefined): void {
  const there = element.attributes.find(([n]) => n === name);
  if (there ? there[1] === value : value === undefined) return;
  if (value === undefined) element.attributes = element.attributes.filter(([n]) => n !== name);
  else if (there) there[1] = value;
  else element.attributes.push([name, value]);
  element.open = undefined;
}

/** A new element with the prefix of `like`. */
export function newElement(
  like: XmlElement,
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: (XmlElement | string)[] = [],
): XmlElement {
  const colon = like.name.indexOf(':');
  const prefix = colon < 0 ? '' : like.name.slice(0, colon + 1);
  return {
    name: prefix + name,
    attributes: Object.entries(attributes),
    children,
    open: undefined,
    selfClosing: false,
  };
}

export function copyOf(element: XmlElement): XmlElement {
  return {
    ...element,
    attributes: element.attributes.map(([n, v]) => [n, v]),
    children: element.children.map((child) => (typeof child === 'string' ? child : copyOf(child))),
  };
}

/** The words of an element's own text nodes. */
export function textIn(element: XmlElement): string {
  let text = '';
  for (const child of element.children) {
    if (typeof child !== 'string') continue;
    if (child.startsWith('<![CDATA[')) text += child.slice(9, -3);
    else if (!child.startsWith('<')) text += unescapeXml(child);
  }
  return text;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function unescapeXml(text: string): string {
  return text.includes('&')
    ? text.replace(/&(#x[0-9a-fA-F]+|#\d+|\w+);/g, (whole, code: string) => {
        if (!code.startsWith('#')) return ENTITIES[code] ?? whole;
        const point = code[1] === 'x' ? Number.parseInt(code.slice(2), 16) : Number(code.slice(1));
        return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
      })
    : text;
}

export function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
