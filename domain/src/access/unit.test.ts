import { expect, test } from 'vitest';
import { date } from '../basics/plainDate.ts';
import { nameOn, predecessorsOn, type Succession, successorOn, type Unit } from './unit.ts';

const unit: Unit = {
  unitId: 'a',
  type: 'department',
  name: '市场监督管理局',
  streetCodes: [],
  validFrom: date('2000-01-01'),
  validTo: null,
};
const renamed = (on: string, oldName: string): Succession => ({
  kind: 'renamed',
  on: date(on),
  unitId: 'a',
  intoUnitId: null,
  oldName,
});
const merged = (on: string, from: string, into: string): Succession => ({
  kind: 'merged',
  on: date(on),
  unitId: from,
  intoUnitId: into,
  oldName: from,
});

test('a unit bears its old name until the day before the new one takes effect', () => {
  const history = [renamed('2019-01-01', '食品药品监督管理局'), renamed('2014-06-01', '工商行政管理局')];
  expect(nameOn(unit, history, date('2014-05-31'))).toBe('工商行政管理局');
  expect(nameOn(unit, history, date('2014-06-01'))).toBe('食品药品监督管理局');
  expect(nameOn(unit, history, date('2018-12-31'))).toBe('食品药品监督管理局');
  expect(nameOn(unit, history, date('2019-01-01'))).toBe('市场监督管理局');
  expect(nameOn({ ...unit, unitId: 'b', name: '其他' }, history, date('2014-05-31'))).toBe('其他');
});

test('a merged unit is succeeded through every merger that has taken effect', () => {
  const history = [merged('2020-01-01', 'a', 'b'), merged('2022-01-01', 'b', 'c')];
  expect(successorOn('a', history, date('2019-12-31'))).toBe('a');
  expect(successorOn('a', history, date('2020-01-01'))).toBe('b');
  expect(successorOn('a', history, date('2022-01-01'))).toBe('c');
  expect([...predecessorsOn('c', history, date('2022-01-01'))].sort()).toEqual(['a', 'b', 'c']);
  expect(predecessorsOn('c', history, date('2021-12-31'))).toEqual(['c']);
});

test('a circle of mergers, which no screen can make, still ends', () => {
  const history = [merged('2020-01-01', 'a', 'b'), merged('2020-01-01', 'b', 'a')];
  expect(['a', 'b']).toContain(successorOn('a', history, date('2021-01-01')));
});
