import { describe, expect, test } from 'vitest';
import { branchOf, holderNameKey, MATCH_REASONS, matchReason } from './holderName.ts';
import { holderType } from './holderType.ts';
import { compareNames, DOUBTFUL, similarNames } from './similarNames.ts';

describe('the key of a name', () => {
  test.each([
    ['山东某某(济南)医疗器械有限公司 '],
    ['山东某某 （ 济南 ） 医疗器械有限公司附近公司'],
    ['山东某某〔济南〕医疗器械有限公司。'],
    ['山東某某（濟南）醫療器械有限公司'],
    ['山东某某（济南）医疗器械有限公司查看更多'],
    ['山东某某（济南）医疗器械有限公司（已注销）'],
  ])('%s has the key of the plain writing', (written) => {
    expect(holderNameKey(written)).toBe(holderNameKey('山东某某（济南）医疗器械有限公司'));
  });

  test('is the same for Latin names in any width, case and punctuation', () => {
    expect(holderNameKey('ＡＢＣ Ｃｏ．，Ｌｔｄ．')).toBe(holderNameKey('abc co,ltd'));
  });

  test('differs for different companies', () => {
    expect(holderNameKey('济南鼎昊机器有限公司')).not.toBe(holderNameKey('济南鼎昊机械有限公司'));
  });

  test('is empty for a cell without letters', () => {
    expect(holderNameKey('（）--')).toBe('');
  });
});

describe('a branch', () => {
  test.each([
    ['山东某某科技有限公司济南分公司', '山东某某科技有限公司', '济南分公司'],
    ['齐鲁银行股份有限公司济南槐荫支行', '齐鲁银行股份有限公司', '济南槐荫支行'],
    ['中国工商银行济南第一支行', '中国工商银行', '济南第一支行'],
    ['中国石油化工股份有限公司山东淄博石油分公司', '中国石油化工股份有限公司', '山东淄博石油分公司'],
    ['山东某某医院东院区', '山东某某医院', '东院区'],
  ])('%s belongs to %s', (name, head, branch) => {
    expect(branchOf(name)).toEqual({ head, branch });
  });

  test.each(['济南鼎昊机器有限公司', '济南分公司', '山东大学齐鲁医院', '山东省立医院'])(
    '%s is none',
    (name) => {
      expect(branchOf(name)).toBeUndefined();
    },
  );
});

describe('a match', () => {
  const holder = { name: '山东某某（济南）科技有限公司', formerNames: ['济南某某技术开发公司'] };
  test.each([
    ['山东某某（济南）科技有限公司', 'holder-exact-name'],
    ['山东某某(济南)科技有限公司', 'holder-name-variant'],
    ['济南某某技术开发公司', 'holder-former-name'],
    ['山东某某（济南）科技有限公司槐荫分公司', 'holder-branch-of'],
    ['山东某某（青岛）科技有限公司', undefined],
    ['', undefined],
  ])('%s: %s', (written, reason) => {
    expect(matchReason(written, holder)).toBe(reason);
  });
});

describe('the type of holder', () => {
  test.each([
    ['山东省立医院', 'institution'],
    ['山东第一医科大学', 'institution'],
    ['济南鼎昊机器有限公司', 'enterprise'],
    ['山东某某医院管理有限公司', 'enterprise'],
    ['槐荫区老王包子店', 'soleTrader'],
    ['李玉泉', 'person'],
    ['买买提·吐尔逊', 'person'],
    ['SIEMENS AG', 'foreign'],
    ['济南市工艺美术协会', 'association'],
    ['某某蔬菜种植专业合作社', 'association'],
  ])('%s is of type %s by its name', (name, type) => {
    expect(holderType(name)).toBe(type);
  });

  test('follows the registered type before the name, and the credit code before both', () => {
    expect(holderType('某某医院', '个体工商户')).toBe('soleTrader');
    expect(holderType('某某医院', '有限责任公司(自然人投资或控股)')).toBe('enterprise');
    expect(holderType('某某厂', '农民专业合作经济组织')).toBe('association');
    expect(holderType('某某有限公司', undefined, '12370000495570303U')).toBe('institution');
    expect(holderType('某某中心', '-', '92370104MA3ABCDE0X')).toBe('soleTrader');
  });
});

describe('doubtful names', () => {
  test('come with a score and a reason, the closest first', () => {
    const list = similarNames('莱阳恒丰丝棉有限公司', [
      { id: 'far', name: '龙口市楼子庄板纸厂' },
      { id: 'one', name: '莱阳恒丰丝绵有限公司' },
      { id: 'form', name: '山东莱阳恒丰丝棉股份有限公司' },
    ]);
    expect(list.map((c) => [c.id, c.reasons[0]?.code])).toEqual([
      ['form', 'similar-core'],
      ['one', 'similar-one-character'],
    ]);
  });

  test('are found through a former name and through the head of a branch', () => {
    const candidates = [{ id: 'a', name: '甲乙丙有限公司', formerNames: ['莱阳恒丰丝绵有限公司'] }];
    expect(similarNames('莱阳恒丰丝棉有限公司', candidates)).toHaveLength(1);
    expect(compareNames('甲乙丙有限公司济南分公司', '甲乙丙有限公司').reasons[0]?.code).toBe(
      'similar-branch',
    );
  });

  test('two short names that differ in one character stay apart', () => {
    expect(compareNames('济南金泰有限公司', '济南金达有限公司').score).toBeLessThan(DOUBTFUL);
    expect(compareNames('', '济南金达有限公司').score).toBe(0);
  });

  test('give reasons that have words', () => {
    for (const [a, b] of [
      ['甲乙丙丁有限公司', '甲乙丙丁（有限公司）'],
      ['甲乙丙丁有限公司济南分公司', '甲乙丙丁有限公司'],
      ['山东甲乙丙丁有限公司', '甲乙丙丁厂'],
      ['甲乙丙丁厂', '甲乙丙戊厂'],
      ['甲乙丙丁戊己厂', '甲乙丙丁庚辛厂'],
    ] as const)
      for (const { code } of compareNames(a, b).reasons) expect(MATCH_REASONS).toHaveProperty(code);
  });
});
