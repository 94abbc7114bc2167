import { describe, expect, it } from 'vitest';
import { telling } from './telling.ts';

const change = (indicator: string, before: number, after: number) => ({
  indicator,
  before,
  after,
  causes: [
    { cause: 'ended' as const, amount: -1, file: null },
    { cause: 'import' as const, amount: after - before + 1, file: '清单.xlsx' },
  ],
});

describe('the three sentences of the morning', () => {
  it('figures of targets come first, then the larger share; what did not move is not told', () => {
    const { told, others } = telling(
      [
        change('a', 100, 150),
        change('b', 100, 101),
        change('c', 10, 10),
        change('d', 100, 90),
        change('e', 1, 9),
      ],
      new Set(['b', 'c']),
    );
    expect(told.map((c) => c.indicator)).toEqual(['b', 'e', 'a']);
    expect(others).toBe(1);
  });

  it('of a sentence the largest cause stands first, and causes of nothing are left out', () => {
    const { told } = telling([change('a', 100, 99), change('b', 100, 150)], new Set());
    expect(told[0]!.causes.map((c) => c.amount)).toEqual([51, -1]);
    expect(told[1]!.causes).toEqual([{ cause: 'ended', amount: -1, file: null }]);
  });
});
