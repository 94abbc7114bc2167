import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadTask } from '@sophora/domain/plan/reader/readerTypes';
import { readPlan } from '@sophora/domain/plan/reader/readPlan';
import { expect, test } from 'vitest';

/**
 * Plans written for this test in the shapes districts use: numbered items below （一）, an annual list of work, a table of
 * tasks, owners on lines of their own, text whose line breaks were lost, chapters over printed pages.
 */
const FOLDER = import.meta.dirname;

const owners = ({ number, title, owners, leads, openEnded }: ReadTask) =>
  `${number} ${title}: ${owners.map((o) => (leads.includes(o) ? `*${o}` : o)).join('、')}${openEnded ? '等' : ''}`;

test.each(readdirSync(FOLDER).filter((name) => name.endsWith('.txt')))('%s reads as labelled', (name) => {
  const source = readFileSync(join(FOLDER, name), 'utf8');
  const reading = readPlan(source);
  const { title, documentNumber, issuer, issuedOn, period } = reading;
  expect({
    title,
    documentNumber,
    issuer,
    issuedOn,
    period,
    headings: reading.headings.map((h) => h.clause).join(' '),
    targets: reading.targets.map(
      (t) =>
        `${t.clause} ${t.indicator}: ${t.comparator} ${t.value} ${t.unit} ${t.due} → ${t.match.indicator}`,
    ),
    tasks: reading.tasks.map(owners),
    safeguards: reading.safeguards.map(owners),
    until: [...reading.tasks, ...reading.safeguards].filter((t) => t.due).map((t) => `${t.number}: ${t.due}`),
    days: reading.days.map((d) => `${d.month}-${d.day}`).join(' '),
    mentions: [...reading.tasks, ...reading.safeguards]
      .filter((t) => t.mentions.length > 0)
      .map((t) => `${t.number}: ${t.mentions.join('、')}`),
  }).toEqual(JSON.parse(readFileSync(join(FOLDER, name.replace('.txt', '.json')), 'utf8')));
  for (const { units, span } of reading.owners) {
    const mark = source.slice(span.from, span.to).replaceAll(/\s|— \d+ —|东港新区“.*规划/g, '');
    for (const unit of units) expect(mark).toContain(unit);
  }
});

test('a task of the text that an enclosed table repeats is one task, with the owners and the day of either', () => {
  const text = [
    '青屏县专利转化工作方案',
    '一、重点任务',
    '（一）盘活存量专利。建立资源库。',
    '（二）推动供需对接。举办对接活动。（责任单位：县科技局、县市场监管局）',
    '附件：任务分工表',
    '序号\t工作任务\t责任单位\t\t完成时限',
    '\t\t牵头单位\t配合单位\t',
    '1\t盘活存量专利\t县市场监管局\t县科技局\t2026年6月底前',
    '2\t推动供需对接\t县商务局\t县财政局\t持续推进',
    '3\t培育机构\t县市场监管局\t县财政局\t2026年11月15日',
  ].join('\n');
  const { tasks } = readPlan(text);
  expect(tasks.map((t) => t.due)).toEqual(['2026-06-30', null, '2026-11-15']);
  expect(tasks.map(owners)).toEqual([
    '一（一） 盘活存量专利: *县市场监管局、县科技局',
    '一（二） 推动供需对接: 县科技局、县市场监管局',
    '表3 培育机构: *县市场监管局、县财政局',
  ]);
});

test('a table that is no table of tasks is read as its cells, one a line', () => {
  const text = '工作方案\n一、工作目标\n到2025年，商标达到8万件。\n指标\t数值\n专利\t12件\n商标\t3件';
  const reading = readPlan(text);
  expect(reading.tasks).toEqual([]);
  expect(reading.targets.map((t) => t.indicator)).toEqual(['商标']);
});
