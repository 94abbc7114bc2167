import { describe, expect, it } from 'vitest';
import { compareLists, type OfficialRight, type OwnRight } from './differences.ts';

const HERE = { code: '370104', name: '槐荫区' };
const theirs = (number: string, more: Partial<OfficialRight> = {}): OfficialRight => ({
  number,
  recordId: `o${number}`,
  title: '一种夹具',
  granted: '2020-01-07',
  county: null,
  flags: ['strategic'],
  ...more,
});
const ours = (number: string, more: Partial<OwnRight> = {}): OwnRight => ({
  number,
  recordId: `w${number}`,
  title: '一种夹具',
  granted: '2020-01-07',
  region: '370104',
  counts: true,
  flags: ['strategic'],
  gap: null,
  ...more,
});
const gap = (criterion: string) => ({ criterion, reason: { code: 'status-missing' } });
const kinds = (t: OfficialRight[], w: OwnRight[]) =>
  compareLists(t, w, HERE).differences.map((d) => [d.kind, d.detail.code, d.todo.code]);

describe('the official list against ours', () => {
  it('finds nothing where both say the same', () => {
    expect(compareLists([theirs('1')], [ours('1')], HERE)).toEqual({
      theirs: 1,
      ours: 1,
      both: 1,
      differences: [],
    });
  });

  it('tells why we do not count what they do: unknown, elsewhere, a fact missing, no ground', () => {
    const not = { counts: false, flags: [] };
    expect(
      kinds(
        [theirs('1'), theirs('2'), theirs('3'), theirs('4'), theirs('5')],
        [
          ours('2', { ...not, gap: gap('?not-in-district'), region: '370105' }),
          ours('3', { ...not, gap: gap('?status-unknown') }),
          ours('4', not),
          ours('5', { ...not, byClassAlone: true }),
        ],
      ),
    ).toEqual([
      ['theirsOnly', 'not-in-register', 'ask-for-record'],
      ['theirsOnly', 'elsewhere-by-us', 'check-address'],
      ['theirsOnly', 'fact-missing', 'supply-fact'],
      ['theirsOnly', 'no-ground', 'supply-ground'],
      ['theirsOnly', 'class-alone', 'decide-reading'],
    ]);
  });

  it('does not report as ours what we do not count either', () => {
    expect(kinds([], [ours('1'), ours('2', { counts: false, flags: [] })])).toEqual([
      ['oursOnly', 'ours-only', 'check-industry'],
    ]);
    expect(kinds([], [ours('1', { flags: ['family'] })])[0]).toContain('report-evidence');
  });

  it('names another category, day and county of what both count, each by itself', () => {
    const found = compareLists(
      [theirs('1', { flags: ['strategic', 'family'], granted: '2020-01-08', county: '市中区' })],
      [ours('1', { flags: ['strategic', 'maintained'] })],
      HERE,
    );
    expect(found).toMatchObject({ theirs: 1, ours: 1, both: 1 });
    expect(found.differences.map((d) => [d.kind, d.detail.params])).toEqual([
      ['county', { county: '市中区' }],
      ['category', { theirs: 'A、B', ours: 'A、C' }],
      ['date', { theirs: '2020-01-08', ours: '2020-01-07' }],
    ]);
  });

  it('adds up: both and each side alone make the two totals', () => {
    const found = compareLists([theirs('1'), theirs('2')], [ours('2'), ours('3'), ours('4')], HERE);
    const of = (kind: string) => found.differences.filter((d) => d.kind === kind).length;
    expect(found.both + of('theirsOnly')).toBe(found.theirs);
    expect(found.both + of('oursOnly')).toBe(found.ours);
  });
});
