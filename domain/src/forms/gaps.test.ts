import { describe, expect, it } from 'vitest';
import { findGaps } from './gaps.ts';

const gaps = (text: string) => findGaps(text).map(({ start, end }) => text.slice(start, end));
const words = (text: string) => findGaps(text).map(({ before, after }) => [before, after]);

describe('gaps in a text', () => {
  it('are lines and dots of any kind', () => {
    expect(gaps('有效发明专利____件，商标……件，案件.....件')).toEqual(['____', '……', '.....']);
  });
  it('are blanks before a unit or behind a colon, not the indent of a paragraph', () => {
    expect(words('　　填报单位：          审核人：')).toEqual([
      ['填报单位：', '审核人：'],
      ['审核人：', ''],
    ]);
    expect(gaps('　　截至目前，全区工作平稳。')).toEqual([]);
  });
  it('are the places of year, month and day, however wide', () => {
    expect(words('填报日期：年月日').map(([, after]) => after)).toEqual(['年', '月', '日']);
    expect(words('    年  月 日').map(([, after]) => after)).toEqual(['年', '月', '日']);
  });
  it('a written date is no gap', () => {
    expect(gaps('2026年9月30日')).toEqual([]);
    expect(gaps('二〇二六年九月')).toEqual([]);
  });
  it('are crosses that stand for a word, not a multiplication', () => {
    expect(gaps('××区×月XX万元')).toEqual(['××', '×', 'XX']);
    expect(gaps('3×4=12，XRF')).toEqual([]);
  });
  it('a colon at the end waits for words; one before a known label has its own gap', () => {
    expect(words('填表人：联系电话：')).toEqual([
      ['填表人：', '联系电话：'],
      ['联系电话：', ''],
    ]);
    expect(gaps('单位：万元')).toEqual([]);
  });
});
