/** A run of text as a PDF places it: left edge and baseline in points, from the lower left corner. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of the letters. */
  readonly size: number;
}

/** A line of a page. */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** Pieces on one baseline, from left to right, as the lines of the page from top to bottom. */
export function linesOf(pieces: readonly Piece[]): PdfLine[] {
  const rows: Piece[][] = [];
  const sorted = pieces
    .filter((p) => p.text.trim() !== '' && p.size > 0)
    .sort((a, b) => b.y - a.y || a.x - b.x);
  for (const piece of sorted) {
    const row = rows.at(-1);
    // Half the height of the smaller letters: raised marks stay with their line, the next line does not.
    if (row && row[0]!.y - piece.y < Math.min(row[0]!.size, piece.size) / 2) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map(lineOf);
}

function lineOf(row: Piece[]): PdfLine {
  row.sort((a, b) => a.x - b.x);
  let text = '';
  let end = row[0]!.x;
  let last: Piece | undefined;
  for (const piece of row) {
    if (last && drawnTwice(last, piece)) continue;
    const gap = (piece.x - end) / piece.size;
    const words = LETTER.test(text.at(-1) ?? '') || LETTER.test(piece.text[0] ?? '');
    if (last && (gap > 1 || (gap > 0.18 && words)) && !text.endsWith(' ')) text += ' ';
    text += piece.text;
    end = Math.max(end, piece.x + piece.width);
    last = piece;
  }
  return {
    text: text.trim(),
    left: row[0]!.x,
    right: end,
    y: Math.max(...row.map((p) => p.y)),
    size: Math.max(...row.map((p) => p.size)),
  };
}

const LETTER = /[A-Za-z0-9]/;

/** Bold type is sometimes the same text again, a hair to the right. */
function drawnTwice(a: Piece, b: Piece): boolean {
  return a.text === b.text && Math.abs(a.x - b.x) < a.size / 5;
}
