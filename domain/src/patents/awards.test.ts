import { describe, expect, it } from 'vitest';
import { awardKind } from './awards.ts';
import { officeCode } from './offices.ts';

describe('awards that make a patent a high-value one', () => {
  it.each([
    ['第二十四届中国专利优秀奖', 'chinaPatent'],
    ['中国专利奖', 'chinaPatent'],
    ['第25届中国专利金奖', 'chinaPatent'],
    ['中国专利奖（银奖）', 'chinaPatent'],
    ['国家科学技术进步奖二等奖', 'nationalScience'],
    ['2019年度国家技术发明奖一等奖', 'nationalScience'],
  ])('%s', (text, kind) => expect(awardKind(text)).toBe(kind));

  it.each(['山东省专利奖', '山东省科学技术奖', '中国外观设计金奖', '中国专利山东赛区金奖', ''])(
    '%j is none of them',
    (text) => expect(awardKind(text)).toBeUndefined(),
  );
});

describe('the office of a family member', () => {
  it.each([
    ['US', 'US'],
    ['美国', 'US'],
    ['欧洲专利局', 'EP'],
    ['中国香港', 'HK'],
    ['中国', 'CN'],
    ['ＪＰ', 'JP'],
    ['美国（US）', 'US'],
  ])('%s is %s', (raw, code) => expect(officeCode(raw)).toBe(code));
  it('is not guessed', () => expect(officeCode('海外')).toBeUndefined());
});
