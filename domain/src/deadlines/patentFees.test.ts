import { expect, test } from 'vitest';
import { date } from '../basics/plainDate.ts';
import { PATENT_FEES, patentFee } from './patentFees.ts';

test.each(PATENT_FEES.flatMap((r) => r.examples))(
  '$kind of $type, reduced by $reduction: $fen fen',
  ({ kind, type, reduction, fen }) => {
    expect(patentFee(kind, type, date('2026-11-22'), reduction)).toBe(fen);
  },
);

test('a day before the schedule on record has no fee', () => {
  expect(patentFee('filing', 'design', date('2024-08-05'))).toBeUndefined();
  expect(patentFee('filing', 'design', date('2024-08-06'))).toBe(50_000);
});
