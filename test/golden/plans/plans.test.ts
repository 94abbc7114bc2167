import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPlan } from '@sophora/domain/plan/reader/readPlan';
import { expect, test } from 'vitest';

/** The documents are not part of the repository; what they hold was labelled by hand, as names and numbers only. */
const FOLDER = import.meta.dirname;
const SOURCES = join(FOLDER, '../../../../shared/data/plans');
const present = existsSync(SOURCES);
if (!present) console.warn(`The golden plans are skipped: there is no ${SOURCES}.`);

interface Golden {
  readonly source: string;
  readonly documentNumber: string;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly plan: boolean;
  readonly headings: string;
  readonly owners: readonly {
    readonly units: readonly string[];
    readonly leads?: readonly string[];
    readonly openEnded?: boolean;
  }[];
  readonly targets: readonly string[];
}

const source = (path: string) => readFileSync(join(SOURCES, path), 'utf8');
const goldens = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

for (const name of goldens)
  test.runIf(present)(`${name}: head, headings, owner marks and targets are those labelled by hand`, () => {
    const golden = JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Golden;
    const text = source(golden.source);
    const reading = readPlan(text);
    expect(reading.documentNumber).toBe(golden.documentNumber);
    expect(reading.issuer).toBe(golden.issuer);
    expect(reading.issuedOn).toBe(golden.issuedOn);
    expect(reading.warnings.some((w) => w.code === 'no-plan')).toBe(!golden.plan);
    expect(reading.headings.map((h) => h.number).join(' ')).toBe(golden.headings);
    expect(reading.owners.map((o) => o.units)).toEqual(golden.owners.map((o) => o.units));
    expect(reading.owners.map((o) => o.leads)).toEqual(golden.owners.map((o) => o.leads ?? []));
    expect(reading.owners.map((o) => o.openEnded)).toEqual(golden.owners.map((o) => o.openEnded ?? false));
    expect(reading.targets.map((t) => `${t.comparator} ${t.value} ${t.unit} ${t.due}`)).toEqual(
      golden.targets,
    );
    for (const { units, span } of reading.owners) {
      const mark = text.slice(span.from, span.to);
      for (const unit of units) expect(mark).toContain(unit);
    }
  });

test.runIf(present)(
  'the first plan: nine targets, six tasks with every owner, six safeguards without',
  () => {
    const text = source('huaiyin-2022-16.txt');
    const reading = readPlan(text);
    expect(reading).toMatchObject({
      documentNumber: '济槐政字〔2022〕16号',
      issuer: '济南市槐荫区人民政府',
      issuedOn: '2022-11-22',
      period: { from: '2022-01-01', to: '2025-12-31' },
    });
    expect(reading.headings.filter((h) => h.part === 'goals' && h.level === 2)).toHaveLength(4);
    const byId = Object.fromEntries(
      reading.targets.map((t) => [t.id, [t.match.indicator, t.comparator, t.value, t.unit, t.due]]),
    );
    expect(byId).toEqual({
      T1: ['high-value-inventions', 'gte', 14, '件/万人', '2025-12-31'],
      T2: ['valid-marks', 'gt', 80_000, '件', '2025-12-31'],
      T3: ['cultivation-centres', 'first', 1, '个', '2025-12-31'],
      T4: ['gi-operation-bodies', 'newCount', 1, '家', '2025-12-31'],
      T5: ['navigation-projects', 'newCount', null, '项', '2025-12-31'],
      T6: ['pledge-finance', 'gte', 20_000_000_000, 'fen', '2025-12-31'],
      T7: ['case-count', 'rank', null, '名', '2025-12-31'],
      T8: ['protection-satisfaction', 'gte', 90, '%', '2025-12-31'],
      T9: ['service-bodies', 'gte', 50, '家', '2025-12-31'],
    });
    for (const { text: words, span } of reading.targets) expect(text.slice(span.from, span.to)).toBe(words);
    expect(reading.owners.map((o) => o.units.length)).toEqual([5, 4, 6, 3, 1, 6]);
    expect(reading.tasks.map((t) => t.owners)).toEqual(reading.owners.map((o) => o.units));
    expect(reading.tasks.every((t) => t.leads.length === 0 && t.leadsPresumed[0] === '区市场监管局')).toBe(
      true,
    );
    expect(reading.safeguards.map((s) => s.owners)).toEqual([[], [], [], [], [], []]);
    expect(reading.warnings.filter((w) => w.code === 'safeguard-without-owner')).toHaveLength(6);
    expect(reading.days.map((d) => `${d.month}-${d.day} ${d.name}`)).toEqual([
      '5-10 中国品牌日',
      '3-15 国际消费者权益日',
      '4-26 世界知识产权日',
      '12-4 国家宪法日',
    ]);
  },
);

test.runIf(present)('the openings of two other plans give title, number, issuer, day and period', () => {
  expect(readPlan(source('baoshan_2009_ip_strong_district_HEAD_ONLY.txt'))).toMatchObject({
    documentNumber: '宝府办〔2009〕59号',
    issuer: '上海市宝山区人民政府办公室',
    issuedOn: '2009-09-21',
    period: { from: '2009-01-01', to: '2011-12-31' },
  });
  expect(readPlan(source('tongzhou_2023_ip_protection_demo_HEAD_ONLY.txt'))).toMatchObject({
    title: '通州区江苏省知识产权保护示范区建设工作方案(2022-2025年)',
    documentNumber: '通政发〔2023〕4号',
    issuedOn: '2023-02-17',
    period: { from: '2022-01-01', to: '2025-12-31' },
  });
});

const RESPONSIBLE = /[（(][^（()）]{0,300}(?:负责|牵头|配合|责任单位|责任部门)[^（()）]{0,200}[)）]/g;

test.runIf(present)(
  'in no document of the folder is a bracket that speaks of responsibility left out',
  () => {
    const left: string[] = [];
    const folder = 'state-council';
    for (const name of readdirSync(join(SOURCES, folder))) {
      const text = source(`${folder}/${name}`);
      const { owners } = readPlan(text);
      for (const { index, 0: words } of text.matchAll(RESPONSIBLE))
        if (!owners.some(({ span }) => span.from < index + words.length && span.to > index))
          left.push(`${name} at ${index}`);
    }
    expect(left).toEqual([]);
  },
);
