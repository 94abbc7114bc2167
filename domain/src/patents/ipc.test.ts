import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIpc, parseIpcList, parseLocarno } from './ipc.ts';

describe('an IPC symbol', () => {
  it.each([
    ['E01B3/32(2006.01)I', 'E01B3/32', 'E01B3', 'E01B', 'E01'],
    ['H02K1/27（2006.01）I', 'H02K1/27', 'H02K1', 'H02K', 'H02'],
    ['B65D 5/40', 'B65D5/40', 'B65D5', 'B65D', 'B65'],
    ['b65d 005/40', 'B65D5/40', 'B65D5', 'B65D', 'B65'],
    ['G06F16/2458', 'G06F16/2458', 'G06F16', 'G06F', 'G06'],
    ['H03M13', 'H03M13', 'H03M13', 'H03M', 'H03'],
    ['G16H', 'G16H', '', 'G16H', 'G16'],
    ['G16', 'G16', '', '', 'G16'],
    ['E', 'E', '', '', ''],
    ['A61K31/00 (2006.01) N', 'A61K31/00', 'A61K31', 'A61K', 'A61'],
  ])('%s', (raw, symbol, group, subclass, cls) => {
    expect(parseIpc(raw)).toEqual({ symbol, group, subclass, class: cls });
  });

  it.each(['', '无', 'I01B3/32', 'G6F11/14', '14-03', 'G06F11/1', '中'])('%j is none', (raw) =>
    expect(parseIpc(raw)).toBeUndefined(),
  );

  it('reads its own symbols back', () => {
    const part = fc.tuple(
      fc.constantFrom(...'ABCDEFGH'),
      fc.integer({ min: 1, max: 99 }),
      fc.constantFrom(...'ABCKZ'),
      fc.integer({ min: 1, max: 9999 }),
      fc.integer({ min: 0, max: 999_999 }),
    );
    fc.assert(
      fc.property(part, ([s, c, sub, g, n]) => {
        const symbol = `${s}${String(c).padStart(2, '0')}${sub}${g}/${String(n).padStart(2, '0')}`;
        expect(parseIpc(`${symbol}(2006.01)I`)?.symbol).toBe(symbol);
      }),
    );
  });
});

describe('a list of symbols', () => {
  it.each([
    ['E01B3/32(2006.01)I; E01B1/00(2006.01)I', ['E01B3/32', 'E01B1/00']],
    ['E01B3/32(2006.01)I E01B1/00(2006.01)I', ['E01B3/32', 'E01B1/00']],
    ['B65D 5/40；B65D 5/42', ['B65D5/40', 'B65D5/42']],
    ['G06F11/14,G06F11/36', ['G06F11/14', 'G06F11/36']],
    ['G06F11/14\nG06F11/14', ['G06F11/14']],
    ['14-03', ['14-03']],
    ['21-01-C0293', ['21-01-C0293']],
    ['LOC(10)Cl.14-03', ['14-03']],
  ])('%j', (raw, symbols) => expect(parseIpcList(raw)).toEqual({ symbols, malformed: [] }));

  it('keeps what is no symbol as written and names it', () => {
    expect(parseIpcList('G06F11/14;G6F1/1')).toEqual({
      symbols: ['G06F11/14', 'G6F1/1'],
      malformed: ['G6F1/1'],
    });
  });

  it('keeps the Locarno class of a design', () => expect(parseLocarno('14-3')).toBeUndefined());
});
