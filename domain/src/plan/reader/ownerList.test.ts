import { expect, test } from 'vitest';
import { readBareList, readOwnerList } from './ownerList.ts';

const brief = (content: string) => {
  const list = readOwnerList(content);
  return list && [list.units.join(' '), list.leads.join(' '), list.openEnded];
};

test.each([
  ['责任单位:甲局、乙局', '甲局 乙局', '', false],
  ['甲局牵头,乙局、丙局配合', '甲局 乙局 丙局', '甲局', false],
  ['甲局牵头、乙局配合', '甲局 乙局', '甲局', false],
  ['甲局、乙局牵头负责', '甲局 乙局', '甲局 乙局', false],
  ['甲局、乙局按职责分工负责', '甲局 乙局', '', false],
  ['牵头单位:甲局;配合单位:乙局、丙局', '甲局 乙局 丙局', '甲局', false],
  ['牵头单位:甲局配合单位:乙局', '甲局 乙局', '甲局', false],
  ['责任单位:甲局(牵头)、乙局', '甲局 乙局', '甲局', false],
  ['甲局、乙局等有关部门负责', '甲局 乙局', '', true],
  ['甲局、乙局等和各省级人民政府负责', '甲局 乙局 各省级人民政府', '', true],
  ['甲局会同有关部门负责', '甲局', '', true],
  ['由甲局牵头,会同乙局负责', '甲局 乙局', '甲局', false],
  ['市、区市场监管局负责', '市市场监管局 区市场监管局', '', false],
  ['文化和旅游局、工业和信息化局和财政局负责', '文化和旅游局 工业和信息化局 财政局', '', false],
  ['甲局、各省(区、市)人民政府按职责分工负责', '甲局 各省(区、市)人民政府', '', false],
  ['甲部,各省、自治区、直辖市人民政府负责', '甲部 各省、自治区、直辖市人民政府', '', false],
  ['甲局牵头;乙局、各市、县(市、区)人民政府配合', '甲局 乙局 各市、县(市、区)人民政府', '甲局', false],
  ['区政府办公室、甲局,各镇(街道)、各园区负责', '区政府办公室 甲局 各镇(街道) 各园区', '', false],
  ['甲局牵头,乙局参与,2023年6月底前完成', '甲局 乙局', '甲局', false],
  ['责任单位:甲局;完成时限:2023年底', '甲局', '', false],
])('%s', (content, units, leads, openEnded) => {
  expect(brief(content)).toEqual([units, leads, openEnded]);
});

test('the scope of a mark is kept apart from its bodies', () => {
  expect(readOwnerList('负责部门:甲局、乙局;适用范围:全国')).toMatchObject({
    units: ['甲局', '乙局'],
    scope: '全国',
  });
});

test.each([
  '此件公开发布',
  '以下简称领导小组',
  '其中1995年广东省、福建省共落实了165名扩招任务',
  '由申请人负责',
  '含数字拷贝',
  '2022—2025年',
  '',
])('no owners are invented from: %s', (content) => {
  expect(readOwnerList(content)).toBeUndefined();
});

test('a list of bodies alone counts only when all of them are offices', () => {
  expect(readBareList('区市场监管局、区财政局')?.units).toEqual(['区市场监管局', '区财政局']);
  expect(readBareList('小学教育、初中教育')).toBeUndefined();
});
