import { isPinyinOf } from '../../text/spelling.ts';
import type { MarkRule } from '../rule.ts';

/**
 * 5.1.17 汉字与其拼音组合的商标与相同拼音的商标: 商标审查审理指南 (2021) 下编第五章. Characters with their pinyin against the same pinyin are similar; bare
 * characters against bare pinyin are for review, since other characters share it.
 */
export const pinyin: MarkRule = ({ a, b }) => {
  const [characters, letters] = a.han.length > 0 ? [a, b] : [b, a];
  if (characters.han.length < 2 || letters.han.length > 0 || letters.latin.length < 4) return undefined;
  if (!isPinyinOf(letters.latin, characters.han)) return undefined;
  const isShown = characters.latin === letters.latin;
  return {
    id: '5.1.17',
    verdict: isShown ? 'similar' : 'review',
    score: isShown ? 0.9 : 0.7,
    reason: {
      code: isShown ? 'same-pinyin' : 'pinyin-of-characters',
      params: { characters: characters.han.join(''), letters: letters.latin },
    },
  };
};
