import { type Gathered, gather, SHELVES, SHOWN } from './gather.ts';
import { Growing8 } from './growing.ts';
import { buildLetters } from './letterShelf.ts';
import { type MarkRow, MarkRows } from './markRows.ts';
import type { Segment } from './segment.ts';
import { buildForms, buildPairs, buildWhole, postingsOf } from './shelves.ts';
import { writeText } from './shownText.ts';

export const buildSegment = (rows: Iterable<MarkRow>): Segment => buildRows(MarkRows.of(rows));

export function buildRows(rows: MarkRows, onProgress: (done: number) => void = () => {}): Segment {
  const gathered = gather(rows, onProgress);
  const { whole, order, docOfRow, hanDocs } = buildWhole(gathered);
  const { textStarts, text } = texts(gathered, order);
  const exactBits = Math.min(24, Math.max(8, Math.ceil(Math.log2(gathered.exactRows.length + 1)) - 1));
  const odd: (readonly [number, string])[] = [];
  const numbers = new Uint32Array(rows.size);
  for (let doc = 0; doc < rows.size; doc++) numbers[doc] = rows.numbers[order[doc]!]!;
  for (const [row, number] of rows.odd) odd.push([docOfRow[row]!, number]);
  const letterClassStarts = new Uint32Array(47);
  for (let doc = hanDocs; doc < rows.size; doc++) letterClassStarts[rows.classes.values[order[doc]!]! + 1]!++;
  for (let c = 1; c < letterClassStarts.length; c++) letterClassStarts[c]! += letterClassStarts[c - 1]!;
  return {
    size: rows.size,
    hanDocs,
    whole,
    forms: buildForms(gathered, docOfRow),
    ...buildPairs(whole),
    letters: buildLetters(gathered, docOfRow),
    exactBits,
    exact: postingsOf(
      1 << exactBits,
      gathered.exactRows.length,
      (i) => gathered.exactHashes.values[i]! >>> (32 - exactBits),
      (i) => docOfRow[gathered.exactRows.values[i]!]!,
    ),
    textStarts,
    text,
    numbers,
    odd,
    letterClassStarts,
  };
}

/** The shown names of documents that their characters alone do not show. */
function texts(
  { rows, flags, han, hanStarts }: Gathered,
  order: Uint32Array,
): Pick<Segment, 'textStarts' | 'text'> {
  const textStarts = new Uint32Array(order.length + 1);
  const out = new Growing8();
  for (let doc = 0; doc < order.length; doc++) {
    const row = order[doc]!;
    const from = hanStarts[row]!;
    const kept = Math.min(SHELVES, hanStarts[row + 1]! - from);
    if ((flags[row]! & SHOWN) === 0 || rows.starts[row + 1]! - rows.starts[row]! !== kept)
      writeText(
        rows.units.values,
        rows.starts[row]!,
        rows.starts[row + 1]!,
        han.values,
        from,
        from + kept,
        out,
      );
    textStarts[doc + 1] = out.length;
  }
  return { textStarts, text: out.values.slice(0, out.length) };
}
