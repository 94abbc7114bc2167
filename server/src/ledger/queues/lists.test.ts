import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestServices, testServices } from '../../../../test/support/services.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { decide } from './decide.ts';
import { queueRows, queueTotals } from './lists.ts';

const D = '370104';
const WAITING = 20_000;
const open = { decided: false, limit: 30, offset: 0 };
let services: TestServices;

/** 20,000 owners nobody knows, each of one or more patents, among as many that are known; 20,000 addresses without street. */
beforeAll(async () => {
  services = await testServices();
  const { pool } = services;
  await pool.query(`INSERT INTO district (code, name, kind) VALUES ($1, '槐荫区', 'real')`, [D]);
  await pool.query(
    `INSERT INTO record (district_code, kind, record_id, title, natural_key, facts, src, terms, created_seq, updated_seq)
     SELECT $1, kind, md5(kind || i)::uuid, kind || i, 'k:' || i, jsonb_build_object('address', '槐荫区某路' || i || '号'), '{}', '{}', 1, 1
     FROM generate_series(1, $2::int) i, unnest(ARRAY['patents', 'enterprises']) kind`,
    [D, 2 * WAITING],
  );
  await pool.query(
    `INSERT INTO reference (district_code, kind, record_id, role, position, scheme, value, label)
     SELECT $1, 'patents', md5('patents' || i)::uuid, 'party', 0, 'name',
            CASE WHEN i <= $2 THEN '无人认识的公司' || lpad(i::text, 6, '0') ELSE '认识的公司' || i END, '公司' || i
     FROM generate_series(1, 2 * $2::int) i
     UNION ALL
     SELECT $1, 'enterprises', md5('enterprises' || i)::uuid, 'name', 0, 'name', '认识的公司' || i, ''
     FROM generate_series($2::int + 1, 2 * $2::int) i`,
    [D, WAITING],
  );
  await pool.query(
    `INSERT INTO reference (district_code, kind, record_id, role, position, scheme, value, label)
     SELECT $1, 'enterprises', md5('enterprises' || i)::uuid, 'name', 0, 'name', '无人认识的公司000007', ''
     FROM generate_series(1, 2) i`,
    [D],
  );
  await pool.query(
    `INSERT INTO placement (district_code, kind, record_id, region, street, reason)
     SELECT $1, 'patents', md5('patents' || i)::uuid, $1, 'unassigned', '{}' FROM generate_series(1, $2::int) i`,
    [D, WAITING],
  );
  await pool.query('ANALYZE');
}, 120_000);
afterAll(() => services?.close());

test('names nobody bears wait, those several bear wait too, those one bears do not', async () => {
  const { rows, total } = await queueRows(services.pool, D, 'holders', open);
  expect(total).toBe(WAITING);
  expect(rows).toHaveLength(30);
  expect(rows[6]?.value).toBe('无人认识的公司000007');
  expect(rows[0]).toMatchObject({
    records: 1,
    sample: [{ kind: 'patents', title: 'patents1' }],
    target: null,
  });
});

test('a search narrows the list and its total; a page beyond the last still knows the total', async () => {
  const found = await queueRows(services.pool, D, 'holders', { ...open, q: '公司77' });
  expect(found.total).toBe(111);
  const beyond = await queueRows(services.pool, D, 'holders', { ...open, offset: 40_000 });
  expect(beyond).toEqual({ rows: [], total: WAITING });
  expect((await queueRows(services.pool, D, 'holders', { ...open, q: '100%' })).total).toBe(0);
});

test('what waits is counted again when the ledger has moved, and only then', async () => {
  const { pool } = services;
  expect(await queueTotals(pool, D)).toMatchObject({ holders: 10_001, streets: 10_001, provisional: 0 });
  await pool.query(
    `UPDATE record SET provisional = true WHERE district_code = $1 AND title = 'enterprises3'`,
    [D],
  );
  expect((await queueTotals(pool, D)).provisional).toBe(0);
  await pool.query(
    'UPDATE district SET last_seq = last_seq + 1, published_seq = published_seq + 1 WHERE code = $1',
    [D],
  );
  expect((await queueTotals(pool, D)).provisional).toBe(1);
});

test('a decision leaves the list and stands among the decided ones', async () => {
  const { rows: known } = await services.pool.query<{ id: string }>(
    `SELECT record_id AS id FROM record WHERE kind = 'enterprises' AND title = 'enterprises9'`,
  );
  await inTransaction(services.pool, (client) =>
    decide(client, {
      district: D,
      queue: 'holders',
      value: '无人认识的公司000001',
      target: known[0]!.id,
      note: '',
      actor: 'cli:test',
      at: services.now(),
    }),
  );
  expect((await queueRows(services.pool, D, 'holders', open)).total).toBe(WAITING - 1);
  const { rows, total } = await queueRows(services.pool, D, 'holders', { ...open, decided: true });
  expect(total).toBe(1);
  expect(rows[0]).toMatchObject({ target: known[0]!.id, actor: 'cli:test', records: 0 });
});

test('a page of 20,000 waiting values does not ask for each name by itself', async () => {
  const begun = performance.now();
  await queueRows(services.pool, D, 'holders', open);
  await queueRows(services.pool, D, 'streets', open);
  expect(performance.now() - begun).toBeLessThan(3_000);
});
