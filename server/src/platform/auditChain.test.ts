import { cliActor } from '@sophora/domain/access/actor';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { HERE, makeWorld, type World } from '../../../test/support/world.ts';
import { audit } from './audit.ts';
import { sealAudit, verifyAudit } from './auditChain.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world?.close());
beforeEach(async () => {
  await sql`TRUNCATE audit_entry, audit_seal`.execute(world.services.db);
});

const actor = cliActor('clerk');

async function write(count: number): Promise<void> {
  for (let n = 0; n < count; n++)
    await audit(world.services.db, {
      actor,
      district: HERE,
      action: 'setting.changed',
      subject: `setting:${n}`,
      params: { n },
    });
}

const run = (text: string) => sql.raw(text).execute(world.services.db);

test('an untouched log verifies, and its head moves with every seal', async () => {
  const { db } = world.services;
  expect(await verifyAudit(db)).toMatchObject({ ok: true, seals: 0, entries: 0, head: '0'.repeat(64) });
  await write(3);
  expect(await sealAudit(db)).toBe(3);
  const first = await verifyAudit(db);
  expect(first).toMatchObject({ ok: true, seals: 1, entries: 3, unsealed: 0, problem: null });
  await write(2);
  expect(await verifyAudit(db)).toMatchObject({ ok: true, head: first.head, unsealed: 2 });
  expect(await sealAudit(db)).toBe(2);
  const second = await verifyAudit(db);
  expect(second).toMatchObject({ ok: true, seals: 2, entries: 5 });
  expect(second.head).not.toBe(first.head);
  expect(await sealAudit(db)).toBe(0);
});

test.each([
  [
    'a changed parameter',
    `UPDATE audit_entry SET params = '{"n": 99}' WHERE subject = 'setting:1'`,
    'content-changed',
  ],
  [
    'a changed actor',
    `UPDATE audit_entry SET actor = 'cli:other' WHERE subject = 'setting:1'`,
    'content-changed',
  ],
  [
    'a time moved by a microsecond',
    `UPDATE audit_entry SET at = at + interval '1 microsecond' WHERE subject = 'setting:1'`,
    'content-changed',
  ],
  ['a removed entry', `DELETE FROM audit_entry WHERE subject = 'setting:1'`, 'entry-missing'],
  [
    'two entries that changed places',
    `UPDATE audit_entry SET seal_position = 3 - seal_position WHERE seal_position < 3 AND seal_no = 1`,
    'content-changed',
  ],
  ['a removed seal', `DELETE FROM audit_seal WHERE seal_no = 1`, 'seal-missing'],
  ['the last seal cut off', `DELETE FROM audit_seal WHERE seal_no = 2`, 'seal-missing'],
  ['a changed hash', `UPDATE audit_seal SET hash = repeat('a', 64) WHERE seal_no = 1`, 'content-changed'],
  [
    'a changed sealing time',
    `UPDATE audit_seal SET sealed_at = sealed_at - interval '1 day' WHERE seal_no = 1`,
    'content-changed',
  ],
])('%s is found', async (_what, tamper, code) => {
  const { db } = world.services;
  await write(3);
  await sealAudit(db);
  await write(1);
  await sealAudit(db);
  expect((await verifyAudit(db)).ok).toBe(true);
  await run(tamper);
  expect(await verifyAudit(db)).toMatchObject({ ok: false, problem: { code } });
});

test('an entry committed after a later one was sealed is sealed next time, so that no writer waits', async () => {
  const { db } = world.services;
  let finish: () => void = () => undefined;
  let started: () => void = () => undefined;
  const inside = new Promise<void>((resolve) => {
    started = resolve;
  });
  const slow = db.transaction().execute(async (tx) => {
    await audit(tx, { actor, district: HERE, action: 'import.applied', subject: 'batch:slow' });
    started();
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
  });
  await inside;
  await write(1);
  expect(await sealAudit(db)).toBe(1);
  finish();
  await slow;
  expect(await sealAudit(db)).toBe(1);
  expect(await verifyAudit(db)).toMatchObject({ ok: true, seals: 2, entries: 2 });
});

test('what is rolled back leaves no entry', async () => {
  const { db } = world.services;
  const failing = db.transaction().execute(async (tx) => {
    await audit(tx, { actor, district: HERE, action: 'import.applied', subject: 'batch:x' });
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await verifyAudit(db)).toMatchObject({ unsealed: 0 });
});

test('two sealers at once make one unbroken chain, in batches', async () => {
  const { db } = world.services;
  await sql`
    INSERT INTO audit_entry (district_code, entry_id, at, actor, action, subject)
    SELECT ${HERE}, gen_random_uuid(), now(), 'cli:clerk', 'setting.changed', 'setting:' || n FROM generate_series(1, 2500) n`.execute(
    db,
  );
  const sealed = await Promise.all([sealAudit(db), sealAudit(db), sealAudit(db)]);
  expect(sealed.reduce((a, b) => a + b)).toBe(2500);
  expect(await verifyAudit(db)).toMatchObject({ ok: true, entries: 2500, unsealed: 0 });
});
