import { describe, expect, it } from 'vitest';
import { gazetteRow } from './gazetteFile.ts';
import { KeptNames } from './keptNames.ts';
import type { ProtectedName } from './protectedKinds.ts';

describe('a row of a gazette file', () => {
  const row = {
    name: '槐乡居',
    number: '78123456',
    class: '第30类；43',
    applicant: '甲公司；乙公司',
    published: '2026年10月6日',
  };

  it('is one mark in each class, with applicants, number and day', () => {
    expect(gazetteRow(5, row)).toEqual(
      [30, 43].map((niceClass) => ({
        row: 5,
        name: '槐乡居',
        niceClass,
        number: '78123456',
        applicant: '甲公司；乙公司',
        agency: '',
        published: '2026-10-06',
      })),
    );
  });

  it.each([
    [{ ...row, number: '' }, 'gazette-row-number'],
    [{ ...row, number: '不是号' }, 'gazette-row-number'],
    [{ ...row, class: '46' }, 'gazette-row-class'],
    [{ ...row, published: '2026-02-30' }, 'gazette-row-day'],
  ])('that cannot be read says why %#', (texts, problem) => {
    expect(gazetteRow(2, texts)).toBe(problem);
  });

  it('without a text holds no mark, without class and day one that speaks of neither', () => {
    expect(gazetteRow(2, { ...row, name: '' })).toEqual([]);
    expect(gazetteRow(2, { name: '甲', number: '1' })).toMatchObject([
      { niceClass: 0, published: undefined },
    ]);
  });
});

describe('protected names', () => {
  const kept = (more: Partial<ProtectedName>): ProtectedName => ({
    kind: 'mark',
    id: 'x',
    name: '槐香居',
    niceClass: 30,
    number: '12000001',
    holder: '济南槐香食品有限公司',
    ...more,
  });
  const fresh = { name: '槐乡居', niceClass: 30, number: '78123456', applicant: '山东某某食品有限公司' };
  const find = (names: ProtectedName[], more: object = {}) =>
    new KeptNames(names).find({ ...fresh, ...more });
  const count = (names: ProtectedName[], more: object = {}) => find(names, more).hits.length;

  it('that are marks are hit in their class, or where a class is not stated, and in no other', () => {
    expect(find([kept({})]).hits).toMatchObject([{ kept: { name: '槐香居' }, verdict: 'similar' }]);
    expect(count([kept({})], { niceClass: 0 })).toBe(1);
    expect(count([kept({ niceClass: 0 })])).toBe(1);
    expect(count([kept({})], { niceClass: 29 })).toBe(0);
  });

  it('that are brands, indications or signs are hit in every class', () => {
    for (const kind of ['brand', 'gi', 'special', 'place'] as const)
      expect(count([kept({ kind, niceClass: 0 })], { niceClass: 12 })).toBe(1);
  });

  it('are the applicant’s own where number or one of the applicants is the same, however it is written', () => {
    expect(find([kept({ number: '78123456' })])).toEqual({ hits: [], own: 1 });
    const own = { applicant: '别人；济南槐香食品有限公司 ' };
    expect(find([kept({ holder: '某某；济南槐香食品有限公司' })], own)).toEqual({ hits: [], own: 1 });
    expect(count([kept({ holder: '' })], { applicant: '' })).toBe(1);
  });

  it('that are trade names are hit by the same name alone, in traditional writing too', () => {
    const name = kept({ kind: 'tradeName', niceClass: 0, number: '', name: '龙井' });
    expect(count([name], { name: '龍井' })).toBe(1);
    expect(count([name], { name: '龙井居' })).toBe(0);
  });

  it('of one holder under one name are one concern, the strongest of the signs that a law names stands for them', () => {
    expect(count([kept({}), kept({ id: 'y', number: '12000002' })])).toBe(1);
    expect(count([kept({}), kept({ id: 'y', holder: '另一家有限公司' })])).toBe(2);
    const signs = ['奥林匹克', '奥林匹克运动会'].map((name) =>
      kept({ kind: 'olympic', id: name, name, niceClass: 0, number: '', holder: '' }),
    );
    expect(find(signs, { name: '奥林匹克' }).hits).toMatchObject([
      { kept: { name: '奥林匹克' }, rule: '5.1.1' },
    ]);
  });
});
