import type { KindInfo } from '@sophora/contract/imports';
import { describe, expect, it } from 'vitest';
import { guessKind } from './guessKind.ts';

const kind = (id: string, zh: string) => ({ id, label: { zh, en: id } }) as KindInfo;
const kinds = [
  kind('patents', '专利'),
  kind('marks', '商标'),
  kind('enterprises', '权利主体'),
  kind('seiIpc', '战略性新兴产业与国际专利分类参照关系表'),
  kind('pledges', '专利权质押'),
  kind('officialPatents', '高价值发明专利官方明细'),
  kind('officialPledges', '质押登记官方明细'),
  kind('officialMarks', '有效注册商标官方明细'),
  kind('cases', '知识产权案件'),
  kind('serviceBodies', '知识产权服务机构'),
  kind('surveys', '满意度调查'),
  kind('surveyAnswers', '满意度答卷'),
];

describe('the kind a file name speaks of', () => {
  it.each([
    ['taian_patents_1985-2015.xlsx', 'patents'],
    ['2026年10月有效发明专利明细.xls', 'patents'],
    ['注册商标清单.csv', 'marks'],
    ['shandong_enterprises_7551_noperson.csv', 'enterprises'],
    ['专利权质押登记明细.xlsx', 'pledges'],
    ['2025年四季度高价值发明专利明细.xls', 'officialPatents'],
    ['2025年质押登记官方明细.xlsx', 'officialPledges'],
    ['有效注册商标明细_2025年四季度.xls', 'officialMarks'],
    ['全区知识产权案件导出_2025年.csv', 'cases'],
    ['商标代理机构备案名录.csv', 'serviceBodies'],
    ['知识产权保护满意度答卷_2025年.xlsx', 'surveyAnswers'],
    ['战略性新兴产业分类与国际专利分类参照关系表.csv', 'seiIpc'],
  ])('%s is proposed as %s', (name, expected) => {
    expect(guessKind(name, kinds)).toBe(expected);
  });

  it('proposes nothing when the name says nothing', () => {
    expect(guessKind('Sheet1.xlsx', kinds)).toBeUndefined();
  });
});
