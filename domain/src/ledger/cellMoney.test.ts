import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellMoney } from './cellMoney.ts';

describe('cellMoney', () => {
  it.each([
    ['300万元', 300_000_000],
    ['300万', 300_000_000],
    ['3000000', 300_000_000],
    ['3,000,000.00', 300_000_000],
    ['￥3,000,000', 300_000_000],
    ['0.5亿元', 5_000_000_000],
    ['1.235', 124],
    ['1.234', 123],
    ['人民币壹', undefined],
    ['人民币100元整', 10_000],
    ['３００万元', 300_000_000],
    ['12.3456789万', 12_345_679],
    ['-3', undefined],
    ['1,00', undefined],
    ['', undefined],
    ['3e6', undefined],
    ['99999999999999999999', undefined],
  ])('%s is %s fen', (raw, fen) => {
    expect(cellMoney(raw)).toEqual(fen === undefined ? undefined : { fen });
  });

  it.each(['30万美元', 'USD 300,000', '€5'])('%s is foreign', (raw) =>
    expect(cellMoney(raw)).toEqual({ foreign: true }),
  );

  it('reads yuan with two decimals exactly', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000_000), (fen) => {
        expect(cellMoney(`${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}元`)).toEqual({
          fen,
        });
      }),
    );
  });
});
