import { expect, test } from 'vitest';
import { date } from '../../basics/plainDate.ts';
import type { Filing } from '../filing.ts';
import { lawfulReason } from './lawfulReason.ts';
import { isSeries } from './series.ts';

const filing = (number: string, more: Partial<Filing> = {}): Filing => ({
  number,
  title: '一种搅拌装置',
  type: number[4] === '2' ? 'utilityModel' : 'invention',
  filed: date('2024-05-06'),
  published: undefined,
  applicants: ['甲有限公司'],
  inventors: [],
  agency: undefined,
  address: undefined,
  ipc: ['B01F7/18'],
  priority: undefined,
  family: [],
  publications: [],
  prior: false,
  ...more,
});
const invention = filing('202410000001');

test('invention and utility model of one applicant are a same-day pair on the day and not a day later', () => {
  expect(lawfulReason(invention, filing('202420000002'))).toBe('sameDayPair');
  expect(lawfulReason(invention, filing('202420000002', { filed: date('2024-05-07') }))).toBe('otherDayPair');
});

test('two inventions, other applicants, one applicant more: no same-day pair', () => {
  expect(lawfulReason(invention, filing('202410000002'))).toBeUndefined();
  expect(lawfulReason(invention, filing('202420000002', { applicants: ['乙有限公司'] }))).toBeUndefined();
  expect(
    lawfulReason(invention, filing('202420000002', { applicants: ['甲有限公司', '乙有限公司'] })),
  ).toBeUndefined();
});

test('names written in another width are the same applicant, an unknown applicant is nobody', () => {
  const brackets = filing('202420000002', { applicants: ['甲（山东）有限公司'] });
  expect(lawfulReason(filing('202410000001', { applicants: ['甲(山东)有限公司'] }), brackets)).toBe(
    'sameDayPair',
  );
  const nobody = { applicants: [] };
  expect(lawfulReason(filing('202410000001', nobody), filing('202420000002', nobody))).toBeUndefined();
});

test('a divisional has the day of its parent and a number of a later year; an international application does too, lawfully otherwise', () => {
  expect(lawfulReason(invention, filing('202510000009'))).toBe('divisional');
  expect(lawfulReason(invention, filing('202580000009'))).toBeUndefined();
  expect(lawfulReason(invention, filing('202510000009', { filed: date('2025-05-06') }))).toBeUndefined();
});

test('one priority, or one naming the other, is a family', () => {
  const priority = { priority: 'CN202310000077.7 2023-06-01' };
  expect(lawfulReason(filing('202410000001', priority), filing('202410000002', priority))).toBe('family');
  expect(lawfulReason(invention, filing('202410000002', { family: ['CN202410000001.0'] }))).toBe('family');
  expect(lawfulReason(invention, filing('202410000002', { family: ['CN202410000003.0'] }))).toBeUndefined();
});

test('two publications of one application are one filing', () => {
  expect(lawfulReason(invention, { ...invention, publications: ['CN118000001A'] })).toBe('sameApplication');
});

test('a series is one applicant, one thing, one main group, and texts that are not the same', () => {
  const second = filing('202410000002', { title: '新型双轴搅拌装置' });
  expect(isSeries(invention, second, 0.96)).toBe(true);
  expect(isSeries(invention, second, 0.97)).toBe(false);
  expect(isSeries(invention, { ...second, title: '新型切割机' }, 0.9)).toBe(false);
  expect(isSeries(invention, { ...second, ipc: ['B02C1/00'] }, 0.9)).toBe(false);
  expect(isSeries(invention, { ...second, applicants: ['乙'] }, 0.9)).toBe(false);
});
