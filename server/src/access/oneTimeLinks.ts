import { lookAtLink, useLink } from '@sophora/contract/access';
import { type Route, route } from '../platform/http/route.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Db, Services } from '../platform/services.ts';
import { auditPerson } from './auditPerson.ts';
import { presentNewSession } from './me.ts';
import { refuseWeakPassword } from './newPassword.ts';
import { hashPassword } from './passwordHash.ts';
import { closeAllSessions, openSession } from './sessions.ts';
import { hashToken, newToken } from './tokens.ts';

const HOURS = 3_600_000;

/**
 * Makes a one-time link to set a password; the person's earlier links stop working. The token stands behind `#`, so it
 * reaches neither a server's log nor another site.
 */
export async function makeLink(
  services: Services,
  tx: Db,
  personId: string,
  hours = 72,
): Promise<{ path: string; expiresAt: string }> {
  const now = services.now();
  const token = newToken();
  const expires = new Date(now.getTime() + hours * HOURS);
  await tx
    .deleteFrom('one_time_link')
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .execute();
  await tx
    .insertInto('one_time_link')
    .values({
      token_hash: hashToken(token),
      person_id: personId,
      purpose: 'set-password',
      created_at: now,
      expires_at: expires,
    })
    .execute();
  return { path: `/welcome#${token}`, expiresAt: expires.toISOString() };
}

function findLink(services: Services, db: Db, token: string) {
  return db
    .selectFrom('one_time_link')
    .innerJoin('person', 'person.person_id', 'one_time_link.person_id')
    .innerJoin('account', 'account.person_id', 'one_time_link.person_id')
    .select(['one_time_link.person_id', 'person.name', 'account.login', 'one_time_link.expires_at'])
    .where('token_hash', '=', hashToken(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', services.now())
    .where('person.disabled_at', 'is', null)
    .executeTakeFirst();
}

export const linkRoutes: Route[] = [
  route(lookAtLink, async ({ body, services }) => {
    const link = await findLink(services, services.db, body.token);
    if (!link) throw new Refusal('link-not-valid');
    return { name: link.name, login: link.login, expiresAt: link.expires_at.toISOString() };
  }),

  route(useLink, async ({ body, services, request, headers }) => {
    const link = await findLink(services, services.db, body.token);
    if (!link) throw new Refusal('link-not-valid');
    refuseWeakPassword(body.password, { name: link.name, login: link.login });
    const password_hash = await hashPassword(body.password);
    const session = await services.db.transaction().execute(async (tx) => {
      // Of two uses at the same moment only one finds the link unused.
      const used = await tx
        .updateTable('one_time_link')
        .set({ used_at: services.now() })
        .where('token_hash', '=', hashToken(body.token))
        .where('used_at', 'is', null)
        .executeTakeFirst();
      if (used.numUpdatedRows !== 1n) throw new Refusal('link-not-valid');
      await tx
        .updateTable('account')
        .set({ password_hash, changed_at: services.now() })
        .where('person_id', '=', link.person_id)
        .execute();
      await closeAllSessions(tx, link.person_id);
      await auditPerson(tx, link.person_id, 'password.set');
      return openSession(services, tx, link.person_id, request);
    });
    headers.append('set-cookie', session.cookie);
    return presentNewSession(services, { id: link.person_id, name: link.name }, session.token);
  }),
];
