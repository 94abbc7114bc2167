import { withDigits } from '../../text/numerals.ts';
import { meaningsOf } from '../meanings.ts';
import type { MarkRule } from '../rule.ts';

/**
 * 5.1.6 含义相同或近似: 商标审查审理指南 (2021) 下编第五章. Synonyms (玫瑰、玫瑰花), Chinese and Arabic numerals, a foreign word and its one Chinese meaning
 * (CROWN、皇冠). Only by our small dictionary: what it does not hold it does not judge.
 */
export const sameMeaning: MarkRule = ({ a, b }) => {
  if (a.joined === b.joined || a.joined === '') return undefined;
  const params = { a: a.shown.slice(0, 60), b: b.shown.slice(0, 60) };
  if (withDigits(a.joined) === withDigits(b.joined))
    return { id: '5.1.6', verdict: 'similar', score: 0.88, reason: { code: 'same-number', params } };
  const meanings = meaningsOf(b);
  return meaningsOf(a).some((m) => meanings.includes(m))
    ? { id: '5.1.6', verdict: 'similar', score: 0.8, reason: { code: 'same-meaning', params } }
    : undefined;
};
