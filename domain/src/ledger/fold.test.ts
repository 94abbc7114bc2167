import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { date } from '../basics/plainDate.ts';
import { fold } from './fold.ts';
import type { Observation } from './observation.ts';

const said = (seq: number, facts: Observation['facts'], more: Partial<Observation> = {}): Observation => ({
  seq,
  sheet: 1,
  row: 2,
  part: 0,
  rank: 20,
  facts,
  ...more,
});

describe('fold', () => {
  it('takes each field from the source of the highest rank, whatever came later', () => {
    const folded = fold([said(1, { a: 'official' }, { rank: 40 }), said(2, { a: 'list', b: 'list' })]);
    expect(folded.facts).toEqual({ a: 'official', b: 'list' });
    expect(folded.src).toEqual({ '*': [1, 1, 2], b: [2, 1, 2] });
  });

  it('prefers the later as-of day among equals, then the later entry', () => {
    const older = said(2, { a: 'older' }, { asOf: date('2025-01-01') });
    const newer = said(1, { a: 'newer' }, { asOf: date('2025-02-01') });
    expect(fold([older, newer]).facts).toEqual({ a: 'newer' });
    expect(fold([said(1, { a: 'first' }), said(2, { a: 'second' })]).facts).toEqual({ a: 'second' });
  });

  it('keeps the first provenance when a later source says the same', () => {
    expect(fold([said(1, { a: 'x' }), said(7, { a: 'x' })]).src).toEqual({ '*': [1, 1, 2] });
  });

  it('takes fields that belong together from one source', () => {
    const status = said(2, { status: 'lapsed' }, { asOf: date('2026-01-01') });
    const earlier = said(1, { status: 'valid', statusAsOf: '2025-01-01' }, { asOf: date('2025-01-01') });
    expect(fold([status, earlier], [['status', 'statusAsOf']]).facts).toEqual({ status: 'lapsed' });
  });

  describe('a day that dates another field', () => {
    const group = [['status', '@seenOn']];
    it('holds while the value it was said of holds, and for no other', () => {
      const dated = said(1, { status: 'valid', seenOn: '2024-12-31' });
      expect(fold([dated, said(2, { status: 'valid' })], group).facts.seenOn).toBe('2024-12-31');
      expect(fold([dated, said(2, { status: 'lapsed' })], group).facts).toEqual({ status: 'lapsed' });
      const again = said(3, { status: 'lapsed', seenOn: '2025-12-31' });
      expect(fold([dated, said(2, { status: 'lapsed' }), again], group).facts.seenOn).toBe('2025-12-31');
    });
    it('may be declared for the row, then or later, and says nothing of another file’s row at that place', () => {
      const row = said(1, { status: 'valid' });
      const declared = said(1, { seenOn: '2024-12-31' }, { rank: 10 });
      expect(fold([row, declared], group).facts.seenOn).toBe('2024-12-31');
      expect(fold([row, { ...declared, seq: 4 }], group).facts.seenOn).toBe('2024-12-31');
      const other = said(3, { status: 'lapsed' });
      expect(fold([row, other, declared], group).facts).toEqual({ status: 'lapsed' });
      expect(fold([row, other, { ...declared, seq: 4 }], group).facts.seenOn).toBe('2024-12-31');
    });
    it('stands alone where no status is known', () => {
      expect(fold([said(1, { seenOn: '2024-12-31' })], group).facts).toEqual({ seenOn: '2024-12-31' });
    });
  });

  it('marks declared values', () => {
    const folded = fold([said(3, { a: 1 }), said(3, { b: 2 }, { rank: 10 })]);
    expect(folded.src).toEqual({ '*': [3, 1, 2], b: [3, 1, 2, 1] });
  });

  it('does not depend on the order in which observations are given', () => {
    const observation = fc.record({
      seq: fc.integer({ min: 1, max: 5 }),
      sheet: fc.constant(1),
      row: fc.integer({ min: 1, max: 50 }),
      part: fc.constant(0),
      rank: fc.constantFrom(10, 20, 30, 40, 50),
      facts: fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 0, max: 2 }), { maxKeys: 3 }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(observation, { selector: (o) => `${o.seq}:${o.row}:${o.rank}` }), (list) => {
        const all = list as Observation[];
        expect(fold([...all].reverse(), [['a', 'b']])).toEqual(fold(all, [['a', 'b']]));
      }),
    );
  });
});
