import { date } from '@sophora/domain/basics/plainDate';
import { DEMO_DISTRICT } from '@sophora/domain/demo/district';
import { Holders } from '@sophora/domain/demo/holders';
import { PatentCells } from '@sophora/domain/demo/patentCells';
import { Patents } from '@sophora/domain/demo/patents';
import { type AnnuityPlant, annuitiesOf, type DemoAnnuity } from '@sophora/domain/demo/plants/annuities';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestServices, testServices } from '../../../test/support/services.ts';
import { loadDemo } from '../demo/index.ts';
import { type DocketRow, listDocket } from './list.ts';

const SEED = 3;
const SCALE = 0.1;
const DAY = date('2026-10-31');
const PLANTS: readonly AnnuityPlant[] = ['late', 'owing', 'short', 'wrongDue', 'lapsed', 'paidYetLapsed'];
/** What the docket says of each plant that is a mismatch. */
const SAID: Partial<Record<AnnuityPlant, string>> = {
  short: 'annuity-short',
  wrongDue: 'annuity-due-differs',
  lapsed: 'valid-but-lapsed',
  paidYetLapsed: 'lapsed-but-paid',
};
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

const request = (view: 'differs' | 'losing' | 'due' | 'restorable') => ({
  district: DEMO_DISTRICT,
  view,
  within: 400,
  streets: undefined,
  rank: undefined,
  today: DAY,
});

/** Everything a list holds, page after page, and as many rows as its count says. */
async function listed(view: 'differs' | 'losing' | 'due' | 'restorable'): Promise<DocketRow[]> {
  const rows: DocketRow[] = [];
  for (;;) {
    const page = await listDocket(services.pool, request(view), { limit: 500, offset: rows.length });
    rows.push(...page.rows);
    if (page.rows.length === 0) {
      expect(page.counts[view]).toEqual({ value: rows.length, exact: true });
      return rows;
    }
  }
}

const numberOf = ({ title }: DocketRow) => title.split(' ')[0]!;
const plantedAs = (...plants: AnnuityPlant[]) => planted.filter((a) => plants.includes(a.plant));
const sorted = <T>(lines: readonly T[]) => [...lines].sort((a, b) => (String(a) < String(b) ? -1 : 1));

it('has of every plant enough to miss', () => {
  const few = PLANTS.filter((plant) => plantedAs(plant).length < 3);
  expect(few).toEqual([]);
});

it('lists every planted mismatch with what it is, of patents and marks alike, and nothing else', async () => {
  const expected = plantedAs('short', 'wrongDue', 'lapsed', 'paidYetLapsed').map(
    ({ patent, plant }) => `${patent.number} ${SAID[plant]}`,
  );
  const found = (await listed('differs')).map(
    (row) => `${numberOf(row)} ${row.differences.map((d) => d.code).join()}`,
  );
  expect(sorted(found)).toEqual(sorted(expected));
});

it('lists every annuity that is late by now at its price to the fen, and no other patent', async () => {
  const expected = plantedAs('owing', 'short').map((a) => `${a.patent.number} ${a.owedYuan! * 100}`);
  const found = (await listed('losing'))
    .filter((row) => row.kind === 'patents' && row.state === 'grace')
    .map((row) => `${numberOf(row)} ${row.nowFen}`);
  expect(sorted(found)).toEqual(sorted(expected));
});

it('calls no right late or different whose annuities came in time, or late with the surcharge they cost', async () => {
  const good = new Set(plantedAs('none', 'late').map((a) => a.patent.number));
  const accused = [
    ...(await listed('differs')),
    ...(await listed('losing')),
    ...(await listed('restorable')),
  ];
  const wrongly = accused.filter((row) => row.state !== 'normal' && good.has(numberOf(row)));
  expect(wrongly.map(numberOf)).toEqual([]);
});
