import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/support/database.ts';
import { dropIndexes, makeIndexes } from './indexes.ts';
import { CARRIED, LARGE, TABLE_KEEPING } from './tables.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database?.close());

test('every table of the database is decided about', async () => {
  const { rows } = await database.pool.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition`,
  );
  for (const { name } of rows)
    expect(
      TABLE_KEEPING[name],
      `Nobody has said whether a backup carries the table “${name}”: add a line for it to server/src/backup/tables.ts, 'facts' if nothing else in the database says what it holds, else { derived: 'what makes it again' }.`,
    ).toBeDefined();
  const names = rows.map((r) => r.name);
  expect(Object.keys(TABLE_KEEPING).filter((name) => !names.includes(name))).toEqual([]);
});

test('a table is restored after those it refers to', async () => {
  const { rows } = await database.pool.query<{ table: string; to: string }>(
    `SELECT DISTINCT conrelid::regclass::text AS "table", confrelid::regclass::text AS "to" FROM pg_constraint WHERE contype = 'f' AND conrelid <> confrelid AND conparentid = 0`,
  );
  const late = rows.filter(
    ({ table, to }) => CARRIED.includes(table) && CARRIED.indexOf(table) < CARRIED.indexOf(to),
  );
  expect(
    late,
    'in server/src/backup/tables.ts a table stands below those it refers to: move the line',
  ).toEqual([]);
  expect(rows.filter(({ to }) => LARGE.includes(to))).toEqual([]);
});

test('indexes that were away are the same again', async () => {
  const client = await database.pool.connect();
  const indexes = async () =>
    (
      await client.query(
        `SELECT indexname, indexdef, indisvalid FROM pg_indexes JOIN pg_index ON indexrelid = indexname::regclass WHERE schemaname = 'public' ORDER BY indexname`,
      )
    ).rows;
  try {
    const before = await indexes();
    await client.query('BEGIN');
    const absent = await dropIndexes(client, LARGE);
    expect((await indexes()).length).toBeLessThan(before.length - 20);
    await makeIndexes(client, absent, () => undefined);
    await client.query('COMMIT');
    expect(await indexes()).toEqual(before);
  } finally {
    client.release();
  }
});
