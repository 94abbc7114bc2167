import { expect, test } from 'vitest';
import { date } from '../basics/plainDate.ts';
import { type Application, applicationDeadlines } from './application.ts';
import { stepText } from './stepTexts.ts';

const APPLICATION: Application = {
  type: 'invention',
  filed: date('2025-03-10'),
  notices: [
    { limit: 'patent-first-action', channel: 'electronic', issued: date('2026-07-31') },
    { limit: 'patent-designated', channel: 'post', issued: date('2026-05-06'), answered: true },
  ],
};

test('open limits of an application, soonest first, with the answered one left out', () => {
  const open = applicationDeadlines(APPLICATION, date('2025-12-01'));
  expect(open.map((l) => [l.id, l.end, l.over])).toEqual([
    ['patent-priority', '2026-03-10', false],
    ['patent-first-action', '2026-11-30', false],
    ['patent-substantive-examination', '2028-03-10', false],
  ]);
});

test('a missed answer stays and is over; a priority that can no longer be claimed goes', () => {
  const ids = (day: string) => applicationDeadlines(APPLICATION, date(day)).map((l) => `${l.id} ${l.over}`);
  expect(ids('2026-11-30')).toEqual(['patent-first-action false', 'patent-substantive-examination false']);
  expect(ids('2026-12-01')).toEqual(['patent-first-action true', 'patent-substantive-examination false']);
});

test('examination is asked for within three years of the priority date', () => {
  const [only] = applicationDeadlines(
    { type: 'invention', filed: date('2025-03-10'), priority: date('2024-05-20') },
    date('2026-01-05'),
  );
  expect(only).toMatchObject({ id: 'patent-substantive-examination', end: '2027-05-20', provisional: true });
});

test('a design and a requested examination leave nothing but the priority of six months', () => {
  const design: Application = { type: 'design', filed: date('2025-03-10') };
  expect(applicationDeadlines(design, date('2025-04-01')).map((l) => l.end)).toEqual(['2025-09-10']);
  const requested: Application = { type: 'invention', filed: date('2020-03-10'), examinationRequested: true };
  expect(applicationDeadlines(requested, date('2025-04-01'))).toEqual([]);
});

test('the steps tell how the notice was served and how the limit is counted, in both languages', () => {
  const open = applicationDeadlines(APPLICATION, date('2026-08-01'));
  const steps = open[0]!.steps;
  expect(open[0]!.service?.served).toBe('2026-07-31');
  expect(steps.map((s) => s.code)).toEqual([
    'rule',
    'service-issue-day',
    'limit-rule',
    'rule',
    'period-start',
    'period-months-month-end',
    'roll-not-needed',
  ]);
  for (const step of steps)
    for (const language of ['zh', 'en'] as const)
      expect(stepText(step, language)).not.toMatch(/[{}]|undefined/);
});
