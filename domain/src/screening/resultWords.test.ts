import { expect, test } from 'vitest';
import { batchResultOf } from './resultWords.ts';

test.each([
  ['认定', 'found'],
  ['维持认定', 'found'],
  ['认定为非正常专利申请', 'found'],
  ['非正常', 'found'],
  ['主动撤回', 'withdrawn'],
  ['已撤回', 'withdrawn'],
  [' 自愿 撤回。', 'withdrawn'],
  ['排除', 'cleared'],
  ['不属于非正常申请', 'cleared'],
  ['不予认定', 'cleared'],
  ['正常', 'cleared'],
])('“%s” means %s', (text, result) => {
  expect(batchResultOf(text)).toBe(result);
});

test.each(['', '视为撤回', '驳回', '待定', '撤回后又申诉', '非正常?'])('“%s” is left to a person', (text) => {
  expect(batchResultOf(text)).toBeUndefined();
});
