import { addGrant, endGrant } from '@sophora/contract/access';
import type { Actor } from '@sophora/domain/access/actor';
import type { Role } from '@sophora/domain/access/permissions';
import { roleUnitProblem } from '@sophora/domain/access/roleUnits';
import { successorOn, type UnitType } from '@sophora/domain/access/unit';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import { uuidv7 } from 'uuidv7';
import { audit } from '../platform/audit.ts';
import { type Route, route } from '../platform/http/route.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Db, Services } from '../platform/services.ts';
import { EVERYWHERE } from './actors.ts';
import { findPerson, presentGrant } from './peopleStore.ts';
import { historyOf } from './unitStore.ts';

export interface NewGrant {
  readonly role: Role;
  readonly unitId: string | null;
  readonly everywhere: boolean;
  readonly from?: PlainDate | undefined;
  readonly to?: PlainDate | null | undefined;
}

/** Writes a grant after checking role, unit and dates. */
export async function giveGrant(
  services: Services,
  tx: Db,
  actor: Actor,
  here: string,
  personId: string,
  wanted: NewGrant,
) {
  if (wanted.everywhere && !actor.everywhere) throw new Refusal('everywhere-only');
  const district = wanted.everywhere ? EVERYWHERE : here;
  const from = wanted.from ?? services.today();
  const to = wanted.to ?? null;
  if (to !== null && to <= from) throw new Refusal('dates-reversed');
  const unit = wanted.unitId === null ? undefined : await unitForGrant(tx, district, wanted.unitId, from);
  const problem = roleUnitProblem(wanted.role, unit?.type);
  if (problem) throw new Refusal(problem, { role: wanted.role, ...(unit ? { type: unit.type } : {}) });
  const same = await tx
    .selectFrom('role_grant')
    .select('grant_id')
    .where('district_code', '=', district)
    .where('person_id', '=', personId)
    .where('role', '=', wanted.role)
    .where('unit_id', 'is not distinct from', wanted.unitId)
    .where((e) => e.or([e('valid_to', 'is', null), e('valid_to', '>', from)]))
    .where((e) => (to === null ? e.lit(true) : e('valid_from', '<', to)))
    .executeTakeFirst();
  if (same) throw new Refusal('grant-exists');
  const row = {
    district_code: district,
    grant_id: uuidv7(),
    person_id: personId,
    unit_id: wanted.unitId,
    role: wanted.role,
    valid_from: from,
    valid_to: to,
    granted_by: `${actor.kind}:${actor.id}`,
    granted_at: services.now(),
  };
  await tx.insertInto('role_grant').values(row).execute();
  await audit(tx, {
    actor,
    district,
    action: 'grant.added',
    subject: `person:${personId}`,
    params: { grant: row.grant_id, role: wanted.role, unit: wanted.unitId, from, to },
  });
  return presentGrant({ ...row, unit_name: unit?.name ?? null });
}

async function unitForGrant(tx: Db, district: string, unitId: string, from: PlainDate) {
  const unit = await tx
    .selectFrom('unit')
    .select(['name', 'type', 'valid_to'])
    .where('district_code', '=', district)
    .where('unit_id', '=', unitId)
    .executeTakeFirst();
  if (!unit) throw new Refusal('no-such-unit');
  const carriedOn = successorOn(unitId, await historyOf(tx, district), from) !== unitId;
  if (carriedOn || (unit.valid_to !== null && unit.valid_to <= from))
    throw new Refusal('unit-ended', { on: unit.valid_to ?? from });
  return { name: unit.name, type: unit.type as UnitType };
}

export const grantRoutes: Route[] = [
  route(addGrant, async ({ params, body, actor, services }) => {
    const person = await findPerson(services.db, params.district, services.today(), params.person);
    if (!person) throw new Refusal('no-such-person');
    return services.db
      .transaction()
      .execute((tx) => giveGrant(services, tx, actor, params.district, person.personId, body));
  }),

  route(endGrant, async ({ params, actor, services }) => {
    const today = services.today();
    await services.db.transaction().execute(async (tx) => {
      const grant = await tx
        .selectFrom('role_grant')
        .select(['district_code', 'person_id', 'role'])
        .where('district_code', 'in', [params.district, EVERYWHERE])
        .where('grant_id', '=', params.grant)
        .where((e) => e.or([e('valid_to', 'is', null), e('valid_to', '>', today)]))
        .forUpdate()
        .executeTakeFirst();
      if (!grant) throw new Refusal('no-such-grant');
      if (grant.district_code === EVERYWHERE && !actor.everywhere) throw new Refusal('everywhere-only');
      if (grant.person_id === actor.id && grant.role === 'administrator') throw new Refusal('not-yourself');
      await tx
        .updateTable('role_grant')
        .set({ valid_to: today })
        .where('district_code', '=', grant.district_code)
        .where('grant_id', '=', params.grant)
        .execute();
      await audit(tx, {
        actor,
        district: grant.district_code,
        action: 'grant.ended',
        subject: `person:${grant.person_id}`,
        params: { grant: params.grant, role: grant.role },
      });
    });
    return { ok: true };
  }),
];
