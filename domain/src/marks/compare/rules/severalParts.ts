import { hasMeaning } from '../../text/englishWords.ts';
import { charactersSpelling } from '../../text/readings.ts';
import { lettersCount } from '../mark.ts';
import type { MarkRule } from '../rule.ts';
import { LATIN_WEAK } from '../weakWords.ts';

/**
 * 5.1.15 由两个或两个以上相对独立的部分构成,其中显著部分近似: 商标审查审理指南 (2021) 下编第五章; 组合商标 5.3. One is a whole independent part of the other:
 * the Chinese part, or a word that is neither weak nor an everyday one nor a syllable of pinyin.
 */
export const severalParts: MarkRule = ({ a, b }) => {
  const part = [
    ...sharedHan(a.text, b.text),
    ...(lettersCount(a, b) ? sharedWords(a.words, b.words) : []),
  ][0];
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

const sharedWords = (a: readonly string[], b: readonly string[]): string[] => {
  const others = new Set(b);
  return a.filter(
    (w) =>
      w.length >= 3 &&
      others.has(w) &&
      !LATIN_WEAK.has(w) &&
      !hasMeaning(w) &&
      !/^\d+$/.test(w) &&
      charactersSpelling(w).length === 0,
  );
};
