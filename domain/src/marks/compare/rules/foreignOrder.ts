import type { MarkRule } from '../rule.ts';

/** 5.1.10 两个或两个以上外文单词,仅顺序不同,含义无明显区别: 商标审查审理指南 (2021) 下编第五章. */
export const foreignOrder: MarkRule = ({ a, b }) => {
  if (a.words.length < 2 || a.words.length !== b.words.length || a.text === b.text) return undefined;
  if (a.han.join('') !== b.han.join('') || [...a.words].sort().join(' ') !== [...b.words].sort().join(' '))
    return undefined;
  return {
    id: '5.1.10',
    verdict: 'similar',
    score: 0.9,
    reason: { code: 'words-swapped', params: { a: a.text.slice(0, 60), b: b.text.slice(0, 60) } },
  };
};
