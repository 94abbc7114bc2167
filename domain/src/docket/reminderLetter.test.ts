import { expect, test } from 'vitest';
import { date } from '../basics/plainDate.ts';
import { type ReminderRight, reminderLetter } from './reminderLetter.ts';

const right = (given: Partial<ReminderRight> = {}): ReminderRight => ({
  number: '201910601862.2',
  title: '一种钻床',
  what: 'annuity',
  year: 8,
  due: date('2026-07-21'),
  lastDay: date('2027-01-21'),
  nowFen: 230_050,
  ...given,
});
const made = { issuer: '某局', day: date('2026-11-23'), mark: null };

test('a letter names every right with its days, the sum of today, and that it is no agency', () => {
  const mark = right({ number: '1234567', title: '某商标', what: 'renewal', year: 0, nowFen: 50_000 });
  const { blocks } = reminderLetter('甲公司', [right(), mark], made);
  const text = JSON.stringify(blocks);
  for (const words of ['甲公司：', '2件', '第8年年费', '2026-07-21', '2027-01-21', '1234567', '2800.5元'])
    expect(text).toContain(words);
  expect(text).toContain('不代办手续');
  expect(text).toContain('2026年11月23日');
});

test('without a known amount no sum is named', () => {
  expect(JSON.stringify(reminderLetter('甲公司', [right({ nowFen: null })], made).blocks)).not.toContain(
    '元',
  );
});
