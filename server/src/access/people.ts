import {
  createPerson,
  disablePerson,
  enablePerson,
  invitePerson,
  listPeople,
} from '@sophora/contract/access';
import type { Actor } from '@sophora/domain/access/actor';
import type { AuditAction } from '@sophora/domain/access/auditActions';
import { uuidv7 } from 'uuidv7';
import { audit } from '../platform/audit.ts';
import { type Route, route } from '../platform/http/route.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Db, Services } from '../platform/services.ts';
import { giveGrant, type NewGrant } from './grants.ts';
import { makeLink } from './oneTimeLinks.ts';
import { findPeople, findPerson } from './peopleStore.ts';
import { closeAllSessions } from './sessions.ts';

/**
 * A person of this district whose account the actor may touch. Who also holds grants elsewhere is beyond a district's
 * administrator: a new link for them would open the other district, too.
 */
async function accountInReach(services: Services, district: string, personId: string, actor: Actor) {
  const person = await findPerson(services.db, district, services.today(), personId);
  if (!person) throw new Refusal('no-such-person');
  if (person.elsewhere && !actor.everywhere && actor.kind === 'person')
    throw new Refusal('person-of-other-district');
  return person;
}

async function setDisabled(services: Services, tx: Db, personId: string, disabled: boolean): Promise<void> {
  await tx
    .updateTable('person')
    .set({ disabled_at: disabled ? services.now() : null })
    .where('person_id', '=', personId)
    .execute();
}

/** A person with a first role and the one-time link to hand over. */
export async function addPerson(
  services: Services,
  tx: Db,
  actor: Actor,
  district: string,
  { name, login, grant }: { readonly name: string; readonly login: string; readonly grant: NewGrant },
): Promise<{ personId: string; link: { path: string; expiresAt: string } }> {
  const personId = uuidv7();
  await tx.insertInto('person').values({ person_id: personId, name, created_at: services.now() }).execute();
  const account = await tx
    .insertInto('account')
    .values({ login, person_id: personId })
    .onConflict((c) => c.column('login').doNothing())
    .executeTakeFirst();
  if (account.numInsertedOrUpdatedRows !== 1n) throw new Refusal('login-taken', { login });
  const fact = { actor, district, subject: `person:${personId}` };
  await audit(tx, { ...fact, action: 'person.created' });
  await giveGrant(services, tx, actor, district, personId, grant);
  await audit(tx, { ...fact, action: 'link.made' });
  return { personId, link: await makeLink(services, tx, personId) };
}

export const peopleRoutes: Route[] = [
  route(listPeople, ({ params, query, services }) =>
    findPeople(services.db, params.district, services.today(), query),
  ),

  route(createPerson, async ({ params, body, actor, services }) => {
    const { district } = params;
    const { personId, link } = await services.db
      .transaction()
      .execute((tx) => addPerson(services, tx, actor, district, body));
    const person = await findPerson(services.db, district, services.today(), personId);
    if (!person) throw new Refusal('no-such-person');
    return { person, link };
  }),

  route(invitePerson, async ({ params, actor, services }) => {
    const person = await accountInReach(services, params.district, params.person, actor);
    if (person.disabled) throw new Refusal('person-disabled');
    return services.db.transaction().execute(async (tx) => {
      await audit(tx, {
        actor,
        district: params.district,
        action: 'link.made',
        subject: `person:${params.person}`,
      });
      return makeLink(services, tx, params.person);
    });
  }),

  route(disablePerson, async ({ params, actor, services }) => {
    await accountInReach(services, params.district, params.person, actor);
    if (params.person === actor.id) throw new Refusal('not-yourself');
    await services.db.transaction().execute(async (tx) => {
      await setDisabled(services, tx, params.person, true);
      await closeAllSessions(tx, params.person);
      await auditAccount(tx, actor, params, 'person.disabled');
    });
    return { ok: true };
  }),

  route(enablePerson, async ({ params, actor, services }) => {
    await accountInReach(services, params.district, params.person, actor);
    await services.db.transaction().execute(async (tx) => {
      await setDisabled(services, tx, params.person, false);
      await auditAccount(tx, actor, params, 'person.enabled');
    });
    return { ok: true };
  }),
];

function auditAccount(
  tx: Db,
  actor: Actor,
  params: { district: string; person: string },
  action: AuditAction,
) {
  return audit(tx, { actor, district: params.district, action, subject: `person:${params.person}` });
}
