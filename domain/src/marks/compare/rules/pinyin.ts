import { readings, toneless } from '../../text/readings.ts';
import type { Mark } from '../mark.ts';
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

/** Whether the letters spell the characters, whatever reading of each. */
export function isPinyinOf(letters: string, han: Mark['han']): boolean {
  if (han.length > 20 || letters.length > 120) return false;
  let ends = new Set([0]);
  for (const char of han) {
    const next = new Set<number>();
    for (const syllable of new Set(readings(char).map(toneless)))
      for (const spelling of syllable.includes('v')
        ? [syllable, syllable.replace('v', 'u'), syllable.replace('v', 'yu')]
        : [syllable])
        for (const end of ends) if (letters.startsWith(spelling, end)) next.add(end + spelling.length);
    ends = next;
  }
  return ends.has(letters.length);
}
