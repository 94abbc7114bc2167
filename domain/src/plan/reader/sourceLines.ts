import { splitFlatLine } from './flatText.ts';
import { isFurniture, isPageNumber } from './furniture.ts';

/** A line of the source without the blanks around it: `[from, to)` in the source. */
export interface SourceLine {
  readonly from: number;
  readonly to: number;
  /** An empty line stands before it. */
  readonly afterBlank: boolean;
  /** A page ended before it: what looks like an empty line may be none. */
  readonly afterPage: boolean;
}

/** Lines of the folded text that carry the document; page furniture and running headers are left out. */
export function sourceLines(folded: string): SourceLine[] {
  const lines: SourceLine[] = [];
  const pages: number[] = [];
  let afterBlank = false;
  let afterPage = false;
  for (let start = 0; start < folded.length; ) {
    let end = folded.indexOf('\n', start);
    if (end < 0) end = folded.length;
    let from = start;
    let to = end;
    while (from < to && folded.charCodeAt(from) === 32) from++;
    while (to > from && folded.charCodeAt(to - 1) === 32) to--;
    start = end + 1;
    if (from === to) {
      afterBlank = true;
      continue;
    }
    const text = to - from <= 200 ? folded.slice(from, to) : '';
    if (text !== '' && isFurniture(text)) {
      if (isPageNumber(text)) {
        pages.push(lines.length);
        afterPage = true;
      }
      continue;
    }
    for (const piece of splitFlatLine(folded, from, to)) {
      lines.push({ ...piece, afterBlank, afterPage });
      afterBlank = false;
      afterPage = false;
    }
  }
  return pages.length < 3 ? lines : withoutRunningHeaders(folded, lines, pages);
}

/** A line that stands beside page numbers at least three times is a running header or footer. */
function withoutRunningHeaders(
  folded: string,
  lines: readonly SourceLine[],
  pages: readonly number[],
): SourceLine[] {
  const seen = new Map<string, number>();
  const beside = new Set(pages.flatMap((at) => [at - 1, at]));
  const textAt = (i: number) => {
    const line = lines[i];
    return line && line.to - line.from <= 60 ? folded.slice(line.from, line.to) : undefined;
  };
  for (const i of beside) {
    const text = textAt(i);
    if (text !== undefined) seen.set(text, (seen.get(text) ?? 0) + 1);
  }
  const kept: SourceLine[] = [];
  let afterHeader = false;
  const titles = new Set<string>();
  lines.forEach((line, i) => {
    const text = beside.has(i) && i > 0 ? textAt(i) : undefined;
    const runs = text !== undefined && (seen.get(text) ?? 0) >= 3;
    // The title itself often runs along on every page: it is read where it stands first.
    if (runs && (titles.has(text) || !/(?:方案|规划|计划|纲要|意见|要点)(?:\([^()]*\))?$/.test(text)))
      afterHeader = true;
    else {
      if (runs) titles.add(text);
      kept.push(afterHeader ? { ...line, afterPage: true } : line);
      afterHeader = false;
    }
  });
  return kept;
}
