import type { PlainDate } from '../../basics/plainDate.ts';
import { type Limit, limit } from '../../deadlines/limits.ts';
import type { MarkHit, MarkSearcher } from '../search/searchMarks.ts';

/** A newly published mark (初步审定公告). */
export interface FreshMark {
  readonly name: string;
  /** 0 where none is stated. */
  readonly niceClass: number;
  readonly number: string;
  readonly published?: PlainDate | undefined;
}

export interface WatchHit {
  readonly fresh: FreshMark;
  readonly kept: MarkHit;
  /** The classes are the same; undefined where one of them is not stated. Which goods are near across classes is for a person. */
  readonly sameClass: boolean | undefined;
  /** 异议期限: three months, two under the law of 2026; both where the period straddles the change. */
  readonly opposition: Limit | undefined;
}

const ALL = 1_000_000;

/**
 * 商标监测: what a rule finds between one new mark and the protected names (district's marks, brands under guidance, geographical
 * indications, trade names, official, special and Olympic signs, names of places and persons). The protected names are the index.
 */
export function watchMark(kept: MarkSearcher, fresh: FreshMark): WatchHit[] {
  const { rules } = kept.search(fresh.name, { length: ALL });
  if (rules.length === 0) return [];
  const opposition = fresh.published === undefined ? undefined : limit('mark-opposition', fresh.published);
  return rules.flatMap(({ hits }) =>
    hits.map((hit) => ({
      fresh,
      kept: hit,
      sameClass: fresh.niceClass === 0 || hit.niceClass === 0 ? undefined : fresh.niceClass === hit.niceClass,
      opposition,
    })),
  );
}
