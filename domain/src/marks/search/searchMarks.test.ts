import { describe, expect, it } from 'vitest';
import { compareMarks } from '../compare/compareMarks.ts';
import { COEXISTING, IMITATIONS } from '../compare/golden.ts';
import { UNSEEN_COEXISTING, UNSEEN_IMITATIONS } from '../compare/goldenUnseen.ts';
import { buildSegment } from './buildSegment.ts';
import type { MarkRow } from './markRows.ts';
import { loadSegment, saveSegment } from './savedSegment.ts';
import { type MarkHit, MarkSearcher, type SearchOptions } from './searchMarks.ts';

const row = (name: string, niceClass: number, i: number): MarkRow => ({
  name,
  niceClass,
  number: String(i + 1),
});
const NOISY = [
  'MUQIU',
  '沐秋（MUQIU）',
  'MU NIU',
  'TAMO',
  '托瓦（TAMO）',
  '象太郎（TARO）',
  'ADIDASPORT',
  'SUPERADIDAS',
  'KIDS ZOO',
];
const NAMES = [
  ...[...IMITATIONS, ...UNSEEN_IMITATIONS].flatMap((pair) => pair.slice(0, 2)),
  ...[...COEXISTING, ...UNSEEN_COEXISTING].flat(),
  ...NOISY,
  // Two changes of which one stands in each half of a foreign word are not found: see docs/rules/marks.md.
].filter((name) => name !== 'PUMAA');
const ROWS = NAMES.map((name, i) => row(name, (i % 45) + 1, i));
const segment = buildSegment(ROWS);
const searcher = new MarkSearcher([segment]);
const all = (s: MarkSearcher, name: string, options: SearchOptions = {}): MarkHit[] =>
  s.search(name, { length: 1_000_000, ...options }).rules.flatMap((r) => r.hits);

describe('a search', () => {
  it('finds what the comparison flags among the golden names, under the same rule with the same score, and nothing else', () => {
    for (const asked of NAMES.filter((name, i) => i % 13 === 1 || NOISY.includes(name))) {
      const hits = new Map(all(searcher, asked).map((h) => [h.number, h]));
      for (const { name, number } of ROWS) {
        const { verdict, rules } = compareMarks(asked, name);
        const hit = hits.get(number);
        const said =
          verdict === 'different' ? undefined : `${rules[0]!.id} ${verdict} ${rules[0]!.score.toFixed(2)}`;
        expect(hit && `${hit.rule} ${hit.verdict} ${hit.score.toFixed(2)}`, `${asked} | ${name}`).toBe(said);
      }
    }
  });
  it('keeps to a class, and to what the caller accepts', () => {
    const found = all(searcher, '康帅傅');
    const { niceClass, number } = found.find((h) => h.name === '康师傅')!;
    expect(all(searcher, '康帅傅', { onlyClass: niceClass }).map((h) => h.name)).toContain('康师傅');
    expect(all(searcher, '康帅傅', { onlyClass: (niceClass % 45) + 1 }).map((h) => h.number)).not.toContain(
      number,
    );
    expect(all(searcher, '康帅傅', { accepts: (n) => n !== number }).map((h) => h.number)).not.toContain(
      number,
    );
  });
  it('finds what came later in a segment of its own, and no more what was removed', () => {
    const late = new MarkSearcher([segment, buildSegment([row('六禾核桃', 29, 9000)])], new Set(['1']));
    expect(all(late, '六个核桃').map((h) => h.number)).toContain('9001');
    expect(all(late, NAMES[0]!).map((h) => h.number)).not.toContain('1');
  });
  it('counts all hits of a rule and shows one page after the other', () => {
    const many = new MarkSearcher([
      buildSegment(Array.from({ length: 120 }, (_, i) => row('康帅傅', 30, i))),
    ]);
    const pages = [0, 50, 100].map((from) => many.search('康师傅', { from }).rules[0]!);
    expect(pages[0]).toMatchObject({ total: 120, byClass: { 30: 120 } });
    expect(pages.map((p) => p.hits.length)).toEqual([50, 50, 20]);
    expect(new Set(pages.flatMap((p) => p.hits.map((h) => h.number))).size).toBe(120);
  });
  it('answers the same after other searches', () => {
    const first = all(searcher, '老于妈');
    for (let i = 0; i < 300; i++) searcher.search('雪碧');
    expect(all(searcher, '老于妈')).toEqual(first);
  });
  it('takes any name', () => {
    for (const odd of [
      '',
      '😀',
      '\ud800',
      'علامة',
      '麻'.repeat(10_000),
      'ab'.repeat(5_000),
      '\u0000',
      '𠮷野家',
    ])
      expect(Array.isArray(searcher.search(odd).rules)).toBe(true);
    const rare = new MarkSearcher([
      buildSegment([row('𠮷野家', 43, 0), row('😀', 9, 1), row('علامة', 9, 2), row('', 1, 3)]),
    ]);
    expect(all(rare, '𠮷野家').map((h) => h.number)).toEqual(['1']);
    expect(all(rare, '😀').map((h) => h.number)).toEqual(['2']);
    expect(all(rare, 'علامة').map((h) => h.number)).toEqual(['3']);
    expect(all(rare, '')).toEqual([]);
  });
  it('shows names as they were given', () => {
    const names = [
      '華為（HUAWEI）',
      '小米 mi',
      'Coca‑Cola',
      '\u0001\u0002',
      '松下 电器',
      '一二三四五六七八九十',
      'の',
      '😀家',
    ];
    const shown = new MarkSearcher([buildSegment(names.map((name, i) => row(name, 9, i)))]);
    for (const [i, name] of names.entries())
      for (const hit of all(shown, name)) if (hit.number === String(i + 1)) expect(hit.name).toBe(name);
  });
});

describe('a saved segment', () => {
  it('answers as the one it was made from', () => {
    const { description, arrays } = saveSegment(segment);
    const bytes = new Uint8Array(arrays.reduce((sum, a) => sum + Math.ceil(a.byteLength / 8) * 8, 0));
    let at = 0;
    for (const values of arrays) {
      bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), at);
      at += Math.ceil(values.byteLength / 8) * 8;
    }
    const again = new MarkSearcher([loadSegment(description, bytes.buffer, 0)]);
    for (const name of ['康帅傅', 'adibas', '牛', '三六零'])
      expect(all(again, name)).toEqual(all(searcher, name));
  });
});
