import type { PlainDate } from '../basics/plainDate.ts';

/** 区、部门、市场监管所、街道、区外单位 */
export const UNIT_TYPES = ['district', 'department', 'station', 'street', 'outside'] as const;
export type UnitType = (typeof UNIT_TYPES)[number];

/** An organisation unit (单位). It keeps its id through every change of name; a merger ends it. */
export interface Unit {
  readonly unitId: string;
  readonly type: UnitType;
  /** The present name. */
  readonly name: string;
  readonly streetCodes: readonly string[];
  readonly validFrom: PlainDate;
  /** First day on which it no longer exists. */
  readonly validTo: PlainDate | null;
}

/** One step in the history of a unit (沿革): a new name, or a merger into another unit, from a day on. */
export interface Succession {
  readonly kind: 'renamed' | 'merged';
  readonly on: PlainDate;
  readonly unitId: string;
  readonly intoUnitId: string | null;
  readonly oldName: string;
}

/** The name a unit had on a day: that of the first renaming after the day gave up, else the present one. */
export function nameOn(unit: Unit, history: readonly Succession[], day: PlainDate): string {
  const next = history
    .filter((s) => s.unitId === unit.unitId && s.kind === 'renamed' && s.on > day)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))[0];
  return next ? next.oldName : unit.name;
}

/** The unit that carries on a unit's work on a day, through any number of mergers. */
export function successorOn(unitId: string, history: readonly Succession[], day: PlainDate): string {
  const seen = new Set<string>();
  let current = unitId;
  while (!seen.has(current)) {
    seen.add(current);
    const merger = history.find((s) => s.kind === 'merged' && s.unitId === current && s.on <= day);
    if (!merger?.intoUnitId) break;
    current = merger.intoUnitId;
  }
  return current;
}

/** The unit itself and every unit merged into it by a day. */
export function predecessorsOn(
  unitId: string,
  history: readonly Succession[],
  day: PlainDate,
): readonly string[] {
  const found = new Set([unitId]);
  for (const id of found) {
    for (const s of history) {
      if (s.kind === 'merged' && s.intoUnitId === id && s.on <= day) found.add(s.unitId);
    }
  }
  return [...found];
}
