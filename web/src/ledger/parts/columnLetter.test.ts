import { expect, it } from 'vitest';
import { columnLetter } from './columnLetter.ts';

it('names columns as spreadsheets do, at the turns of the alphabet too', () => {
  expect([1, 26, 27, 52, 53, 702, 703, 16_384].map(columnLetter)).toEqual([
    'A',
    'Z',
    'AA',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
    'XFD',
  ]);
});
