import { addDays, date, type PlainDate } from '@sophora/domain/basics/plainDate';
import { DEMO_DISTRICT, DEMO_DISTRICT_NAME } from '@sophora/domain/demo/district';
import { DEMO_WORK } from '@sophora/domain/demo/supervision';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type TestServices, testServices } from '../../../test/support/services.ts';
import { inTransaction } from '../platform/transaction.ts';
import { removeDemo, superviseDemo } from './index.ts';

const MONDAY = date('2026-11-23');
let services: TestServices;

beforeEach(async () => {
  services = await testServices();
  await services.pool.query(
    `INSERT INTO district (code, name, kind, created_at) VALUES ($1, $2, 'demo', now()) ON CONFLICT DO NOTHING`,
    [DEMO_DISTRICT, DEMO_DISTRICT_NAME],
  );
});
afterEach(() => services.close());

const on = (day: PlainDate) => services.setNow(new Date(`${day}T08:30:00+08:00`));
const count = async (from: string): Promise<number> =>
  (await services.pool.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${from}`)).rows[0]!.n;

it.each([0, 1, 2, 3, 4, 5, 6])(
  'the work of the demonstration can be carried on as its courses say, %i days after a Monday',
  async (days) => {
    on(addDays(MONDAY, days));
    expect(await superviseDemo(services, DEMO_DISTRICT)).toBe(DEMO_WORK.length);
    const { rows } = await services.pool.query<{ state: string }>('SELECT DISTINCT state FROM matter');
    expect(rows.map((r) => r.state).sort()).toEqual(
      [
        'answered',
        'approved',
        'closed',
        'dispatched',
        'drafted',
        'inHand',
        'returned',
        'reviewed',
        'withdrawn',
      ].sort(),
    );
    expect(
      await count(`matter WHERE closed_on IS NULL AND limit_on < '${addDays(MONDAY, days)}'`),
    ).toBeGreaterThan(1);
  },
);

it('what is there already stays, and goes with the demonstration, people included', async () => {
  on(MONDAY);
  const people = await count('person');
  await superviseDemo(services, DEMO_DISTRICT);
  const actions = await count('matter_action');
  expect(await superviseDemo(services, DEMO_DISTRICT)).toBe(0);
  expect(await count('matter_action')).toBe(actions);
  expect(await count('person')).toBeGreaterThan(people);
  await inTransaction(services.pool, (client) => removeDemo(client, DEMO_DISTRICT));
  expect(await count('person')).toBe(people);
  expect(await count('matter')).toBe(0);
});
