import { describe, expect, it } from 'vitest';
import { compareTables, MARK_COLUMNS, type OurRow, PLEDGE_COLUMNS, type TheirRow } from './tables.ts';

const HERE = { code: '370104', name: '槐荫区' };
const VALUES = { registered: '2024-03-05', registrationType: 'new', amount: '500 万元' };
const theirs = (key: string, more: Partial<TheirRow> = {}): TheirRow => ({
  key,
  recordId: `o${key}`,
  title: '甲公司',
  county: '槐荫区',
  values: VALUES,
  ...more,
});
const ours = (key: string, more: Partial<OurRow> = {}): OurRow => ({
  key,
  recordId: `w${key}`,
  title: '甲公司',
  region: '370104',
  counts: true,
  gap: null,
  values: VALUES,
  ...more,
});
const gap = (criterion: string) => ({ counts: false, gap: { criterion, reason: { code: 'pledge-no-day' } } });
const found = (t: TheirRow[], w: OurRow[], columns = PLEDGE_COLUMNS) =>
  compareTables(t, w, columns, HERE).differences.map((d) => [d.kind, d.detail.code, d.todo.code]);

describe('an official table against ours', () => {
  it('finds nothing where both say the same, or one of them says nothing', () => {
    const silent = { values: { registered: null, registrationType: null, amount: null } };
    expect(found([theirs('1'), theirs('2', silent)], [ours('1'), ours('2')])).toEqual([]);
  });

  it('tells why we do not count what they do', () => {
    expect(
      found(
        ['1', '2', '3', '4', '5'].map((key) => theirs(key)),
        [
          ours('2', { ...gap('?not-in-district'), region: '370105' }),
          ours('3', gap('?pledge-change')),
          ours('4', gap('?pledge-no-day')),
          ours('5', { counts: false }),
        ],
      ),
    ).toEqual([
      ['theirsOnly', 'not-in-register', 'ask-for-record'],
      ['theirsOnly', 'seat-elsewhere-by-us', 'check-seat'],
      ['theirsOnly', 'change-by-us', 'check-type'],
      ['theirsOnly', 'fact-missing', 'supply-fact'],
      ['theirsOnly', 'over-by-us', 'check-status'],
    ]);
  });

  it('names another county, type, amount and day of what both have, each by itself', () => {
    const other = { registered: '2024-03-06', registrationType: 'change', amount: '550 万元' };
    expect(found([theirs('1', { county: '市中区', values: other })], [ours('1')])).toEqual([
      ['county', 'other-county', 'check-seat'],
      ['category', 'other-type', 'check-type'],
      ['amount', 'other-amount', 'check-contract'],
      ['date', 'other-registered', 'check-registration'],
    ]);
  });

  it('meets marks by number and class, and names another term', () => {
    const term = (validUntil: string) => ({ values: { registered: '2016-01-07', validUntil } });
    expect(
      found(
        [theirs('123|5', term('2036-01-06')), theirs('123|7', term('2026-01-06'))],
        [ours('123|5', term('2026-01-06')), ours('123|9', term('2026-01-06'))],
        MARK_COLUMNS,
      ),
    ).toEqual([
      ['theirsOnly', 'not-in-register', 'ask-for-record'],
      ['oursOnly', 'ours-alone', 'report-record'],
      ['date', 'other-term', 'check-mark-gazette'],
    ]);
  });

  it('adds up: both and each side alone make the two totals', () => {
    const compared = compareTables(
      [theirs('1'), theirs('2'), theirs('3')],
      [ours('2'), ours('3', { counts: false }), ours('4')],
      PLEDGE_COLUMNS,
      HERE,
    );
    const of = (kind: string) => compared.differences.filter((d) => d.kind === kind).length;
    expect(compared.both + of('theirsOnly')).toBe(compared.theirs);
    expect(compared.both + of('oursOnly')).toBe(compared.ours);
  });
});
