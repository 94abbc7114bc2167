import { type Actor, ANONYMOUS } from '@sophora/domain/access/actor';
import { parse, serialize } from 'hono/utils/cookie';
import { isHttps } from '../platform/http/proxy.ts';
import type { Db, Services } from '../platform/services.ts';
import { loadActor } from './actors.ts';
import { csrfOf, hashToken, newToken } from './tokens.ts';

const COOKIE = 'sophora_session';
const MINUTE = 60_000;
/** A session ends after two hours without use and after twelve hours in any case. */
const IDLE = 120 * MINUTE;
const ABSOLUTE = 720 * MINUTE;

export interface OpenedSession {
  readonly token: string;
  readonly cookie: string;
}

export async function openSession(
  services: Services,
  db: Db,
  personId: string,
  request: Request,
): Promise<OpenedSession> {
  const now = services.now();
  const token = newToken();
  await db
    .insertInto('session')
    .values({
      token_hash: hashToken(token),
      person_id: personId,
      created_at: now,
      seen_at: now,
      expires_at: new Date(now.getTime() + ABSOLUTE),
      user_agent: (request.headers.get('user-agent') ?? '').slice(0, 200),
    })
    .execute();
  await db.deleteFrom('session').where('expires_at', '<', now).execute();
  return { token, cookie: cookieFor(services, request, token, ABSOLUTE / 1000) };
}

export async function closeSession(db: Db, request: Request): Promise<void> {
  const token = tokenOf(request);
  if (token) await db.deleteFrom('session').where('token_hash', '=', hashToken(token)).execute();
}

export async function closeAllSessions(db: Db, personId: string): Promise<void> {
  await db.deleteFrom('session').where('person_id', '=', personId).execute();
}

export function clearedCookie(services: Services, request: Request): string {
  return cookieFor(services, request, '', 0);
}

/** Who sends this request: the person of a live session, else nobody. */
export async function findActor(services: Services, request: Request): Promise<Actor> {
  const token = tokenOf(request);
  if (!token) return ANONYMOUS;
  const now = services.now();
  const hash = hashToken(token);
  const session = await services.db
    .selectFrom('session')
    .innerJoin('person', 'person.person_id', 'session.person_id')
    .select(['session.person_id', 'session.seen_at', 'person.name'])
    .where('token_hash', '=', hash)
    .where('expires_at', '>', now)
    .where('seen_at', '>', new Date(now.getTime() - IDLE))
    .where('person.disabled_at', 'is', null)
    .executeTakeFirst();
  if (!session) return ANONYMOUS;
  if (now.getTime() - session.seen_at.getTime() > MINUTE)
    await services.db.updateTable('session').set({ seen_at: now }).where('token_hash', '=', hash).execute();
  return loadActor(services, { id: session.person_id, name: session.name, csrf: csrfOf(token) });
}

/** Our pages call from our own site only, so the strictest same-site rule costs nothing. */
function cookieFor(services: Services, request: Request, token: string, maxAge: number): string {
  return serialize(COOKIE, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'Strict',
    secure: isHttps(request, services.url),
    maxAge,
  });
}

function tokenOf(request: Request): string | undefined {
  const token = parse(request.headers.get('cookie') ?? '', COOKIE)[COOKIE];
  return token && token.length <= 100 ? token : undefined;
}
