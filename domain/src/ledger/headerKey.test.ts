import { describe, expect, it } from 'vitest';
import { headerKey, headerMoneyUnit, headerScore } from './headerKey.ts';

describe('headerKey', () => {
  it.each([
    ['申请（专利权）人', '申请专利权人'],
    ['申请(专利权)人', '申请专利权人'],
    ['申请 (专利)\n号', '申请专利号'],
    ['【申请号】', '申请号'],
    ['＊申请号：', '申请号'],
    ['1、申请号', '申请号'],
    ['公开（公告）日', '公开公告日'],
    ['注册资本（万元）', '注册资本'],
    ['注册资本(单位：万元)', '注册资本'],
    ['申请日（必填，格式如2022-01-01）', '申请日'],
    ['Ｃｏｄｅ', 'code'],
    ['street_code', 'streetcode'],
    ['IPC分类号', 'ipc分类号'],
    ['', ''],
  ])('%j is %j', (raw, key) => expect(headerKey(raw)).toBe(key));
});

describe('headerMoneyUnit', () => {
  it.each([
    ['贷款金额（万元）', '万元'],
    ['金额(元)', '元'],
    ['出资额（单位：万美元）', '万美元'],
  ])('%s states %s', (raw, unit) => expect(headerMoneyUnit(raw)).toBe(unit));
  it('is silent where there is none', () => expect(headerMoneyUnit('公开（公告）日')).toBeUndefined());
});

describe('headerScore', () => {
  it('is 1 for a synonym, less for a longer name with the same end, 0 for another', () => {
    expect(headerScore('申请日', ['申请日'])).toBe(1);
    expect(headerScore('专利申请日', ['申请日'])).toBeCloseTo(0.74);
    expect(headerScore('申请日历', ['申请日'])).toBe(0);
    expect(headerScore('优先权申请日', ['申请日'])).toBe(0);
    expect(headerScore('', ['申请日'])).toBe(0);
  });
});
