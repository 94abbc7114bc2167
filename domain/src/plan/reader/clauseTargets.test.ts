import { expect, test } from 'vitest';
import { clauseTargets } from './clauseTargets.ts';

test.each([
  ['每万人口发明专利拥有量达到20件以上', ['每万人口发明专利拥有量', 'gte', 20, '件/万人']],
  ['专利质押融资金额累计达到10亿元', ['专利质押融资金额', 'gte', 100_000_000_000, 'fen']],
  ['有效发明专利突破2,000件', ['有效发明专利', 'gt', 2_000, '件']],
  ['结案率不低于95%', ['结案率', 'gte', 95, '%']],
  ['不合格率控制在5%以内', ['不合格率', 'lte', 5, '%']],
  ['不合格率不超过5%', ['不合格率', 'lte', 5, '%']],
  ['满意率保持在90%以上', ['满意率', 'gte', 90, '%']],
  ['总动力稳定在11亿千瓦左右', ['总动力', 'eq', 1_100_000_000, '千瓦']],
  ['建成3家商标品牌指导站', ['商标品牌指导站', 'newCount', 3, '家']],
  ['培育知识产权强企20家', ['知识产权强企', 'newCount', 20, '家']],
  ['专利申请量年均增长10%以上', ['专利申请量', 'growth', 10, '%']],
  ['发明专利拥有量较2020年翻一番', ['发明专利拥有量', 'multiple', 2, '倍']],
  ['商标注册量由2021年的5万件增长到8万件', ['商标注册量', 'gte', 80_000, '件']],
  ['办案数量居全市前列', ['办案数量', 'rank', null, '名']],
  ['办案数量位居全市第一', ['办案数量', 'rank', 1, '名']],
  ['建立我区首个指导中心', ['指导中心', 'first', 1, '个']],
  ['实施专利导航项目', ['专利导航项目', 'newCount', null, '项']],
  ['到2025年培育示范企业5家', ['示范企业', 'newCount', 5, '家']],
  ['新增地理标志商标3-5件', ['地理标志商标', 'newCount', 3, '件']],
  ['培育2—3个产业联盟', ['产业联盟', 'newCount', 2, '个']],
  ['占比由30%提高到40%', ['占比', 'gte', 40, '%']],
  ['实现专利质押融资额3亿元', ['专利质押融资额', 'gte', 30_000_000_000, 'fen']],
  ['许可备案达到每年80次', ['许可备案', 'gte', 80, '次']],
  ['平均办理时限压缩至45天以内', ['平均办理时限', 'lte', 45, '天']],
  ['保护基地实现街道全覆盖', ['保护基地街道全覆盖', 'gte', 100, '%']],
  ['案件按期办结率100%', ['案件按期办结率', 'gte', 100, '%']],
  ['建成示范站(点)12个', ['示范站(点)', 'newCount', 12, '个']],
] as const)('%s', (clause, expected) => {
  expect(clauseTargets(clause, '', true).map((t) => [t.name, t.comparator, t.value, t.unit])).toEqual([
    expected,
  ]);
});

test('several numbers in a clause are several targets', () => {
  expect(clauseTargets('新增国家示范企业5家、优势企业20家', '', true).map((t) => [t.name, t.value])).toEqual([
    ['国家示范企业', 5],
    ['优势企业', 20],
  ]);
  expect(clauseTargets('种植、收获机械化率分别达到65%和55%', '', true).map((t) => t.value)).toEqual([65, 55]);
});

test.each(['全区现有50家机构', '综合实力全面提升', '遵循走在前列、全面开创总定位', '2022年11月22日'])(
  'no target is invented from: %s',
  (clause) => {
    expect(clauseTargets(clause, '', true)).toEqual([]);
  },
);

test('a bare count goes on with what the clause before says, only among goals', () => {
  const read = (wording: boolean) =>
    clauseTargets('省级培育中心3个', '示范企业', wording, 'newCount').map((t) => [
      t.name,
      t.comparator,
      t.value,
    ]);
  expect(read(true)).toEqual([['省级培育中心', 'newCount', 3]]);
  expect(read(false)).toEqual([]);
  expect(clauseTargets('现有机构50家', '示范企业', true, 'newCount')).toEqual([]);
});
