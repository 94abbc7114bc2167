import type { PdfLine } from './pdfLines.ts';

export interface PdfPage {
  readonly height: number;
  readonly lines: readonly PdfLine[];
}

/** The text of a document, one line per paragraph: page numbers and running headers gone, broken lines joined. */
export function paragraphsOf(pages: readonly PdfPage[]): string {
  const bodies = withoutFurniture(pages);
  const frame = frameOf(bodies.flat());
  const out: string[] = [];
  let before: PdfLine | undefined;
  for (const page of bodies)
    page.forEach((line, i) => {
      if (before && continues(before, line, frame, i === 0)) {
        const words = /[A-Za-z0-9,;]$/.test(out.at(-1)!) && /^[A-Za-z0-9]/.test(line.text);
        out[out.length - 1] += words ? ` ${line.text}` : line.text;
      } else out.push(line.text);
      before = line;
    });
  return out.join('\n');
}

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly leading: number;
}

/** Where the lines of the body begin and end, and how far they stand apart. */
function frameOf(lines: readonly PdfLine[]): Frame {
  const gaps = lines.flatMap((line, i) => {
    const above = lines[i - 1];
    return above && above.y > line.y ? [above.y - line.y] : [];
  });
  return {
    left: -outermost(lines.map((l) => -l.left)),
    right: outermost(lines.map((l) => l.right)),
    leading: mostCommon(gaps),
  };
}

/**
 * A line goes on where the one above ran to the right margin and this one starts at the left margin, in the same size
 * and at the usual distance. A first line that is indented, a centred title, a table row do not.
 */
function continues(above: PdfLine, line: PdfLine, frame: Frame, newPage: boolean): boolean {
  const em = line.size;
  const sameSize = Math.abs(above.size - line.size) < em / 8;
  // No page is so narrow that a line of the body holds fewer than fifteen characters.
  const full = above.right > frame.right - 1.6 * em && above.right - above.left > 15 * em;
  const atMargin = Math.abs(line.left - frame.left) < em / 2;
  const near = newPage || above.y - line.y < frame.leading * 1.35 + 1;
  return sameSize && full && atMargin && near && line.right > line.left;
}

/** Lines at the head or foot of pages that are page numbers, or the same on at least three pages. */
function withoutFurniture(pages: readonly PdfPage[]): PdfLine[][] {
  const seen = new Map<string, number>();
  const key = (line: PdfLine) => `${Math.round(line.y / 6)} ${line.text.replace(/\d+/g, '#')}`;
  const edges = pages.map((page) => edgeLines(page));
  for (const line of edges.flatMap((edge) => [...edge])) seen.set(key(line), (seen.get(key(line)) ?? 0) + 1);
  return pages.map((page, i) =>
    page.lines.filter((line) => {
      if (!edges[i]!.has(line)) return true;
      return !PAGE_NUMBER.test(line.text) && (seen.get(key(line)) ?? 0) < 3;
    }),
  );
}

const PAGE_NUMBER = /^(?:[-—–―_~·\s]*\d{1,4}[-—–―_~·\s]*|第\s*\d{1,4}\s*页.{0,10}|\d{1,4}\s*\/\s*\d{1,4})$/;

/** The first and last two lines of a page, where they stand in its outer eighth. */
function edgeLines({ height, lines }: PdfPage): Set<PdfLine> {
  const outer = (line: PdfLine) => line.y > (height * 7) / 8 || line.y < height / 8;
  return new Set([...lines.slice(0, 2), ...lines.slice(-2)].filter(outer));
}

/** The largest value that one in twenty of all comes near to: where the body ends, whatever sticks out once. */
function outermost(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => b - a);
  const enough = Math.max(1, Math.floor(values.length / 20));
  return sorted.find((value, i) => value - (sorted[i + enough - 1] ?? Number.NEGATIVE_INFINITY) < 4) ?? 0;
}

/** The value most numbers are near to, in steps of two points. */
function mostCommon(values: readonly number[]): number {
  const counts = new Map<number, number>();
  let best = 0;
  for (const value of values) {
    const step = Math.round(value / 2);
    const n = (counts.get(step) ?? 0) + 1;
    counts.set(step, n);
    if (n > (counts.get(best) ?? 0)) best = step;
  }
  return best * 2;
}
