import { expect, test } from 'vitest';
import { amountText, shownAmount, storedAmount } from './amount.ts';

test('money is shown in the largest unit without a fraction and stored in fen', () => {
  expect(shownAmount({ value: 20_000_000_000, unit: 'fen' })).toEqual({ value: 2, unit: '亿元' });
  expect(shownAmount({ value: 25_000_000_000, unit: 'fen' })).toEqual({ value: 25_000, unit: '万元' });
  expect(shownAmount({ value: 150, unit: 'fen' })).toEqual({ value: 0.00015, unit: '万元' });
  expect(storedAmount({ value: 2, unit: '亿元' })).toEqual({ value: 20_000_000_000, unit: 'fen' });
  expect(storedAmount({ value: 1.23, unit: '万元' })).toEqual({ value: 1_230_000, unit: 'fen' });
});

test('other units, and a number that is not stated, stay as they are', () => {
  expect(storedAmount({ value: 14, unit: '件' })).toEqual({ value: 14, unit: '件' });
  expect(amountText({ value: 80_000, unit: '件' })).toBe('80,000 件');
  expect(amountText({ value: null, unit: 'fen' })).toBe('');
  expect(storedAmount({ value: null, unit: '万元' })).toEqual({ value: null, unit: 'fen' });
});
