import { date } from '@sophora/domain/basics/plainDate';
import { describe, expect, it } from 'vitest';
import { missingPeriods } from './sources.ts';

describe('missing periods', () => {
  it('are those that ended after the period of the last file', () => {
    expect(missingPeriods('monthly', [date('2026-08-31')], date('2026-11-22'))).toEqual([
      '2026-09',
      '2026-10',
    ]);
    expect(missingPeriods('monthly', [date('2026-10-31')], date('2026-11-22'))).toEqual([]);
  });

  it('do not include the period that is still running', () => {
    expect(missingPeriods('monthly', [date('2026-10-01')], date('2026-11-30'))).toEqual([]);
    expect(missingPeriods('monthly', [date('2026-10-01')], date('2026-12-01'))).toEqual(['2026-11']);
  });

  it('forget a gap that a later file has made up for', () => {
    expect(missingPeriods('quarterly', [date('2025-03-31'), date('2026-09-30')], date('2026-12-31'))).toEqual(
      [],
    );
  });

  it('count quarters and years by their last month', () => {
    expect(missingPeriods('quarterly', [date('2026-02-01')], date('2026-11-22'))).toEqual([
      '2026-06',
      '2026-09',
    ]);
    expect(missingPeriods('yearly', [date('2023-12-31')], date('2026-11-22'))).toEqual([
      '2024-12',
      '2025-12',
    ]);
  });

  it('are none for a file that comes once, or before the first came', () => {
    expect(missingPeriods('once', [date('2020-01-01')], date('2026-11-22'))).toEqual([]);
    expect(missingPeriods('monthly', [], date('2026-11-22'))).toEqual([]);
  });
});
