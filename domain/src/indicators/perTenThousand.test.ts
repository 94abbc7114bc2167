import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { date } from '../basics/plainDate.ts';
import { chooseVintage, perTenThousand, populationVintages, reaches } from './perTenThousand.ts';

describe('figures per ten thousand residents', () => {
  it.each([
    ['end of 2022, population of 2021', 1_324_000, 1_412_600_000, '9.37'],
    ['end of 2022, population of 2022', 1_324_000, 1_411_750_000, '9.38'],
    ['middle of 2025, population of 2024', 2_155_000, 1_408_280_000, '15.30'],
    ['none', 0, 700_000, '0.00'],
    ['half up', 1, 2_000_000, '0.01'],
    ['just under half', 1, 2_000_001, '0.00'],
    ['a target of 14 with 700,000 residents', 980, 700_000, '14.00'],
    ['one less', 979, 700_000, '13.99'],
  ])('%s', (_, n, persons, text) => expect(perTenThousand(n, persons).text).toBe(text));

  it('published nation-wide values come out, with either vintage', () => {
    expect(perTenThousand(1_324_000, 1_412_600_000).value).toBeCloseTo(9.4, 1);
    expect(perTenThousand(1_324_000, 1_411_750_000).value).toBeCloseTo(9.4, 1);
    expect(perTenThousand(2_155_000, 1_408_280_000).value).toBeCloseTo(15.3, 1);
  });

  it('reach a target exactly, not by rounding', () => {
    expect(perTenThousand(97_999_650, 70_000_000_000).text).toBe('14.00');
    expect(reaches(97_999_650, 70_000_000_000, 1400)).toBe(false);
    expect(reaches(980, 700_000, 1400)).toBe(true);
    expect(reaches(979, 700_000, 1400)).toBe(false);
    expect(reaches(981, 700_000, 1400)).toBe(true);
  });

  it('are within half a hundredth of the fraction', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 100_000_000 }), (n, p) => {
        const exact = (n / p) * 10_000;
        expect(Math.abs(perTenThousand(n, p).value - exact)).toBeLessThanOrEqual(0.005 + exact * 1e-12);
      }),
    );
  });
});

describe('the vintage of the population', () => {
  const records = [
    { year: 2022, persons: 702_000, publishedOn: '2023-04-10', source: '2022年公报' },
    { year: 2021, persons: 700_000, publishedOn: '2022-04-12', source: '2021年公报' },
    { year: 2023, persons: 705_000 },
    { year: 2023, persons: 9, district: '370105' },
  ];
  const vintages = populationVintages(records, '370104');
  const year = (asOf: string, policy: 'latestPublished' | 'latestKnown' = 'latestPublished') =>
    chooseVintage(vintages, date(asOf), policy)?.year;

  it.each([
    ['2022-04-11', undefined],
    ['2022-04-12', 2021],
    ['2022-12-31', 2021],
    ['2023-04-09', 2021],
    ['2023-04-10', 2022],
    ['2024-04-30', 2022],
    ['2024-05-01', 2023],
  ])('on %s is the latest published by then: %s', (asOf, expected) => expect(year(asOf)).toBe(expected));

  it.each([
    ['2022-12-30', 2021],
    ['2022-12-31', 2022],
    ['2023-12-31', 2023],
  ])('on %s is by the other policy that of the latest year end: %i', (asOf, expected) =>
    expect(year(asOf, 'latestKnown')).toBe(expected),
  );

  it('leaves out those of other districts', () =>
    expect(vintages.map((v) => v.year)).toEqual([2021, 2022, 2023]));
});
