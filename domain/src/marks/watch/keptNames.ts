import { holderNameKey } from '../../enterprises/holderName.ts';
import { readMark } from '../compare/mark.ts';
import { buildSegment } from '../search/buildSegment.ts';
import { type MarkHit, MarkSearcher } from '../search/searchMarks.ts';
import type { ProtectedName } from './protectedKinds.ts';

export interface PublishedMark {
  readonly name: string;
  /** 0 where none is stated. */
  readonly niceClass: number;
  readonly number: string;
  /** Applicants behind `；`. */
  readonly applicant: string;
}

export interface KeptHit {
  readonly kept: ProtectedName;
  readonly rule: string;
  readonly verdict: 'similar' | 'review';
  readonly score: number;
}

export interface KeptHits {
  readonly hits: readonly KeptHit[];
  /** Hits on what belongs to an applicant itself. */
  readonly own: number;
}

/**
 * 受保护名称 made ready to be held against new marks. A mark of the district is looked for in its own class only: other goods are similar by
 * the table of goods at most, which is for a person, and that a mark is well known is a fact somebody establishes by making it a brand under
 * guidance. Brands, indications and signs count in every class. A trade name is hit by the same name alone: firms of one trade name live
 * side by side.
 */
export class KeptNames {
  private readonly classed: Store;
  private readonly free: Store;
  private readonly tradeNames = new Map<string, ProtectedName[]>();

  constructor(names: readonly ProtectedName[]) {
    const looked = names.filter((n) => n.kind !== 'tradeName');
    this.classed = new Store(looked.filter((n) => n.niceClass > 0));
    this.free = new Store(looked.filter((n) => n.niceClass === 0));
    for (const name of names) {
      if (name.kind !== 'tradeName') continue;
      const key = readMark(name.name).joined;
      const list = this.tradeNames.get(key);
      if (list === undefined) this.tradeNames.set(key, [name]);
      else list.push(name);
    }
  }

  /** What a new mark comes near to; of what is one concern the strongest. */
  find(mark: PublishedMark): KeptHits {
    const applicants = new Set(mark.applicant.split('；').map(holderNameKey));
    const strongest = new Map<string, KeptHit>();
    let own = 0;
    for (const hit of this.all(mark)) {
      if (isOwn(hit.kept, mark.number, applicants)) {
        own++;
        continue;
      }
      const key = concernOf(hit.kept);
      const before = strongest.get(key);
      if (before === undefined || stronger(hit, before)) strongest.set(key, hit);
    }
    return { hits: [...strongest.values()], own };
  }

  private *all({ name, niceClass }: PublishedMark): Generator<KeptHit> {
    yield* this.classed.find(name, niceClass === 0 ? undefined : niceClass);
    yield* this.free.find(name, undefined);
    for (const kept of this.tradeNames.get(readMark(name).joined) ?? [])
      yield { kept, rule: '5.1.1', verdict: 'similar', score: 1 };
  }
}

class Store {
  private readonly names: readonly ProtectedName[];
  private readonly searcher: MarkSearcher;

  constructor(names: readonly ProtectedName[]) {
    this.names = names;
    this.searcher = new MarkSearcher([
      buildSegment(names.map(({ name, niceClass }, i) => ({ name, niceClass, number: String(i) }))),
    ]);
  }

  *find(name: string, niceClass: number | undefined): Generator<KeptHit> {
    if (this.names.length === 0) return;
    const options = niceClass === undefined ? {} : { onlyClass: niceClass, niceClass };
    for (const { hits } of this.searcher.search(name, { ...options, length: ALL }).rules)
      for (const hit of hits) {
        const { verdict } = hit;
        if (verdict !== 'different')
          yield { kept: this.keptOf(hit), rule: hit.rule, verdict, score: hit.score };
      }
  }

  private keptOf(hit: MarkHit): ProtectedName {
    return this.names[Number(hit.number)]!;
  }
}

const ALL = 1_000_000;

function isOwn(kept: ProtectedName, number: string, applicants: ReadonlySet<string>): boolean {
  if (kept.number !== '' && kept.number === number) return true;
  return kept.holder.split('；').some((holder) => {
    const key = holderNameKey(holder);
    return key !== '' && applicants.has(key);
  });
}

/** What one holder has under one name is one concern, however often it is registered; so are the signs of one kind that a law names. */
function concernOf({ kind, holder, name, id }: ProtectedName): string {
  if (kind === 'olympic' || kind === 'official') return kind;
  return [kind, holder || id, name].join('\u0000');
}

const stronger = (a: KeptHit, b: KeptHit): boolean =>
  a.verdict === b.verdict ? a.score > b.score : a.verdict === 'similar';
