import { expect, test } from 'vitest';
import { momentText } from './moment.ts';

test('a moment is shown in China’s time, past midnight there while UTC is still the day before', () => {
  expect(momentText('2026-11-22T15:59:59.999Z')).toBe('2026-11-22 23:59');
  expect(momentText('2026-11-22T16:00:00.000Z')).toBe('2026-11-23 00:00');
});
