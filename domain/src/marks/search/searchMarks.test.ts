import { describe, expect, it } from 'vitest';
import { compareMarks } from '../compare/compareMarks.ts';
import { IMITATIONS } from '../compare/golden.ts';
import { groupHits } from './groupHits.ts';
import { MarkSearcher } from './searchMarks.ts';
import { buildSegment, type MarkRow } from './segment.ts';

const row = (name: string, niceClass: number, i: number): MarkRow => ({ name, niceClass, number: String(i) });
const ROWS = IMITATIONS.map(([a], i) => row(a, (i % 45) + 1, i));
const searcher = new MarkSearcher([buildSegment(ROWS)]);

describe('a search', () => {
  it('finds 95 in 100 of what the comparison flags, whatever the rule', () => {
    const flagged = IMITATIONS.map(([a, b], i) => ({ a, b, i })).filter(
      ({ a, b }) => compareMarks(a, b).verdict !== 'different',
    );
    const missed = flagged.filter(({ b, i }) => !searcher.search(b).some((h) => h.number === String(i)));
    expect(missed.length / flagged.length).toBeLessThanOrEqual(0.05);
  });
  it('keeps to a class when asked to', () => {
    const all = searcher.search('康帅傅');
    const niceClass = all.find((h) => h.name === '康师傅')!.niceClass;
    expect(searcher.search('康帅傅', { onlyClass: niceClass }).map((h) => h.name)).toContain('康师傅');
    const other = niceClass === 45 ? 1 : niceClass + 1;
    expect(searcher.search('康帅傅', { onlyClass: other }).map((h) => h.niceClass)).not.toContain(niceClass);
  });
  it('finds what came later in a segment of its own', () => {
    const late = new MarkSearcher([buildSegment(ROWS), buildSegment([row('六禾核桃', 29, 9001)])]);
    expect(late.search('六个核桃').map((h) => h.number)).toContain('9001');
  });
  it('counts all hits of a rule and shows one page', () => {
    const many = new MarkSearcher([
      buildSegment(Array.from({ length: 120 }, (_, i) => row('康帅傅', 30, i))),
    ]);
    const [group] = groupHits(many.search('康师傅'), { from: 100, length: 50 });
    expect(group).toMatchObject({ total: 120, byClass: { 30: 120 } });
    expect(group!.hits).toHaveLength(20);
  });
  it('answers the same after more searches than a byte can count', () => {
    const first = searcher.search('老于妈').length;
    for (let i = 0; i < 300; i++) searcher.search('雪碧');
    expect(searcher.search('老于妈')).toHaveLength(first);
  });
  it('takes any name', () => {
    for (const odd of ['', '😀', '\ud800', 'علامة', '麻'.repeat(10_000), '\u0000', '𠮷野家'])
      expect(Array.isArray(searcher.search(odd))).toBe(true);
    const rare = new MarkSearcher([buildSegment([row('𠮷野家', 43, 1), row('😀', 9, 2)])]);
    expect(rare.search('𠮷野家').map((h) => h.number)).toEqual(['1']);
    expect(rare.search('😀').map((h) => h.number)).toEqual(['2']);
  });
});
