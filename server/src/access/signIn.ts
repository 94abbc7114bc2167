import { changePassword, getMe, logIn, logOut, logOutEverywhere } from '@sophora/contract/access';
import { type Route, route } from '../platform/http/route.ts';
import { Refusal } from '../platform/refusal.ts';
import { auditPerson } from './auditPerson.ts';
import { countAttempt, forgiveAttempt } from './loginThrottle.ts';
import { presentMe, presentNewSession } from './me.ts';
import { refuseWeakPassword } from './newPassword.ts';
import { hashPassword, passwordMatches } from './passwordHash.ts';
import { clearedCookie, closeAllSessions, closeSession, openSession } from './sessions.ts';

export const signInRoutes: Route[] = [
  route(logIn, async ({ body, services, request, ip, headers }) => {
    const login = body.login.trim().toLowerCase();
    await countAttempt(services, login, ip);
    const account = await services.db
      .selectFrom('account')
      .innerJoin('person', 'person.person_id', 'account.person_id')
      .select(['account.person_id', 'account.password_hash', 'person.name', 'person.disabled_at'])
      .where('login', '=', login)
      .executeTakeFirst();
    const matches = await passwordMatches(account?.password_hash, body.password);
    if (!account || !matches || account.disabled_at !== null) {
      if (account) await auditPerson(services.db, account.person_id, 'session.failed');
      throw new Refusal('login-failed');
    }
    await forgiveAttempt(services, login, ip);
    const session = await services.db.transaction().execute(async (tx) => {
      // A browser that signs in again leaves its old session behind.
      await closeSession(tx, request);
      await auditPerson(tx, account.person_id, 'session.opened');
      return openSession(services, tx, account.person_id, request);
    });
    headers.append('set-cookie', session.cookie);
    return presentNewSession(services, { id: account.person_id, name: account.name }, session.token);
  }),

  route(logOut, async ({ actor, services, request, headers }) => {
    await services.db.transaction().execute(async (tx) => {
      await closeSession(tx, request);
      await auditPerson(tx, actor.id, 'session.closed');
    });
    headers.append('set-cookie', clearedCookie(services, request));
    return { ok: true };
  }),

  route(logOutEverywhere, async ({ actor, services, request, headers }) => {
    await services.db.transaction().execute(async (tx) => {
      await closeAllSessions(tx, actor.id);
      await auditPerson(tx, actor.id, 'session.closed-all');
    });
    headers.append('set-cookie', clearedCookie(services, request));
    return { ok: true };
  }),

  route(getMe, async ({ actor, services }) => presentMe(services, actor)),

  route(changePassword, async ({ actor, body, services, request, ip, headers }) => {
    const account = await services.db
      .selectFrom('account')
      .select(['login', 'password_hash'])
      .where('person_id', '=', actor.id)
      .executeTakeFirstOrThrow();
    await countAttempt(services, account.login, ip);
    if (!(await passwordMatches(account.password_hash, body.current))) throw new Refusal('password-wrong');
    await forgiveAttempt(services, account.login, ip);
    refuseWeakPassword(body.next, { name: actor.name, login: account.login });
    const password_hash = await hashPassword(body.next);
    const session = await services.db.transaction().execute(async (tx) => {
      await tx
        .updateTable('account')
        .set({ password_hash, changed_at: services.now() })
        .where('person_id', '=', actor.id)
        .execute();
      await closeAllSessions(tx, actor.id);
      await auditPerson(tx, actor.id, 'password.changed');
      return openSession(services, tx, actor.id, request);
    });
    headers.append('set-cookie', session.cookie);
    return presentNewSession(services, actor, session.token);
  }),
];
