import { describe, expect, it } from 'vitest';
import { date } from '../basics/plainDate.ts';
import type { FrozenSet } from '../freeze/frozenSet.ts';
import { changedNumbers } from './changes.ts';
import { chineseNumber } from './chineseText.ts';
import { composeDocument, runsIn } from './compose.ts';
import type { DocumentFacts } from './facts.ts';
import { breakLines } from './layout/breakLines.ts';
import { pagesOf } from './layout/pages.ts';
import type { TypedRun } from './layout/paragraphs.ts';
import { titleLines } from './layout/titleLines.ts';
import { LINES_PER_PAGE, PAGE, SIZES, TEXT_WIDTH } from './measures.ts';
import { plainText } from './model.ts';
import { TEMPLATES, templateById } from './templates/index.ts';

const ENDS = date('2026-09-30');

/** A set in which one figure is known and one has no record at all. */
const CONTENT: FrozenSet = {
  format: 1,
  district: '370104',
  period: { id: '2026-Q3', from: date('2026-07-01'), to: ENDS },
  knownAt: 7,
  plan: {
    id: 'p',
    version: 1,
    title: '工作方案',
    documentNumber: '济槐政字〔2022〕16号',
    from: date('2022-01-01'),
    to: date('2025-12-31'),
  },
  ruleVersions: { 'valid-marks': 2, 'case-count': 1 },
  settings: {},
  vintages: [],
  contributions: [
    { indicator: 'valid-marks', rows: 3, hash: 'a' },
    { indicator: 'case-count', rows: 0, hash: 'b' },
  ],
  figures: [
    {
      indicator: 'valid-marks',
      label: { zh: '有效注册商标量', en: 'Marks' },
      unit: { zh: '件', en: 'marks' },
      measure: 'count',
      over: 'stock',
      values: [stock('now', 120), stock('before', 100), stock('sameDay', 0), stock('lastEnd', 0)],
      streets: [{ street: '370104001000', name: '振兴街街道', amount: 120 }],
      criteria: [],
      official: null,
    },
    {
      indicator: 'case-count',
      label: { zh: '知识产权办案数量', en: 'Cases' },
      unit: { zh: '件', en: 'cases' },
      measure: 'count',
      over: 'flow',
      values: [flow('period'), flow('thisYear'), flow('samePeriod'), flow('lastYear')],
      streets: [],
      criteria: [],
      official: null,
    },
  ],
  targets: [],
};

function stock(window: 'now' | 'before' | 'sameDay' | 'lastEnd', value: number) {
  return {
    window,
    since: null,
    until: ENDS,
    value,
    text: String(value),
    numerator: value,
    persons: null,
    vintage: null,
  };
}
function flow(window: 'period' | 'thisYear' | 'samePeriod' | 'lastYear') {
  return {
    window,
    since: ENDS,
    until: ENDS,
    value: 0,
    text: '0',
    numerator: 0,
    persons: null,
    vintage: null,
  };
}

const facts = (more: Partial<DocumentFacts> = {}): DocumentFacts => ({
  district: { code: '370104', name: '槐荫区', demo: false },
  today: date('2026-11-23'),
  set: null,
  evaluation: null,
  work: null,
  matter: null,
  fields: {},
  ...more,
});
const READING = { id: 's', no: 3, state: 'confirmed', hash: 'f'.repeat(64), content: CONTENT } as const;
const compose = (id: string, more: Partial<DocumentFacts> = {}) =>
  composeDocument(templateById(id)!, facts(more));
const words = (id: string, more: Partial<DocumentFacts> = {}) =>
  compose(id, more)
    .blocks.flatMap((b) => ('text' in b ? [b.text] : [plainText(runsIn(b))]))
    .join('\n');

describe('composing a document', () => {
  it.each(TEMPLATES.map((t) => [t.id, t] as const))(
    '%s is set without figures and without a word written into it',
    (_id, template) => {
      const document = composeDocument(template, facts());
      expect(document.numbers).toEqual([]);
      expect(pagesOf(document).length).toBeGreaterThan(0);
      expect(document.gaps.length + (document.blocks.length > 0 ? 1 : 0)).toBeGreaterThan(0);
    },
  );

  it('writes a number with its source and what it was worked out from', () => {
    const text = words('quarterly-report', { set: READING });
    expect(text).toContain('有效注册商标量120件，比上期末增加20件');
    const { numbers } = compose('quarterly-report', { set: READING });
    expect(numbers.find((n) => n.key === 'figure:valid-marks:now')).toMatchObject({
      text: '120',
      source: '冻结数据第3号，截至2026年9月30日',
    });
    expect(numbers.find((n) => n.key.startsWith('change('))).toMatchObject({
      text: '20',
      source: '120－100',
    });
  });

  it('says no growth from nothing', () => {
    expect(words('quarterly-report', { set: READING })).not.toMatch(/比上年同日增长/);
  });

  it('leaves blank with a reason what no record tells, never 0', () => {
    const { gaps } = compose('cases-return', { set: READING });
    const text = words('cases-return', { set: READING });
    expect(text).not.toMatch(/知识产权办案数量\s*0/);
    expect(gaps.find((g) => g.id === 'figure:case-count:thisYear')?.why).toBe('no-record');
    expect(text).toContain('空白项说明：台账中还没有这类记录');
  });

  it('counts headings by level and goes on behind those a person numbered', () => {
    expect([1, 9, 10, 11, 20, 23].map(chineseNumber)).toEqual(['一', '九', '十', '十一', '二十', '二十三']);
    const text = words('bulletin', { set: READING, fields: { body: '一、工作动态\n开展走访。' } });
    expect(text).toContain('二、目标进展');
  });

  it('gives a 请示 one addressee, its question and a contact, and no copies', () => {
    const request = templateById('request')!;
    expect(request.fields.some((f) => f.id === 'copyTo')).toBe(false);
    const text = words('request', { fields: { recipient: '区人民政府', contact: '张三，87000000' } });
    expect(text).toContain('区人民政府：');
    expect(text).toContain('妥否，请批示。');
    expect(text).toContain('（联系人及电话：张三，87000000）');
  });

  it('names who was there in minutes, in the order 出席 请假 列席', () => {
    const fields = { present: '甲', excused: '乙', attending: '丙' };
    const named = compose('minutes', { fields }).blocks.flatMap((b) =>
      b.is === 'attendance' ? [b.word] : [],
    );
    expect(named).toEqual(['出席', '请假', '列席']);
    expect(compose('minutes').blocks.some((b) => b.is === 'signature' || b.is === 'recipient')).toBe(false);
  });

  it('says in a 提示函 how long a matter is over its day, and by what', () => {
    const matter = {
      id: 'm',
      title: '建设培育中心',
      task: '',
      lead: '区科技局',
      support: [],
      due: date('2026-11-20'),
      limit: null,
      openedOn: date('2026-08-01'),
      state: '办理中',
      progress: '',
      deliverable: '',
    };
    expect(words('prompt-letter', { matter })).toContain('已超过期限3天');
    expect(words('prompt-letter', { matter: { ...matter, due: date('2026-11-23') } })).toContain(
      '期限即为今日',
    );
    expect(words('prompt-letter', { matter: { ...matter, due: date('2026-11-24') } })).toContain(
      '距期限还有1天',
    );
  });

  it('names what changed between two issues: another digit, a new number, one that went', () => {
    const n = (key: string, text: string) => ({ key, text, label: key, source: '' });
    expect(
      changedNumbers([n('a', '1'), n('b', '2'), n('c', '3')], [n('a', '1'), n('b', '5'), n('d', '4')]),
    ).toEqual([
      { key: 'b', label: 'b', before: '2', after: '5' },
      { key: 'd', label: 'd', before: null, after: '4' },
      { key: 'c', label: 'c', before: '3', after: null },
    ]);
  });
});

describe('setting pages', () => {
  const run = (text: string): TypedRun => ({ text, font: 'body', size: SIZES.three });
  const lines = (text: string) =>
    breakLines([run(text)], TEXT_WIDTH, 0).map((line) => line.stretches.map((s) => s.text).join(''));

  it('puts 28 characters into a line, the 29th into the next', () => {
    expect(lines('字'.repeat(28))).toHaveLength(1);
    expect(lines('字'.repeat(29)).map((l) => l.length)).toEqual([28, 1]);
  });

  it('lets one comma hang over the edge, and no closing bracket begin a line', () => {
    expect(lines(`${'字'.repeat(28)}，好`)[0]).toMatch(/，$/);
    expect(lines(`${'字'.repeat(28)}）好`)[1]).toMatch(/^字）/);
    expect(lines(`${'字'.repeat(27)}（好`)[1]).toMatch(/^（/);
  });

  it('keeps a number whole', () => {
    const broken = lines(`${'字'.repeat(26)}12345.67件`);
    expect(broken[1]).toMatch(/^12345\.67/);
  });

  it('puts 22 lines onto a page', () => {
    const body = Array.from({ length: 60 }, () => '一行文字').join('\n');
    const pages = pagesOf(compose('report', { fields: { body } }));
    const rows = new Set(pages[1]!.texts.filter((t) => t.font === 'body').map((t) => t.y));
    expect(rows.size).toBe(LINES_PER_PAGE);
  });

  it('stays on the paper, whatever is written', () => {
    for (const template of TEMPLATES) {
      const fields = Object.fromEntries(template.fields.map((f) => [f.id, 'https://example.org/'.repeat(9)]));
      for (const page of pagesOf(composeDocument(template, facts({ set: READING, fields }))))
        for (const text of page.texts) {
          expect(text.x, template.id).toBeGreaterThan(0);
          expect(text.y, template.id).toBeLessThan(PAGE.height);
        }
    }
  });

  it('parts a long title between words, into lines of like length', () => {
    expect(titleLines('关于2026年第三季度知识产权工作情况的报告', 19.5)).toEqual([
      '关于2026年第三季度',
      '知识产权工作情况的报告',
    ]);
    expect(titleLines('关于申报的请示', 19.5)).toHaveLength(1);
  });

  it('numbers odd pages on the right, even ones on the left, and no first page of a letter', () => {
    const body = Array.from({ length: 60 }, () => '一行文字').join('\n');
    const number = (template: string, page: number) =>
      pagesOf(compose(template, { fields: { body } }))[page]!.texts.find((t) => t.font === 'song' && t.latin);
    expect(number('report', 0)!.x).toBeGreaterThan(PAGE.width / 2);
    expect(number('report', 1)!.x).toBeLessThan(PAGE.width / 2);
    expect(number('letter', 0)).toBeUndefined();
    expect(number('letter', 1)).toBeDefined();
  });

  it.each([10, 11, 12, 13, 14, 15, 16, 17, 18])(
    'never leaves the signature alone on a page (%d lines of text)',
    (count) => {
      const body = Array.from({ length: count }, () => '一行文字').join('\n');
      const last = pagesOf(compose('report', { fields: { body, issuer: '某局', recipient: '某府' } })).at(
        -1,
      )!;
      const words = last.texts.map((t) => t.text).join('');
      expect(words).toContain('某局');
      expect(words).toMatch(/特此报告|一行文字/);
    },
  );

  it('puts 版记 at the foot of the last page', () => {
    const pages = pagesOf(compose('notice', { fields: { copyTo: '甲\n乙', printer: '办公室' } }));
    const last = pages.at(-1)!;
    expect(last.texts.find((t) => t.text.startsWith('抄送：'))!.y).toBeGreaterThan(PAGE.height / 2);
    expect(Math.max(...last.rules.map((r) => r.y))).toBe(PAGE.height - PAGE.bottom);
  });
});
