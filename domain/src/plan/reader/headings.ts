import type { Flow, Paragraph } from './flow.ts';
import { type Marker, MOST_HEADINGS } from './headingMarker.ts';
import { partOf } from './parts.ts';
import type { Part, ReadHeading } from './readerTypes.ts';

/** A heading with its place in the flow: its own text goes to `ownEnd`, with all below it to `end`. */
export interface Section extends ReadHeading {
  readonly from: number;
  readonly titleTo: number;
  readonly ownEnd: number;
  readonly end: number;
  readonly parent: number;
  readonly index: number;
}

interface Level {
  readonly marker: Marker;
  readonly index: number;
  readonly part: Part | null;
  readonly clause: string;
}

/** Numbering that must begin at 1 and count on, or it is a row of a table or a list of enclosures. */
const STRICT: ReadonlySet<string> = new Set(['number', 'numberParen', 'circled', 'plain', 'decimal']);

/** The tree of headings: a number opens a paragraph; a style nests under the styles that stand outside it. */
export function findSections(flow: Flow): Section[] {
  const paragraphs = flow.paragraphs;
  const decimals = paragraphs.filter((p) => p.marker?.style === 'decimal').length;
  const found: { section: Omit<Section, 'ownEnd' | 'end'>; level: number }[] = [];
  let stack: Level[] = [];
  const lastOf = new Map<string, number>();
  const contents = tableOfContents(flow);
  for (let i = 0; i < paragraphs.length && found.length < MOST_HEADINGS; i++) {
    const p = paragraphs[i]!;
    if (contents && i >= contents.from && i < contents.to) continue;
    if (p.marker === undefined) {
      if (p.to - p.from <= 12 && /^附件?\d*[:.]?$/.test(flow.text.slice(p.from, p.to))) stack = [];
      continue;
    }
    const marker = p.marker;
    if (marker.style === 'plain' && decimals < 2) continue;
    while (stack.length > 0 && stack.at(-1)!.marker.rank > marker.rank) stack.pop();
    const same = stack.at(-1)?.marker.rank === marker.rank ? stack.pop()! : undefined;
    if (STRICT.has(marker.style) && !countsOn(marker, same, lastOf)) {
      if (same) stack.push(same);
      continue;
    }
    lastOf.set(marker.style, marker.ordinal);
    const title = titleOf(flow, p);
    const above = stack.at(-1);
    const number = flow.shown(p.from, p.from + marker.end).replaceAll(' ', '');
    const level = stack.length + 1;
    const part = partOf(title.text, level) ?? above?.part ?? null;
    const clause = (marker.style === 'decimal' ? '' : (above?.clause ?? '')) + clauseNumber(number);
    stack.push({ marker, index: found.length, part, clause });
    found.push({
      level,
      section: {
        number,
        ordinal: marker.ordinal,
        level,
        title: title.text,
        clause,
        part,
        from: p.from,
        titleTo: title.to,
        parent: above?.index ?? -1,
        index: found.length,
        span: flow.span(p.from, title.to),
      },
    });
  }
  return withEnds(found, flow.text.length);
}

/** `(一)` and `（一）、` are both `（一）`. */
function clauseNumber(number: string): string {
  return number
    .replace(/[、.．]$/, '')
    .replace('(', '（')
    .replace(')', '）');
}

function withEnds(
  found: readonly { section: Omit<Section, 'ownEnd' | 'end'>; level: number }[],
  length: number,
): Section[] {
  const ends = new Array<number>(found.length).fill(length);
  const open: number[] = [];
  found.forEach(({ section, level }, i) => {
    while (open.length > 0 && found[open.at(-1)!]!.level >= level) ends[open.pop()!] = section.from;
    open.push(i);
  });
  return found.map(({ section }, i) => ({
    ...section,
    ownEnd: found[i + 1]?.section.from ?? length,
    end: ends[i]!,
  }));
}

function countsOn(marker: Marker, same: Level | undefined, lastOf: ReadonlyMap<string, number>): boolean {
  if (marker.ordinal === 1) return true;
  const before = same?.marker.style === marker.style ? same.marker.ordinal : (lastOf.get(marker.style) ?? 0);
  return before > 0 && marker.ordinal > before && marker.ordinal <= before + 2;
}

const LONGEST = 60;
const KNOWN =
  /^(?:总体要求|指导思想|总体思路|基本原则|工作原则|基本思路|(?:工作|主要|总体|发展|建设|行动|具体)目标|目标任务|(?:重点|主要|工作|具体)任务|(?:工作|主要|重点|具体)(?:措施|举措)|(?:保障|组织)(?:措施|保障|实施)|组织领导|工作要求|有关要求|(?:实施|工作)步骤|进度安排)(?=[\u4e00-\u9fff])/;

/** What follows the number: up to the full stop where that comes soon, else up to the first comma. */
function titleOf(flow: Flow, p: Paragraph): { text: string; to: number } {
  const start = p.from + p.marker!.end;
  const window = flow.text.slice(start, Math.min(p.to, start + 400));
  if (p.marker!.style === 'article') return { text: '', to: start };
  const known = p.to - p.from > 40 ? KNOWN.exec(window) : null;
  let length = known ? known[0].length : window.search(/[。;:!?]/);
  if (length < 0) length = start + window.length === p.to ? window.length : LONGEST + 1;
  if (length > LONGEST) {
    const comma = window.search(/[,。;:]/);
    length = comma >= 0 && comma <= LONGEST ? comma : Math.min(window.length, LONGEST);
  }
  const stop = /[。]/.test(window[length] ?? '') ? 1 : 0;
  return { text: flow.shown(start, start + length), to: start + length + stop };
}

/** 目录: from that line to where its first entry comes again. */
function tableOfContents(flow: Flow): { from: number; to: number } | undefined {
  const textOf = (p: Paragraph) =>
    flow.text.slice(p.from, Math.min(p.to, p.from + 60)).replace(/[.·…\s]*\d*$/, '');
  const from = flow.paragraphs.findIndex(
    (p) => p.to - p.from === 2 && flow.text.slice(p.from, p.to) === '目录',
  );
  const first = from < 0 ? undefined : flow.paragraphs[from + 1];
  if (!first) return undefined;
  const entry = textOf(first);
  const to = flow.paragraphs.findIndex((p, i) => i > from + 1 && textOf(p) === entry);
  return to < 0 ? undefined : { from, to };
}
