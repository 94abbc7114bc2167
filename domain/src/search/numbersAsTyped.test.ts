import { expect, test } from 'vitest';
import { creditCodeCheck, organisationCodeCheck } from '../enterprises/creditCode.ts';
import { numbersAsTyped } from './numbersAsTyped.ts';

const schemes = (text: string) => numbersAsTyped(text).map((n) => `${n.scheme} ${n.value}`);

test.each([
  'CN2017106018623',
  '201710601862.3',
  'ZL 2017 1 0601862.3',
  '专利号：ZL201710601862.3',
  '201710601862',
])('an application number is one however it is written: %s', (text) =>
  expect(schemes(text)).toContain('application 201710601862'),
);

test('a publication number of the application and of the grant lead to the same patent', () => {
  expect(schemes('CN107317283A')).toEqual(['publication CN107317283A']);
  expect(schemes('cn 107317283 b')).toEqual(['publication CN107317283A']);
});

test('eight digits are an old application and a mark', () => {
  expect(schemes('85102475')).toEqual(['application 85102475', 'mark 85102475']);
});

test('a mark is found as on its certificate', () => {
  expect(schemes('第1234567号')).toEqual(['mark 1234567']);
});

test('a credit code with blanks is one; one with a wrong check character is none', () => {
  const body = `91370104MA3C00XW${organisationCodeCheck('MA3C00XW')}`;
  const code = `${body}${creditCodeCheck(`${body}0`)}`;
  expect(schemes(`${code.slice(0, 9)} ${code.slice(9)}`)).toEqual([`creditCode ${code}`]);
  expect(schemes(`${body}${code[17] === '1' ? '2' : '1'}`)).toEqual([]);
});

test.each(['', '济南大学', '2022', 'x'.repeat(100_000), '１'.repeat(200)])(
  'a text that is no number gives none: %#',
  (text) => expect(schemes(text).filter((s) => !s.startsWith('mark '))).toEqual([]),
);
