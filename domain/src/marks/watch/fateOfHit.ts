import { holderNameKey } from '../../enterprises/holderName.ts';
import type { MarkHit } from '../search/searchMarks.ts';
import type { ProtectedName } from './protectedKinds.ts';

/** What becomes of a hit: shown; the applicant's own; other goods, only counted; too little for a trade name. */
export type HitFate = 'hit' | 'own' | 'otherClass' | 'weak';

export interface FreshParty {
  readonly niceClass: number;
  readonly number: string;
  /** `holderNameKey` of each applicant. */
  readonly applicants: readonly string[];
}

/**
 * A mark of the district is hit in its own class only: other goods are similar by the table of goods at most, which is for a person, and
 * whether a mark is well known is a fact that a person establishes by making it a brand under guidance (watched in every class). A trade name
 * is hit by the same name alone: firms of the same trade name live side by side.
 */
export function fateOfHit(
  kept: ProtectedName,
  fresh: FreshParty,
  hit: Pick<MarkHit, 'rule' | 'verdict'>,
): HitFate {
  if (kept.number !== '' && kept.number === fresh.number) return 'own';
  const holders = kept.holder.split('；').map(holderNameKey);
  if (holders.some((holder) => holder !== '' && fresh.applicants.includes(holder))) return 'own';
  if (kept.kind === 'tradeName') return hit.rule === '5.1.1' && hit.verdict === 'similar' ? 'hit' : 'weak';
  const otherGoods = kept.niceClass > 0 && fresh.niceClass > 0 && kept.niceClass !== fresh.niceClass;
  return otherGoods ? 'otherClass' : 'hit';
}
