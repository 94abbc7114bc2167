import { expect, test } from 'vitest';
import { readStreetLines } from './streetLines.ts';

test('code and name in any order, apart by whatever stands between them', () => {
  const { streets, bad } = readStreetLines(
    '370104001 振兴街街道\n\n中大槐树街道,370104002000\n３７０１０４００３\t道德街街道\r\n',
  );
  expect(bad).toBeUndefined();
  expect(streets).toEqual([
    { code: '370104001', name: '振兴街街道' },
    { code: '370104002000', name: '中大槐树街道' },
    { code: '370104003', name: '道德街街道' },
  ]);
});

test('the first line that is none is named; 8, 10 and 13 digits are no street code', () => {
  for (const line of ['振兴街街道', '370104001', '37010400 街道', '3701040010 街道', '3701040010000 街道'])
    expect(readStreetLines(`370104001 振兴街街道\n${line}`).bad).toEqual({ line: 2, text: line });
});

test('two streets on one line are not taken for one', () => {
  expect(readStreetLines('370104001 振兴街街道 370104002 中大槐树街道').bad?.line).toBe(1);
});
