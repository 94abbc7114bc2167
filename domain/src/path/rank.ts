import { sureness } from './chance.ts';
import { LEVER_IDS, type LeverId, type PathRow } from './lever.ts';

/**
 * The order of the path: the surer first, then the cheaper by what it moves, then what runs out first. A cost that is not known
 * comes after every known one; what would be lost comes last, as it is to be known and not to be done.
 */
export function ranked(rows: readonly PathRow[]): PathRow[] {
  return [...rows].sort(
    (a, b) =>
      Number(a.effect <= 0) - Number(b.effect <= 0) ||
      sureness(a.chance) - sureness(b.chance) ||
      costPerEffect(a) - costPerEffect(b) ||
      percentOf(b) - percentOf(a) ||
      byText(a.by ?? '9999', b.by ?? '9999') ||
      byText(a.recordId, b.recordId),
  );
}

function costPerEffect({ costFen, effect }: PathRow): number {
  return costFen === null ? Number.MAX_SAFE_INTEGER : costFen / Math.max(1, effect);
}

const percentOf = ({ chance }: PathRow) => (chance.is === 'likely' ? chance.percent : 0);
const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

export interface LeverTotal {
  readonly lever: LeverId;
  readonly rows: number;
  readonly effect: number;
  /** Of `effect`, what the register's figure of the day has already. */
  readonly held: number;
  /** Of the rows whose cost is known. */
  readonly costFen: number;
  readonly costKnown: number;
  /** What history lets expect of the rows it tells of; null where it tells of none. */
  readonly expected: number | null;
  /** Rows of which it tells nothing. */
  readonly untold: number;
}

export function leverTotals(rows: readonly PathRow[]): LeverTotal[] {
  return LEVER_IDS.flatMap((lever) => {
    const own = rows.filter((r) => r.lever === lever);
    if (own.length === 0) return [];
    const costed = own.filter((r) => r.costFen !== null);
    const told = own.filter((r) => r.chance.is === 'likely' || r.chance.is === 'certain');
    return [
      {
        lever,
        rows: own.length,
        effect: sum(own, (r) => r.effect),
        held: sum(own, (r) => (r.held ? Math.max(0, r.effect) : 0)),
        costFen: sum(costed, (r) => r.costFen!),
        costKnown: costed.length,
        expected:
          told.length === 0
            ? null
            : Math.round(
                sum(told, (r) => (r.chance.is === 'likely' ? (r.effect * r.chance.percent) / 100 : r.effect)),
              ),
        untold: own.length - told.length,
      },
    ];
  });
}

function sum(rows: readonly PathRow[], of: (row: PathRow) => number): number {
  return rows.reduce((total, row) => total + of(row), 0);
}

/** What the register's figure of the day comes to if nobody does anything. */
export function ifNothingIsDone(held: number, totals: readonly Pick<LeverTotal, 'held'>[]): number {
  return totals.reduce((left, t) => left - t.held, held);
}

/** What the sum comes to with whole classes done, and single rows of the others. */
export function sumWith(
  nothing: number,
  totals: readonly Pick<LeverTotal, 'lever' | 'effect'>[],
  on: ReadonlySet<string>,
  ticked: readonly Pick<PathRow, 'lever' | 'effect'>[],
): number {
  const whole = totals.reduce((s, t) => s + (on.has(t.lever) ? t.effect : 0), nothing);
  return ticked.reduce((s, r) => s + (on.has(r.lever) ? 0 : r.effect), whole);
}

/** How many rows of the ranked list are enough, done one after the other; undefined: all of them are not. */
export function enough(
  rows: readonly PathRow[],
  nothing: number,
  reached: (sum: number) => boolean,
): number | undefined {
  let at = nothing;
  if (reached(at)) return 0;
  for (const [i, row] of rows.entries()) {
    if (row.effect <= 0) break;
    at += row.effect;
    if (reached(at)) return i + 1;
  }
  return undefined;
}
