import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/support/database.ts';
import { migrate } from './migrate.ts';

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sophora-migrations-'));
  await database.pool.query('DROP TABLE IF EXISTS schema_migration, one, two');
  write('0001_one.sql', 'CREATE TABLE one (\n  n integer);');
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const run = () => migrate(database.url, folder);
const exists = async (table: string) =>
  (await database.pool.query('SELECT to_regclass($1) IS NOT NULL AS yes', [table])).rows[0].yes;

test('applies what is new, in order, once', async () => {
  expect(await run()).toEqual(['0001_one.sql']);
  write('0002_two.sql', 'ALTER TABLE one ADD COLUMN m integer; CREATE TABLE two ();');
  expect(await run()).toEqual(['0002_two.sql']);
  expect(await run()).toEqual([]);
});

test('several at once do the work once, and all find it done', async () => {
  const applied = await Promise.all([run(), run(), run()]);
  expect(applied.flat()).toEqual(['0001_one.sql']);
});

test('a migration that fails leaves nothing of itself, and those before it stay', async () => {
  write('0002_two.sql', 'CREATE TABLE two (); SELECT 1 / 0;');
  await expect(run()).rejects.toThrow('The migration 0002_two.sql failed: division by zero');
  expect([await exists('one'), await exists('two')]).toEqual([true, false]);
});

test('a file changed after it was applied is refused; line ends of another system are no change', async () => {
  await run();
  write('0001_one.sql', 'CREATE TABLE one (\r\n  n integer);');
  expect(await run()).toEqual([]);
  appendFileSync(join(folder, '0001_one.sql'), ' -- later');
  await expect(run()).rejects.toThrow('0001_one.sql was changed after it had been applied');
});

test('a database that a newer version has migrated is refused', async () => {
  write('0002_two.sql', 'CREATE TABLE two ();');
  await run();
  rmSync(join(folder, '0002_two.sql'));
  await expect(run()).rejects.toThrow('comes from a newer version (0002_two.sql');
});

test('a database whose character class knows no Chinese is refused', async () => {
  const name = `${database.url.match(/\/(t_\w+)/)![1]}_c`;
  await database.pool.query(`CREATE DATABASE ${name} TEMPLATE template0 LOCALE_PROVIDER libc LOCALE 'C'`);
  const url = database.url.replace(/\/t_\w+/, `/${name}`);
  await expect(migrate(url, folder)).rejects.toThrow('does not know Chinese characters');
  await database.pool.query(`DROP DATABASE ${name}`);
});
