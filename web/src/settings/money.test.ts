import { expect, test } from 'vitest';
import { fenOf, yuanOf } from './money.ts';

test('yuan are read as fen without rounding', () => {
  expect(fenOf('1,000,000')).toBe(100_000_000);
  expect(fenOf('0.29')).toBe(29);
  expect(fenOf('1.1')).toBe(110);
  expect(fenOf('９')).toBeUndefined();
});

test('nothing, zero, a negative amount and a third decimal are no amounts', () => {
  for (const text of ['', '0', '0.00', '-1', '1.005', 'abc']) expect(fenOf(text)).toBeUndefined();
});

test('fen are shown as yuan, decimals only where there are any', () => {
  expect(yuanOf(100)).toBe('1');
  expect(yuanOf(105)).toBe('1.05');
  expect(yuanOf(123450)).toBe('1234.50');
});
