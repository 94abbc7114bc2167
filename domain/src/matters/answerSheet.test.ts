import { expect, test } from 'vitest';
import { overtakesSheet, SHEET_COLUMNS, sheetAnswer, sheetContent, sheetHeader } from './answerSheet.ts';

const actions = (cells: Parameters<typeof sheetAnswer>[0], state = 'inHand') =>
  sheetAnswer(cells, state).steps.map((step) => step.action);

test('the header is found by its names, wherever the columns stand, and nowhere else', () => {
  const headers = SHEET_COLUMNS.map(([, header]) => header);
  expect(sheetHeader(headers)?.get('reason')).toBe(headers.length - 1);
  expect(sheetHeader(['备注', null, '办理情况', '事项 编号'])).toEqual(
    new Map([
      ['id', 3],
      ['answer', 2],
    ]),
  );
  expect(sheetHeader(['事项', '承办单位'])).toBeUndefined();
});

test('a row asks for what is filled in, in the order in which it can be done', () => {
  expect(actions({})).toEqual([]);
  expect(actions({ sign: '是' })).toEqual([]);
  expect(actions({ sign: '是' }, 'dispatched')).toEqual(['sign']);
  expect(actions({ sign: '否' }, 'dispatched')).toEqual([]);
  expect(
    actions({ answer: '已办', until: '2026-12-31', reason: '会期', progress: '过半' }, 'dispatched'),
  ).toEqual(['sign', 'progress', 'askExtension', 'answer']);
});

test('evidence goes with the answer, else with the progress', () => {
  const both = sheetAnswer({ progress: '过半', answer: '已办', evidence: '纪要3号；照片' }, 'inHand').steps;
  expect(both.map((step) => step.input.evidence)).toEqual([undefined, ['纪要3号', '照片']]);
  expect(sheetAnswer({ evidence: '照片' }, 'inHand').steps).toEqual([
    { action: 'progress', input: { progress: '', evidence: ['照片'] } },
  ]);
});

test.each([
  ['2026-12-31', '2026-12-31'],
  ['2026/12/31 00:00:00', '2026-12-31'],
  ['2026年1月3日', '2026-01-03'],
])('the day %s is read', (until, day) => {
  expect(sheetAnswer({ until, reason: '会期' }, 'inHand').steps[0]?.input.until).toBe(day);
});

test.each(['年底', '2026-02-30', '12-31'])('the day %s is said to be none', (until) => {
  expect(sheetAnswer({ until }, 'inHand').problem?.code).toBe('answer-row-day');
});

test('rows with the same content are alike, whatever blanks stand around it', () => {
  expect(sheetContent({ answer: '已办 ', title: '甲' })).toBe(sheetContent({ answer: '已办' }));
  expect(sheetContent({ answer: '已办' })).not.toBe(sheetContent({ answer: '在办' }));
});

test('a reminder or another unit’s word does not overtake a sheet; any other step does, and so does a number out of range', () => {
  const log = ['register', 'approve', 'dispatch', 'remind', 'contribute', 'sign'].map((action, i) => ({
    seq: i + 1,
    action,
  }));
  expect(overtakesSheet(log.slice(0, 5), 3)).toBe(false);
  expect(overtakesSheet(log, 3)).toBe(true);
  expect(overtakesSheet(log, 6)).toBe(false);
  expect(overtakesSheet(log, 7)).toBe(true);
  expect(overtakesSheet(log, 0)).toBe(true);
  expect(overtakesSheet(log, Number.NaN)).toBe(true);
});
