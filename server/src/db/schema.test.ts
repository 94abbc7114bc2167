import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/support/database.ts';
import { generateSchema } from './generateSchema.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test('the row types are those of the migrated database (npm run schema makes them anew)', async () => {
  const committed = readFileSync(new URL('./schema.gen.ts', import.meta.url), 'utf8');
  expect(await generateSchema(database.pool)).toBe(committed);
});

test('days come as text, large numbers as numbers, moments as Date', async () => {
  const { rows } = await database.pool.query(
    `SELECT DATE '2026-11-22' AS day, ARRAY[DATE '2026-01-31', NULL] AS days, 9007199254740991::bigint AS most,
            ARRAY[1, 2]::bigint[] AS list, 1.50::numeric AS exact, timestamptz '2026-11-22 00:30+08' AS moment,
            (timestamptz '2026-11-21 17:00Z')::date AS "dayInChina"`,
  );
  expect(rows[0]).toEqual({
    day: '2026-11-22',
    days: ['2026-01-31', null],
    most: Number.MAX_SAFE_INTEGER,
    list: [1, 2],
    exact: '1.50',
    moment: new Date('2026-11-21T16:30:00Z'),
    dayInChina: '2026-11-22',
  });
});

test('a bigint that a number cannot hold is an error, not a rounded value', async () => {
  await expect(database.pool.query('SELECT 9007199254740992::bigint')).rejects.toThrow('beyond 2^53');
});
