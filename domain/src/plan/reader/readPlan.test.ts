import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPlan } from './readPlan.ts';

/** Written for this test in the form of an official plan. */
const LINES = [
  '某某市青山区人民政府关于印发青山区品牌建设工作方案(2024—2026年)的通知',
  '某青政字〔2024〕7号',
  '各街道办事处,区政府各部门:',
  '现将《青山区品牌建设工作方案(2024—2026年)》印发给你们,请认真组织实施。',
  '某某市青山区人民政府',
  '2024年3月5日',
  '(此件公开发布)',
  '青山区品牌建设工作方案(2024—2026年)',
  '为推动品牌建设,根据《某某市品牌条例》,结合我区实际,制定本方案。',
  '一、工作目标',
  '到2026年,品牌工作机制更加完善。',
  '(一)商标数量稳步增长。有效注册商标量达到1.2万件,商标质押融资金额年均增长15%,建成全市首个商标指导站。',
  '(二)品牌服务更加便利。培育服务机构10家,服务满意度不低于95%,受理数量居全市前三名,登记数量翻一番。',
  '二、重点任务',
  '(一)培育品牌。支持企业注册商标,指导企业建立品牌管理制度,推动品牌进园区。(区市场监管局牵头,区财政局、区商务局配合)',
  '(二)宣传品牌。利用“4·26”世界知识产权日开展宣传,举办品牌展示活动。(责任单位:区市场监管局、区委宣传部、各街道办事处)',
  '三、保障措施',
  '(一)加强领导。区市场监管局、区财政局要密切协作,形成合力。',
  '(二)加大投入。统筹资金支持品牌建设,提高资金使用效益。',
];
const TEXT = LINES.join('\n');

const facts = (text: string) => {
  const r = readPlan(text);
  return {
    head: [r.title.replace(/\W+/g, ''), r.documentNumber, r.issuer, r.issuedOn, r.period],
    headings: r.headings.map((h) => h.clause + h.title),
    targets: r.targets.map((t) => [t.comparator, t.value, t.unit, t.due]),
    owners: r.owners.map((o) => [o.units, o.leads, o.leadsPresumed]),
    tasks: r.tasks.map((t) => [t.number, t.owners]),
    safeguards: r.safeguards.map((s) => [s.number, s.owners]),
    days: r.days.map((d) => [d.month, d.day]),
  };
};

test('a plan gives its head, goals, targets, tasks with owners, safeguards and days', () => {
  const r = readPlan(TEXT);
  expect(r.title).toBe('青山区品牌建设工作方案(2024—2026年)');
  expect(r.documentNumber).toBe('某青政字〔2024〕7号');
  expect(r.targets.map((t) => [t.indicator, t.comparator, t.value, t.unit])).toEqual([
    ['有效注册商标量', 'gte', 12_000, '件'],
    ['商标质押融资金额', 'growth', 15, '%'],
    ['商标指导站', 'first', 1, '个'],
    ['服务机构', 'newCount', 10, '家'],
    ['服务满意度', 'gte', 95, '%'],
    ['受理数量', 'rank', 3, '名'],
    ['登记数量', 'multiple', 2, '倍'],
  ]);
  expect(new Set(r.targets.map((t) => t.due))).toEqual(new Set(['2026-12-31']));
  expect(r.tasks.map((t) => [t.leads, t.leadsPresumed])).toEqual([
    [['区市场监管局'], []],
    [[], ['区市场监管局']],
  ]);
  expect(r.safeguards[0]?.mentions).toEqual(['区市场监管局', '区财政局']);
  expect(r.days).toHaveLength(1);
});

const wrapped = (width: number) =>
  LINES.flatMap((line, i) => [
    ...(line.match(new RegExp(`.{1,${width}}`, 'g')) ?? []),
    ...(i % 6 === 5 ? ['', `— ${i} —`, ''] : []),
  ]).join('\n');
const full = TEXT.replace(/[(),:;%]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

test.each([
  ['broken into lines of 24 with page numbers', wrapped(24)],
  ['with empty lines between paragraphs', LINES.join('\n\n')],
  ['with Windows line ends', LINES.join('\r\n')],
  ['with indents', LINES.map((line) => `　　${line}`).join('\n')],
  ['with blanks between characters', TEXT.replace(/([\u4e00-\u9fff])(?=[\u4e00-\u9fff])/g, '$1 ')],
  ['in full-width punctuation', full],
])('the same plan %s reads the same', (_name, text) => {
  expect(facts(text)).toEqual(facts(TEXT));
});

test.each([['济槐政字[2022]16号'], ['济槐政字（2022）16号'], ['济槐政字 〔 2022 〕 16 号']])(
  'the document number is read from %s',
  (line) => {
    expect(readPlan(TEXT.replace('某青政字〔2024〕7号', line)).documentNumber).toBe('济槐政字〔2022〕16号');
  },
);

test('a date in Chinese numerals is a date', () => {
  expect(readPlan(TEXT.replace('2024年3月5日', '二〇二四年三月五日')).issuedOn).toBe('2024-03-05');
});

test('a day for each of as many numbers', () => {
  const text = TEXT.replace(
    '有效注册商标量达到1.2万件',
    '到2024年、2026年,有效注册商标量分别达到8000件、1.2万件',
  );
  expect(
    readPlan(text)
      .targets.slice(0, 2)
      .map((t) => [t.value, t.due]),
  ).toEqual([
    [8_000, '2024-12-31'],
    [12_000, '2026-12-31'],
  ]);
});

test.each([
  ['版权登记量达到1万件', null],
  ['发明专利授权量达到300件', null],
  ['新增有效注册商标3000件', null],
  ['质押融资惠及企业数量达到50家', null],
  ['海洋知识产权运营中心达到2个', null],
  ['有效发明专利拥有量达到300件', 'valid-inventions'],
])('%s is matched to no indicator that only resembles it', (words, indicator) => {
  const { targets } = readPlan(TEXT.replace('登记数量翻一番', words));
  expect(targets.at(-1)?.match.indicator).toBe(indicator);
});

test('once the text says that the first-named leads, it is stated from there on', () => {
  const text = TEXT.replace('各街道办事处)', '各街道办事处。排在第一位的为牵头部门,下同)');
  expect(readPlan(text).owners[1]).toMatchObject({ leads: ['区市场监管局'], leadsPresumed: [] });
});

test.each([
  [
    'a regulation',
    '某某条例\n第一章 总则\n第一条 为了规范管理,制定本条例。\n第二条 市场监管局负责管理工作。',
  ],
  ['a reply', '某某市人民政府关于青山区规划的批复\n一、原则同意。\n二、到2030年人口控制在50万人。'],
  ['prose', '春天来了,公园里有50家小店,每天接待8万人次。'],
  ['nothing', ''],
  ['numbers', '1\n15172.500\n103655.000\n2\n14829.000'],
])('%s is no plan: nothing is taken from it and it says so', (_name, text) => {
  const r = readPlan(text);
  expect([r.targets, r.tasks, r.safeguards, r.owners, r.days]).toEqual([[], [], [], [], []]);
  expect(r.warnings.map((w) => w.code)).toEqual(['no-plan']);
});

const words = fc.constantFrom(
  '一、',
  '（一）',
  '(',
  ')',
  '（责任单位：',
  '区市场监管局',
  '、',
  ',',
  '。',
  '\n',
  ' ',
  '达到',
  '8万件',
  '到2025年',
  '工作目标',
  '方案',
  '第一条',
  '— 1 —',
  '《',
  '》',
  '1.',
  '〔2022〕',
  '牵头',
  '等',
  '\ud800',
  '3·15',
  '翻一番',
  '首个',
  '居全市前列',
  '\t',
  '工作任务\t牵头单位\n',
);

test('whatever the text, the reader ends and every span lies in it', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(words, { maxLength: 400 }).map((w) => w.join('')),
      ),
      (text) => {
        const r = readPlan(text);
        for (const { span } of [
          ...r.headings,
          ...r.targets,
          ...r.tasks,
          ...r.safeguards,
          ...r.owners,
          ...r.days,
        ]) {
          expect(span.from).toBeGreaterThanOrEqual(0);
          expect(span.to).toBeGreaterThanOrEqual(span.from);
          expect(span.to).toBeLessThanOrEqual(text.length);
        }
      },
    ),
    { numRuns: 300 },
  );
});

test.each([
  '（',
  '（责任单位：',
  '一、\n',
  '（一）',
  '1.',
  '区市场监管局、',
  '到2025年达到50家，',
  '责任单位:\n',
  '《',
  '3·15',
  '— 1 —\n',
  '和',
  ' ',
  '一 ',
  '\t',
  '工作任务\t责任单位\n',
  '甲\t乙局\n',
])('a megabyte of "%s" takes no longer than a long document', (piece) => {
  const text = `工作方案\n一、工作目标\n${piece.repeat(Math.ceil(350_000 / piece.length))}`;
  const start = performance.now();
  readPlan(text);
  expect(performance.now() - start).toBeLessThan(4_000);
});
