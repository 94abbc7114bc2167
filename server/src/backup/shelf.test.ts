import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { downloadBackup, listBackups, makeBackup } from '@sophora/contract/backups';
import type { OutputOf } from '@sophora/contract/endpoint';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { call, HERE, makeWorld, type Session, type World } from '../../../test/support/world.ts';
import { runWaitingJobs } from '../jobs/runner.ts';
import { WORK } from '../jobs/work.ts';

let world: World;
let everywhere: Session;
let here: Session;

beforeAll(async () => {
  world = await makeWorld();
  everywhere = await world.signIn(await world.person('administrator', '*'));
  here = await world.signIn(await world.person('administrator', HERE));
});
afterAll(() => world?.close());

async function backUpAt(time: string): Promise<void> {
  const { services } = world;
  services.setNow(new Date(`2026-11-22T${time}+08:00`));
  const asked = await call(world, makeBackup, everywhere, {});
  expect(asked.status).toBe(200);
  await runWaitingJobs(services.pool, services, WORK);
}

test('an administrator of the installation makes backups, the last three are kept, and each can be fetched', async () => {
  expect((await call(world, listBackups, everywhere, {})).json).toEqual({ kept: 3, backups: [] });
  for (const time of ['09:00:01', '09:00:02', '09:00:03', '09:00:04']) await backUpAt(time);
  const { json } = await call(world, listBackups, everywhere, {});
  const backups = json.backups as OutputOf<typeof listBackups>['backups'];
  expect(backups.map((b) => b.name)).toEqual([
    'sophora-20261122-090004.sophora',
    'sophora-20261122-090003.sophora',
    'sophora-20261122-090002.sophora',
  ]);
  expect(readdirSync(join(world.services.home, 'backups'))).toHaveLength(3);
  const response = await world.app.request(`http://sophora.test/api/d/${HERE}/backups/${backups[0]!.name}`, {
    headers: { cookie: everywhere.cookie, host: 'sophora.test' },
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(bytes.length).toBe(backups[0]!.bytes);
  expect(bytes.subarray(0, 15).toString()).toBe('SOPHORA-ARCHIVE');
  const { rows } = await world.services.pool.query(
    `SELECT action, count(*) AS n FROM audit_entry WHERE action LIKE 'backup.%' GROUP BY action ORDER BY action`,
  );
  expect(rows).toEqual([
    { action: 'backup.downloaded', n: 1 },
    { action: 'backup.made', n: 4 },
  ]);
});

test('an administrator of one district sees none, makes none and fetches none', async () => {
  expect((await call(world, listBackups, here, {})).json).toEqual({ kept: 3, backups: [] });
  expect(await call(world, makeBackup, here, {})).toMatchObject({
    status: 403,
    json: { code: 'everywhere-only' },
  });
  const params = { name: 'sophora-20261122-090004.sophora' };
  expect((await call(world, downloadBackup, here, { params })).status).toBe(403);
});

test('no name leads out of the folder', async () => {
  for (const name of ['..%2F..%2Fpostgres.password', 'sophora-20261122-090004.sophora.partial', 'x'])
    expect((await call(world, downloadBackup, everywhere, { params: { name } })).status).toBe(400);
  const params = { name: 'sophora-20200101-000000.sophora' };
  expect((await call(world, downloadBackup, everywhere, { params })).status).toBe(404);
});
