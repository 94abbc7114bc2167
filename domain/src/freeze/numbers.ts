import type { FrozenOfficial, FrozenSet } from './frozenSet.ts';

/**
 * Every number of a frozen set under a key of its own, so that a report or a template binds to (set, key) and a replay
 * compares number by number: `figure:valid-marks:now`, `figure:valid-marks:street:370104001000`, `target:T1:value`.
 */
export interface FrozenNumber {
  readonly key: string;
  /** In base units; null where it could not be computed. */
  readonly value: number | null;
  /** With the digits shown; null where there is nothing to show. */
  readonly text: string | null;
}

export function frozenNumbers(set: Pick<FrozenSet, 'figures' | 'targets'>): FrozenNumber[] {
  const numbers: FrozenNumber[] = [];
  const say = (key: string, value: number | null, text: string | null) => numbers.push({ key, value, text });
  const official = (key: string, said: FrozenOfficial | null) =>
    say(`${key}:official`, said?.value ?? null, said?.text ?? null);
  for (const figure of set.figures) {
    const key = `figure:${figure.indicator}`;
    for (const v of figure.values) {
      say(`${key}:${v.window}`, v.value, v.text);
      say(`${key}:${v.window}:amount`, v.numerator, String(v.numerator));
      if (v.persons !== null) say(`${key}:${v.window}:persons`, v.persons, String(v.persons));
    }
    for (const s of figure.streets) say(`${key}:street:${s.street}`, s.amount, String(s.amount));
    for (const c of figure.criteria) say(`${key}:criterion:${c.criterion}`, c.amount, String(c.amount));
    official(key, figure.official);
  }
  for (const target of set.targets) {
    const key = `target:${target.id}`;
    say(`${key}:goal`, target.target, target.target === null ? null : String(target.target));
    say(`${key}:value`, target.value, target.text);
    say(`${key}:atDue`, target.valueAtDue, target.textAtDue);
    say(`${key}:gap`, null, target.gapText);
    say(`${key}:light`, null, target.light);
    official(key, target.official);
  }
  return numbers;
}

export interface NumberDifference {
  readonly key: string;
  readonly frozen: string | null;
  readonly now: string | null;
}

/** What no longer reads the same, to the digit. A number nobody froze counts only where it is not nothing. */
export function differingNumbers(
  frozen: Pick<FrozenSet, 'figures' | 'targets'>,
  now: Pick<FrozenSet, 'figures' | 'targets'>,
): NumberDifference[] {
  const found = new Map(frozenNumbers(now).map((n) => [n.key, n]));
  const differences: NumberDifference[] = [];
  const differ = (key: string, a: FrozenNumber | undefined, b: FrozenNumber | undefined) => {
    if (nothing(a) && nothing(b)) return;
    if (a?.text === b?.text && a?.value === b?.value) return;
    differences.push({ key, frozen: a?.text ?? null, now: b?.text ?? null });
  };
  for (const number of frozenNumbers(frozen)) {
    differ(number.key, number, found.get(number.key));
    found.delete(number.key);
  }
  for (const [key, number] of found) differ(key, undefined, number);
  return differences;
}

/** A street without a record is not there or says 0: both say the same. */
function nothing(number: FrozenNumber | undefined): boolean {
  if (number === undefined || (number.value === null && number.text === null)) return true;
  return number.value === 0 && /:(street|criterion):/.test(number.key);
}
