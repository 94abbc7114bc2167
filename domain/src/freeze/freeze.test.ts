import { describe, expect, it } from 'vitest';
import { date } from '../basics/plainDate.ts';
import type { FrozenFigure, FrozenSet } from './frozenSet.ts';
import { differingNumbers, frozenNumbers } from './numbers.ts';
import { parsePeriod, periodLabel, recentPeriods } from './period.ts';
import { confirmRefusal } from './state.ts';
import { frozenWindows, mainWindow } from './windows.ts';

describe('a period', () => {
  it.each([
    ['2026', '2026-01-01', '2026-12-31', '2026年'],
    ['2026-Q1', '2026-01-01', '2026-03-31', '2026年第一季度'],
    ['2026-Q4', '2026-10-01', '2026-12-31', '2026年第四季度'],
    ['2024-02', '2024-02-01', '2024-02-29', '2024年2月'],
    ['2026-11-20', '2026-11-20', '2026-11-20', '2026年11月20日'],
  ])('%s runs from %s to %s', (id, from, to, zh) => {
    expect(parsePeriod(id)).toEqual({ id, from, to });
    expect(periodLabel(id).zh).toBe(zh);
  });

  it.each([
    '',
    '26-Q1',
    '2026-Q0',
    '2026-Q5',
    '2026-13',
    '2026-00',
    '2026-02-30',
    '2026-Q1-1',
    '2026-1',
    '20260930',
  ])('“%s” is none', (id) => expect(parsePeriod(id)).toBeUndefined());

  it('is offered once it is over: the day after the last, not on it', () => {
    expect(recentPeriods(date('2026-09-30'), 2).map((p) => p.id)).toEqual(['2026-08', '2026-07']);
    expect(recentPeriods(date('2026-10-01'), 3).map((p) => p.id)).toEqual(['2026-Q3', '2026-09', '2026-08']);
    expect(recentPeriods(date('2026-01-01'), 3).map((p) => p.id)).toEqual(['2025', '2025-Q4', '2025-12']);
  });
});

describe('the windows of a figure', () => {
  const quarter = parsePeriod('2026-Q3')!;
  it('of a flow are this period, this and the last year, and the plan as far as it has run', () => {
    const plan = { from: date('2022-01-01'), to: date('2025-12-31') };
    expect(frozenWindows('flow', quarter, plan)).toEqual([
      { id: 'period', since: '2026-07-01', until: '2026-09-30' },
      { id: 'thisYear', since: '2026-01-01', until: '2026-09-30' },
      { id: 'samePeriod', since: '2025-01-01', until: '2025-09-30' },
      { id: 'lastYear', since: '2025-01-01', until: '2025-12-31' },
      { id: 'plan', since: '2022-01-01', until: '2025-12-31' },
    ]);
    expect(frozenWindows('flow', quarter, { from: date('2026-10-01'), to: date('2030-12-31') })).toHaveLength(
      4,
    );
  });

  it('of a stock are days, of a rate the last survey, and the main one is always among them', () => {
    expect(frozenWindows('stock', quarter, null).map((w) => w.until)).toEqual([
      '2026-09-30',
      '2026-06-30',
      '2025-09-30',
      '2025-12-31',
    ]);
    for (const over of ['stock', 'flow', 'rate'] as const)
      expect(frozenWindows(over, quarter, null).map((w) => w.id)).toContain(mainWindow(over));
  });
});

describe('the numbers of a set', () => {
  const figure = (amount: number, text: string, streets: FrozenFigure['streets'] = []): FrozenFigure => ({
    indicator: 'valid-marks',
    label: { zh: '商标', en: 'marks' },
    unit: { zh: '件', en: 'marks' },
    measure: 'count',
    over: 'stock',
    values: [
      {
        window: 'now',
        since: null,
        until: date('2026-09-30'),
        value: amount,
        text,
        numerator: amount,
        persons: null,
        vintage: null,
      },
    ],
    streets,
    criteria: [],
    official: null,
  });
  const set = (...figures: FrozenFigure[]): Pick<FrozenSet, 'figures' | 'targets'> => ({
    figures,
    targets: [],
  });

  it('have keys that nothing else has', () => {
    const keys = frozenNumbers(set(figure(3, '3', [{ street: '370104001000', name: '一', amount: 3 }]))).map(
      (n) => n.key,
    );
    expect(keys).toEqual([
      'figure:valid-marks:now',
      'figure:valid-marks:now:amount',
      'figure:valid-marks:street:370104001000',
      'figure:valid-marks:official',
    ]);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('differ by a digit of the text alone, by a value alone, and not by a street of nothing', () => {
    expect(differingNumbers(set(figure(3, '3.0')), set(figure(3, '3.00')))).toEqual([
      { key: 'figure:valid-marks:now', frozen: '3.0', now: '3.00' },
    ]);
    expect(differingNumbers(set(figure(3, '3')), set(figure(4, '3'))).map((d) => d.key)).toEqual([
      'figure:valid-marks:now',
      'figure:valid-marks:now:amount',
    ]);
    const empty = [{ street: '370104002000', name: '二', amount: 0 }];
    expect(differingNumbers(set(figure(3, '3')), set(figure(3, '3', empty)))).toEqual([]);
    expect(differingNumbers(set(figure(3, '3', empty)), set(figure(3, '3')))).toEqual([]);
    const some = [{ street: '370104002000', name: '二', amount: 1 }];
    expect(differingNumbers(set(figure(3, '3')), set(figure(3, '3', some)))).toHaveLength(1);
  });
});

describe('confirming', () => {
  it('is for another person, while the set waits', () => {
    expect(confirmRefusal({ state: 'proposed', by: 'person:a' }, 'person:b')).toBeUndefined();
    expect(confirmRefusal({ state: 'proposed', by: 'person:a' }, 'person:a')).toBe('freeze-own');
    for (const state of ['confirmed', 'superseded', 'dropped'] as const)
      expect(confirmRefusal({ state, by: 'person:a' }, 'person:b')).toBe('freeze-decided');
  });
});
