import type { MarkRule } from '../rule.ts';

/**
 * 5.1.1 汉字相同: 商标审查审理指南 (2021, in force since 2022-01-01) 下编第五章. Same Chinese characters, only font, design, pinyin or 繁简体 differ.
 */
export const sameCharacters: MarkRule = ({ a, b }) => {
  if (a.han.length === 0 || a.han.join('') !== b.han.join('')) return undefined;
  return {
    id: '5.1.1',
    verdict: 'similar',
    score: a.joined === b.joined ? 1 : 0.97,
    reason: {
      code: a.joined === b.joined ? 'same-text' : 'same-characters',
      params: { text: a.han.join('') },
    },
  };
};
