import { afterAll, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../../test/support/database.ts';
import { fromStage } from './fromStage.ts';

const database = await testDatabase();
const { pool } = database;
const TABLE = 'stage.b_1';
const read = async () => (await pool.query<{ n: number }>(`SELECT n FROM ${TABLE}`)).rows;

beforeEach(async () => {
  await pool.query(`DROP TABLE IF EXISTS ${TABLE}`);
  await pool.query(`CREATE TABLE ${TABLE} AS SELECT 1 AS n`);
});
afterAll(() => database.close());

test('what waits in the stage is read', async () => {
  expect(await fromStage(pool, TABLE, read)).toEqual([{ n: 1 }]);
});

test('a stage that is not there gives nothing', async () => {
  await pool.query(`DROP TABLE ${TABLE}`);
  expect(await fromStage(pool, TABLE, read)).toBeUndefined();
});

test('a stage that goes away between the question and the reading gives nothing', async () => {
  const late = async () => {
    await pool.query(`DROP TABLE ${TABLE}`);
    return read();
  };
  expect(await fromStage(pool, TABLE, late)).toBeUndefined();
});

test('a stage that goes away while the reading waits for it gives nothing', async () => {
  const writer = await pool.connect();
  try {
    await writer.query('BEGIN');
    await writer.query(`DROP TABLE ${TABLE}`);
    const late = async () => {
      const rows = read();
      // It fails while the writer commits; what it fails with is asked for below.
      rows.catch(() => undefined);
      await expect.poll(waiting).toBe(1);
      await writer.query('COMMIT');
      return rows;
    };
    expect(await fromStage(pool, TABLE, late)).toBeUndefined();
  } finally {
    writer.release();
  }
});

test('any other error is an error', async () => {
  await expect(fromStage(pool, TABLE, () => pool.query('SELECT 1 / 0'))).rejects.toThrow('division by zero');
});

async function waiting(): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(
    'SELECT count(*)::int AS n FROM pg_locks WHERE NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())',
  );
  return rows[0]?.n ?? 0;
}
