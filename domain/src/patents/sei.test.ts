import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../ledger/kind.ts';
import { keywordTerms } from './seiKeywords.ts';
import { compileSei } from './seiMatcher.ts';

const range = (
  branch: string,
  rule: string,
  mode: 'include' | 'exclude',
  pattern: string,
  keywords = '',
): Facts => ({
  branch,
  branchName: `产业${branch}`,
  rule,
  mode,
  pattern,
  keywords,
});
const branches = (records: Facts[], ipc: string[], text = '') => {
  const match = compileSei(records).match(ipc, () => text);
  return [match.byIpc?.branches ?? [], match.byKeyword?.branches ?? []];
};

describe('the table of strategic emerging industries', () => {
  it.each([
    ['G06F11*', 'G06F11/14', true],
    ['G06F11*', 'G06F11', true],
    ['G06F11*', 'G06F110/14', false],
    ['G06F11*', 'G06F1/14', false],
    ['G06F*', 'G06F21/60', true],
    ['G06F*', 'G06K21/60', false],
    ['G16*', 'G16H50/20', true],
    ['H03M13', 'H03M13/00', true],
    ['G16H', 'G16H50/20', true],
    ['G06F11/14', 'G06F11/14', true],
    ['G06F11/14', 'G06F11/1402', false],
    ['G06F11/14', 'G06F11/16', false],
    ['G06F11/14', '14-03', false],
  ])('%s covers %s: %s', (pattern, symbol, covered) => {
    expect(branches([range('1.1', '1', 'include', pattern)], [symbol])[0]).toEqual(covered ? ['1.1'] : []);
  });

  it('leaves out what a rule excludes, symbol by symbol', () => {
    const records = [
      range('1.1', '1', 'include', 'G06F11*'),
      range('1.1', '1', 'exclude', 'G06F11/14'),
      range('1.1', '2', 'exclude', 'G06F*'),
    ];
    expect(branches(records, ['G06F11/14'])[0]).toEqual([]);
    expect(branches(records, ['G06F11/16'])[0]).toEqual(['1.1']);
    expect(branches(records, ['G06F11/14', 'G06F11/16'])[0]).toEqual(['1.1']);
  });

  it('asks for a keyword in the text, where the rule has one, for the second reading', () => {
    const records = [
      range('1.2', '1', 'include', 'H01L*', '集成电路制造'),
      range('1.3', '1', 'include', 'H01L*'),
    ];
    expect(branches(records, ['H01L21/00'], '一种集成电路封装')).toEqual([
      ['1.2', '1.3'],
      ['1.2', '1.3'],
    ]);
    expect(branches(records, ['H01L21/00'], '一种封装')).toEqual([['1.2', '1.3'], ['1.3']]);
  });

  it('names branch, rule, symbol and word of the first hit', () => {
    const records = [range('1.10', '1', 'include', 'H01L*'), range('1.9', '2', 'include', 'H01L*', '芯片')];
    expect(compileSei(records).match(['A01B1/00', 'H01L21/00'], () => '芯片')).toEqual({
      byIpc: {
        branches: ['1.9', '1.10'],
        branch: '1.9',
        name: '产业1.9',
        rule: '2',
        symbol: 'H01L21/00',
        keyword: '',
      },
      byKeyword: {
        branches: ['1.9', '1.10'],
        branch: '1.9',
        name: '产业1.9',
        rule: '2',
        symbol: 'H01L21/00',
        keyword: '芯片',
      },
    });
  });

  it('says the same whatever the order of its rows', () => {
    const records = [
      range('1.1', '1', 'include', 'G06F11*'),
      range('1.1', '1', 'exclude', 'G06F11/14'),
      range('2.1', '3', 'include', 'G06F*', '芯片'),
      range('1.1', '2', 'include', 'G06*'),
    ];
    const expected = compileSei(records).match(['G06F11/14', 'G06F11/36'], () => '芯片');
    fc.assert(
      fc.property(fc.shuffledSubarray(records, { minLength: records.length }), (shuffled) => {
        expect(compileSei(shuffled).match(['G06F11/14', 'G06F11/36'], () => '芯片')).toEqual(expected);
      }),
    );
  });

  it('agrees with reading the patterns one by one', () => {
    const symbol = fc
      .tuple(
        fc.constantFrom('G06', 'H01'),
        fc.constantFrom('F', 'L'),
        fc.integer({ min: 1, max: 3 }),
        fc.constantFrom('00', '14'),
      )
      .map(([c, s, g, n]) => `${c}${s}${g}/${n}`);
    const pattern = symbol.chain((s) =>
      fc.constantFrom(s, `${s.split('/')[0]}*`, `${s.slice(0, 4)}*`, `${s.slice(0, 3)}*`),
    );
    const rows = fc.array(
      fc.tuple(fc.constantFrom('include', 'exclude') as fc.Arbitrary<'include' | 'exclude'>, pattern),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(rows, symbol, (patterns, s) => {
        const covers = (p: string) => {
          if (!p.endsWith('*')) return p === s;
          const prefix = p.slice(0, -1);
          return prefix.length > 4 ? s.startsWith(`${prefix}/`) : s.startsWith(prefix);
        };
        const expected =
          patterns.some(([mode, p]) => mode === 'include' && covers(p)) &&
          !patterns.some(([mode, p]) => mode === 'exclude' && covers(p));
        const found =
          branches(
            patterns.map(([mode, p]) => range('1.1', '1', mode, p)),
            [s],
          )[0]!.length > 0;
        expect(found).toBe(expected);
      }),
    );
  });
});

describe('keywords of the table', () => {
  it.each([
    ['光纤制造；显示器件制造', ['光纤', '显示器件']],
    ['高端路由器、单槽位处理路由器等其他计算机制造', ['高端路由器', '单槽位处理路由器']],
    [
      '量子计算、量子芯片、量子测控等量子计算机相关关键词',
      ['量子计算', '量子芯片', '量子测控', '量子计算机'],
    ],
    ['自动导引车（AGV）、激光导引车（LGV）', ['自动导引车', '激光导引车']],
    ['RFID等其他电子设备制造', ['rfid']],
    ['产品相关关键词', []],
    ['等离子弧焊接机等金属切割及焊接设备制造', ['等离子弧焊接机', '金属切割及焊接']],
  ])('%s', (text, terms) => expect(keywordTerms(text)).toEqual({ free: false, terms, excluded: [] }));

  it('that keep something out are met by any other text', () => {
    expect(keywordTerms('不包括航天相关设备制造')).toEqual({ free: false, terms: [], excluded: ['航天'] });
    const records = [range('2.2', '1', 'include', 'B64*', '不包括航天相关设备制造')];
    expect(branches(records, ['B64C1/00'], '一种飞机机翼')[1]).toEqual(['2.2']);
    expect(branches(records, ['B64C1/00'], '一种航天器')[1]).toEqual([]);
  });

  it('that leave no word are never met by keyword', () => {
    expect(branches([range('2.1', '1', 'include', 'B64*', '产品相关关键词')], ['B64C1/00'], '产品')).toEqual([
      ['2.1'],
      [],
    ]);
  });
});
