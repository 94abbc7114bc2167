import { expect, it } from 'vitest';
import { tradeNameOf } from './tradeName.ts';

it.each([
  ['济南槐香食品有限公司', '槐香'],
  ['山东省济南市槐荫区锦绣川商贸有限公司', '锦绣川'],
  ['山东天森益自动化设备（集团）有限公司', '天森益'],
  ['济南源斋思连锁超市有限公司', '源斋思'],
  ['济南鼎昊电子商务有限公司', '鼎昊'],
])('the trade name of %s is %s', (firm, name) => {
  expect(tradeNameOf(firm)).toBe(name);
});

it.each(['孙涵家', '济南科技有限公司', '山东大学', '', '济南市槐荫区人民政府', '某某有限公司'])(
  'of %s none can be told',
  (firm) => {
    expect(tradeNameOf(firm)).toBeUndefined();
  },
);
