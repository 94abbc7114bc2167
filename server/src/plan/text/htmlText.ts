import { HtmlTables } from './htmlTables.ts';

const BREAKING =
  /^(?:p|div|br|h[1-6]|li|ul|ol|tr|table|section|article|header|footer|title|blockquote|center|hr|dt|dd|td|th)$/;
const SKIPPED = ['script', 'style', 'noscript', 'template', 'svg', 'select'];
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  middot: '·',
  bull: '·',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  times: '×',
  laquo: '«',
  raquo: '»',
};

/**
 * The text of a web page, one line per block and per row of a table of data; scripts, styles and comments are left out.
 * One pass, never fails.
 */
export function htmlText(html: string): string {
  const out: string[] = [];
  const tables = new HtmlTables(out);
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    out.push(plain(html.slice(at, open < 0 ? html.length : open)));
    if (open < 0) break;
    if (html.startsWith('<!--', open)) {
      at = endOf(html, '-->', open);
      continue;
    }
    const close = endOf(html, '>', open);
    const name = /^<\/?([a-z][a-z0-9]*)/i.exec(html.slice(open, open + 24))?.[1]?.toLowerCase() ?? '';
    at = close;
    if (PARTS_OF_TABLES.has(name)) tables.tag(name, html.slice(open, close));
    if (BREAKING.test(name)) out.push('\n');
    else if (SKIPPED.includes(name) && html[open + 1] !== '/') {
      const end = indexOfTag(html, name, close);
      at = end < 0 ? html.length : endOf(html, '>', end);
    }
  }
  return out.join('');
}

const PARTS_OF_TABLES: ReadonlySet<string> = new Set(['table', 'tr', 'td', 'th']);

function indexOfTag(html: string, name: string, from: number): number {
  for (let at = html.indexOf('</', from); at >= 0; at = html.indexOf('</', at + 2))
    if (html.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return at;
  return -1;
}

function endOf(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at < 0 ? html.length : at + mark.length;
}

/** Line breaks of the source are blanks; entities become their characters. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (name[0] !== '#') return ENTITIES[name.toLowerCase()] ?? whole;
    const hex = name[1] === 'x' || name[1] === 'X';
    const code = Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
