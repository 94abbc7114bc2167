import { markReason } from '@sophora/domain/marks/compare/markTexts';
import { explainHit, type MarkHit } from '@sophora/domain/marks/search/searchMarks';
import type { WatchHit } from '@sophora/domain/marks/watch/watchMarks';

/** A hit as it is printed, with the reason in words: the comparison is made now that somebody looks. */
export function shownHit(asked: string, hit: MarkHit, language: 'zh' | 'en', niceClass?: number) {
  const { rules } = explainHit(asked, hit, niceClass === undefined ? {} : { niceClass });
  const finding = rules.find((r) => r.id === hit.rule) ?? rules[0];
  return {
    name: hit.name,
    class: hit.niceClass,
    number: hit.number,
    verdict: hit.verdict,
    score: hit.score,
    rule: hit.rule,
    reason: finding === undefined ? '' : markReason(finding.reason, language),
  };
}

export function shownWatchHit({ fresh, kept, sameClass, opposition }: WatchHit, language: 'zh' | 'en') {
  return {
    new: {
      name: fresh.name,
      class: fresh.niceClass,
      number: fresh.number,
      ...(fresh.published === undefined ? {} : { published: fresh.published }),
    },
    protected: shownHit(fresh.name, kept, language),
    sameClass: sameClass ?? null,
    opposition:
      opposition === undefined
        ? null
        : {
            end: opposition.end,
            ends: opposition.ends.map(({ end, rule }) => ({ end, document: rule.document })),
            provisional: opposition.provisional,
          },
  };
}
