import { delimitedParser } from './delimitedParser.ts';

/** Separators in order of preference. Semicolons and bars also separate items inside a cell, so commas come first. */
const CANDIDATES = [',', '\t', ';', '|', '，'] as const;
const SAMPLE_ROWS = 200;

/** One column: this character does not occur in text. */
const NONE = '\u0000';

/**
 * The separator that cuts the first rows into the most even number of columns. `sep=;` in the first line is Excel's
 * own way to say it.
 */
export function findSeparator(sample: string): string {
  const said = /^sep=(.)\r?\n/i.exec(sample);
  if (said) return said[1]!;
  let best: string = NONE;
  let bestScore = 0;
  for (const candidate of CANDIDATES) {
    const score = evenness(sample, candidate);
    if (score > bestScore * 1.05) {
      best = candidate;
      bestScore = score;
    }
  }
  return best !== NONE ? best : (CANDIDATES.find((candidate) => holdsNothingBut(sample, candidate)) ?? NONE);
}

const holdsNothingBut = (sample: string, separator: string): boolean =>
  sample.includes(separator) && sample.replaceAll(separator, '').trim() === '';

/** Share of rows that have the usual number of columns, with a little weight for more columns; 0 for one column. */
function evenness(sample: string, separator: string): number {
  const widths = new Map<number, number>();
  let rows = 0;
  let commonest = 0;
  const parser = delimitedParser(separator, (_, cells) => {
    if (rows >= SAMPLE_ROWS) return;
    rows++;
    widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  });
  // The last line of a sample is usually cut: it only counts where it is the only one.
  parser.push(sample);
  if (rows === 0) parser.push('', true);
  if (rows === 0) return 0;
  let atLeastTwo = 0;
  for (const [width, count] of widths) {
    if (width < 2) continue;
    atLeastTwo += count;
    if (count > (widths.get(commonest) ?? 0) || commonest === 0) commonest = width;
  }
  if (commonest === 0) return 0;
  const share = (widths.get(commonest)! + 0.5 * (atLeastTwo - widths.get(commonest)!)) / rows;
  return share < 0.4 ? 0 : share * (1 + Math.log2(commonest) / 20);
}
