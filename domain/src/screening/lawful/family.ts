import { describeApplicationNumber } from '../../patents/applicationNumber.ts';
import type { Filing } from '../filing.ts';
import { tieBetween } from '../ties.ts';

/**
 * 分案申请: 细则 Art. 48, 49 (2024-01-20). A divisional keeps the filing day of its parent, so its number is of a later year
 * than its day. It shares the parent's description by law.
 */
export function isDivisionalOf(a: Filing, b: Filing): boolean {
  if (a.filed === undefined || a.filed !== b.filed || tieBetween(a, b) === undefined) return false;
  return isDivisional(a) || isDivisional(b);
}

function isDivisional(f: Filing): boolean {
  const described = describeApplicationNumber(f.number);
  return (
    described !== undefined &&
    !described.pct &&
    f.filed !== undefined &&
    Number(f.filed.slice(0, 4)) < described.year
  );
}

/** 优先权, 同族: 专利法 Art. 29. Filings of one priority, or of which one names the other, are one family. */
export function isOneFamily(a: Filing, b: Filing): boolean {
  const x = priorities(a);
  const y = priorities(b);
  return x.some((p) => y.includes(p)) || names(a, b) || names(b, a);
}

const priorities = (f: Filing): string[] =>
  f.priority
    ?.toUpperCase()
    .match(/[A-Z]{0,2}\d{7,}(?:\.[\dX])?/g)
    ?.map(plain) ?? [];

function names(a: Filing, b: Filing): boolean {
  const known = [b.number, ...b.publications].map(plain);
  return [...priorities(a), ...a.family.map(plain)].some((n) => known.some((k) => k.length >= 7 && k === n));
}

/** Without country, check character, blanks and kind: `CN202410000001.0` and `202410000001` are one. */
const plain = (number: string): string =>
  number
    .toUpperCase()
    .replace(/^(?:CN|ZL)/, '')
    .replace(/\.[\dX]$/, '')
    .replace(/[\s.]/g, '')
    .replace(/[A-Z]\d?$/, '');
