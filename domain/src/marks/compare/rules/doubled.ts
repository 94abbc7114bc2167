import { type HanPair, type MarkRule, type RuleFinding, strongest } from '../rule.ts';

/**
 * 5.1.3 单字或词重复: 商标审查审理指南 (2021) 下编第五章. One is the other's character or word said twice or more (牛、牛牛); 牌 is no difference.
 */
export const doubled: MarkRule = ({ a, b, han }) =>
  strongest([
    ...han.map(find),
    a.han.length + b.han.length === 0 ? find({ a: [...a.latin], b: [...b.latin] }) : undefined,
  ]);

function find({ a, b }: Pick<HanPair, 'a' | 'b'>): RuleFinding | undefined {
  const [x, y] = a.length <= b.length ? [a, b] : [b, a];
  if (x.length === y.length || x.length === 0 || y.length > 4 * x.length) return undefined;
  const isRepeated = y.length % x.length === 0 && y.every((c, i) => c === x[i % x.length]);
  const once = y.filter((c, i) => c !== y[i - 1]).join('');
  if (!isRepeated && once !== x.join('')) return undefined;
  // 娃哈 and 娃哈哈: a doubled letter of a foreign word is a misspelling, not a doubled word.
  if (!isRepeated && /^[a-z]/.test(once)) return undefined;
  return {
    id: '5.1.3',
    verdict: 'similar',
    score: 0.9,
    reason: { code: 'doubled', params: { short: x.join(''), long: y.join('') } },
  };
}
