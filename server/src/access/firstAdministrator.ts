import { systemActor } from '@sophora/domain/access/actor';
import { uuidv7 } from 'uuidv7';
import { audit } from '../platform/audit.ts';
import type { Services } from '../platform/services.ts';
import { EVERYWHERE } from './actors.ts';
import { makeLink } from './oneTimeLinks.ts';

/**
 * The path of a one-time link for the first administrator, as long as no administrator of the installation has a
 * password; the account `admin` is made on the first call. Every start makes a new link and the earlier one is void.
 */
export async function firstAdministratorLink(services: Services): Promise<string | undefined> {
  const administrators = await services.db
    .selectFrom('role_grant')
    .innerJoin('account', 'account.person_id', 'role_grant.person_id')
    .innerJoin('person', 'person.person_id', 'role_grant.person_id')
    .select(['account.person_id', 'account.password_hash'])
    .where('district_code', '=', EVERYWHERE)
    .where('role', '=', 'administrator')
    .where('valid_to', 'is', null)
    .where('person.disabled_at', 'is', null)
    .orderBy('granted_at')
    .execute();
  if (administrators.some((a) => a.password_hash !== null)) return undefined;
  return services.db.transaction().execute(async (tx) => {
    const actor = systemActor('start');
    let personId = administrators[0]?.person_id;
    if (personId === undefined) {
      personId = uuidv7();
      const now = services.now();
      await tx
        .insertInto('person')
        .values({ person_id: personId, name: '系统管理员', created_at: now })
        .execute();
      await tx.insertInto('account').values({ login: 'admin', person_id: personId }).execute();
      await tx
        .insertInto('role_grant')
        .values({
          district_code: EVERYWHERE,
          grant_id: uuidv7(),
          person_id: personId,
          unit_id: null,
          role: 'administrator',
          valid_from: services.today(),
          granted_by: 'system:start',
          granted_at: now,
        })
        .execute();
      await audit(tx, {
        actor,
        district: EVERYWHERE,
        action: 'person.created',
        subject: `person:${personId}`,
      });
    }
    await audit(tx, { actor, district: EVERYWHERE, action: 'link.made', subject: `person:${personId}` });
    return (await makeLink(services, tx, personId, 24)).path;
  });
}
