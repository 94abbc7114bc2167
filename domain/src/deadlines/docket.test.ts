import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, date, type PlainDate } from '../basics/plainDate.ts';
import { RIGHT_TYPES } from '../patents/applicationNumber.ts';
import { termEnd, termYears } from '../patents/term.ts';
import { type AnnuityFacts, annuity } from './annuity.ts';
import { isWorkingDay } from './calendar.ts';
import { dayText, toDay } from './civil.ts';
import {
  markDeadline,
  nonUseOpenFrom,
  type PatentRight,
  patentDeadline,
  patentDeadlines,
  patentState,
  reductionRequestBy,
} from './docket.ts';
import { patentYear } from './patentYear.ts';
import { period } from './period.ts';
import { PERIOD_LAWS } from './periodRules.ts';
import { dueBetween, schedule } from './schedule.ts';
import { STEP_TEXTS, stepText } from './stepTexts.ts';
import { compensatedEnd, termAdjustmentDays, termExtensionDays } from './termCompensation.ts';

const RIGHT: PatentRight = {
  type: 'invention',
  filed: date('2018-03-15'),
  granted: date('2021-06-01'),
  reduction: 85,
  paidThroughYear: 7,
};

describe('the next annuity, its price and its state, on both sides of every edge', () => {
  // Year 8 is due on 2025-03-15, a Saturday: the last free day is Monday the 17th, and the third band ends on 2025-06-16
  test.each([
    ['2025-03-17', 'normal', 300],
    ['2025-03-18', 'grace', 300],
    ['2025-04-15', 'grace', 300],
    ['2025-04-16', 'grace', 400],
    ['2025-05-15', 'grace', 400],
    ['2025-05-16', 'grace', 500],
    ['2025-06-16', 'grace', 500],
    ['2025-06-17', 'grace', 600],
    ['2025-07-15', 'grace', 600],
    ['2025-07-16', 'grace', 700],
    ['2025-08-15', 'grace', 700],
    ['2025-08-16', 'grace', 800],
    ['2025-09-15', 'grace', 800],
    ['2025-09-16', 'restorable', null],
    ['2025-12-15', 'restorable', null],
    ['2025-12-16', 'ended', null],
  ])('on %s: %s, %s yuan', (day, state, yuan) => {
    const next = patentDeadline(RIGHT, date(day));
    expect(next).toMatchObject({ kind: 'annuity', year: 8, due: '2025-03-17', lastDay: '2025-09-15', state });
    expect(next.nowFen).toBe(yuan === null ? null : yuan * 100);
  });

  test('a notice of termination on record sets the end of restoration: two months from it', () => {
    const right = { ...RIGHT, terminationNotice: date('2025-11-05') };
    expect(patentState(right, date('2026-01-05'))).toBe('restorable');
    expect(patentState(right, date('2026-01-06'))).toBe('ended');
  });

  test('the costs are those of annuity() for a payment on the last day of each band', () => {
    const next = patentDeadline(RIGHT, date('2025-03-01'));
    for (const cost of next.costs) {
      const one = annuity({ ...RIGHT, year: 8, paid: cost.to });
      expect(one.ok && one.value.totalFen).toBe(cost.fen);
    }
    expect(next.costs).toHaveLength(6);
  });
});

test('a lapse works back: 滞纳期 as known then is 终止 as known later, from the day the annuity was due', () => {
  const day = date('2025-05-01');
  expect(patentState(RIGHT, day)).toBe('grace');
  expect(patentState(RIGHT, day, date('2026-03-01'))).toBe('ended');
  expect(patentState(RIGHT, date('2025-03-14'), date('2026-03-01'))).toBe('normal');
  expect(patentState(RIGHT, date('2025-03-15'), date('2026-03-01'))).toBe('ended');
});

test('without payments on record the first annuity on or after the day is shown and said to be so', () => {
  const right: PatentRight = { ...RIGHT, paidThroughYear: undefined };
  expect(patentDeadline(right, date('2025-03-17'))).toMatchObject({ year: 8, paymentsKnown: false });
  expect(patentDeadline(right, date('2025-03-18'))).toMatchObject({ year: 9, state: 'normal' });
});

test('when the last annuity is paid the end of the term is next, and after it the right has expired', () => {
  const right: PatentRight = { ...RIGHT, paidThroughYear: 20 };
  expect(patentDeadline(right, date('2038-03-14'))).toMatchObject({
    kind: 'termEnd',
    due: '2038-03-14',
    state: 'normal',
  });
  expect(patentDeadline(right, date('2038-03-15'))).toMatchObject({ kind: 'termEnd', state: 'expired' });
  expect(patentDeadlines(RIGHT, date('2025-03-01')).map((d) => d.kind)).toEqual(['annuity', 'termEnd']);
});

test('the schedule runs from the year after grant to the last year, with reduction for ten years from grant', () => {
  const all = schedule(RIGHT, 'none');
  expect(all.map((a) => a.year)).toEqual(Array.from({ length: 16 }, (_, i) => 5 + i));
  expect(all.filter((a) => a.baseFen < a.fullFen).map((a) => a.year)).toEqual([
    5, 6, 7, 8, 9, 10, 11, 12, 13,
  ]);
  expect(dueBetween(RIGHT, date('2026-01-01'), date('2026-12-31')).map((a) => a.due)).toEqual(['2026-03-16']);
});

test.each([
  ['2024-08-05', 2000],
  ['2024-08-06', 1700],
])('open licence, due %s: %i yuan', (filedOn, yuan) => {
  const filed = date(`2017${filedOn.slice(4)}`);
  const one = annuity({
    type: 'invention',
    filed,
    granted: date('2020-01-10'),
    year: 8,
    openLicence: true,
    roll: 'none',
  });
  expect(one.ok && one.value.baseFen).toBe(yuan * 100);
});

test('an open licence adds nothing to a better reduction', () => {
  const one = annuity({ ...RIGHT, year: 9, openLicence: true });
  expect(one.ok && one.value.baseFen).toBe(30_000);
});

test('the annuity of the year of grant is due two months after the notice to register', () => {
  const facts: AnnuityFacts = { ...RIGHT, year: 4, registrationNotice: date('2021-03-10') };
  expect(annuity(facts)).toMatchObject({
    ok: true,
    value: { due: '2021-05-10', totalFen: 18_000, bands: [{ percent: 0 }] },
  });
  expect(annuity({ ...facts, paid: date('2021-05-11') })).toMatchObject({
    value: { band: 'lapsed', totalFen: null },
  });
  expect(annuity({ ...facts, registrationNotice: undefined })).toMatchObject({ ok: false });
});

test('a mark: renewal until the day before the anniversary, then grace, then cancelled', () => {
  const right = { validTo: date('2026-11-22') };
  expect(markDeadline(right, date('2026-11-22'))).toMatchObject({
    state: 'normal',
    nowFen: 50_000,
    lastDay: '2027-05-24',
  });
  expect(markDeadline(right, date('2026-11-23'))).toMatchObject({ state: 'grace', nowFen: 75_000 });
  expect(markDeadline(right, date('2027-05-24'))).toMatchObject({ state: 'grace' });
  expect(markDeadline(right, date('2027-05-25'))).toMatchObject({ state: 'ended', nowFen: null });
});

test('non-use can be raised from the day after three full years', () => {
  expect(nonUseOpenFrom(date('2023-06-07'))).toBe('2026-06-08');
});

test('a reduction is asked for two and a half months before the fee is due', () => {
  expect(reductionRequestBy(date('2025-03-15'))).toBe('2024-12-31');
});

describe('compensation of the term', () => {
  const facts = {
    filed: date('2018-03-15'),
    examinationRequested: date('2019-06-01'),
    granted: date('2023-03-15'),
    reasonableDelayDays: 0,
    applicantDelayDays: 0,
    sameDayUtilityModel: false,
  };

  test('days from the later of four years from filing and three from the request to grant, less the delays', () => {
    expect(termAdjustmentDays(facts)).toBe(287);
    expect(termAdjustmentDays({ ...facts, reasonableDelayDays: 87, applicantDelayDays: 100 })).toBe(100);
    expect(termAdjustmentDays({ ...facts, granted: date('2022-06-01') })).toBe(0);
    expect(termAdjustmentDays({ ...facts, granted: date('2022-06-02') })).toBe(1);
    expect(termAdjustmentDays({ ...facts, sameDayUtilityModel: true })).toBe(0);
  });

  test('a medicine: the time to approval less five years, five years at most, fourteen after approval at most', () => {
    const filed = date('2012-01-10');
    const end = termEnd('invention', filed);
    expect(termExtensionDays(filed, date('2017-01-10'), end)).toBe(0);
    expect(termExtensionDays(filed, date('2018-01-10'), end)).toBe(0);
    expect(termExtensionDays(filed, date('2020-01-10'), end)).toBe(toDay(date('2034-01-10')) - toDay(end));
    expect(compensatedEnd(end, termExtensionDays(filed, date('2029-01-10'), end))).toBe('2037-01-10');
  });

  test('the end of a compensated term is the day after its last day: 2041-12-01 gives 2041-12-02', () => {
    const end = termEnd('invention', date('2021-09-06'));
    expect(end).toBe('2041-09-06');
    expect(compensatedEnd(end, 87)).toBe('2041-12-02');
  });
});

describe('what holds for every right', () => {
  const day = (from: string, to: string) =>
    fc.integer({ min: toDay(date(from)), max: toDay(date(to)) }).map((n) => dayText(n));
  const facts = fc
    .record({
      type: fc.constantFrom(...RIGHT_TYPES),
      filed: day('2001-04-01', '2026-11-22'),
      monthsToGrant: fc.integer({ min: 3, max: 70 }),
      ahead: fc.integer({ min: 1, max: 12 }),
      reduction: fc.constantFrom(undefined, 70 as const, 85 as const),
      openLicence: fc.boolean(),
      roll: fc.constantFrom('none' as const, 'end' as const),
    })
    .map(({ monthsToGrant, ahead, ...rest }): AnnuityFacts => {
      const granted = addDays(rest.filed, monthsToGrant * 30);
      const year = Math.min(patentYear(rest.filed, granted) + ahead, termYears(rest.type, rest.filed));
      return { ...rest, granted, year };
    })
    .filter((f) => f.year > patentYear(f.filed, f.granted));
  const priced = (f: AnnuityFacts) => {
    const result = annuity(f);
    if (!result.ok) throw new Error(stepText(result.problem, 'en'));
    return result.value;
  };

  test('paying later never costs less', () => {
    fc.assert(
      fc.property(
        facts,
        fc.integer({ min: -30, max: 260 }),
        fc.integer({ min: 0, max: 120 }),
        (f, first, later) => {
          const due = priced(f).anniversary;
          const cost = (paid: PlainDate) => {
            const { totalFen, restorationFen } = priced({ ...f, paid });
            return totalFen ?? restorationFen;
          };
          expect(cost(addDays(due, first + later))).toBeGreaterThanOrEqual(cost(addDays(due, first)));
        },
      ),
    );
  });

  test('a rolled due day and every rolled end of a band is a working day, never before the unrolled one', () => {
    fc.assert(
      fc.property(facts, (f) => {
        const rolled = priced({ ...f, roll: 'end' });
        const plain = priced({ ...f, roll: 'none' });
        for (const d of [rolled.due, rolled.lapsesAfter, ...rolled.bands.map((b) => b.to)])
          expect(isWorkingDay(toDay(d)), d).toBe(true);
        expect(rolled.due >= plain.due).toBe(true);
        rolled.bands.forEach((b, i) => {
          expect(b.to >= plain.bands[i]!.to).toBe(true);
        });
      }),
    );
  });

  test('a period of any law that is rolled ends on a working day', () => {
    fc.assert(
      fc.property(
        day('2001-01-01', '2035-12-31'),
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom(...PERIOD_LAWS),
        (from, months, law) => {
          expect(isWorkingDay(toDay(period(from, { months }, law, 'end')!.end))).toBe(true);
        },
      ),
    );
  });

  test('due days grow with the year, and the bands join without gap or overlap', () => {
    fc.assert(
      fc.property(facts, (f) => {
        const all = schedule({ type: f.type, filed: f.filed, granted: f.granted }, f.roll);
        for (let i = 1; i < all.length; i += 1) expect(all[i]!.due > all[i - 1]!.due).toBe(true);
        for (const { bands } of all)
          for (let i = 1; i < bands.length; i += 1) expect(addDays(bands[i - 1]!.to, 1)).toBe(bands[i]!.from);
      }),
    );
  });

  test('the docket agrees with annuity() on state, price and days', () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: -400, max: 300 }), (f, offset) => {
        const asOf = addDays(priced(f).anniversary, offset);
        const one = priced({ ...f, roll: 'end', asOf });
        const next = patentDeadline({ ...f, paidThroughYear: f.year - 1 }, asOf);
        expect(next).toMatchObject({
          year: f.year,
          due: one.due,
          lastDay: one.lapsesAfter,
          nowFen: one.totalFen,
        });
      }),
    );
  });

  test('every step has its sentence in both languages, with no parameter left out', () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: -30, max: 260 }), (f, offset) => {
        for (const step of priced({ ...f, paid: addDays(priced(f).anniversary, offset) }).steps)
          for (const language of ['zh', 'en'] as const) {
            expect(Object.keys(STEP_TEXTS)).toContain(step.code);
            expect(stepText(step, language)).not.toMatch(/[{}]|undefined/);
          }
      }),
    );
  });

  test('facts that cannot be are refused with a sentence, whatever they are', () => {
    const any = fc
      .integer({ min: toDay(date('0001-01-01')), max: toDay(date('9999-12-31')) })
      .map((n) => dayText(n));
    fc.assert(
      fc.property(
        fc.constantFrom(...RIGHT_TYPES),
        any,
        any,
        fc.integer({ min: -3, max: 40 }),
        any,
        (type, filed, granted, year, paid) => {
          const result = annuity({ type, filed, granted, year, paid });
          if (!result.ok)
            for (const language of ['zh', 'en'] as const)
              expect(stepText(result.problem, language)).not.toMatch(/[{}]|undefined|^annuity-/);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
