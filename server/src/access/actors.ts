import type { Actor, Grant } from '@sophora/domain/access/actor';
import type { Role } from '@sophora/domain/access/permissions';
import { predecessorsOn, type Succession, successorOn, type UnitType } from '@sophora/domain/access/unit';
import type { Db, Services } from '../platform/services.ts';
import { historyOf } from './unitStore.ts';

/** The district code of a grant that holds in every district. */
export const EVERYWHERE = '*';

/** Who works in a real district as this sees the demonstration district as that; it holds nothing real. */
const IN_DEMONSTRATION: Partial<Record<Role, Role>> = {
  leader: 'leader',
  office: 'office',
  administrator: 'office',
};

/**
 * A person's grants as they stand today: mergers of units followed, grants everywhere spelled out per district, and the
 * demonstration district opened to the offices of the real ones.
 */
export async function loadActor(
  services: Services,
  person: { id: string; name: string; csrf: string },
): Promise<Actor> {
  const { db } = services;
  const today = services.today();
  const rows = await db
    .selectFrom('role_grant')
    .select(['district_code', 'role', 'unit_id'])
    .where('person_id', '=', person.id)
    .where('valid_from', '<=', today)
    .where((e) => e.or([e('valid_to', 'is', null), e('valid_to', '>', today)]))
    .orderBy('district_code')
    .orderBy('grant_id')
    .execute();
  const everywhere = rows.some((r) => r.district_code === EVERYWHERE && r.role === 'administrator');
  const districts = rows.some((r) => r.district_code === EVERYWHERE)
    ? (await db.selectFrom('district').select('code').orderBy('code').execute()).map((d) => d.code)
    : [];
  const grants: Grant[] = [];
  for (const row of rows) {
    const role = row.role as Role;
    if (row.district_code === EVERYWHERE) {
      for (const district of districts)
        grants.push({ district, role, unitId: null, unitType: null, streetCodes: [] });
    } else {
      grants.push(await grantOf(services, row.district_code, role, row.unit_id));
    }
  }
  grants.push(...(await demonstrationGrants(db, grants)));
  return { kind: 'person', ...person, grants, everywhere };
}

async function demonstrationGrants(db: Db, held: readonly Grant[]): Promise<Grant[]> {
  const roles = new Set(held.flatMap((g) => IN_DEMONSTRATION[g.role] ?? []));
  if (roles.size === 0) return [];
  const demos = await db.selectFrom('district').select('code').where('kind', '=', 'demo').execute();
  return demos
    .filter(({ code }) => !held.some((g) => g.district === code))
    .flatMap(({ code }) =>
      [...roles].map((role) => ({ district: code, role, unitId: null, unitType: null, streetCodes: [] })),
    );
}

async function grantOf(
  services: Services,
  district: string,
  role: Role,
  heldIn: string | null,
): Promise<Grant> {
  if (heldIn === null) return { district, role, unitId: null, unitType: null, streetCodes: [] };
  const today = services.today();
  const history: readonly Succession[] = await historyOf(services.db, district);
  const unitId = successorOn(heldIn, history, today);
  const units = await services.db
    .selectFrom('unit')
    .select(['unit_id', 'type', 'street_codes'])
    .where('district_code', '=', district)
    .where('unit_id', 'in', [...predecessorsOn(unitId, history, today)])
    .execute();
  return {
    district,
    role,
    unitId,
    unitType: (units.find((u) => u.unit_id === unitId)?.type ?? null) as UnitType | null,
    streetCodes: [...new Set(units.flatMap((u) => u.street_codes))].sort(),
  };
}
