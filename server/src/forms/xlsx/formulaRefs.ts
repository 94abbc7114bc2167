import { columnName } from '@sophora/domain/forms/form';

/**
 * Moves the cell references of a formula. Texts in quotes, function names and names of other sheets stay; ranges whose last
 * row is the row after which rows are added grow, so that a 合计 goes on adding up the whole list.
 */
const PIECE =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Za-z]{1,3}\$?\d{1,7}|\$?\d{1,7}(?=:\$?\d))(?::(\$?[A-Za-z]{1,3}\$?\d{1,7}|\$?\d{1,7}))?(?![\p{L}\p{N}_.(!])/gu;

interface Place {
  readonly columnLock: string;
  readonly column: string;
  readonly rowLock: string;
  readonly row: number;
}

function placeOf(text: string): Place {
  const m = /^(\$?)([A-Za-z]*)(\$?)(\d+)$/.exec(text)!;
  return m[2] === ''
    ? { columnLock: '', column: '', rowLock: m[1] || m[3]!, row: Number(m[4]) }
    : { columnLock: m[1]!, column: m[2]!, rowLock: m[3]!, row: Number(m[4]) };
}

const write = ({ columnLock, column, rowLock, row }: Place) => `${columnLock}${column}${rowLock}${row}`;

function eachReference(
  formula: string,
  change: (sheet: string | undefined, from: Place, to: Place | undefined) => readonly Place[],
): string {
  return formula.replace(
    PIECE,
    (whole, sheet: string | undefined, from: string | undefined, to: string | undefined, at: number) => {
      if (from === undefined || /[\p{L}\p{N}_.$]/u.test(formula[at - 1] ?? '')) return whole;
      const changed = change(sheet?.slice(0, -1), placeOf(from), to === undefined ? undefined : placeOf(to));
      return (sheet ?? '') + changed.map(write).join(':');
    },
  );
}

/** `count` rows come in behind row `after` of a sheet; `own` says whether an unqualified reference means that sheet. */
export function shiftFormula(
  formula: string,
  sheet: string,
  own: boolean,
  after: number,
  count: number,
): string {
  const quoted = sheet.replaceAll("'", "''");
  return eachReference(formula, (named, from, to) => {
    const here = named === undefined ? own : named === sheet || named === `'${quoted}'`;
    if (!here) return to ? [from, to] : [from];
    const first = from.row > after ? { ...from, row: from.row + count } : from;
    if (!to) return [first];
    return [first, to.row >= after ? { ...to, row: to.row + count } : to];
  });
}

/** The formula as it reads some rows and columns further on: references without `$` move along. */
export function translateFormula(formula: string, rows: number, columns: number): string {
  const moved = (place: Place): Place => ({
    ...place,
    row: place.rowLock === '' ? place.row + rows : place.row,
    column:
      place.columnLock === '' && place.column !== '' && columns !== 0
        ? columnName(Math.max(1, columnNumber(place.column) + columns))
        : place.column,
  });
  return eachReference(formula, (_, from, to) => (to ? [moved(from), moved(to)] : [moved(from)]));
}

/** Ranges of attributes such as `sqref="A1:B2 D4"`. */
export function shiftRanges(ranges: string, after: number, count: number): string {
  return ranges
    .split(/\s+/)
    .map((range) => shiftFormula(range, '', true, after, count))
    .join(' ');
}

export function columnNumber(name: string): number {
  let column = 0;
  for (const letter of name.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}
