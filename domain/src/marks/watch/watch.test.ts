import { describe, expect, it } from 'vitest';
import { fateOfHit } from './fateOfHit.ts';
import { gazetteRow } from './gazetteFile.ts';
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

describe('what becomes of a hit', () => {
  const kept = (more: Partial<ProtectedName>): ProtectedName => ({
    kind: 'mark',
    id: 'x',
    name: '槐香居',
    niceClass: 30,
    number: '12000001',
    holder: '济南槐香食品有限公司',
    ...more,
  });
  const fresh = { niceClass: 30, number: '78123456', applicants: ['山东某某食品有限公司'] };
  const same = { rule: '5.1.1', verdict: 'similar' } as const;
  const near = { rule: '5.1.4', verdict: 'similar' } as const;

  it('of a mark is shown in its class, or where a class is not stated, and counted in others', () => {
    expect(fateOfHit(kept({}), fresh, near)).toBe('hit');
    expect(fateOfHit(kept({}), { ...fresh, niceClass: 0 }, near)).toBe('hit');
    expect(fateOfHit(kept({}), { ...fresh, niceClass: 29 }, near)).toBe('otherClass');
    expect(fateOfHit(kept({ kind: 'brand', niceClass: 0 }), { ...fresh, niceClass: 29 }, near)).toBe('hit');
  });

  it('is the holder’s own where number or one of the applicants is the same, however it is written', () => {
    expect(fateOfHit(kept({ number: '78123456' }), fresh, same)).toBe('own');
    expect(fateOfHit(kept({ holder: '某某；山东某某食品有限公司' }), fresh, same)).toBe('own');
    expect(fateOfHit(kept({ holder: '' }), { ...fresh, applicants: [''] }, same)).toBe('hit');
  });

  it('of a trade name is shown for the same name alone', () => {
    expect(fateOfHit(kept({ kind: 'tradeName', niceClass: 0 }), fresh, same)).toBe('hit');
    expect(fateOfHit(kept({ kind: 'tradeName', niceClass: 0 }), fresh, near)).toBe('weak');
  });
});
