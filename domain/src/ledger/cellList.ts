import { cellLine, isBlankMarker } from './cellText.ts';

/**
 * Separators between the items of one cell as real exports use them. A comma is one between Chinese names only: names of
 * foreign firms contain it.
 */
const SEPARATORS = /[;；、|｜\r\n\t]+/;
const COMMAS_TOO = /[;；、|｜\r\n\t]+|(?<=[\p{Script=Han})）])[,，](?=\s?\p{Script=Han})/u;

export interface CellListOptions {
  /** Other separators, for lists such as IPC codes where a comma or a space separates too. */
  readonly separators?: RegExp;
  /** Keep repeated items (default: the first one stays). */
  readonly repeats?: boolean;
}

/** Splits one cell into its items, outer space trimmed, order kept, blanks and repeats left out. */
export function cellList(raw: string, options: CellListOptions = {}): string[] {
  const items: string[] = [];
  const seen = new Set<string>();
  for (const part of raw.split(options.separators ?? (/[,，]/.test(raw) ? COMMAS_TOO : SEPARATORS))) {
    const item = cellLine(part);
    if (item === '' || isBlankMarker(item)) continue;
    if (!options.repeats && seen.has(item)) continue;
    seen.add(item);
    items.push(item);
  }
  return items;
}
