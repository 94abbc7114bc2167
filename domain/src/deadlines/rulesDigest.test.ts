import { describe, expect, test } from 'vitest';
import { addDays, addYears, date } from '../basics/plainDate.ts';
import type { RightType } from '../patents/applicationNumber.ts';
import { annuity } from './annuity.ts';
import { nonUseOpenFrom } from './docket.ts';
import { limit } from './limits.ts';
import { renewal } from './markRenewal.ts';
import { type PatentFeeKind, patentFee } from './patentFees.ts';
import { period } from './period.ts';
import { serviceDate } from './service.ts';

/**
 * The tables of time limits and fees of the digest of rules (期限、费用、保护期), written out here a second time, number by
 * number: a slip of the pen in a rule does not stand in its test as well.
 */
const TODAY = date('2026-11-22');

describe('annuities, every year of every kind', () => {
  const YUAN: Readonly<Record<RightType, readonly number[]>> = {
    invention: [
      900, 900, 900, 1200, 1200, 1200, 2000, 2000, 2000, 4000, 4000, 4000, 6000, 6000, 6000, 8000, 8000, 8000,
      8000, 8000,
    ],
    utilityModel: [600, 600, 600, 900, 900, 1200, 1200, 1200, 2000, 2000],
    design: [600, 600, 600, 900, 900, 1200, 1200, 1200, 2000, 2000, 3000, 3000, 3000, 3000, 3000],
  };
  const years = Object.entries(YUAN).flatMap(([type, list]) =>
    list.slice(1).map((yuan, i) => [type as RightType, i + 2, yuan] as const),
  );
  const filed = date('2021-09-15');
  const priced = (type: RightType, year: number, more: object = {}) => {
    const result = annuity({ type, filed, granted: date('2022-03-01'), year, roll: 'none', ...more });
    if (!result.ok) throw new Error(result.problem.code);
    return result.value;
  };

  test.each(years)('%s, year %i: %i yuan', (type, year, yuan) => {
    expect(priced(type, year).fullFen).toBe(yuan * 100);
    for (const [reduction, share] of [
      [70, 30],
      [85, 15],
    ] as const)
      expect(priced(type, year, { reduction }).baseFen).toBe(yuan * (year <= 10 ? share : 100));
  });

  test('no year lies behind the last one', () => {
    for (const [type, list] of Object.entries(YUAN))
      expect(
        annuity({ type: type as RightType, filed, granted: date('2022-03-01'), year: list.length + 1 }).ok,
      ).toBe(false);
    const older = { type: 'design', filed: date('2021-05-31'), granted: date('2021-12-01') } as const;
    expect([annuity({ ...older, year: 10 }).ok, annuity({ ...older, year: 11 }).ok]).toEqual([true, false]);
  });

  test.each(years)('%s, year %i, on both sides of every edge of a band', (type, year, yuan) => {
    const due = addYears(filed, year - 1);
    const edge = (months: number) => {
      const month = 9 + months;
      const later = `${Number(due.slice(0, 4)) + (month > 12 ? 1 : 0)}-${String(((month - 1) % 12) + 1).padStart(2, '0')}-15`;
      return date(later);
    };
    for (let months = 1; months <= 6; months++) {
      const before = priced(type, year, { paid: edge(months) });
      const after = priced(type, year, { paid: addDays(edge(months), 1) });
      expect([before.band, before.totalFen]).toEqual([
        `${5 * (months - 1)}%`,
        yuan * 100 + 5 * (months - 1) * yuan,
      ]);
      expect([after.band, after.totalFen]).toEqual(
        months === 6 ? ['lapsed', null] : [`${5 * months}%`, yuan * 100 + 5 * months * yuan],
      );
    }
  });

  test('an open licence takes fifteen percent off, and never anything off a better reduction', () => {
    expect(priced('invention', 8, { openLicence: true }).baseFen).toBe(170_000);
    expect(priced('invention', 8, { openLicence: true, reduction: 70 }).baseFen).toBe(60_000);
    expect(priced('invention', 8, { openLicence: true, reduction: 85 }).baseFen).toBe(30_000);
    expect(priced('invention', 12, { openLicence: true, reduction: 85 }).baseFen).toBe(340_000);
  });

  test('filed on a leap day, every year begins on 28 February but the fourth, the eighth …', () => {
    const due = (year: number) => {
      const result = annuity({
        type: 'invention',
        filed: date('2020-02-29'),
        granted: date('2020-12-01'),
        year,
        roll: 'none',
      });
      return result.ok && [result.value.due, result.value.bands[0]!.to, result.value.bands[1]!.to];
    };
    expect(due(4)).toEqual(['2023-02-28', '2023-03-28', '2023-04-28']);
    expect(due(5)).toEqual(['2024-02-29', '2024-03-29', '2024-04-29']);
  });
});

describe('other fees of patents', () => {
  const FEES: [PatentFeeKind, invention: number, utilityModel: number, design: number][] = [
    ['filing', 900, 500, 500],
    ['printing', 50, 50, 50],
    ['examination', 2500, 0, 0],
    ['reexamination', 1000, 300, 300],
    ['invalidity', 3000, 1500, 1500],
    ['bibliographicChange', 200, 200, 200],
    ['evaluationReport', 2400, 2400, 2400],
    ['priority', 80, 80, 80],
    ['claimFromEleventh', 150, 150, 150],
    ['pageTo300', 50, 50, 50],
    ['pageFrom301', 100, 100, 100],
    ['restoration', 1000, 1000, 1000],
    ['extensionFirstMonth', 300, 300, 300],
    ['extensionAgainMonth', 2000, 2000, 2000],
    ['termCompensationRequest', 200, 200, 200],
    ['termCompensationYear', 8000, 8000, 8000],
  ];
  test.each(FEES)('%s: %i, %i, %i yuan', (kind, ...yuan) => {
    const types = ['invention', 'utilityModel', 'design'] as const;
    expect(types.map((type) => patentFee(kind, type, TODAY))).toEqual(yuan.map((y) => y * 100));
    const reducible = ['filing', 'examination', 'reexamination'].includes(kind);
    expect(types.map((type) => patentFee(kind, type, TODAY, 85))).toEqual(
      yuan.map((y) => (reducible ? y * 15 : y * 100)),
    );
  });
});

describe('limits of patents, from Wednesday 2025-04-09', () => {
  const LIMITS: [id: string, end: string, extendable: boolean][] = [
    ['patent-first-action', '2025-08-11', true],
    ['patent-further-action', '2025-06-09', true],
    ['patent-designated', '2025-06-09', true],
    ['patent-hague-refusal', '2025-08-11', true],
    ['patent-reexamination-notice', '2025-05-09', true],
    ['patent-invalidity-notice', '2025-05-09', false],
    ['patent-hearing-receipt', '2025-04-16', false],
    ['patent-reexamination', '2025-07-09', false],
    ['patent-court', '2025-07-09', false],
    ['patent-registration', '2025-06-09', false],
    ['patent-substantive-examination', '2028-04-10', false],
    ['patent-priority', '2026-04-09', false],
    ['patent-priority-design', '2025-10-09', false],
    ['patent-priority-restoration', '2025-06-09', false],
    ['patent-filing-fee', '2025-06-09', false],
    ['patent-filing-fee-after-receipt', '2025-04-24', false],
    ['patent-national-phase', '2027-10-11', false],
    ['patent-national-phase-late', '2027-12-09', false],
    ['patent-restoration', '2025-06-09', false],
    ['patent-restoration-force-majeure', '2025-06-09', false],
    ['patent-restoration-force-majeure-longest', '2027-04-09', false],
    ['patent-term-adjustment', '2025-07-09', false],
    ['patent-term-extension', '2025-07-09', false],
  ];
  test.each(LIMITS)('%s ends on %s, extendable: %s', (id, end, extendable) => {
    const found = limit(id, date('2025-04-09'));
    expect(found?.end).toBe(end);
    expect(found?.extendable).toBe(extendable);
  });
});

describe('limits of marks, before and after 2027-01-01', () => {
  const LIMITS: [id: string, from: string, end: string][] = [
    ['mark-opposition', '2026-04-09', '2026-07-09'],
    // 2027-06-09 is 端午
    ['mark-opposition', '2027-04-09', '2027-06-10'],
    ['mark-opposition-reply', '2026-04-09', '2026-05-09'],
    ['mark-refusal-review', '2026-04-09', '2026-04-24'],
    ['mark-refusal-review', '2027-04-09', '2027-04-26'],
    ['mark-court', '2026-04-09', '2026-05-09'],
    ['mark-court', '2027-04-09', '2027-05-10'],
    ['mark-non-use-evidence', '2026-04-09', '2026-06-09'],
    ['mark-invalidation-relative', '2021-04-09', '2026-04-09'],
    ['mark-invalidation-relative', '2027-04-09', '2032-04-09'],
  ];
  test.each(LIMITS)('%s from %s ends on %s', (id, from, end) => {
    expect(limit(id, date(from))?.end).toBe(end);
  });

  test('the term ends the day before the anniversary on whatever day that is; renewal, grace, non-use', () => {
    expect(renewal(date('2026-11-22'))).toMatchObject({
      opens: '2025-11-23',
      validTo: '2026-11-22',
      graceEnd: '2027-05-24',
      feeFen: 50_000,
      lateFeeFen: 75_000,
    });
    expect(nonUseOpenFrom(date('2023-11-22'))).toBe('2026-11-23');
  });
});

describe('how periods are counted', () => {
  test.each([
    ['2022-12-31', { months: 2 }, '2023-02-28'],
    ['2008-06-21', { months: 2 }, '2008-08-21'],
    ['1998-06-01', { years: 3 }, '2001-06-01'],
  ] as const)('from %s: %o ends on %s', (from, span, end) => {
    expect(period(date(from), span, 'patent', 'none')?.end).toBe(end);
  });

  test('posted on 2008-06-06, served on Saturday 06-21, which is not moved', () => {
    const served = serviceDate({ law: 'patent', channel: 'post', issued: date('2008-06-06') });
    expect(served).toMatchObject({ served: '2008-06-21', presumed: true });
  });

  test.each([
    ['patent', 'electronic', '2026-03-02'],
    ['patent', 'post', '2026-03-17'],
    ['patent', 'hand', '2026-03-02'],
    ['patent', 'publicNotice', '2026-04-02'],
    ['trademark', 'electronic', '2026-03-17'],
    ['trademark', 'post', '2026-03-17'],
    ['trademark', 'hand', '2026-03-02'],
    ['trademark', 'publicNotice', '2026-04-01'],
  ] as const)('%s: by %s what is issued on 2026-03-02 is served on %s', (law, channel, served) => {
    expect(serviceDate({ law, channel, issued: date('2026-03-02') })?.served).toBe(served);
  });

  test.each([
    [2, '2026-09-30'],
    [3, '2026-10-08'],
    [5, '2026-10-10'],
    [7, '2026-10-13'],
  ])('行政处罚法: %i working days from 2026-09-28 end on %s, the swapped Saturday among them', (n, end) => {
    expect(period(date('2026-09-28'), { workingDays: n }, 'penalty', 'end')?.end).toBe(end);
  });
});
