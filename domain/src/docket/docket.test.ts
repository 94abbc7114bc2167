import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, date, type PlainDate } from '../basics/plainDate.ts';
import { annuity } from '../deadlines/annuity.ts';
import { ANNUITY_SURCHARGE } from '../deadlines/annuityRules.ts';
import { isWorkingDay } from '../deadlines/calendar.ts';
import { toDay } from '../deadlines/civil.ts';
import { patentDeadline } from '../deadlines/docket.ts';
import { RIGHT_TYPES } from '../patents/applicationNumber.ts';
import { differencesOfField, differenceText } from './docketTexts.ts';
import { costOn, stateOn } from './entry.ts';
import { markDocket } from './markDocket.ts';
import { patentDocket } from './patentDocket.ts';
import { readPayments } from './payments.ts';

const FACTS = {
  type: 'invention',
  filed: '2018-03-15',
  granted: '2021-06-01',
  status: 'valid',
  seenOn: '2025-12-01',
};
const PAID_7 = { patent: 'x', year: 7, paidOn: '2024-03-10', paidFen: 200_000 };
const TODAY = date('2025-03-01');

function docket(facts: object, annuities: readonly object[], highValue: readonly object[] = []) {
  return patentDocket(
    { facts: facts as never, annuities: annuities as never, highValue: highValue as never },
    TODAY,
  );
}

describe('what is kept of a patent', () => {
  test('is its next annuity with every price, and the state follows from the day', () => {
    const entry = docket(FACTS, [PAID_7])!;
    expect(entry).toMatchObject({ what: 'annuity', year: 8, due: '2025-03-17', holdsTo: null });
    const on = (day: string) => [stateOn(entry, date(day)), costOn(entry, date(day))];
    expect(on('2025-03-17')).toEqual(['normal', 200_000]);
    expect(on('2025-03-18')).toEqual(['grace', 200_000]);
    expect(on('2025-04-15')).toEqual(['grace', 200_000]);
    expect(on('2025-04-16')).toEqual(['grace', 210_000]);
    expect(on('2025-09-15')).toEqual(['grace', 250_000]);
    expect(on('2025-09-16')).toEqual(['restorable', null]);
    expect(on('2025-12-15')).toEqual(['restorable', null]);
    expect(on('2025-12-16')).toEqual(['ended', null]);
  });

  test('holds until its day where no payment is on record, and till a fact changes where one is', () => {
    expect(docket(FACTS, [])).toMatchObject({ paymentsKnown: false, holdsTo: '2025-03-17' });
    expect(docket(FACTS, [PAID_7])).toMatchObject({ paymentsKnown: true, holdsTo: null });
  });

  test('ranks first where it counts as high value on the day it is due, and not a day after the span', () => {
    const span = (from: string, to: string | null) => [{ from, to }];
    expect(docket(FACTS, [PAID_7], span('2025-03-17', null))!.rank).toBe(0);
    expect(docket(FACTS, [PAID_7], span('2025-03-18', null))!.rank).toBe(1);
    expect(docket(FACTS, [PAID_7], span('2020-01-01', '2025-03-17'))!.rank).toBe(1);
    expect(docket(FACTS, [PAID_7], span('2020-01-01', '2025-03-18'))!.rank).toBe(0);
    expect(docket({ ...FACTS, type: 'utilityModel' }, [])!.rank).toBe(3);
  });

  test('of an application is nothing, published or not', () => {
    const pending = { type: 'invention', filed: '2025-01-02', status: 'pending' };
    expect(docket(pending, [])).toBeUndefined();
    expect(docket({ ...pending, published: '2025-02-01' }, [])).toBeUndefined();
  });

  test('of a right that is gone is nothing, unless its file contradicts its payments', () => {
    const lapsed = { ...FACTS, status: 'lapsed', endedOn: '2025-03-15' };
    expect(docket(lapsed, [PAID_7])).toBeUndefined();
    const paid8 = { ...PAID_7, year: 8, paidOn: '2025-03-10' };
    expect(docket(lapsed, [PAID_7, paid8])).toMatchObject({
      what: 'gone',
      due: '2025-03-15',
      differences: [{ code: 'lapsed-but-paid' }],
    });
  });

  test('says so where the file calls in force what lapsed by its payments, from the day restoration is over', () => {
    const on = (seenOn: string) => docket({ ...FACTS, seenOn }, [PAID_7])!.differences.map((d) => d.code);
    expect(on('2025-12-15')).toEqual([]);
    expect(on('2025-12-16')).toEqual(['valid-but-lapsed']);
  });
});

describe('payments', () => {
  const base = { type: 'invention', filed: date('2018-03-15'), granted: date('2021-06-01') } as const;
  const paid = (year: number, paidOn: string, yuan: number, more: object = {}) => ({
    year,
    paidOn: date(paidOn),
    paidFen: yuan * 100,
    ...more,
  });
  const codes = (...records: Parameters<typeof readPayments>[1]) =>
    readPayments(base, records).differences.map((d) => d.code);

  test('say the reduction by their amounts where no file states it', () => {
    expect(readPayments(base, [paid(7, '2024-03-10', 300)])).toMatchObject({
      reduction: 85,
      paidThroughYear: 7,
    });
    expect(readPayments(base, [paid(7, '2024-03-10', 600)])).toMatchObject({ reduction: 70 });
    expect(readPayments(base, [paid(7, '2024-03-10', 2000)]).reduction).toBeUndefined();
  });

  test('on the last day of a band cost its percentage, a day later the next', () => {
    // Year 8: the second band ends on 2025-05-15
    expect(codes(paid(8, '2025-05-15', 2100))).toEqual([]);
    expect(codes(paid(8, '2025-05-16', 2100))).toEqual(['annuity-short']);
    expect(codes(paid(8, '2025-05-16', 2200))).toEqual([]);
  });

  test('that leave the surcharge out do not settle the year, and say what is missing', () => {
    const short = readPayments(base, [paid(7, '2024-03-10', 2000), paid(8, '2025-05-20', 2000)]);
    expect(short.paidThroughYear).toBe(7);
    expect(short.differences).toMatchObject([
      { code: 'annuity-short', params: { paid: 2000, needed: 2200, missing: 200 } },
    ]);
    expect(differenceText(short.differences[0]!, 'zh')).toContain('少缴 200 元');
  });

  test('that fell short count towards the whole, which is priced by the day it is completed', () => {
    // 5 percent band until 2025-05-15: 45 of 90 due, 25 paid, completed a month later at 10 percent: 65 more
    const short = [
      paid(7, '2024-03-10', 2000),
      { patent: 'x', year: 8, paidOn: '2025-05-10', paidFen: 50_000 },
    ];
    const entry = docket(FACTS, [{ ...short[0], reduction: '0' }, short[1]!])!;
    expect(costOn(entry, date('2025-05-15'))).toBe(160_000);
    expect(costOn(entry, date('2025-05-16'))).toBe(170_000);
  });

  test('after the grace settle nothing', () => {
    expect(codes(paid(8, '2025-09-15', 2500))).toEqual([]);
    expect(codes(paid(8, '2025-09-16', 2500))).toEqual(['annuity-paid-after-lapse']);
  });

  test('and statements are compared with the rules: day, amount, surcharge; the unmoved day is the same day', () => {
    expect(codes({ year: 8, dueOn: date('2025-03-15'), dueFen: 200_000 })).toEqual([]);
    expect(codes({ year: 8, dueOn: date('2025-03-17') })).toEqual([]);
    expect(codes({ year: 8, dueOn: date('2025-03-18') })).toEqual(['annuity-due-differs']);
    expect(codes({ year: 8, dueFen: 120_000 })).toEqual(['annuity-amount-differs']);
    expect(codes(paid(8, '2025-05-15', 2100, { surchargeFen: 10_000 }))).toEqual([]);
    expect(codes(paid(8, '2025-05-15', 2100, { surchargeFen: 20_000 }))).toEqual([
      'annuity-surcharge-differs',
    ]);
    expect(codes(paid(8, '2025-03-10', 2100))).toEqual(['annuity-overpaid']);
  });
});

test('a difference stands beside the field it is about, an annuity of its year', () => {
  const short = { code: 'annuity-short', params: { year: 8 } };
  const lapsed = { code: 'valid-but-lapsed', params: { year: 9 } };
  const beside = (kind: string, field: string, year?: number) =>
    differencesOfField([short, lapsed], { kind, field, year });
  expect(beside('annuities', 'paidFen', 8)).toEqual([short]);
  expect(beside('annuities', 'paidFen', 7)).toEqual([]);
  expect(beside('annuities', 'dueOn', 8)).toEqual([]);
  expect(beside('patents', 'status')).toEqual([lapsed]);
  expect(beside('marks', 'status')).toEqual([]);
});

describe('what is kept of a mark', () => {
  const mark = { number: '12345678', status: 'registered', registered: '2016-11-23' };

  test('is its renewal; a renewed term runs on in tens of years', () => {
    expect(markDocket({ ...mark, validUntil: '2026-11-22' })).toMatchObject({
      what: 'renewal',
      due: '2026-11-22',
      lastDay: '2027-05-24',
      differences: [],
    });
    expect(markDocket({ ...mark, validUntil: '2036-11-22' })!.differences).toEqual([]);
  });

  test('is called different where its term is longer than the law gives; a shorter one may follow an opposition', () => {
    const longer = markDocket({ ...mark, validUntil: '2026-11-23' })!;
    expect(longer.differences).toMatchObject([{ code: 'mark-term-differs', params: { ours: '2026-11-22' } }]);
    expect(markDocket({ ...mark, validUntil: '2026-05-01' })!.differences).toEqual([]);
    expect(markDocket({ ...mark, number: 'G1234567', validUntil: '2026-12-01' })!.differences).toEqual([]);
  });

  test('is nothing where it was cancelled or its term is not known', () => {
    expect(markDocket({ ...mark, status: 'cancelled', validUntil: '2026-11-22' })).toBeUndefined();
    expect(markDocket(mark)).toBeUndefined();
  });
});

describe('whatever the right', () => {
  const day = fc.integer({ min: 0, max: 6000 }).map((n) => addDays(date('2008-01-01'), n));
  const right = fc.record({
    type: fc.constantFrom(...RIGHT_TYPES),
    filed: day,
    wait: fc.integer({ min: 30, max: 1500 }),
    paidThroughYear: fc.option(fc.integer({ min: 1, max: 19 }), { nil: undefined }),
    reduction: fc.constantFrom(undefined, 70 as const, 85 as const),
  });
  const made = ({ wait, ...r }: { wait: number; filed: PlainDate } & Record<string, unknown>) =>
    ({ ...r, granted: addDays(r.filed, wait) }) as never;

  test('paying later never costs less', () => {
    fc.assert(
      fc.property(right, day, (r, today) => {
        const fens = patentDeadline(made(r), today).costs.map((c) => c.fen);
        expect(fens).toEqual([...fens].sort((a, b) => a - b));
      }),
    );
  });

  test('an annuity is due on a working day, and so is every last day', () => {
    fc.assert(
      fc.property(right, day, (r, today) => {
        const { kind, due, lastDay, restoreTo } = patentDeadline(made(r), today);
        fc.pre(kind === 'annuity');
        for (const d of [due, lastDay, restoreTo!]) expect(isWorkingDay(toDay(d))).toBe(true);
      }),
    );
  });

  test('later years are due later', () => {
    fc.assert(
      fc.property(right, fc.integer({ min: 1, max: 18 }), (r, through) => {
        const at = (paidThroughYear: number) => patentDeadline(made({ ...r, paidThroughYear }), r.filed);
        expect(at(through).due <= at(through + 1).due).toBe(true);
      }),
    );
  });

  test('what is kept says on any later day what the clock says on that day, where payments are on record', () => {
    fc.assert(
      fc.property(right, day, day, fc.integer({ min: 1, max: 19 }), (r, made1, asked, year) => {
        const facts = { type: r.type, filed: r.filed, granted: addDays(r.filed, r.wait), status: 'valid' };
        const paid = { year, paidOn: r.filed };
        const entry = patentDocket({ facts, annuities: [paid], highValue: [] }, made1)!;
        fc.pre(entry.what !== 'gone' && entry.paymentsKnown);
        const fresh = patentDocket({ facts, annuities: [paid], highValue: [] }, asked)!;
        expect(fresh).toEqual(entry);
        const clock = patentDeadline(
          {
            ...(facts as { type: typeof r.type; filed: PlainDate; granted: PlainDate }),
            paidThroughYear: readPayments(facts as never, [paid]).paidThroughYear,
          },
          asked,
        );
        expect([stateOn(entry, asked), costOn(entry, asked)]).toEqual([clock.state, clock.nowFen]);
      }),
    );
  });

  test('a rule that holds for a span changes only what falls due in it', () => {
    const changedFrom = date('2024-01-20');
    fc.assert(
      fc.property(right, fc.integer({ min: 4, max: 15 }), (r, year) => {
        const facts = { ...(made(r) as object), year } as never;
        const result = annuity(facts);
        fc.pre(result.ok);
        if (!result.ok) return;
        const version = ANNUITY_SURCHARGE.find(
          (v) =>
            v.validFrom <= result.value.anniversary &&
            (v.validTo === null || result.value.anniversary < v.validTo),
        )!;
        expect(result.value.rule.validFrom).toBe(version.validFrom);
        expect(result.value.rule.validFrom >= changedFrom).toBe(result.value.anniversary >= changedFrom);
      }),
    );
  });
});
