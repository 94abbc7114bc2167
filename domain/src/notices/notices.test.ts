import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, date } from '../basics/plainDate.ts';
import { digest } from './digest.ts';
import { icalendar } from './ics.ts';
import { officeHears, stageOn, stagesOf } from './stages.ts';
import { noticeText } from './words.ts';

const ANNUITY = {
  what: 'annuity',
  due: date('2026-03-16'),
  lastDay: date('2026-09-16'),
  restoreTo: date('2026-12-16'),
  paymentsKnown: true,
} as const;

describe('提醒阶段', () => {
  const on = (day: string, entry: Parameters<typeof stageOn>[0] = ANNUITY) => stageOn(entry, date(day))?.id;

  test('begin ninety days before, not a day earlier', () => {
    expect(on('2025-12-15')).toBeUndefined();
    expect(on('2025-12-16')).toBe('before-90');
  });

  test.each([
    ['2026-03-08', 'before-30'],
    ['2026-03-09', 'before-7'],
    ['2026-03-16', 'before-7'],
    ['2026-03-17', 'grace-1'],
    ['2026-04-16', 'grace-1'],
    ['2026-04-17', 'grace-2'],
    ['2026-09-08', 'grace-6'],
    ['2026-09-09', 'last-7'],
    ['2026-09-16', 'last-7'],
    ['2026-09-17', 'restorable'],
    ['2026-12-08', 'restorable'],
    ['2026-12-09', 'restore-7'],
    ['2026-12-16', 'restore-7'],
  ])('on %s it is %s', (day, stage) => expect(on(day)).toBe(stage));

  test('end with the last day on which anything can be done', () => {
    expect(on('2026-12-17')).toBeUndefined();
    expect(on('2026-09-17', { ...ANNUITY, restoreTo: null })).toBeUndefined();
  });

  test('nothing is late where no payment is on record', () => {
    expect(on('2026-03-16', { ...ANNUITY, paymentsKnown: false })).toBe('before-7');
    expect(on('2026-03-17', { ...ANNUITY, paymentsKnown: false })).toBeUndefined();
  });

  test('come in the order of their days, each on a day of its own', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), (n) => {
        const due = addDays(date('2024-01-01'), n);
        const days = stagesOf({
          ...ANNUITY,
          due,
          lastDay: addDays(due, 184),
          restoreTo: addDays(due, 275),
        }).map((s) => s.day);
        expect(days).toEqual([...new Set(days)].sort());
      }),
    );
  });

  test('the office hears what is late, and high value from the first stage', () => {
    const [first] = stagesOf(ANNUITY);
    expect([officeHears(first!, 0), officeHears(first!, 1)]).toEqual([true, false]);
    expect(officeHears(stageOn(ANNUITY, date('2026-03-17'))!, 3)).toBe(true);
  });
});

describe('the words of a notice', () => {
  const params = {
    stage: 'grace-1',
    what: 'annuity',
    year: 8,
    title: '一种钻床',
    holder: '甲公司',
    due: '2026-03-16',
    lastDay: '2026-09-16',
    restoreTo: '2026-12-16',
    fen: 210_050,
  };

  test('say what, by when and what it costs, in both languages', () => {
    expect(noticeText('deadline', params, 'zh')).toBe(
      '一种钻床（甲公司）：年费（第 8 年）已过 2026-03-16，最迟 2026-09-16，现在办理 2100.50 元',
    );
    expect(noticeText('deadline', params, 'en')).toBe(
      '一种钻床 (甲公司): Annuity (year 8) was due on 2026-03-16, last day 2026-09-16, 2100.50 yuan if done now',
    );
  });

  test('leave nothing open, whatever the stage', () => {
    for (const { id } of stagesOf(ANNUITY))
      for (const language of ['zh', 'en'] as const)
        expect(noticeText('deadline', { ...params, stage: id }, language)).not.toMatch(/[{}]|undefined/);
  });

  test('of a day put what is urgent first and count what does not fit', () => {
    const items = [0, 1, 2].map((level) => ({
      kind: 'deadline' as const,
      level,
      params: { ...params, title: `权利${level}` },
    }));
    const { subject, lines } = digest(items, { language: 'zh', url: 'http://x/n', most: 2, demo: true });
    expect(subject).toBe('【演示数据】槐枢提醒 3 项，其中紧急 1 项');
    expect(lines.map((l) => l.slice(0, 5))).toEqual(['‼ 权利2', '• 权利1', '另有 1 ', '全部提醒：']);
  });
});

describe('the calendar', () => {
  const text = icalendar(
    '槐荫区',
    [{ id: 'a-1', day: date('2026-12-31'), summary: '年费;一,二', description: '长'.repeat(60) }],
    {
      stamp: new Date('2026-11-23T01:02:03.456Z'),
      host: 'sophora',
    },
  );

  test('is whole days with escaped words', () => {
    expect(text).toContain('DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n');
    expect(text).toContain('SUMMARY:年费\\;一\\,二\r\n');
    expect(text).toContain('DTSTAMP:20261123T010203Z\r\n');
  });

  test('folds lines at 75 octets and never inside a character', () => {
    const lines = text.split('\r\n');
    for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n ', '')).toContain(`DESCRIPTION:${'长'.repeat(60)}`);
  });
});
