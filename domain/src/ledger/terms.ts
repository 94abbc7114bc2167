import type { Facts, Kind } from './kind.ts';
import { PairSet } from './pairSet.ts';

/**
 * Terms a record is found by. Search: every pair of neighbouring characters of its searchable fields (two Chinese characters must
 * be found fast; a trigram index gives them nothing), and every run of letters and digits as a whole, so that a number
 * is found by its beginning too through its pairs. Filters: each value of a field that lists are filtered by.
 */
export function recordTerms(kind: Kind, facts: Facts): string[] {
  const terms: string[] = [];
  MET.clear();
  for (const field of kind.list.search) {
    const value = facts[field];
    if (typeof value === 'string') addTerms(terms, value);
    else if (Array.isArray(value))
      for (const item of value) if (typeof item === 'string') addTerms(terms, item);
  }
  for (const field of kind.list.filters) {
    const value = facts[field];
    if (Array.isArray(value)) for (const item of value) terms.push(filterTerm(field, String(item)));
    else terms.push(filterTerm(field, value === undefined || value === null ? '' : String(value)));
  }
  return terms;
}

/** The term of a filtered value; no pair of letters or digits looks like it. Empty value: the field is missing. */
export function filterTerm(field: string, value: string): string {
  return `${field}=${value.slice(0, LONGEST)}`;
}

const LONGEST = 400;
const BLANK = 0x20;
const MET = new PairSet();

/** Pairs not met since `MET` was cleared; a text of a single character is a term itself. */
function addTerms(terms: string[], text: string): void {
  const folded = searchFold(text).slice(0, LONGEST);
  let first = folded.charCodeAt(0);
  for (let i = 1; i < folded.length; i++) {
    const second = folded.charCodeAt(i);
    if (first !== BLANK && second !== BLANK && MET.add(first, second)) terms.push(folded.slice(i - 1, i + 1));
    first = second;
  }
  if (folded.length === 1 && MET.add(first, BLANK)) terms.push(folded);
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
  const terms: string[] = [];
  MET.clear();
  addTerms(terms, query);
  return terms;
}
