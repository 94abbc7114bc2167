import { dayLine } from './dates.ts';
import { headingMarker, type Marker } from './headingMarker.ts';
import type { Span } from './readerTypes.ts';
import { type SourceLine, sourceLines } from './sourceLines.ts';
import { cellsToLines } from './tableCells.ts';
import { wrapWidth } from './wrapWidth.ts';

export interface Paragraph {
  /** `[from, to)` in the flow. */
  readonly from: number;
  readonly to: number;
  /** The number it opens with; `end` is in the paragraph's own text. */
  readonly marker: Marker | undefined;
}

/**
 * The document as it was before it was printed: one line per paragraph, page furniture and blanks between characters
 * gone. Everything is looked for in `text` (folded); `shown` gives the source's own characters of the same places.
 */
export interface Flow {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  shown(from: number, to: number): string;
  /** Where a piece of the flow stands in the source. */
  span(from: number, to: number): Span;
}

/** `without` are stretches that are read apart (tables), in order. */
export function makeFlow(source: string, without: readonly Span[] = []): Flow {
  const folded = cellsToLines(source);
  const lines = leaveOut(sourceLines(folded), without);
  const width = wrapWidth(lines);
  const at = new Int32Array(folded.length + lines.length + 1);
  const text: string[] = [];
  const paragraphs: Paragraph[] = [];
  let length = 0;
  // The next blank of the text; 2³²−1 when none is left.
  let blank = -1;
  const push = (from: number, to: number) => {
    text.push(folded.slice(from, to));
    for (let i = from; i < to; i++) at[length++] = i;
  };
  let state = openState();
  let start = 0;
  let marker: Marker | undefined;
  const close = () => {
    if (length > start) paragraphs.push({ from: start, to: length, marker });
  };
  lines.forEach((line, index) => {
    const found = markerOf(folded, line);
    const joined =
      index > 0 && !found && joins(folded, lines[index - 1]!, line, state, width, marker !== undefined);
    if (!joined) {
      if (index > 0) {
        close();
        text.push('\n');
        at[length++] = lines[index - 1]!.to;
      }
      start = length;
      state = openState();
    }
    for (let from = line.from; from < line.to; ) {
      if (blank < from) blank = folded.indexOf(' ', from) >>> 0;
      const to = Math.min(blank, line.to);
      push(from, to);
      let next = to;
      while (next < line.to && folded.charCodeAt(next) === 32) next++;
      if (next < line.to && isAscii(folded, to - 1) && isAscii(folded, next)) push(to, to + 1);
      from = next;
    }
    if (!joined) marker = found && { ...found, end: blanksOut(folded, line.from, found.end) };
    follow(state, folded, line);
  });
  close();
  return {
    text: text.join(''),
    paragraphs,
    shown: (from, to) => shownText(source, at, from, to),
    span: (from, to) => ({ from: at[from] ?? 0, to: to > from ? at[to - 1]! + 1 : (at[from] ?? 0) }),
  };
}

function leaveOut(lines: readonly SourceLine[], without: readonly Span[]): readonly SourceLine[] {
  if (without.length === 0) return lines;
  let next = 0;
  return lines.filter((line) => {
    while (next < without.length && without[next]!.to <= line.from) next++;
    return without[next] === undefined || line.to <= without[next]!.from;
  });
}

function shownText(source: string, at: Int32Array, from: number, to: number): string {
  const pieces: string[] = [];
  for (let i = from; i < to; ) {
    const start = at[i]!;
    let length = 1;
    while (i + length < to && at[i + length] === start + length) length++;
    pieces.push(source.slice(start, start + length));
    i += length;
  }
  return pieces.join('').replace(/[\r\n]/g, '');
}

const isAscii = (text: string, i: number): boolean => {
  const code = text.charCodeAt(i);
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
};

function markerOf(folded: string, line: SourceLine): Marker | undefined {
  return headingMarker(folded.slice(line.from, Math.min(line.to, line.from + 100)));
}

/** Length of the marker once its inner blanks are gone. */
function blanksOut(folded: string, from: number, length: number): number {
  return folded.slice(from, from + length).replaceAll(' ', '').length;
}

interface State {
  /** Characters since an unclosed parenthesis, or -1. */
  open: number;
  sentence: boolean;
  fullStop: boolean;
}

const openState = (): State => ({ open: -1, sentence: false, fullStop: false });

function follow(state: State, folded: string, line: SourceLine): void {
  for (let i = line.from; i < line.to; i++) {
    const char = folded.charCodeAt(i);
    if (char === 40 || char === 91 || char === 0x300a) state.open = 0;
    else if (char === 41 || char === 93 || char === 0x300b) state.open = -1;
    else if (state.open >= 0) state.open++;
    if (char === 0x3002) state.fullStop = true;
    if (char === 44 || char === 0x3002 || char === 59) state.sentence = true;
  }
}

/** 济槐政字〔2022〕16号 stands on a line of its own. */
const NUMBER_LINE = /^\(?[\u4e00-\u9fffA-Z]{1,16} ?[[(] ?\d{4} ?[\])] ?\d{1,5} ?号\)?$/;
/** How the text after a title begins. */
const PREAMBLE = /^(?:为(?:了|全面|深入|贯彻|进一步|加快|推动|推进|切实|做好|规范|落实)|根据|按照)/;
const ENDS = /[。;:!?]/;
const GOES_ON = /[、,(《“]/;
const CONTINUES = /[,。、;:)》”%]/;

/** Whether a line continues the paragraph of the line before it. */
function joins(
  folded: string,
  before: SourceLine,
  line: SourceLine,
  state: State,
  width: number,
  numbered: boolean,
): boolean {
  const last = folded[before.to - 1]!;
  const first = folded[line.from]!;
  const head = folded.slice(line.from, Math.min(line.to, line.from + 40));
  if (dayLine(head) || NUMBER_LINE.test(head)) return false;
  if (NUMBER_LINE.test(folded.slice(Math.max(before.from, before.to - 40), before.to))) return false;
  if (!numbered && !state.sentence && state.open < 0 && PREAMBLE.test(head)) return false;
  if (state.open >= 0 && state.open < 400) return true;
  if (line.afterBlank && !line.afterPage) return false;
  if (ENDS.test(last)) return false;
  if (GOES_ON.test(last) || CONTINUES.test(first)) return true;
  const length = before.to - before.from;
  if (width > 0 && length >= width - 3) return true;
  return (numbered ? state.fullStop : state.sentence) && length >= 12 && !/[)\]]/.test(last);
}
