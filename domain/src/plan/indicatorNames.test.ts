import { expect, test } from 'vitest';
import { FIGURES } from '../indicators/figure.ts';
import { INDICATOR_NAMES } from './indicatorNames.ts';

test('a target can be measured by every figure there is, and by nothing else', () => {
  expect(Object.keys(INDICATOR_NAMES).sort()).toEqual(FIGURES.map(({ indicator }) => indicator.id).sort());
});

test('what adds up over a year is a flow, what stands on a day a stock', () => {
  for (const { indicator, over } of FIGURES) {
    const { evaluator } = INDICATOR_NAMES[indicator.id]!;
    if (evaluator === 'flow' || evaluator === 'stock') expect(evaluator, indicator.id).toBe(over);
  }
});
