import { expect, test } from 'vitest';
import { isRefusalCode, REFUSALS, refusalText } from './refusals.ts';

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort();

test('every refusal says the same in both languages: no parameter is lost in one of them', () => {
  for (const [code, text] of Object.entries(REFUSALS))
    expect(placeholders(text.en), code).toEqual(placeholders(text.zh));
});

test('parameters are put into the sentence and a missing one stays visible', () => {
  expect(refusalText('login-throttled', { seconds: 4 }, 'en')).toBe(
    'Too many attempts; try again in 4 seconds.',
  );
  expect(refusalText('login-throttled', {})).toContain('{seconds}');
});

test('only codes of the list are codes', () => {
  expect(isRefusalCode('login-failed')).toBe(true);
  expect(isRefusalCode('toString')).toBe(false);
});
