import { readFile } from 'node:fs/promises';
import {
  changeDocument,
  downloadDocument,
  getDocument,
  makeDocument,
  startDocument,
} from '@sophora/contract/documents';
import { makeFreeze } from '@sophora/contract/freeze';
import { DEMO_DISTRICT } from '@sophora/domain/demo/district';
import { PAGE } from '@sophora/domain/documents/measures';
import type { SourcedNumber } from '@sophora/domain/documents/model';
import type { FrozenSet } from '@sophora/domain/freeze/frozenSet';
import { frozenNumbers } from '@sophora/domain/freeze/numbers';
import { parsePlan } from '@sophora/domain/plan/plan';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call, makeWorld, type Session, type World } from '../../../test/support/world.ts';
import { loadDemo } from '../demo/index.ts';
import { freezeWork, readFrozenSet } from '../freeze/index.ts';
import { storePlan } from '../plan/index.ts';
import { pdfText } from '../platform/documents/pdfText.ts';
import { inTransaction } from '../platform/transaction.ts';

const SIZE = { seed: 11, scale: 0.02 };
const NUMBER = /\d+(?:\.\d+)?/g;

let world: World;
let office: Session;
let set: string;
let content: FrozenSet;
let document: string;
let docx: Readonly<Record<string, Uint8Array>>;
let xml: string;
let numbers: readonly SourcedNumber[];
let pdf: Uint8Array;

const inDemo = (params: Record<string, string> = {}) => ({ district: DEMO_DISTRICT, ...params });
const part = (name: string) => strFromU8(docx[name]!);

beforeAll(async () => {
  world = await makeWorld();
  const { services } = world;
  await loadDemo(services, {
    ...SIZE,
    actor: 'test',
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  const read = parsePlan(JSON.parse(await readFile('data/plans/huaiyin-2022.json', 'utf8')));
  if (!read.ok) throw new Error('the plan of the house is not a plan');
  const plan = { ...read.plan, district: DEMO_DISTRICT };
  await inTransaction(services.pool, (client) => storePlan(client, DEMO_DISTRICT, plan, services.now()));
  office = await world.signIn(await world.person('office', DEMO_DISTRICT));
  set = await freeze('2026-Q3');
  content = (await readFrozenSet(services.pool, DEMO_DISTRICT, set)).content;
  ({ document, docx, pdf } = await make('quarterly-report', set, {
    issuer: '示例区市场监督管理局',
    recipient: '示例区人民政府',
    workDone: '开展了走访。',
    problems: '分布不均。',
    next: '继续推进。',
  }));
  xml = part('word/document.xml');
  const view = await call(world, getDocument, office, { params: inDemo({ document }) });
  numbers = view.json.numbers as SourcedNumber[];
}, 240_000);
afterAll(() => world.close());

async function freeze(period: string, reason = ''): Promise<string> {
  const { json } = await call(world, makeFreeze, office, { params: inDemo(), body: { period, reason } });
  const { pool, now, today } = world.services;
  await freezeWork['freeze.make'](
    {
      pool,
      district: DEMO_DISTRICT,
      actor: 'test',
      signal: new AbortController().signal,
      now,
      today,
    } as never,
    { set: String(json.setId), period, reason },
  );
  return String(json.setId);
}

async function make(template: string, from: string | null, fields: Record<string, string>) {
  const begun = await call(world, startDocument, office, {
    params: inDemo(),
    body: { template, set: from },
  });
  expect(begun.status, JSON.stringify(begun.json)).toBe(200);
  const id = String(begun.json.id);
  const changed = await call(world, changeDocument, office, {
    params: inDemo({ document: id }),
    body: { revision: 1, fields },
  });
  expect(changed.status, JSON.stringify(changed.json)).toBe(200);
  const made = await call(world, makeDocument, office, {
    params: inDemo({ document: id }),
    body: { revision: 2 },
  });
  expect(made.status, JSON.stringify(made.json)).toBe(200);
  const file = async (format: string) => {
    const { response } = await call(world, downloadDocument, office, {
      params: inDemo({ document: id, no: '1' }),
      query: `?format=${format}`,
    });
    return new Uint8Array(await response.arrayBuffer());
  };
  return { document: id, docx: unzipSync(await file('docx')), pdf: await file('pdf') };
}

/** The words of every paragraph of the .docx, tables among them. */
function paragraphs(body: string): string[] {
  return [...body.matchAll(/<w:p>.*?<\/w:p>|<w:p .*?<\/w:p>/gs)].map((p) =>
    [...p[0].matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((t) => t[1]).join(''),
  );
}

function tables(body: string): string[][][] {
  return [...body.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) =>
    [...table.matchAll(/<w:tr>.*?<\/w:tr>|<w:tr .*?<\/w:tr>/gs)].map(([row]) =>
      [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => paragraphs(cell).join('')),
    ),
  );
}

const wan = (fen: number) => String(fen / 1_000_000);

describe('the quarterly report of the demonstration district', () => {
  it('gives every number of the frozen set to the digit, worked out again from the set alone', () => {
    const frozen = new Map(frozenNumbers(content).map((n) => [n.key, n]));
    const money = new Set(content.figures.filter((f) => f.measure === 'fen').map((f) => f.indicator));
    const expected = (key: string): string | undefined => {
      const derived = /^(growth|change)\((.*),(.*)\)$/.exec(key);
      if (derived) {
        const [a, b] = [Number(expected(derived[2]!)), Number(expected(derived[3]!))];
        if (derived[1] === 'growth') return String(Number((Math.abs((a - b) / b) * 100).toFixed(1)));
        return String(Number(Math.abs(a - b).toFixed(2)));
      }
      const lights = /^lights\((\w+)\)$/.exec(key);
      if (lights)
        return String(content.targets.filter((t) => lights[1] === 'all' || t.light === lights[1]).length);
      const rows = /^contributions:(.*)$/.exec(key);
      if (rows) return String(content.contributions.find((c) => c.indicator === rows[1])?.rows);
      const [of, id = '', ...rest] = key.split(':');
      const number = frozen.get(key);
      if (number === undefined) return rest[0] === 'street' ? '0' : undefined;
      const inFen =
        (of === 'figure' && money.has(id) && (rest[0] === 'street' || rest[1] === 'amount')) ||
        (of === 'target' && rest[0] === 'goal' && content.targets.find((t) => t.id === id)?.unit === 'fen');
      return inFen ? wan(number.value!) : (number.text ?? undefined);
    };
    expect(numbers.length).toBeGreaterThan(150);
    for (const { key, text } of numbers)
      expect({ key, text: String(Number.isNaN(Number(text)) ? text : Number(text)) }).toEqual({
        key,
        text: Number.isNaN(Number(expected(key))) ? expected(key) : String(Number(expected(key))),
      });
  });

  it('has no number in its text that is neither one of these nor a day, an ordinal or a document’s own', () => {
    const bound = new Map<string, number>();
    const plain = paragraphs(xml)
      .join('\n')
      .replace(
        /\d{4}年\d{1,2}月\d{1,2}日|\d{4}年第[一二三四]季度|\d{4}年末|\d{4}年国民|〔\d{4}〕\d*号?|\d{4}—\d{4}年/g,
        '',
      )
      .replace(/第\d+[页版号]|台账序号\d+|数据摘要[0-9a-f]{16}|常住人口\d+人/g, '')
      .replace(/^\d+\.(?=[一-鿿])/gm, '')
      .replace(/最低有效样本：\d+|口径设置：.*$/gm, '');
    for (const { text } of numbers) for (const token of text.match(NUMBER) ?? []) bound.set(token, 1);
    const strange = (plain.match(NUMBER) ?? []).filter((token) => !bound.has(token));
    expect(strange).toEqual([]);
  });

  it('says in its sentences what the set says of each figure', () => {
    const text = paragraphs(xml).join('');
    for (const figure of content.figures.filter(
      (f) => f.over === 'stock' && f.indicator !== 'navigation-projects',
    )) {
      const now = figure.values.find((v) => v.window === 'now')!;
      const said = new RegExp(`${figure.label.zh}(\\d+(?:\\.\\d+)?)`).exec(text);
      if (said)
        expect({ figure: figure.indicator, text: said[1] }).toEqual({
          figure: figure.indicator,
          text: now.text,
        });
    }
    for (const figure of content.figures.filter((f) => f.over === 'flow')) {
      const said = new RegExp(
        `${figure.label.zh.replace(/[（）]/g, '\\$&')}本期(\\d+(?:\\.\\d+)?).{1,2}，本年累计(\\d+(?:\\.\\d+)?)`,
      ).exec(text);
      expect({ figure: figure.indicator, period: said?.[1], year: said?.[2] }).toEqual({
        figure: figure.indicator,
        period: figure.values.find((v) => v.window === 'period')!.text,
        year: figure.values.find((v) => v.window === 'thisYear')!.text,
      });
    }
  });

  it('says in its tables, cell by cell, what the set says of targets and streets', () => {
    const [targets, streets] = tables(xml);
    expect(targets!.slice(1).map((row) => [row[0], row[2], row[4]])).toEqual(
      content.targets.map((t) => [
        t.title,
        t.target === null ? '未写明' : t.unit === 'fen' ? wan(t.target) : String(t.target),
        t.text ?? '　　',
      ]),
    );
    const inventions = content.figures.find((f) => f.indicator === 'valid-inventions')!;
    const pledged = content.figures.find((f) => f.indicator === 'pledge-finance')!;
    for (const [name, count, , , money] of streets!.slice(1, -1)) {
      const of = (figure: typeof inventions) => figure.streets.find((s) => s.name === name)?.amount ?? 0;
      expect({ name, count, money }).toEqual({
        name,
        count: String(of(inventions)),
        money: wan(of(pledged)),
      });
    }
    expect(streets!.at(-1)![1]).toBe(inventions.values[0]!.text);
  });

  it('has the same numbers in the PDF as in the .docx', async () => {
    const read = await pdfText(pdf);
    const inDocx = paragraphs(xml).join('\n').match(NUMBER)!.sort();
    const inPdf = read.text.match(NUMBER)!.sort();
    expect(inPdf).toEqual(inDocx);
    expect(read.text).toContain('关于2026年第三季度知识产权工作情况的报告'.slice(0, 8));
  });

  it('lies on the grid of GB/T 9704-2012: paper, margins, 22 lines, 28 characters', () => {
    expect(xml).toContain(`<w:pgSz w:w="11906" w:h="16838"`);
    const margin = /<w:pgMar [^>]*>/.exec(xml)![0];
    for (const [side, twips] of [
      ['top', 2098],
      ['right', 1474],
      ['bottom', 1984],
      ['left', 1588],
    ] as const)
      expect(margin).toContain(`w:${side}="${twips}"`);
    const grid = /<w:docGrid [^>]*>/.exec(xml)![0];
    expect(grid).toContain('w:type="linesAndChars"');
    const pitch = Number(/w:linePitch="(\d+)"/.exec(grid)![1]);
    expect(Math.floor((PAGE.height - 2098 - 1984) / pitch)).toBe(22);
    const space = Number(/w:charSpace="(-?\d+)"/.exec(grid)![1]);
    expect(Math.round((11906 - 1588 - 1474) / 20 / (16 + space / 4096))).toBe(28);
  });

  it('sets body, title and headings in their fonts, sizes and places', () => {
    const paragraph = (words: string) =>
      [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)]
        .map((p) => p[0])
        .find((p) => paragraphs(p)[0]?.startsWith(words))!;
    const body = paragraph('现将');
    expect(body).toContain('w:eastAsia="仿宋_GB2312"');
    expect(body).toContain('<w:sz w:val="32"/>');
    expect(body).toContain('w:lineRule="exact"');
    expect(Number(/w:firstLine="(\d+)"/.exec(body)![1])).toBe(Math.round((2 * (11906 - 1588 - 1474)) / 28));
    const title = paragraph('关于2026年第三季度');
    expect(title).toContain('w:eastAsia="方正小标宋简体"');
    expect(title).toContain('<w:sz w:val="44"/>');
    expect(title).toContain('<w:jc w:val="center"/>');
    expect(paragraph('一、')).toContain('w:eastAsia="黑体"');
    expect(paragraph('（一）')).toContain('w:eastAsia="楷体_GB2312"');
    expect(paragraph('1.')).toContain('w:eastAsia="仿宋_GB2312"');
    expect(paragraph('附件')).toContain('w:eastAsia="仿宋_GB2312"');
    expect(xml).toContain('<w:pageBreakBefore/>');
  });

  it('numbers odd pages right, even pages left, in 四号 between dashes', () => {
    const footers = Object.keys(docx)
      .filter((name) => /word\/footer\d+\.xml/.test(name))
      .map(part);
    const odd = footers.find((f) => f.includes('w:val="right"'))!;
    const even = footers.find((f) => f.includes('w:val="left"'))!;
    for (const footer of [odd, even]) {
      expect(footer).toContain('<w:sz w:val="28"/>');
      expect(footer).toContain('PAGE');
      expect(footer).toContain('— ');
    }
    expect(part('word/settings.xml')).toContain('evenAndOddHeaders');
    expect(/w:footer="(\d+)"/.exec(xml)![1]).toBe(String(1984 - 397 - 280));
  });

  it('leaves number, secrecy, seal and date blank, names its fonts with their stand-ins, and says it is a demonstration', () => {
    const text = paragraphs(xml);
    expect(text).toContain('　　　　　〔　　　　〕　　号签发人：　　　　');
    expect(text).toContain('　　　　年　　月　　日');
    expect(part('word/fontTable.xml')).toContain('w:name="仿宋_GB2312"><w:altName w:val="仿宋');
    const headers = Object.keys(docx).filter((name) => /word\/header\d+\.xml/.test(name));
    expect(headers.map((h) => paragraphs(part(h)).join(''))).toContain('演示数据，不作公文使用');
  });

  it('names every number in the file by a bookmark', () => {
    expect(xml).toMatch(/<w:bookmarkStart [^>]*w:name="n_figure_valid_marks_now"/);
  });
});
