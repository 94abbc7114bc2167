import { describe, expect, it } from 'vitest';
import { cellDate, excelSerial } from './cellDate.ts';

describe('cellDate', () => {
  it.each([
    ['2012.05.31', '2012-05-31'],
    ['2012-05-31', '2012-05-31'],
    ['2012-5-1', '2012-05-01'],
    ['２０１２．０５．３１', '2012-05-31'],
    ['20170301', '2017-03-01'],
    ['20170301000000', '2017-03-01'],
    ['2015/3/4 0:00:00', '2015-03-04'],
    ['2015/3/4', '2015-03-04'],
    ['2015年3月4日', '2015-03-04'],
    [' 2015 年 3 月 4 日 ', '2015-03-04'],
    ['2012-05-31 00:00:00.0', '2012-05-31'],
    ['2012-05-31T00:00:00', '2012-05-31'],
    ['2012-05-30T16:00:00.000Z', '2012-05-31'],
    ['2012-05-31T00:00:00Z', '2012-05-31'],
    ['40939', '2012-01-31'],
    ['40939.5', '2012-01-31'],
    ['二〇二二年五月三日', '2022-05-03'],
    ['二○二二年十二月三十一日', '2022-12-31'],
    ['二零二二年十月廿三日', '2022-10-23'],
    ['2000-02-29', '2000-02-29'],
  ])('reads %s as %s', (raw, expected) => expect(cellDate(raw)).toBe(expected));

  it.each([
    '',
    '-',
    '2012',
    '2012-05',
    '二〇二二年',
    '2012年5月',
    '12-05-31',
    '31/05/2012',
    '2012-13-01',
    '2011-02-29',
    '20170231',
  ])('does not make a day of %j', (raw) => expect(cellDate(raw)).toBeUndefined());

  it.each(['9999', '73051', '100000', '201710000000', '5/3', '2012-05/31', 'CN85102475', '99.5'])(
    'leaves numbers and codes alone: %j',
    (raw) => expect(cellDate(raw)).toBeUndefined(),
  );
});

describe('excelSerial', () => {
  it('steps over the 29 February 1900 that Excel counts', () => {
    expect(excelSerial(1, false)).toBe('1900-01-01');
    expect(excelSerial(59, false)).toBe('1900-02-28');
    expect(excelSerial(60, false)).toBeUndefined();
    expect(excelSerial(61, false)).toBe('1900-03-01');
    expect(excelSerial(43_831, false)).toBe('2020-01-01');
  });

  it('counts from 1904 where the file says so', () => {
    expect(excelSerial(0, true)).toBe('1904-01-01');
    expect(excelSerial(43_831 - 1462, true)).toBe('2020-01-01');
  });

  it('refuses what lies outside the calendar', () => {
    expect(excelSerial(-1, false)).toBeUndefined();
    expect(excelSerial(2_958_466, false)).toBeUndefined();
    expect(excelSerial(Number.NaN, false)).toBeUndefined();
  });
});
