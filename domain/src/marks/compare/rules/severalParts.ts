import { hasMeaning } from '../../text/englishWords.ts';
import { charactersSpelling } from '../../text/readings.ts';
import { lettersCount, type Mark } from '../mark.ts';
import type { MarkRule } from '../rule.ts';
import { LATIN_WEAK } from '../weakWords.ts';

/**
 * 5.1.15 由两个或两个以上相对独立的部分构成,其中显著部分近似: 商标审查审理指南 (2021) 下编第五章; 组合商标 5.3. One is a whole independent part of the other:
 * the Chinese part, or a word that is neither weak nor an everyday one nor a syllable of pinyin.
 */
export const severalParts: MarkRule = ({ a, b }) => {
  const part = [...sharedHan(a.text, b.text), ...(lettersCount(a, b) ? sharedWords(a, b) : [])][0];
  if (part === undefined || a.joined === b.joined) return undefined;
  const whole = part === a.joined || part === b.joined;
  return {
    id: '5.1.15',
    verdict: whole ? 'similar' : 'review',
    score: whole ? 0.85 : 0.6,
    reason: { code: whole ? 'independent-part' : 'shared-part', params: { part } },
  };
};

const hanParts = (text: string): string[] =>
  text.match(/\p{Script=Han}{2,}/gu)?.filter((p) => p.length <= 60) ?? [];

function sharedHan(a: string, b: string): string[] {
  const others = new Set(hanParts(b));
  return hanParts(a).filter((p) => others.has(p));
}

/** The word in front of both or longest in both; where both have characters beside it, other words do not tell. */
function sharedWords(a: Mark, b: Mark): string[] {
  const others = new Set(b.words);
  const isAll = (w: string) => w === a.latin || w === b.latin;
  const longest = Math.max(longestWord(a), longestWord(b));
  const leads = (w: string) =>
    (w === a.words[0] && w === b.words[0]) || (w.length >= 5 && w.length === longest);
  return a.words.filter(
    (w) =>
      w.length >= 3 &&
      others.has(w) &&
      !LATIN_WEAK.has(w) &&
      !hasMeaning(w) &&
      !/^\d+$/.test(w) &&
      charactersSpelling(w).length === 0 &&
      (isAll(w) || (leads(w) && (a.han.length === 0 || b.han.length === 0))),
  );
}

const longestWord = ({ words }: Mark): number => words.reduce((most, w) => Math.max(most, w.length), 0);
