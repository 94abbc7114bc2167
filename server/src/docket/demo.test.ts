import { date } from '@sophora/domain/basics/plainDate';
import { DEMO_DISTRICT } from '@sophora/domain/demo/district';
import { Holders } from '@sophora/domain/demo/holders';
import { PatentCells } from '@sophora/domain/demo/patentCells';
import { Patents } from '@sophora/domain/demo/patents';
import { annuitiesOf, type DemoAnnuity } from '@sophora/domain/demo/plants/annuities';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestServices, testServices } from '../../../test/support/services.ts';
import { loadDemo } from '../demo/index.ts';
import { listDocket } from './list.ts';

const SEED = 3;
const SCALE = 0.1;
const DAY = date('2026-10-31');
let services: TestServices;
let planted: DemoAnnuity[];

beforeAll(async () => {
  services = await testServices();
  await loadDemo(services, {
    seed: SEED,
    scale: SCALE,
    actor: 'cli:test',
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  planted = [...annuitiesOf(new Patents(SEED, new PatentCells(SEED, SCALE), new Holders(SEED, SCALE)))];
}, 180_000);
afterAll(() => services.close());

async function numbersIn(view: 'differs' | 'losing'): Promise<string[]> {
  const request = {
    district: DEMO_DISTRICT,
    view,
    within: 184,
    streets: undefined,
    rank: undefined,
    today: DAY,
  };
  const { rows } = await listDocket(services.pool, request, { limit: 5000, offset: 0 });
  return rows
    .filter((r) => r.kind === 'patents' && (view === 'differs' || r.state === 'grace'))
    .map((r) => r.title.split(' ')[0]!)
    .sort();
}

const numbersOf = (wanted: readonly string[]) =>
  planted
    .filter((a) => wanted.includes(a.plant))
    .map((a) => a.patent.number)
    .sort();

it('lists every planted mismatch of the demonstration after its import, and no other', async () => {
  const expected = numbersOf(['short', 'wrongDue', 'lapsed', 'paidYetLapsed']);
  expect(expected.length).toBeGreaterThan(20);
  expect(await numbersIn('differs')).toEqual(expected);
});

it('lists every annuity that costs a surcharge by now, and no other', async () => {
  const expected = numbersOf(['owing', 'short']);
  expect(expected.length).toBeGreaterThan(10);
  expect(await numbersIn('losing')).toEqual(expected);
});
