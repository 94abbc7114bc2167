import { toDayNumber } from '../basics/plainDate.ts';
import { addressKey } from '../enterprises/addressKey.ts';
import { holderNameKey } from '../enterprises/holderName.ts';
import type { Filing } from './filing.ts';

/** Keys under which two filings belong to the same people. */
export const applicantKeys = (f: Filing): readonly string[] =>
  f.applicants.map(holderNameKey).filter((k) => k !== '');
export const inventorKeys = (f: Filing): readonly string[] =>
  f.inventors.map(holderNameKey).filter((k) => k !== '');

export const TIES = ['applicant', 'inventor', 'address', 'agency'] as const;
export type Tie = (typeof TIES)[number];

export function tieKeys(f: Filing, tie: Tie): readonly string[] {
  switch (tie) {
    case 'applicant':
      return applicantKeys(f);
    case 'inventor':
      return inventorKeys(f);
    case 'address':
      return f.address === undefined ? [] : [addressKey(f.address)];
    case 'agency':
      return f.agency === undefined ? [] : [holderNameKey(f.agency)];
  }
}

export function tieBetween(a: Filing, b: Filing): Tie | undefined {
  return TIES.find((tie) => {
    const keys = tieKeys(a, tie);
    return keys.length > 0 && tieKeys(b, tie).some((key) => keys.includes(key));
  });
}

export function sameApplicants(a: Filing, b: Filing): boolean {
  const x = [...new Set(applicantKeys(a))].sort();
  const y = [...new Set(applicantKeys(b))].sort();
  return x.length > 0 && x.length === y.length && x.every((key, i) => key === y[i]);
}

/** Days between two filings; undefined where a day is not known. */
export function daysApart(a: Filing, b: Filing): number | undefined {
  return a.filed === undefined || b.filed === undefined
    ? undefined
    : Math.abs(toDayNumber(a.filed) - toDayNumber(b.filed));
}
