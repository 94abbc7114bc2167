import { describe, expect, it } from 'vitest';
import { date } from '../basics/plainDate.ts';
import { readMinutes } from './minutes.ts';

const MINUTES = `槐荫区知识产权工作领导小组会议纪要
2026年11月20日，区政府召开会议，研究知识产权工作。现将议定事项纪要如下：
一、关于质押融资工作
（一）由区市场监管局牵头，区地方金融监管局配合，12月20日前组织入园惠企活动不少于3场。
（二）各街道要摸清零商标企业底数，建立台账。（责任单位：各街道办事处；完成时限：2026年12月底前）
二、会议决定，对高价值专利培育指导中心建设情况开展一次核查。
责任单位：区市场监管局
配合单位：区科技局、区财政局
完成时限：1月15日前
三、会议听取了前三季度工作情况汇报。
出席：张某、李某。`;

describe('the decisions of minutes', () => {
  const decisions = readMinutes(MINUTES, date('2026-11-20'));

  it('are the lines that decide, numbered through; a heading is none, nor what was only heard', () => {
    expect(decisions.map((d) => [d.no, d.text.slice(0, 12)])).toEqual([
      [1, '由区市场监管局牵头，区地'],
      [2, '各街道要摸清零商标企业底'],
      [3, '会议决定，对高价值专利培'],
    ]);
  });

  it('name who leads and who supports, as a plan is read', () => {
    expect(decisions.map((d) => [d.lead, ...d.support])).toEqual([
      ['区市场监管局', '区地方金融监管局'],
      ['各街道办事处'],
      ['区市场监管局', '区科技局', '区财政局'],
    ]);
  });

  it('carry their day; one without a year is the first after the meeting', () => {
    expect(decisions.map((d) => d.due)).toEqual(['2026-12-20', '2026-12-31', '2027-01-15']);
  });

  it('a text without decisions has none', () => {
    expect(readMinutes('今天天气很好。\n\n大家都到了', date('2026-11-20'))).toEqual([]);
  });
});
