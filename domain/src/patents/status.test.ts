import { describe, expect, it } from 'vitest';
import { patentStatus } from './status.ts';

describe('legal status words of real exports', () => {
  it.each([
    ['有效', 'valid'],
    ['授权', 'valid'],
    ['专利权维持', 'valid'],
    ['等年费滞纳金', 'valid'],
    ['有效（滞纳期）', 'valid'],
    ['审中', 'pending'],
    ['实质审查的生效', 'pending'],
    ['等年登印费', 'pending'],
    ['公开', 'pending'],
    ['未缴年费专利权终止', 'lapsed'],
    ['未缴年费终止失效', 'lapsed'],
    ['期限届满', 'expired'],
    ['专利权有效期届满', 'expired'],
    ['放弃专利权', 'abandoned'],
    ['避免重复授予专利权', 'abandoned'],
    ['宣告专利权全部无效', 'invalidated'],
    ['部分无效', 'valid'],
    ['视为撤回', 'withdrawn'],
    ['逾期视撤失效', 'withdrawn'],
    ['驳回', 'rejected'],
    ['失效', 'ended'],
    ['无效', 'ended'],
    [' 授 权 ', 'valid'],
    ['失效-未缴年费', 'lapsed'],
    ['有效 | 授权', 'valid'],
    ['有效 | 权利转移', 'valid'],
    ['失效｜期限届满', 'expired'],
    ['审中-实审', 'pending'],
    ['失效-撤回', 'withdrawn'],
  ])('%s is %s', (words, status) => expect(patentStatus(words)).toBe(status));

  it.each([
    '',
    '大概有效',
    '有效？也许',
    '权利转移',
    '质押',
    '专利权的分割；有效',
    '失效有效',
    '失效-有效',
    '有效-失效',
    '有效-',
    '权利转移-质押',
    '有效-未缴年费',
    '审中-有效',
  ])('%j is not guessed', (words) => expect(patentStatus(words)).toBe('unknown'));
});
