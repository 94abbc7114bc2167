import type { PlanDraftView } from '@sophora/contract/plan';

/** A run of characters of one line, and the item whose place it is. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly key: string | null;
}

/** A line of the document; `task` is the task or safeguard whose section it belongs to. */
export interface Line {
  readonly from: number;
  readonly to: number;
  readonly task: string | null;
  readonly pieces: readonly Piece[];
}

interface Placed {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/** The text cut into lines, and lines into runs, so that every target and day can be clicked. */
export function documentLines(text: string, structure: PlanDraftView): Line[] {
  const marks = placed([...structure.targets, ...structure.days]);
  const tasks = placed(structure.tasks);
  const lines: Line[] = [];
  let mark = 0;
  let task = 0;
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    while (task < tasks.length && tasks[task]!.to <= from) task++;
    while (mark < marks.length && marks[mark]!.to <= from) mark++;
    const inside = tasks[task];
    if (text.slice(from, to).trim() !== '')
      lines.push({
        from,
        to,
        task: inside && inside.from < to ? inside.key : null,
        pieces: piecesOf(from, to, marks, mark),
      });
    from = to + 1;
  }
  return lines;
}

function piecesOf(from: number, to: number, marks: readonly Placed[], first: number): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  for (let i = first; i < marks.length && marks[i]!.from < to; i++) {
    const mark = marks[i]!;
    const start = Math.max(at, mark.from);
    const end = Math.min(to, mark.to);
    if (end <= start) continue;
    if (start > at) pieces.push({ from: at, to: start, key: null });
    pieces.push({ from: start, to: end, key: mark.key });
    at = end;
  }
  if (at < to) pieces.push({ from: at, to, key: null });
  return pieces;
}

function placed(items: readonly { key: string; span: { from: number; to: number } | null }[]): Placed[] {
  return items
    .flatMap(({ key, span }) => (span ? [{ key, ...span }] : []))
    .sort((a, b) => a.from - b.from || a.to - b.to);
}

/** Where an item can be split: after a comma, semicolon or full stop inside it, with the words that follow. */
export function splitPlaces(
  text: string,
  span: { readonly from: number; readonly to: number },
): { at: number; words: string }[] {
  const places: { at: number; words: string }[] = [];
  for (let i = span.from; i < span.to - 1; i++) {
    if (!/[，,；;。、\n]/.test(text[i]!)) continue;
    const words = text.slice(i + 1, Math.min(span.to, i + 31)).trim();
    if (words !== '' && text.slice(span.from, i).trim() !== '') places.push({ at: i + 1, words });
  }
  return places.slice(0, 200);
}
