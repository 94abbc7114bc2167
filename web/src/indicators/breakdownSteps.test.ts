import { expect, test } from 'vitest';
import { narrowedBy, stepsOf, textOfSteps, waysLeft } from './breakdownSteps.ts';

test('steps survive the address, whatever stands in them', () => {
  const steps = [
    { by: 'street', value: '370104001000' },
    { by: 'industry', value: '批发~零售:业 & %' },
    { by: 'ipc', value: '' },
  ];
  expect(stepsOf(textOfSteps(steps))).toEqual(steps);
  expect(textOfSteps([])).toBeUndefined();
});

test('a dimension narrows by its name, the others by their own', () => {
  expect(
    narrowedBy([
      { by: 'street', value: 'x' },
      { by: 'industry', value: '制造业' },
    ]),
  ).toEqual({ street: 'x', dim: 'industry:制造业' });
});

test('no way is offered twice, and one dimension at the most', () => {
  const ways = ['street', 'industry', 'class', 'holder'].map((id) => ({ id }));
  expect(waysLeft(ways, [{ by: 'industry', value: 'x' }]).map((w) => w.id)).toEqual(['street', 'holder']);
});
