import type { Facts } from '../ledger/kind.ts';

/**
 * 未公开的专利申请: an invention is published 18 months after its filing, or earlier on request (专利法 第三十四条); a utility
 * model or a design only with its grant (第四十条). Until then its content is a secret that the office and those who work
 * for it keep (第二十一条). An application withdrawn or refused before its publication stays one.
 *
 * A status of somebody who still applies is a secret unless a fact or the very word of the status speaks of publication.
 * A row that states no status is left alone: lists of granted patents often state none.
 */
export function isUndisclosed(facts: Facts): boolean {
  if (!UNGRANTED.has(String(facts.status))) return false;
  if (SHOWN_BY.some((field) => typeof facts[field] === 'string' && facts[field] !== '')) return false;
  const words = typeof facts.statusText === 'string' ? facts.statusText : '';
  return STILL_HIDDEN.test(words) || !SAYS_PUBLISHED.test(words);
}

const UNGRANTED: ReadonlySet<string> = new Set(['pending', 'withdrawn', 'rejected']);
/** A grant is announced, and what has a publication number has been published. */
const SHOWN_BY = ['granted', 'published', 'publicationNumber', 'grantNumber'];
/** Examination as to substance begins after publication (细则 第五十七条 asks for it by then at the latest). */
const SAYS_PUBLISHED = /公开|公布|实质审查|实审|通出案|通回案/;
const STILL_HIDDEN = /未公[开布]|等待/;
