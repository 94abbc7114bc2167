import type { MarkHit } from './searchMarks.ts';

export interface RuleHits {
  readonly rule: string;
  /** All that the rule leads, however many are shown. */
  readonly total: number;
  readonly byClass: Readonly<Record<string, number>>;
  readonly hits: readonly MarkHit[];
}

/** Hits under the strongest rule of each, the surest rule first; of each rule one page, with its total. */
export function groupHits(hits: readonly MarkHit[], page: { from: number; length: number }): RuleHits[] {
  const groups = new Map<string, MarkHit[]>();
  for (const hit of hits) {
    const rule = hit.comparison.rules[0]!.id;
    const group = groups.get(rule);
    if (group === undefined) groups.set(rule, [hit]);
    else group.push(hit);
  }
  return [...groups].map(([rule, all]) => {
    const byClass: Record<string, number> = {};
    for (const { niceClass } of all) byClass[niceClass] = (byClass[niceClass] ?? 0) + 1;
    return { rule, total: all.length, byClass, hits: all.slice(page.from, page.from + page.length) };
  });
}
