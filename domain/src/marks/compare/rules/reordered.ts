import { type HanPair, type MarkRule, type RuleFinding, strongest } from '../rule.ts';

/** Short names of continents and countries: 亚美 and 美亚 name two things in another order, which the guideline holds apart. */
const GEOGRAPHIC = new Set('亚美欧非澳中日韩英法德俄华印');

/**
 * 5.1.2 汉字构成相同、排列顺序不同: 商标审查审理指南 (2021) 下编第五章. The distinctive part has the same characters in another order; not so
 * where meaning or calling clearly differ (亚美、美亚).
 */
export const reordered: MarkRule = ({ han }) => strongest(han.map(find));

function find({ a, b }: HanPair): RuleFinding | undefined {
  if (a.length < 2 || a.length !== b.length || a.join('') === b.join('')) return undefined;
  if ([...a].sort().join('') !== [...b].sort().join('')) return undefined;
  const params = { a: a.join(''), b: b.join('') };
  if (a.length > 2)
    return { id: '5.1.2', verdict: 'similar', score: 0.9, reason: { code: 'reordered', params } };
  return a.every((c) => GEOGRAPHIC.has(c))
    ? { id: '5.1.2', verdict: 'different', score: 0.3, reason: { code: 'reordered-geographic', params } }
    : { id: '5.1.2', verdict: 'review', score: 0.7, reason: { code: 'reordered-two', params } };
}
