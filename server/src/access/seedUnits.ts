import { type Actor, systemActor } from '@sophora/domain/access/actor';
import type { UnitType } from '@sophora/domain/access/unit';
import { date } from '@sophora/domain/basics/plainDate';
import { audit } from '../platform/audit.ts';
import type { Db } from '../platform/services.ts';
import { allUnits, insertUnit, type StoredUnit } from './unitStore.ts';

/** What `data/districts/<code>.json` says of a district's organisation. */
export interface DistrictFacts {
  readonly code: string;
  readonly name: string;
  readonly streets: readonly { readonly code: string; readonly name: string }[];
  readonly departments?: readonly {
    readonly name: string;
    readonly code?: string;
    /** `coordination`: listed in plans, no subordinate of the government (法院、检察院). */
    readonly relation?: string;
  }[];
  readonly stations?: readonly {
    readonly name: string;
    readonly code?: string;
    /** Codes of the streets it looks after. */
    readonly streets?: readonly string[];
  }[];
}

/** Units seeded at first start exist since the plan's earliest possible day; their true founding is a later entry. */
const FROM = date('2000-01-01');

/** Creates a district's units once: itself, its departments, stations and streets. Returns how many. */
export async function seedUnits(
  tx: Db,
  facts: DistrictFacts,
  actor: Actor = systemActor('start'),
): Promise<number> {
  if ((await allUnits(tx, facts.code)).length > 0) return 0;
  const top = await insertUnit(tx, facts.code, seed('district', facts.name, facts.code, null, []));
  const below = [
    ...(facts.departments ?? []).map((d) => seed('department', d.name, d.code ?? null, top.unitId, [])),
    ...(facts.stations ?? []).map((s) =>
      seed('station', s.name, s.code ?? null, top.unitId, s.streets ?? []),
    ),
    ...facts.streets.map((s) => seed('street', s.name, s.code, top.unitId, [s.code])),
  ];
  for (const unit of below) await insertUnit(tx, facts.code, unit);
  const others = (facts.departments ?? []).filter((d) => d.relation === 'coordination').map((d) => d.name);
  if (others.length > 0)
    await tx
      .updateTable('unit')
      .set({ relation: 'coordination' })
      .where('district_code', '=', facts.code)
      .where('name', 'in', others)
      .execute();
  await audit(tx, {
    actor,
    district: facts.code,
    action: 'unit.created',
    subject: `district:${facts.code}`,
    params: { units: below.length + 1 },
  });
  return below.length + 1;
}

function seed(
  type: UnitType,
  name: string,
  code: string | null,
  parentId: string | null,
  streets: readonly string[],
): Omit<StoredUnit, 'unitId'> {
  return { type, name, code, parentId, streetCodes: streets.map(streetCode), validFrom: FROM, validTo: null };
}

/** Streets carry twelve digits in every register; the nine of a shorter list are completed. */
function streetCode(code: string): string {
  return code.padEnd(12, '0');
}
