import { LIMITS } from './limits.ts';
import { mergedFiller } from './mergedCells.ts';
import { UnreadableFile } from './unreadableFile.ts';
import type { MergedRange } from './xlsxScan.ts';

const ENTITIES: Record<string, string> = {
  nbsp: ' ',
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  ensp: ' ',
  emsp: ' ',
};

/** Nobody writes a longer tag. */
const LONGEST_TAG = 64 * 1024;

export interface HtmlParser {
  push(text: string, last?: boolean): void;
}

/**
 * The rows of the HTML tables that many systems export under the name .xls. Read like a browser does, not like XML:
 * end tags may be missing, entities may be unknown. `rowspan` and `colspan` are merged cells.
 */
export function htmlTableParser(emit: (row: number, cells: (string | null)[]) => void): HtmlParser {
  let rest = '';
  let skipping: RegExp | undefined;
  let nextEnd = -1;
  let row = 0;
  let cells: (string | null)[] | undefined;
  let text: string | undefined;
  let span = { rows: 1, columns: 1 };
  let blocked: MergedRange[] = [];
  const merged: MergedRange[] = [];
  const fill = mergedFiller(merged);

  const isBlocked = (column: number) =>
    blocked.some((b) => b.top < row && b.bottom >= row && b.left <= column && b.right >= column);

  function endCell(): void {
    if (text === undefined || !cells) return;
    while (isBlocked(cells.length + 1)) cells.push(null);
    const left = cells.length + 1;
    const right = left + span.columns - 1;
    if (right > LIMITS.columns)
      throw new UnreadableFile('too-wide', { row, columns: right, limit: LIMITS.columns });
    cells.push(plainText(text) || null);
    while (cells.length < right) cells.push(null);
    if (span.rows > 1 || span.columns > 1) {
      const range = { top: row, left, bottom: row + span.rows - 1, right };
      merged.push(range);
      if (span.rows > 1) blocked.push(range);
    }
    text = undefined;
  }

  function endRow(): void {
    endCell();
    if (!cells) return;
    while (cells.length > 0 && cells.at(-1) === null) cells.pop();
    if (cells.length > 0) {
      fill(row, cells);
      emit(row, cells);
    }
    blocked = blocked.filter((b) => b.bottom > row);
    cells = undefined;
  }

  function tag(name: string, attributes: string, closing: boolean): void {
    if (name === 'br' || name === 'p' || name === 'div') {
      if (text !== undefined && (name === 'br' || closing)) text += '\n';
    } else if (name === 'tr' || name === 'table') {
      endRow();
      if (name === 'tr' && !closing) {
        row++;
        cells = [];
      }
    } else if (name === 'td' || name === 'th') {
      endCell();
      if (closing) return;
      if (!cells) {
        row++;
        cells = [];
      }
      text = '';
      span = {
        rows: spanOf(attributes, 'rowspan', 65_536),
        columns: spanOf(attributes, 'colspan', LIMITS.columns),
      };
    }
  }

  /** Position of the next `>`, looked for once however many `<` stand before it; -1 where there is none. */
  function tagEnd(all: string, open: number): number {
    if (nextEnd < open) {
      const end = all.indexOf('>', open);
      nextEnd = end < 0 ? Number.POSITIVE_INFINITY : end;
    }
    return nextEnd === Number.POSITIVE_INFINITY ? -1 : nextEnd;
  }

  /** Handles what stands at `open`, a `<`; returns the position behind it, or -1 where more text is needed. */
  function markup(all: string, open: number, last: boolean): number {
    if (all.startsWith('<!--', open)) {
      const end = all.indexOf('-->', open);
      return end < 0 ? -1 : end + 3;
    }
    const end = tagEnd(all, open);
    if (end < 0 && !last && all.length - open < LONGEST_TAG) return -1;
    const m = /^<(\/?)(?:\w+:)?([a-zA-Z]\w*)([^>]*)>$/.exec(end < 0 ? '' : all.slice(open, end + 1));
    if (!m) {
      addText('<');
      return open + 1;
    }
    const name = m[2]!.toLowerCase();
    if (m[1] === '' && (name === 'script' || name === 'style'))
      skipping = name === 'script' ? /<\/script/gi : /<\/style/gi;
    else tag(name, m[3]!, m[1] === '/');
    return end + 1;
  }

  function addText(part: string): void {
    if (text === undefined) return;
    text += part.replace(/\s+/g, ' ');
    if (text.length > LIMITS.quotedField) throw new UnreadableFile('not-a-table', { found: 'HTML' });
  }

  return {
    push(chunk, last = false) {
      const all = rest + chunk;
      let at = 0;
      nextEnd = -1;
      while (at < all.length) {
        if (skipping !== undefined) {
          skipping.lastIndex = at;
          const end = skipping.exec(all);
          if (!end) {
            at = Math.max(at, all.length - '</script'.length);
            break;
          }
          at = end.index;
          skipping = undefined;
        }
        const open = all.indexOf('<', at);
        addText(all.slice(at, open < 0 ? all.length : open));
        if (open < 0) {
          at = all.length;
          break;
        }
        const next = markup(all, open, last);
        at = next < 0 ? open : next;
        if (next < 0) break;
      }
      rest = last ? '' : all.slice(at);
      if (rest.length > LIMITS.markupBytes / 64) throw new UnreadableFile('not-a-table', { found: 'HTML' });
      if (last) endRow();
    },
  };
}

function spanOf(attributes: string, name: string, limit: number): number {
  const value = Number(new RegExp(`${name}\\s*=\\s*["']?(\\d+)`, 'i').exec(attributes)?.[1] ?? 1);
  return Math.min(limit, Math.max(1, value));
}

/** Source line breaks are blanks, `<br>` is a line break, entities become characters. */
function plainText(html: string): string {
  return html
    .replace(
      /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,10}));/gi,
      (all, decimal?: string, hex?: string, name?: string) => {
        if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? all;
        const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex!, 16);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
      },
    )
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .trim();
}
