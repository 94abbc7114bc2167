import type { Random } from '../random.ts';

/**
 * Honest dirt: the shapes in which real exports write the same value, and rows that cannot be taken. How many rows must
 * be rejected or are repeated is in the truth.
 */

/** An application number as the various exports write it. All of them name the same number. */
export function dirtyNumber(random: Random, number: string): string {
  switch (random.weighted([60, 12, 8, 6, 4, 4, 3])) {
    case 0:
      return number;
    case 1:
      return `CN${number}`;
    case 2:
      return `CN${number.replace('.', '')}`;
    case 3:
      return `ZL${number}`;
    case 4:
      return `ZL ${number.slice(0, 4)} ${number[4]} ${number.slice(5)}`;
    case 5:
      return `${number} `;
    default:
      return number.replace('.', '．');
  }
}

export function dirtyDate(random: Random, day: string | undefined): string {
  if (day === undefined) return '';
  const draw = random.int(100);
  if (draw < 90) return day.replaceAll('-', '.');
  if (draw < 95) return day;
  return `${day.replaceAll('-', '/')} 0:00:00`;
}

/** Names with half-width brackets, or a blank that nobody sees. */
export function dirtyName(random: Random, name: string): string {
  const draw = random.int(100);
  if (draw < 5) return name.replace('（', '(').replace('）', ')');
  return draw < 8 ? `${name} ` : name;
}

/** The same number with a check character that is wrong. */
export function brokenNumber(number: string): string {
  const characters = '0123456789X';
  const last = characters.indexOf(number.at(-1)!);
  return `${number.slice(0, -1)}${characters[(last + 3) % 11]}`;
}

/** One broken and one repeated row in so many; at least one of each in a file. */
const BROKEN_EVERY = 1_900;
const REPEATED_EVERY = 2_700;

interface DirtyCount {
  readonly rejected: number;
  readonly repeated: number;
}

export function dirtyCount(rows: number): DirtyCount {
  return {
    rejected: Math.floor((rows - 1) / BROKEN_EVERY) + 1,
    repeated: Math.floor((rows - 1) / REPEATED_EVERY) + 1,
  };
}

/** Rows with a broken copy behind the first of every `BROKEN_EVERY` and a repetition behind every `REPEATED_EVERY`. */
export function* withDirt(
  rows: Iterable<readonly string[]>,
  breakRow: (row: readonly string[]) => readonly string[],
): Generator<readonly string[]> {
  let n = 0;
  for (const row of rows) {
    yield row;
    if (n % BROKEN_EVERY === 0) yield breakRow(row);
    if (n % REPEATED_EVERY === 0) yield row;
    n++;
  }
}
