import type { Facts, Kind } from './kind.ts';

/**
 * Search terms of a record: every pair of neighbouring characters of its searchable fields (two Chinese characters must
 * be found fast; a trigram index gives them nothing), and every run of letters and digits as a whole, so that a number
 * is found by its beginning too through its pairs.
 */
export function recordTerms(kind: Kind, facts: Facts): string[] {
  const terms = new Set<string>();
  for (const field of kind.list.search) {
    const value = facts[field];
    if (typeof value === 'string') addTerms(terms, value);
    else if (Array.isArray(value))
      for (const item of value) if (typeof item === 'string') addTerms(terms, item);
  }
  return [...terms];
}

const LONGEST = 400;
const BLANK = 0x20;

function addTerms(terms: Set<string>, text: string): void {
  const folded = searchFold(text).slice(0, LONGEST);
  for (let i = 0; i + 1 < folded.length; i++)
    if (folded.charCodeAt(i) !== BLANK && folded.charCodeAt(i + 1) !== BLANK)
      terms.add(folded.slice(i, i + 2));
  if (folded.length === 1) terms.add(folded);
}

/** Width, case and punctuation folded; anything that is no letter, digit or character becomes one blank. */
export function searchFold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The terms a record must all have to match a query. Empty for a query without any letter or digit. */
export function queryTerms(query: string): string[] {
  const terms = new Set<string>();
  addTerms(terms, query);
  return [...terms];
}
