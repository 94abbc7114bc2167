import { hasMeaning } from '../../text/englishWords.ts';
import {
  firstLettersDiffer,
  letterDistance,
  letterLimit,
  letterSkeleton,
  lettersWeigh,
} from '../../text/latinLikeness.ts';
import { besideLetters, LONGEST_COMPARED, lettersCount } from '../mark.ts';
import type { MarkRule, RuleFinding } from '../rule.ts';

/**
 * 5.1.9 三个或三个以上外文字母,仅个别字母不同: 商标审查审理指南 (2021) 下编第五章. Three letters: only where the forms are near. Four and more: similar where
 * neither has a meaning, or one has, or both the same; not where the first letter clearly differs, or both mean something else. Pinyin beside
 * characters is no foreign part.
 */
export const fewLetters: MarkRule = ({ a, b }) => {
  if (!lettersCount(a, b)) return undefined;
  const [x, y] = [a.latin, b.latin];
  if (Math.min(x.length, y.length) < 3 || /^\d+$/.test(x) || /^\d+$/.test(y))
    return /^\d{3,}$/.test(x) && x === y && a.han.length + b.han.length === 0 ? same(x) : undefined;
  if (x === y) return a.han.length === 0 || b.han.length === 0 || x.length >= 4 ? same(x) : undefined;
  if (Math.max(x.length, y.length) > LONGEST_COMPARED) return undefined;
  const length = Math.max(x.length, y.length);
  if (Math.abs(x.length - y.length) > Math.floor(length / 4) + 1) return undefined;
  const distance = Math.min(letterDistance(x, y), letterDistance(letterSkeleton(x), letterSkeleton(y)));
  const apart = Math.round(distance * 100);
  const limit = letterLimit(length);
  const verdict = lettersWeigh(apart, length, besideLetters(a, b));
  if (apart > limit || (apart > 49 && Math.min(x.length, y.length) < 4) || verdict === undefined)
    return undefined;
  const finding = (verdict: RuleFinding['verdict'], code: string, score: number): RuleFinding => ({
    id: '5.1.9',
    verdict,
    score,
    reason: { code, params: { a: x, b: y } },
  });
  if (length === 3) return finding(verdict, 'three-letters-near', 0.75);
  if (apart >= 40 && firstLettersDiffer(letterSkeleton(x), letterSkeleton(y)))
    return finding('different', 'first-letter-differs', 0.4);
  if (apart >= 40 && hasMeaning(x) && hasMeaning(y))
    return finding('different', 'words-differ-in-meaning', 0.4);
  const score = 0.9 - (0.2 * apart) / limit;
  return finding(verdict, 'few-letters', verdict === 'similar' ? score : score - 0.15);
};

const same = (text: string): RuleFinding => ({
  id: '5.1.9',
  verdict: 'similar',
  score: 0.95,
  reason: { code: 'same-letters', params: { text: text.slice(0, 60) } },
});
