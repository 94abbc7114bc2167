import type { Filing } from '../filing.ts';
import { sameApplicants } from '../ties.ts';

/**
 * 系列申请: one applicant's filings for one product with different features. The titles end in the same thing, the main
 * classes agree to the group, and the texts are alike but not the same: a note, not a lead, while there are few.
 */
export function isSeries(a: Filing, b: Filing, share: number): boolean {
  return share < 0.97 && sameApplicants(a, b) && sameThing(a.title, b.title) && sameClass(a, b);
}

function sameThing(a: string, b: string): boolean {
  const x = thing(a);
  const y = thing(b);
  return x.length >= 2 && y.length >= 2 && x.slice(-2) === y.slice(-2);
}

const thing = (title: string): string =>
  title.replace(/[(（][^)）]*[)）]/g, '').replace(/[^\p{L}\p{N}]/gu, '');

function sameClass(a: Filing, b: Filing): boolean {
  const group = (f: Filing) => f.ipc[0]?.replace(/\/.*$/, '');
  return group(a) !== undefined && group(a) === group(b);
}
