import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, date, type PlainDate } from '../basics/plainDate.ts';
import { ALWAYS, type Contribution } from '../indicators/contribution.ts';
import { splitByStreet, streetSpans } from './streetSpans.ts';

const counted = (from: string, to: string | null): Contribution => ({
  criterion: '',
  from: date(from),
  to: to === null ? null : date(to),
  amount: 1,
  reasons: [],
});

test('the first known street holds since always, a move begins a new span', () => {
  expect(streetSpans([{ street: 'B', since: date('2023-05-01') }, { street: 'A' }])).toEqual([
    { street: 'A', from: ALWAYS, to: '2023-05-01' },
    { street: 'B', from: '2023-05-01', to: null },
  ]);
  expect(streetSpans([{ street: 'A', since: date('2023-05-01') }])).toEqual([
    { street: 'A', from: ALWAYS, to: null },
  ]);
  expect(streetSpans([])).toEqual([]);
});

test('a second address in the same street is no move', () => {
  expect(streetSpans([{ street: 'A' }, { street: 'A', since: date('2023-05-01') }])).toHaveLength(1);
});

test('a move splits a stock on its day and leaves a flow whole in the street of its day', () => {
  const spans = streetSpans([{ street: 'A' }, { street: 'B', since: date('2023-05-01') }]);
  expect(
    splitByStreet([counted('2022-01-01', null)], spans).map(({ street, from, to }) => [street, from, to]),
  ).toEqual([
    ['A', '2022-01-01', '2023-05-01'],
    ['B', '2023-05-01', null],
  ]);
  expect(splitByStreet([counted('2023-04-30', null)], spans, 'flow').map((c) => c.street)).toEqual(['A']);
  expect(splitByStreet([counted('2023-05-01', null)], spans, 'flow').map((c) => c.street)).toEqual(['B']);
});

test('without any known street everything is unassigned', () => {
  expect(splitByStreet([counted('2022-01-01', null)], [])).toMatchObject([
    { street: 'unassigned', from: '2022-01-01', to: null },
  ]);
});

const day = fc.integer({ min: 0, max: 400 }).map((n) => addDays(date('2022-01-01'), n));

test('on every day a split contribution counts exactly once, in the street of that day', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ street: fc.constantFrom('A', 'B', 'C'), since: day }), { maxLength: 6 }),
      day,
      fc.option(fc.integer({ min: 1, max: 300 })),
      day,
      (facts, from, length, asked) => {
        const to: PlainDate | null = length === null ? null : addDays(from, length);
        const spans = streetSpans(facts);
        const parts = splitByStreet([{ criterion: '', from, to, amount: 1, reasons: [] }], spans);
        const open = parts.filter((p) => p.from <= asked && (p.to === null || asked < p.to));
        expect(open).toHaveLength(from <= asked && (to === null || asked < to) ? 1 : 0);
        const there = spans.find((s) => s.from <= asked && (s.to === null || asked < s.to));
        if (open[0]) expect(open[0].street).toBe(there?.street ?? 'unassigned');
      },
    ),
  );
});
