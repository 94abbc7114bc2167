import { successorOn } from '@sophora/domain/access/unit';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import { historyOf } from '../access/index.ts';
import type { Db } from '../platform/services.ts';

export interface MatterUnit {
  readonly id: string;
  readonly name: string;
  readonly code: string | null;
  readonly relation: 'subordinate' | 'coordination';
}

/** A district's units as they stand today; a unit that was merged answers as the one that carries on its work. */
export interface Units {
  /** Units of the district that exist today; firms and agencies are found by their id only. */
  readonly list: readonly MatterUnit[];
  find(id: string): MatterUnit | undefined;
  same(a: string, b: string): boolean;
  /** The units themselves and every unit merged into them. */
  withPredecessors(ids: readonly string[]): string[];
}

export async function loadUnits(db: Db, district: string, today: PlainDate): Promise<Units> {
  const rows = await db
    .selectFrom('unit')
    .select(['unit_id', 'type', 'name', 'code', 'relation', 'valid_from', 'valid_to'])
    .where('district_code', '=', district)
    .orderBy('type')
    .orderBy('name')
    .execute();
  const history = await historyOf(db, district);
  const all = new Map<string, MatterUnit>(
    rows.map((r) => [
      r.unit_id,
      {
        id: r.unit_id,
        name: r.name,
        code: r.code,
        // A firm or an agency is nobody's subordinate: it has matters of its own, and is never supervised.
        relation: r.type === 'outside' ? 'coordination' : (r.relation as MatterUnit['relation']),
      },
    ]),
  );
  const present = (id: string) => successorOn(id, history, today);
  return {
    list: rows
      .filter(
        (r) => r.type !== 'outside' && r.valid_from <= today && (r.valid_to === null || r.valid_to > today),
      )
      .map((r) => all.get(r.unit_id)!),
    find: (id) => all.get(present(id)),
    same: (a, b) => present(a) === present(b),
    withPredecessors: (ids) => {
      const wanted = new Set(ids.map(present));
      return [...all.keys()].filter((id) => wanted.has(present(id)));
    },
  };
}
