import { changes } from '../changes.ts';
import { isHeadNoun } from '../headNouns.ts';
import { type HanPair, type MarkRule, type RuleFinding, strongest } from '../rule.ts';

/**
 * 5.1.7 三个或三个以上汉字,仅个别汉字不同: 商标审查审理指南 (2021) 下编第五章. Similar where the whole has no meaning or none clearly other; not so where the
 * first character clearly differs in sound and form, or the whole means something else: that is said of three characters that end in two
 * different things; else meaning is for a person and three characters end in review.
 */
export const fewCharacters: MarkRule = ({ han }) => strongest(han.map(find));

function find({ a, b, alignment }: HanPair): RuleFinding | undefined {
  const { steps, same, near, far } = alignment;
  if (Math.min(a.length, b.length) < 3 || far.length === 0) return undefined;
  if (far.length > Math.max(1, Math.floor(steps.length / 5)) || near.length > Math.floor(steps.length / 4))
    return undefined;
  if (same < 2 || (near.length > 0 && steps.length < 5)) return undefined;
  const params = { a: a.join(''), b: b.join(''), changes: changes([...near, ...far]) };
  const first = steps[0]!;
  if (far.includes(first) && first.a !== '' && first.b !== '')
    return {
      id: '5.1.7',
      verdict: 'different',
      score: 0.4,
      reason: { code: 'first-character-differs', params },
    };
  const last = steps.at(-1)!;
  if (steps.length === 3 && far.includes(last) && isHeadNoun(last.a) && isHeadNoun(last.b))
    return { id: '5.1.7', verdict: 'different', score: 0.4, reason: { code: 'head-noun-differs', params } };
  return steps.length > 3 && near.length === 0
    ? { id: '5.1.7', verdict: 'similar', score: 0.78, reason: { code: 'few-characters', params } }
    : { id: '5.1.7', verdict: 'review', score: 0.62, reason: { code: 'few-characters-meaning', params } };
}
