import type { Filing } from '../filing.ts';
import { type LawfulReason, lawfulReason } from '../lawful/lawfulReason.ts';
import { isSeries } from '../lawful/series.ts';
import type { ScreeningSettings } from '../settings.ts';
import { PAIR_RELATIONS, type PairRelation, type Pairs } from '../text/pairs.ts';
import { daysApart, tieBetween } from '../ties.ts';

/** Two filings whose texts are related, with how far and, where it is lawful, why. */
export interface Edge {
  readonly a: number;
  readonly b: number;
  readonly relation: PairRelation;
  readonly share: number;
  readonly lawful: LawfulReason | undefined;
  readonly series: boolean;
}

/** What the comparisons found, one edge for a pair: of a text relation and a template the one that describes it better. */
export function edgesOf(
  filings: readonly Filing[],
  comparisons: readonly Pairs[],
  settings: ScreeningSettings,
): Edge[] {
  const best = new Map<number, { a: number; b: number; relation: PairRelation; share: number }>();
  for (const pairs of comparisons)
    for (let i = 0; i < pairs.a.length; i++) {
      const [a, b] = [Math.min(pairs.a[i]!, pairs.b[i]!), Math.max(pairs.a[i]!, pairs.b[i]!)];
      const found = { a, b, relation: PAIR_RELATIONS[pairs.relation[i]!]!, share: pairs.share[i]! };
      const key = a * filings.length + b;
      const before = best.get(key);
      if (!before || describesBetter(found, before)) best.set(key, found);
    }
  const edges: Edge[] = [];
  for (const pair of best.values()) {
    const x = filings[pair.a]!;
    const y = filings[pair.b]!;
    if (x.prior && y.prior) continue;
    const lawful = lawfulReason(x, y);
    if (lawful === undefined && pair.relation === 'template' && !templateCounts(x, y, pair.share, settings))
      continue;
    edges.push({ ...pair, lawful, series: lawful === undefined && isSeries(x, y, pair.share) });
  }
  return edges.sort((p, q) => p.a - q.a || p.b - q.b);
}

type Found = Pick<Edge, 'relation' | 'share'>;

/** Same text before all; a template where things were exchanged, an edit where letters were; a copied part last. */
function describesBetter(found: Found, before: Found): boolean {
  const rank = ({ relation }: Found) => (relation === 'same' ? 2 : relation === 'partCopied' ? 0 : 1);
  return rank(found) - rank(before) > 0 || (rank(found) === rank(before) && found.share > before.share);
}

/** A shared sentence frame alone may be an agent's habit: it counts between tied filers and near in time. */
function templateCounts(a: Filing, b: Filing, share: number, settings: ScreeningSettings): boolean {
  const days = daysApart(a, b);
  if (days !== undefined && days > settings.templateMonths * 31) return false;
  const tie = tieBetween(a, b);
  return (tie !== undefined && tie !== 'agency') || share >= settings.untiedTemplate;
}
