import {
  type AuditRow,
  createPerson,
  createUnit,
  exportAudit,
  listAudit,
  logIn,
  renameUnit,
  verifyAuditChain,
} from '@sophora/contract/access';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { call, ELSEWHERE, makeWorld, type Session, type World } from '../../../test/support/world.ts';
import { audit } from '../platform/audit.ts';
import { sealAudit } from '../platform/auditChain.ts';

let world: World;
let adminId: string;
let admin: Session;
beforeAll(async () => {
  world = await makeWorld();
  adminId = await world.person('administrator');
  admin = await world.signIn(adminId);
});
afterAll(() => world?.close());

async function entries(session: Session, query = ''): Promise<AuditRow[]> {
  const { json } = await call(world, listAudit, session, { query });
  return json.entries as AuditRow[];
}

test('every change writes who did what to what, newest first, and a refused one writes nothing', async () => {
  const unit = await call(world, createUnit, admin, { body: { type: 'outside', name: '某银行' } });
  const params = { unit: String(unit.json.unitId) };
  await call(world, renameUnit, admin, { params, body: { name: '某银行支行', on: world.services.today() } });
  await call(world, renameUnit, admin, { params, body: { name: '某银行支行', on: world.services.today() } });
  const found = await entries(admin, `?subject=unit:${params.unit}`);
  expect(found.map((e) => [e.action.id, e.action.zh, e.params])).toEqual([
    ['unit.renamed', '单位更名', { before: '某银行', after: '某银行支行', on: world.services.today() }],
    ['unit.created', '新增单位', { type: 'outside', name: '某银行', from: world.services.today() }],
  ]);
  expect(found[0]?.actor).toEqual({
    key: `person:${adminId}`,
    name: { zh: '测试administrator', en: '测试administrator' },
  });
});

test('names and login names of people are not in the entries themselves', async () => {
  await call(world, createPerson, admin, {
    body: { name: '赵无极', login: 'zhaowuji', grant: { role: 'office' } },
  });
  const rows = await world.services.db.selectFrom('audit_entry').selectAll().execute();
  expect(JSON.stringify(rows)).not.toMatch(/赵无极|zhaowuji/);
});

test('a district sees its own entries; sign-ins are for administrators of the whole installation', async () => {
  const { db } = world.services;
  await audit(db, {
    actor: 'cli:clerk',
    district: ELSEWHERE,
    action: 'setting.changed',
    subject: 'setting:theirs',
  });
  await audit(db, {
    actor: `person:${adminId}`,
    district: '*',
    action: 'session.opened',
    subject: `person:${adminId}`,
  });
  const everywhere = await world.signIn(await world.person('administrator', '*'));
  const seen = async (session: Session) => (await entries(session, '?size=200')).map((e) => e.action.id);
  expect(await seen(admin)).not.toContain('session.opened');
  expect(await seen(admin)).not.toContain('setting.changed');
  expect(await seen(everywhere)).toContain('session.opened');
  expect(await seen(everywhere)).not.toContain('setting.changed');
});

test('pages follow one another without gap or repetition, and filters hold', async () => {
  const { db } = world.services;
  for (let n = 0; n < 7; n++)
    await audit(db, {
      actor: 'cli:paging',
      district: '370104',
      action: 'job.cancelled',
      subject: `job:${n}`,
    });
  const subjects: string[] = [];
  let before = '';
  for (let more = true; more; ) {
    const { json } = await call(world, listAudit, admin, { query: `?actor=cli:paging&size=3${before}` });
    const page = json.entries as AuditRow[];
    subjects.push(...page.map((e) => e.subject));
    before = `&before=${page.at(-1)?.entryId}`;
    more = json.more as boolean;
  }
  expect(subjects).toEqual([6, 5, 4, 3, 2, 1, 0].map((n) => `job:${n}`));
  expect(await entries(admin, '?action=job.cancelled&subject=job:3')).toHaveLength(1);
  expect(await entries(admin, '?actor=cli:nobody')).toEqual([]);
});

test('days are days in China, the last one included', async () => {
  const { db } = world.services;
  for (const [id, at] of [
    ['1', '2026-03-01T15:59:59.999Z'],
    ['2', '2026-03-01T16:00:00.000Z'],
    ['3', '2026-03-02T15:59:59.999Z'],
    ['4', '2026-03-02T16:00:00.000Z'],
  ] as const)
    await db
      .insertInto('audit_entry')
      .values({
        district_code: '370104',
        entry_id: `00000000-0000-7000-8000-00000000000${id}`,
        at: new Date(at),
        actor: 'cli:days',
        action: 'job.cancelled',
        subject: id,
      })
      .execute();
  const found = await entries(admin, '?actor=cli:days&from=2026-03-02&to=2026-03-02');
  expect(found.map((e) => e.subject)).toEqual(['3', '2']);
});

test('the export holds what the list holds, runs nothing in a spreadsheet, and is itself an entry', async () => {
  const { db } = world.services;
  await audit(db, { actor: 'cli:export', district: '370104', action: 'job.cancelled', subject: '=1+1' });
  const { response } = await call(world, exportAudit, admin, { query: '?actor=cli:export' });
  expect(response.headers.get('content-disposition')).toMatch(/^attachment; .*\.csv/);
  const lines = (await response.text()).trim().split('\r\n');
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain(",job.cancelled,'=1+1,");
  expect((await entries(admin, '?action=audit.exported'))[0]?.actor.key).toBe(`person:${adminId}`);
});

test('the chain is verified on request', async () => {
  const { db } = world.services;
  await sealAudit(db);
  expect((await call(world, verifyAuditChain, admin)).json).toMatchObject({
    ok: true,
    unsealed: 0,
    problem: null,
  });
  await db.updateTable('audit_entry').set({ actor: 'cli:other' }).where('actor', '=', 'cli:export').execute();
  expect((await call(world, verifyAuditChain, admin)).json).toMatchObject({
    ok: false,
    problem: { sealNo: 1, code: 'content-changed' },
  });
});

test('failed and successful sign-ins are entries of the installation', async () => {
  const { db } = world.services;
  const { login } = await db
    .selectFrom('account')
    .select('login')
    .where('person_id', '=', adminId)
    .executeTakeFirstOrThrow();
  await call(world, logIn, undefined, { body: { login, password: 'wrong' } });
  const last = await db
    .selectFrom('audit_entry')
    .select(['district_code', 'action', 'subject'])
    .where('action', '=', 'session.failed')
    .executeTakeFirst();
  expect(last).toEqual({ district_code: '*', action: 'session.failed', subject: `person:${adminId}` });
});
