import type { Me } from '@sophora/contract/access';
import { type Actor, grantsIn, rolesIn } from '@sophora/domain/access/actor';
import { permissionsOf } from '@sophora/domain/access/permissions';
import { scopeOf } from '@sophora/domain/access/scope';
import type { UnitType } from '@sophora/domain/access/unit';
import type { Services } from '../platform/services.ts';
import { loadActor } from './actors.ts';
import { csrfOf } from './tokens.ts';

/** What the web client needs to know about the signed-in person. */
export async function presentMe(services: Services, actor: Actor): Promise<Me> {
  const codes = [...new Set(actor.grants.map((g) => g.district))];
  if (codes.length === 0) return { ...head(actor), districts: [] };
  const districts = await services.db
    .selectFrom('district')
    .select(['code', 'name', 'kind'])
    .where('code', 'in', codes)
    .orderBy('kind', 'desc')
    .orderBy('code')
    .execute();
  const unitIds = actor.grants.flatMap((g) => (g.unitId === null ? [] : [g.unitId]));
  const units =
    unitIds.length === 0
      ? []
      : await services.db
          .selectFrom('unit')
          .select(['district_code', 'unit_id', 'name', 'type'])
          .where('district_code', 'in', codes)
          .where('unit_id', 'in', unitIds)
          .orderBy('name')
          .execute();
  return {
    ...head(actor),
    districts: districts.map((d) => {
      const roles = rolesIn(actor, d.code);
      const held = new Set(grantsIn(actor, d.code).map((g) => g.unitId));
      const { streets } = scopeOf(actor, d.code);
      return {
        code: d.code,
        name: d.name,
        kind: d.kind as 'real' | 'demo',
        roles: [...roles],
        permissions: [...permissionsOf(roles)],
        units: units
          .filter((u) => u.district_code === d.code && held.has(u.unit_id))
          .map((u) => ({ unitId: u.unit_id, name: u.name, type: u.type as UnitType })),
        streets: streets === 'all' ? null : [...streets],
      };
    }),
  };
}

/** The same for a session that has just been opened. */
export async function presentNewSession(
  services: Services,
  person: { id: string; name: string },
  token: string,
): Promise<Me> {
  return presentMe(services, await loadActor(services, { ...person, csrf: csrfOf(token) }));
}

function head(actor: Actor) {
  return { person: { id: actor.id, name: actor.name }, csrf: actor.csrf, everywhere: actor.everywhere };
}
