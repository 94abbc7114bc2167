import type { MarkRule } from '../rule.ts';

/**
 * 5.1.8 一个或两个外文字母或数字: 商标审查审理指南 (2021) 下编第五章. Same letters, only font or design differ. Whether the drawing is no longer plain
 * lettering is for the eye.
 */
export const shortLetters: MarkRule = ({ a, b }) =>
  a.han.length + b.han.length === 0 && a.latin !== '' && a.latin.length <= 2 && a.latin === b.latin
    ? {
        id: '5.1.8',
        verdict: 'similar',
        score: 0.95,
        reason: { code: 'same-letters', params: { text: a.latin } },
      }
    : undefined;
