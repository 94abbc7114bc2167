import { describe, expect, it } from 'vitest';
import { date } from '../basics/plainDate.ts';
import { lastPeriod, spanSaid, valueSaid, windowDays, windowSaid } from './windows.ts';

const month = { span: 'month', asOf: date('2026-10-31') } as const;

describe('the days a window covers', () => {
  it('of a monthly form', () => {
    expect(windowDays('form', month)).toEqual({ from: '2026-10-01', to: '2026-10-31' });
    expect(windowDays('year', month)).toEqual({ from: '2026-01-01', to: '2026-10-31' });
    expect(windowDays('lastMonth', month)).toEqual({ from: '2026-09-01', to: '2026-09-30' });
    expect(windowDays('sameMonth', month)).toEqual({ from: '2025-10-01', to: '2025-10-31' });
    expect(windowDays('sameYear', month)).toEqual({ from: '2025-01-01', to: '2025-10-31' });
    expect(windowDays('yearEnd', month)).toEqual({ from: '2025-01-01', to: '2025-12-31' });
  });
  it('of a quarterly one', () => {
    const quarter = { span: 'quarter', asOf: date('2026-09-30') } as const;
    expect(windowDays('form', quarter)).toEqual({ from: '2026-07-01', to: '2026-09-30' });
    expect(windowDays('lastForm', quarter)).toEqual({ from: '2026-04-01', to: '2026-06-30' });
  });
  it('the end of a month stays one in a leap year', () => {
    expect(windowDays('sameForm', { span: 'month', asOf: date('2025-02-28') }).to).toBe('2024-02-29');
    expect(windowDays('sameForm', { span: 'month', asOf: date('2024-02-29') }).to).toBe('2023-02-28');
  });
});

describe('the last period that is over', () => {
  it.each([
    ['month', '2026-11-23', '2026-10-31'],
    ['month', '2026-01-01', '2025-12-31'],
    ['quarter', '2026-11-23', '2026-09-30'],
    ['quarter', '2026-10-01', '2026-09-30'],
    ['quarter', '2026-09-30', '2026-06-30'],
    ['half', '2026-07-01', '2026-06-30'],
    ['year', '2026-11-23', '2025-12-31'],
  ] as const)('%s on %s is that to %s', (span, today, asOf) => {
    expect(lastPeriod(span, date(today)).asOf).toBe(asOf);
  });
});

describe('words of forms', () => {
  it.each([
    ['本月', 'month'],
    ['1—9月累计', 'year'],
    ['1-××月', 'year'],
    ['上年同期', 'sameForm'],
    ['2025年底', 'yearEnd'],
    ['本年新增', 'newYear'],
    ['历年累计', 'all'],
    ['期末数', 'form'],
  ] as const)('%s looks back as %s', (text, window) => {
    expect(windowSaid(text)).toBe(window);
  });
  it.each([
    ['完成率', 'done'],
    ['2025年目标值', 'target'],
    ['同比增长（%）', 'growth'],
    ['同比增减', 'change'],
    ['环比', 'chain'],
    ['完成值', undefined],
  ] as const)('%s asks for %s', (text, value) => {
    expect(valueSaid(text)).toBe(value);
  });
  it('the title tells how often a form is due', () => {
    expect(spanSaid('知识产权工作月报表')).toBe('month');
    expect(spanSaid('第三季度统计表')).toBe('quarter');
    expect(spanSaid('2025年度统计表')).toBe('year');
    expect(spanSaid('基本情况表')).toBeUndefined();
  });
});
