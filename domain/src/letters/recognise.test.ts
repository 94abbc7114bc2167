import { expect, test } from 'vitest';
import { date } from '../basics/plainDate.ts';
import { safeDay } from './letterLimit.ts';
import { recognise } from './recognise.ts';

const letter = (title: string, number: string, issued = '2025年3月10日') =>
  `${title}\n${number}\n发文日：${issued}`;

test('a first office action gives both ways of delivery, and asks which', () => {
  const read = recognise(letter('第一次审查意见通知书', '申请号：202310000001.X'));
  expect(read.kinds.map(({ id }) => id)).toEqual(['first-action']);
  expect(read.numbers).toEqual(['202310000001.X']);
  expect(read.deadlines.map(({ channel, served, end }) => [channel, served, end])).toEqual([
    ['electronic', '2025-03-10', '2025-07-10'],
    ['post', '2025-03-25', '2025-07-25'],
  ]);
  expect(read.questions).toEqual(['channel']);
});

test.each([
  ['第 二 次审查意见通知书', 'further-action'],
  ['《缴费通知书》', 'payment'],
  ['授予发明专利权通知书', 'grant'],
  ['办理登记手续通知书', 'registration'],
  ['专利权终止通知书', 'lapse'],
  ['费用减缴审批通知书', 'reduction'],
  ['手续合格通知书', 'formalities'],
  ['商标驳回通知书', 'refusal'],
  ['商标异议答辩通知书', 'opposition'],
  ['关于提供注册商标使用证据的通知', 'use'],
  ['续展注册证明', 'renewal'],
])('%s is told by its title', (title, id) => {
  expect(recognise(letter(title, '注册号：12345678')).kinds.map((kind) => kind.id)).toEqual([id]);
});

test('a title mentioned in a sentence does not make the letter', () => {
  const read = recognise('就第一次审查意见通知书，现答复如下。');
  expect(read).toMatchObject({ kinds: [], deadlines: [], questions: ['kind', 'number', 'issued'] });
});

test('two titles, two numbers or a day that does not exist are asked, and no deadline is computed', () => {
  const read = recognise(
    `${letter('手续合格通知书', '注册号：1234567', '2025年2月30日')}\n${letter('办理登记手续通知书', '注册号：7654321', '2025年2月31日')}`,
  );
  expect(read.questions).toEqual(['kind', 'number', 'issued']);
  expect(read.deadlines).toEqual([]);
});

test('a last day that the letter names is read, whatever the line breaks; other days are not', () => {
  const named = recognise(
    `${letter('办理登记手续通知书', '申请号：202310000001.X')}\n申请人应当于２０２５年\n５月２６日前缴纳下列费用。\n申请日：2023年1月5日`,
  );
  expect(named.printed).toEqual(['2025-05-26']);
  expect(recognise('缴费截止日期：2025-06-16\n打印日期：2025-01-01').printed).toEqual(['2025-06-16']);
  expect(recognise(letter('手续合格通知书', '注册号：1234567')).printed).toEqual([]);
});

test('of a computed and a named last day the earlier is kept', () => {
  expect(safeDay(date('2025-05-26'), date('2025-05-25'))).toBe('2025-05-25');
  expect(safeDay(date('2025-05-24'), date('2025-05-25'))).toBe('2025-05-24');
  expect(safeDay(null, date('2025-05-25'))).toBe('2025-05-25');
  expect(safeDay(null, null)).toBe(null);
});
