import { LIMITS } from './limits.ts';
import { UnreadableFile } from './unreadableFile.ts';

const QUOTE = 34;
const LF = 10;
const CR = 13;

export interface DelimitedParser {
  /** Parses more text. `last` closes the file: what is left becomes the last row. */
  push(text: string, last?: boolean): void;
}

/**
 * Delimited text (RFC 4180, read the way Excel does): quoted fields may hold separators, line ends and doubled quotes;
 * text behind a closing quote is kept; line ends are CRLF, LF or CR. A quote that never closes, or whose other end stands
 * inside a later row's text, was no quote: the field is read again without it. `emit` gets every row with its number, rows without any value left out.
 */
export function delimitedParser(
  separator: string,
  emit: (row: number, cells: (string | null)[]) => void,
): DelimitedParser {
  const sep = separator.charCodeAt(0);
  let rest = '';
  let row = 1;
  let cells: (string | null)[] = [];
  let filled = false;
  let skipLineFeed = false;

  function addCell(text: string): void {
    if (text === '') cells.push(null);
    else {
      cells.push(text);
      filled = true;
    }
  }

  function endRow(): void {
    if (filled) {
      if (cells.length > LIMITS.columns)
        throw new UnreadableFile('too-wide', { row, columns: cells.length, limit: LIMITS.columns });
      while (cells.length > 0 && cells[cells.length - 1] === null) cells.pop();
      emit(row, cells);
    }
    row++;
    cells = [];
    filled = false;
  }

  /** End of the quoted field that opens at `at`: its text and the position behind it, or undefined: more is needed. */
  function quoted(text: string, at: number, last: boolean): { value: string; next: number } | undefined {
    let from = at + 1;
    let value = '';
    for (;;) {
      const close = text.indexOf('"', from);
      if (close < 0) {
        if (!last && text.length - at <= LIMITS.quotedField) return undefined;
        return plain(text, at, last);
      }
      if (close === text.length - 1 && !last) return undefined;
      if (text.charCodeAt(close + 1) === QUOTE) {
        value += text.slice(from, close + 1);
        from = close + 2;
        continue;
      }
      value += text.slice(from, close);
      const after = text.charCodeAt(close + 1);
      const closes = close + 1 >= text.length || after === sep || after === LF || after === CR;
      if (!closes && /[\r\n]/.test(value)) return plain(text, at, last);
      const tail = plain(text, close + 1, last);
      return tail && { value: tail.value === '' ? value : value + tail.value, next: tail.next };
    }
  }

  function plain(text: string, at: number, last: boolean): { value: string; next: number } | undefined {
    let i = at;
    for (; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (c === sep || c === LF || c === CR) return { value: text.slice(at, i), next: i };
    }
    return last ? { value: text.slice(at), next: i } : undefined;
  }

  return {
    push(chunk, last = false) {
      const text = rest === '' ? chunk : rest + chunk;
      const length = text.length;
      let at = 0;
      if (skipLineFeed && length > 0) {
        if (text.charCodeAt(0) === LF) at = 1;
        skipLineFeed = false;
      }
      for (;;) {
        if (at >= length) break;
        let next: number;
        if (text.charCodeAt(at) === QUOTE) {
          const field = quoted(text, at, last);
          if (!field) break;
          addCell(field.value);
          next = field.next;
        } else {
          next = at;
          let c = 0;
          while (next < length) {
            c = text.charCodeAt(next);
            if (c === sep || c === LF || c === CR) break;
            next++;
          }
          if (next >= length && !last) break;
          addCell(next > at ? text.slice(at, next) : '');
        }
        if (next >= length) {
          at = next;
          break;
        }
        at = next + 1;
        const end = text.charCodeAt(next);
        if (end === sep) {
          // A separator at the very end of the file still opens one more, empty, cell: nothing to add.
          if (cells.length > LIMITS.columns * 2)
            throw new UnreadableFile('too-wide', { row, columns: cells.length, limit: LIMITS.columns });
          continue;
        }
        if (end === CR) {
          if (at < length) {
            if (text.charCodeAt(at) === LF) at++;
          } else skipLineFeed = true;
        }
        endRow();
      }
      rest = at < length ? text.slice(at) : '';
      // No list has a cell of millions of characters; reading on would take ever longer.
      if (rest.length > LIMITS.quotedField * 2)
        throw new UnreadableFile('not-a-table', { found: 'one endless line' });
      if (last && (cells.length > 0 || filled)) endRow();
    },
  };
}
