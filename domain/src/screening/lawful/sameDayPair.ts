import type { Filing } from '../filing.ts';
import { sameApplicants } from '../ties.ts';

/**
 * 同日申请: 专利法 Art. 9(1), 细则 Art. 47 (2024-01-20; before, Art. 41). The same applicant may file an invention and a utility
 * model for one creation on one day; their equal texts are lawful.
 */
export function isSameDayPair(a: Filing, b: Filing): boolean {
  return isInventionAndModel(a, b) && a.filed !== undefined && a.filed === b.filed;
}

/** The same pair filed on different days: no repetition of one creation as many, but Art. 9 and novelty want a look. */
export function isOtherDayPair(a: Filing, b: Filing): boolean {
  return isInventionAndModel(a, b) && a.filed !== b.filed;
}

function isInventionAndModel(a: Filing, b: Filing): boolean {
  const types = [a.type, b.type];
  return types.includes('invention') && types.includes('utilityModel') && sameApplicants(a, b);
}
