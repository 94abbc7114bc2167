import {
  changePassword,
  getMe,
  logIn,
  logOut,
  logOutEverywhere,
  lookAtLink,
  useLink,
} from '@sophora/contract/access';
import { ROLE_PERMISSIONS } from '@sophora/domain/access/permissions';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { call, HERE, makeWorld, type Session, type World } from '../../../test/support/world.ts';
import { firstAdministratorLink } from './firstAdministrator.ts';
import { makeLink } from './oneTimeLinks.ts';
import { hashToken } from './tokens.ts';

const PASSWORD = '海棠依旧知否应是绿肥红瘦';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world?.close());

/** A person with a password, as the one-time link sets it. */
async function withPassword(): Promise<{ personId: string; login: string }> {
  const { services } = world;
  const personId = await world.person('office');
  const { path } = await makeLink(services, services.db, personId);
  const answer = await call(world, useLink, undefined, {
    body: { token: path.split('#')[1], password: PASSWORD },
  });
  expect(answer.status).toBe(200);
  const { login } = await services.db
    .selectFrom('account')
    .select('login')
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow();
  return { personId, login };
}

function sessionOf(answer: Awaited<ReturnType<typeof call>>): Session {
  const cookie = answer.response.headers.get('set-cookie')?.split(';')[0] ?? '';
  return { cookie, csrf: String(answer.json.csrf) };
}

const forget = () => world.services.db.deleteFrom('throttle').execute();

test('the first administrator comes in by a one-time link, once, and then no link is made any more', async () => {
  const { services } = world;
  const first = await firstAdministratorLink(services);
  const second = await firstAdministratorLink(services);
  const [old, token] = [first, second].map((path) => path?.split('#')[1]);
  expect((await call(world, lookAtLink, undefined, { body: { token: old } })).json.code).toBe(
    'link-not-valid',
  );
  expect((await call(world, lookAtLink, undefined, { body: { token } })).json).toMatchObject({
    login: 'admin',
  });

  const weak = await call(world, useLink, undefined, { body: { token, password: 'admin123456' } });
  expect(weak.json.code).toBe('password-has-name');
  const answer = await call(world, useLink, undefined, { body: { token, password: PASSWORD } });
  expect(answer.json).toMatchObject({ everywhere: true });
  expect((answer.json.districts as { code: string }[]).map((d) => d.code)).toEqual(['370104', '370105']);
  const again = await call(world, useLink, undefined, { body: { token, password: PASSWORD } });
  expect([again.status, again.json.code]).toEqual([404, 'link-not-valid']);
  expect(await firstAdministratorLink(services)).toBeUndefined();
});

test('of two uses of one link at the same moment exactly one succeeds', async () => {
  const { services } = world;
  const { path } = await makeLink(services, services.db, await world.person('office'));
  const body = { token: path.split('#')[1], password: PASSWORD };
  const answers = await Promise.all([1, 2, 3].map(() => call(world, useLink, undefined, { body })));
  expect(answers.map((a) => a.status).sort()).toEqual([200, 404, 404]);
});

test('a link past its end is refused', async () => {
  const { services } = world;
  const { path } = await makeLink(services, services.db, await world.person('office'), 0);
  expect((await call(world, lookAtLink, undefined, { body: { token: path.split('#')[1] } })).status).toBe(
    404,
  );
});

test('signing in gives an http-only same-site cookie and a new session each time; the one before it is over', async () => {
  const { login } = await withPassword();
  const first = await call(world, logIn, undefined, {
    body: { login: login.toUpperCase(), password: PASSWORD },
  });
  const header = first.response.headers.get('set-cookie') ?? '';
  expect(header).toMatch(/^sophora_session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/);
  const before = sessionOf(first);
  const second = sessionOf(await call(world, logIn, before, { body: { login, password: PASSWORD } }));
  expect(second.cookie).not.toBe(before.cookie);
  expect((await call(world, getMe, before)).status).toBe(401);
  expect((await call(world, getMe, second)).status).toBe(200);
});

test('over https, also behind a proxy that ends it, the cookie is marked secure', async () => {
  const { openSession } = await import('./sessions.ts');
  const personId = await world.person('office');
  const cookieFor = async (url: string, headers: Record<string, string> = {}) =>
    (await openSession(world.services, world.services.db, personId, new Request(url, { headers }))).cookie;
  expect(await cookieFor('https://sophora.test/')).toContain('; Secure');
  expect(await cookieFor('http://sophora.test/', { 'x-forwarded-proto': 'https' })).toContain('; Secure');
  expect(await cookieFor('http://sophora.test/')).not.toContain('Secure');
});

test('the database holds neither the session token nor the forgery token nor a password', async () => {
  const { personId, login } = await withPassword();
  const session = sessionOf(await call(world, logIn, undefined, { body: { login, password: PASSWORD } }));
  const token = session.cookie.split('=')[1] ?? '';
  const rows = await world.services.db
    .selectFrom('session')
    .selectAll()
    .where('person_id', '=', personId)
    .execute();
  expect(rows.map((r) => r.token_hash)).toContain(hashToken(token));
  expect(JSON.stringify(rows)).not.toContain(token);
  expect(JSON.stringify(rows)).not.toContain(session.csrf);
  const account = await world.services.db
    .selectFrom('account')
    .select('password_hash')
    .where('login', '=', login)
    .executeTakeFirstOrThrow();
  expect(account.password_hash).toMatch(/^\$argon2id\$v=19\$m=47104,t=2,p=1\$/);
});

test('a wrong password, an unknown name and a disabled person get the same answer', async () => {
  const { personId, login } = await withPassword();
  await world.services.db
    .updateTable('person')
    .set({ disabled_at: new Date() })
    .where('person_id', '=', personId)
    .execute();
  const answers = await Promise.all(
    [
      { login, password: PASSWORD },
      { login, password: 'wrong' },
      { login: 'nobody-of-that-name', password: 'wrong' },
    ].map((body) => call(world, logIn, undefined, { body })),
  );
  for (const a of answers) expect([a.status, a.json]).toEqual([401, { code: 'login-failed' }]);
});

test('after five failures the right password, too, has to wait, and twenty attempts at once gain nothing', async () => {
  await forget();
  const { login } = await withPassword();
  const attempts = await Promise.all(
    Array.from({ length: 20 }, () => call(world, logIn, undefined, { body: { login, password: 'wrong' } })),
  );
  const looked = attempts.filter((a) => a.status === 401);
  const refused = attempts.filter((a) => a.status === 429);
  expect(looked).toHaveLength(5);
  expect(refused).toHaveLength(15);
  expect(refused[0]?.json).toMatchObject({ code: 'login-throttled', params: { seconds: 1 } });
  expect(refused[0]?.response.headers.get('retry-after')).toBe('1');
  expect((await call(world, logIn, undefined, { body: { login, password: PASSWORD } })).status).toBe(429);
  const { services } = world;
  services.setNow(new Date(services.now().getTime() + 1000));
  expect((await call(world, logIn, undefined, { body: { login, password: PASSWORD } })).status).toBe(200);
  expect((await call(world, logIn, undefined, { body: { login, password: 'wrong' } })).status).toBe(401);
});

test('signing out ends this session, signing out everywhere ends all of them', async () => {
  const personId = await world.person('office');
  const [a, b, c] = [
    await world.signIn(personId),
    await world.signIn(personId),
    await world.signIn(personId),
  ];
  const answer = await call(world, logOut, a);
  expect(answer.response.headers.get('set-cookie')).toMatch(/^sophora_session=; Max-Age=0;/);
  expect((await call(world, getMe, a)).status).toBe(401);
  expect((await call(world, getMe, b)).status).toBe(200);
  expect((await call(world, logOutEverywhere, b)).status).toBe(200);
  for (const s of [a, b, c]) expect((await call(world, getMe, s)).status).toBe(401);
});

test('changing the password asks for the present one and ends every other session', async () => {
  const { personId } = await withPassword();
  const [own, other] = [await world.signIn(personId), await world.signIn(personId)];
  const wrong = await call(world, changePassword, own, { body: { current: 'no', next: `${PASSWORD}了` } });
  expect([wrong.status, wrong.json.code]).toEqual([403, 'password-wrong']);
  const weak = await call(world, changePassword, own, { body: { current: PASSWORD, next: '123456789' } });
  expect(weak.json).toEqual({ code: 'password-too-short', params: { length: 10 } });
  const done = await call(world, changePassword, own, { body: { current: PASSWORD, next: `${PASSWORD}了` } });
  expect(done.status).toBe(200);
  expect((await call(world, getMe, other)).status).toBe(401);
  expect((await call(world, getMe, sessionOf(done))).status).toBe(200);
});

test('a session ends after two hours without use and after twelve hours in any case', async () => {
  const personId = await world.person('office');
  const opened = world.services.now().getTime();
  const minutes = (n: number) => new Date(opened + n * 60_000);
  const session = await world.signIn(personId);
  const { findActor } = await import('./sessions.ts');
  const at = (n: number) =>
    findActor(
      { ...world.services, now: () => minutes(n) },
      new Request('http://x/', { headers: { cookie: session.cookie } }),
    );
  expect((await at(119)).kind).toBe('person');
  for (let n = 238; n <= 714; n += 119) expect((await at(n)).kind, `minute ${n}`).toBe('person');
  expect((await at(721)).kind).toBe('anonymous');
  const idle = await world.signIn(personId);
  const late = new Request('http://x/', { headers: { cookie: idle.cookie } });
  const services = { ...world.services, now: () => new Date(opened + 121 * 60_000) };
  expect((await findActor(services, late)).kind).toBe('anonymous');
});

test('an unsafe request without the forgery token, or from another site, is refused before anything is done', async () => {
  const session = await world.signIn(await world.person('office'));
  const send = (headers: Record<string, string>) =>
    world.app.request('http://sophora.test/api/logout', {
      method: 'POST',
      headers: { host: 'sophora.test', cookie: session.cookie, ...headers },
    });
  const code = async (headers: Record<string, string>) =>
    ((await (await send(headers)).json()) as { code: string }).code;
  expect(await code({})).toBe('csrf-mismatch');
  expect(await code({ 'x-csrf-token': 'x' })).toBe('csrf-mismatch');
  expect(await code({ 'x-csrf-token': session.csrf, origin: 'https://evil.example' })).toBe('other-site');
  expect(await code({ 'x-csrf-token': session.csrf, 'sec-fetch-site': 'cross-site' })).toBe('other-site');
  expect(await code({ 'x-csrf-token': session.csrf, 'sec-fetch-site': 'same-site' })).toBe('other-site');
  expect((await call(world, getMe, session)).status).toBe(200);
  expect((await send({ 'x-csrf-token': session.csrf, origin: 'http://sophora.test' })).status).toBe(200);
});

test('who is signed in already can sign in again or take a link without the forgery token', async () => {
  await forget();
  const { login } = await withPassword();
  const session = { ...(await world.signIn(await world.person('office'))), csrf: '' };
  expect((await call(world, logIn, session, { body: { login, password: PASSWORD } })).status).toBe(200);
});

test('me tells districts, roles, permissions and the streets one sees', async () => {
  const street = await world.signIn(await world.person('street', HERE, world.units.street));
  expect((await call(world, getMe, street)).json).toMatchObject({
    everywhere: false,
    csrf: street.csrf,
    districts: [
      {
        code: HERE,
        roles: ['street'],
        permissions: [...ROLE_PERMISSIONS.street],
        units: [{ unitId: world.units.street, type: 'street' }],
        streets: ['370104001000'],
      },
    ],
  });
  const office = await world.signIn(await world.person('office'));
  expect((await call(world, getMe, office)).json).toMatchObject({ districts: [{ streets: null }] });
});
