import { describe, expect, test } from 'vitest';
import { date } from '../basics/plainDate.ts';
import type { RightType } from '../patents/applicationNumber.ts';
import { type Annuity, type AnnuityFacts, annuity, stillToPay } from './annuity.ts';
import { ANNUITY_FEES, ANNUITY_REDUCTION, ANNUITY_SURCHARGE } from './annuityRules.ts';
import { patentYear } from './patentYear.ts';

function computed(facts: AnnuityFacts): Annuity {
  const result = annuity(facts);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

describe('the worked vectors of the rules digest, unrolled', () => {
  const rows: [
    RightType,
    string,
    string,
    number,
    70 | 85 | undefined,
    string,
    string,
    string,
    number | null,
  ][] = [
    ['invention', '2018-03-15', '2021-06-01', 8, undefined, '2025-03-15', '2025-03-15', '0%', 2000],
    ['invention', '2018-03-15', '2021-06-01', 8, undefined, '2025-03-15', '2025-04-15', '0%', 2000],
    ['invention', '2018-03-15', '2021-06-01', 8, undefined, '2025-03-15', '2025-04-16', '5%', 2100],
    ['invention', '2018-03-15', '2021-06-01', 8, 85, '2025-03-15', '2025-09-15', '25%', 800],
    ['invention', '2018-03-15', '2021-06-01', 8, 85, '2025-03-15', '2025-09-16', 'lapsed', null],
    ['invention', '2010-06-30', '2013-09-04', 14, 85, '2023-06-30', '2023-06-30', '0%', 6000],
    ['utilityModel', '2020-02-29', '2020-10-09', 6, 70, '2025-02-28', '2025-02-28', '0%', 360],
    ['design', '2021-07-01', '2021-12-07', 11, 85, '2031-07-01', '2031-07-01', '0%', 3000],
  ];
  test.each(rows)(
    '%s filed %s granted %s year %i reduced %s due %s paid %s: %s',
    (type, filed, granted, year, reduction, due, paid, band, yuan) => {
      const result = computed({
        type,
        filed: date(filed),
        granted: date(granted),
        year,
        reduction,
        paid: date(paid),
        roll: 'none',
      });
      expect(result.anniversary).toBe(due);
      expect(result.due).toBe(due);
      expect(result.band).toBe(band);
      expect(result.totalFen).toBe(yuan === null ? null : yuan * 100);
    },
  );

  test('filed 1997-06-03, granted 2001-08-01 in year 5: year 6 is due on 2002-06-03', () => {
    expect(patentYear(date('1997-06-03'), date('2001-08-01'))).toBe(5);
    const result = computed({
      type: 'invention',
      filed: date('1997-06-03'),
      granted: date('2001-08-01'),
      year: 6,
      roll: 'none',
    });
    expect(result.due).toBe('2002-06-03');
  });

  test('45 due at 5 %, 25 paid, completed in the band of 10 % with 90 due: 65 more', () => {
    const facts: AnnuityFacts = {
      type: 'design',
      filed: date('2020-04-10'),
      granted: date('2020-12-01'),
      year: 5,
      roll: 'none',
    };
    const inFive = computed({ ...facts, paid: date('2024-06-10') });
    expect(inFive.surchargeFen).toBe(4500);
    expect(stillToPay(facts, inFive.baseFen + 2500, date('2024-06-15'))).toBe(6500);
  });
});

test.each(ANNUITY_FEES.flatMap((r) => r.examples))('fee example: $type year $year', ({ type, year, fen }) => {
  const filed = date('2022-01-10');
  expect(computed({ type, filed, granted: date('2022-06-10'), year: Math.max(2, year) }).fullFen).toBe(fen);
});

test.each(
  ANNUITY_REDUCTION.flatMap((rule) =>
    rule.examples.map((e) => ({ ...e, from: rule.validFrom, to: rule.validTo })),
  ),
)(
  'reduction in force from $from: granted in year $grantYear, year $year, reduced: $reduced',
  ({ grantYear, year, reduced, from, to }) => {
    // A filing whose annuity falls due inside the rule's window
    const dueYear = Number((to ?? '2025').slice(0, 4)) - 1;
    const filed = date(`${dueYear - year + 1}-10-12`);
    const granted = date(`${dueYear - year + grantYear}-12-01`);
    const result = computed({ type: 'invention', filed, granted, year, reduction: 85, roll: 'none' });
    expect(result.anniversary >= from).toBe(true);
    expect(result.baseFen < result.fullFen).toBe(reduced);
  },
);

test.each(ANNUITY_SURCHARGE.flatMap((r) => r.examples))(
  'surcharge example: due $due, paid $paid: $percent',
  ({ due, paid, percent }) => {
    const result = computed({
      type: 'invention',
      filed: date(`2020${due.slice(4)}`),
      granted: date('2022-06-01'),
      year: 6,
      paid: date(paid),
      roll: 'none',
    });
    expect(result.anniversary).toBe(due);
    expect(result.band).toBe(percent === 'lapsed' ? 'lapsed' : `${percent}%`);
  },
);
