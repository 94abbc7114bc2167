import { headingMarker, MOST_HEADINGS } from './headingMarker.ts';

interface Piece {
  readonly from: number;
  readonly to: number;
}

/** A line longer than this may hold several paragraphs whose breaks were lost; a shorter one if it is most of the text. */
const FLAT = 800;
const SHORT_FLAT = 200;
const OPENING = /[。;:!?)”\] ](?=\(? ?[一二三四五六七八九十\d第])|(?=\( ?[一二三四五六七八九十])/g;
const NEAR = 40;

/**
 * Pasted text without paragraph breaks: a long line is cut before each number that stands where a sentence ended and
 * continues its own row (一、 二、 三、; after each of these （一） （二） …, or on from the last), and where two or more blanks stand for an indent.
 */
export function splitFlatLine(folded: string, from: number, to: number): Piece[] {
  const length = to - from;
  if (length <= SHORT_FLAT || (length <= FLAT && length * 3 < folded.length * 2)) return [{ from, to }];
  const cuts: number[] = [];
  const last: Record<string, number> = {};
  let lastCut = from;
  OPENING.lastIndex = from;
  for (
    let m = OPENING.exec(folded);
    m && m.index < to && cuts.length < MOST_HEADINGS;
    m = OPENING.exec(folded)
  ) {
    let at = m.index + m[0].length;
    if (m[0] === '') OPENING.lastIndex++;
    while (at < to && folded.charCodeAt(at) === 32) at++;
    const marker = headingMarker(folded.slice(at, Math.min(to, at + 60)));
    if (!marker || at === lastCut || marker.style === 'plain' || marker.style === 'decimal') continue;
    const before = last[marker.style] ?? 0;
    const continues =
      marker.ordinal === before + 1 &&
      (m[0] !== '' || folded.charCodeAt(at - 1) === 32 || at - lastCut <= NEAR);
    const restarts = marker.ordinal === 1 && marker.rank > 4 && (m[0] !== '' || at - lastCut <= NEAR);
    if (!continues && !restarts) continue;
    for (const style of Object.keys(last))
      if ((RANK[style] ?? 9) > Math.max(marker.rank, 5)) delete last[style];
    last[marker.style] = marker.ordinal;
    cuts.push(at);
    lastCut = at;
  }
  return cutAt(folded, from, to, cuts);
}

const RANK: Readonly<Record<string, number>> = {
  part: 0,
  chapter: 1,
  section: 2,
  article: 3,
  han: 4,
  hanParen: 5,
  number: 6,
  numberParen: 7,
  circled: 8,
};

function cutAt(folded: string, from: number, to: number, cuts: readonly number[]): Piece[] {
  const pieces: Piece[] = [];
  let start = from;
  for (const cut of [...cuts, to]) {
    let end = cut;
    while (end > start && folded.charCodeAt(end - 1) === 32) end--;
    if (end > start) pieces.push({ from: start, to: end });
    start = cut;
  }
  return pieces;
}
