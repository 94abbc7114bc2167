import type { Message } from '../basics/message.ts';
import { cellCode } from '../ledger/cellText.ts';
import { shown } from '../ledger/shown.ts';

/**
 * 专利申请号 / 专利号: ZC 0006-2003 《专利申请号标准》, in force 2003-10-01.
 * New form `YYYY T NNNNNNN` and, until 2003-09, old form `YY T NNNNN`; behind a dot one check character: the weighted sum
 * of the digits modulo 11, 10 written X. T: 1 invention, 2 utility model, 3 design, 8 and 9 PCT invention and utility
 * model in the national phase. The register keeps the 8 or 12 digits without check character.
 */
export const RIGHT_TYPES = ['invention', 'utilityModel', 'design'] as const;
export type RightType = (typeof RIGHT_TYPES)[number];

export interface ApplicationNumber {
  /** 8 or 12 digits, no check character. */
  readonly digits: string;
  readonly check: string;
  readonly year: number;
  readonly type: RightType;
  readonly pct: boolean;
}

export type ParsedApplicationNumber =
  | { readonly ok: true; readonly value: ApplicationNumber; readonly note?: Message }
  | { readonly ok: false; readonly problem: Message };

const WEIGHTS = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];
const TYPE_DIGITS: Readonly<Record<string, { type: RightType; pct: boolean }>> = {
  1: { type: 'invention', pct: false },
  2: { type: 'utilityModel', pct: false },
  3: { type: 'design', pct: false },
  8: { type: 'invention', pct: true },
  9: { type: 'utilityModel', pct: true },
};

/** Check character of 8 or 12 digits. */
export function checkCharacter(digits: string): string {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) sum += (digits.charCodeAt(i) - 48) * WEIGHTS[i]!;
  return '0123456789X'[sum % 11]!;
}

/** No way of writing the number is longer. */
const LONGEST = 64;

/** Any way of writing the number: `CN2017106018623`, `201710601862.3`, `ZL 2017 1 0601862.3`, `CN85102475`. */
export function parseApplicationNumber(raw: string): ParsedApplicationNumber {
  if (raw.length > LONGEST) return { ok: false, problem: shapeProblem(raw, '') };
  const text = cellCode(raw)
    .replace(/^['"`‘’“”]+|['"`‘’“”]+$/g, '')
    .replace(/^(?:(?:专利)?申请号|专利号|专利申请号)[:：]?/, '')
    .replace(/[。·．•]/g, '.')
    .replace(/^(?:ZL|CN)+[-.]?/, '')
    .replace(/[×✕Х]$/, 'X')
    // A spreadsheet's number: all its digits are there, and a decimal place that says nothing.
    .replace(/^(\d{9}|\d{13})\.0+$/, '$1');
  const m = /^(\d{8}|\d{12})(?:\.?([\dX]))?$/.exec(text);
  if (!m) return { ok: false, problem: shapeProblem(raw, text) };
  const digits = m[1]!;
  const kind = typeOf(digits);
  const year = yearOf(digits);
  const check = checkCharacter(digits);
  if (year === undefined) {
    if (text.length === 9 && !text.includes('.')) return { ok: false, problem: shapeProblem(raw, text) };
    return { ok: false, problem: { code: 'application-number-year', params: { number: text } } };
  }
  if (!kind) {
    return { ok: false, problem: { code: 'application-number-type', params: { number: text } } };
  }
  if (m[2] !== undefined && m[2] !== check) {
    const params = { number: text, found: m[2], expected: check };
    return { ok: false, problem: { code: 'application-number-check', params } };
  }
  const value: ApplicationNumber = { digits, check, year, ...kind };
  if (m[2] !== undefined) return { ok: true, value };
  const note: Message = { code: 'application-number-no-check', params: { number: digits, check } };
  return { ok: true, value, note };
}

/** The old form ran from 1985 to September 2003, the new one since 2003: 2003 has both. */
function yearOf(digits: string): number | undefined {
  if (digits.length === 12) {
    const year = Number(digits.slice(0, 4));
    return year >= 2003 && year <= 2099 ? year : undefined;
  }
  const yy = Number(digits.slice(0, 2));
  return yy >= 85 ? 1900 + yy : yy <= 3 ? 2000 + yy : undefined;
}

function shapeProblem(raw: string, text: string): Message {
  if (/^\d(?:\.\d+)?E\+?\d+$/.test(text)) return { code: 'number-scientific', params: { text: shown(raw) } };
  if (/^\d{7,9}[A-Z]\d?$/.test(text) || /^[123]\d{6}(?:\d\d)?$/.test(text))
    return { code: 'application-number-is-publication', params: { text: shown(raw) } };
  return { code: 'application-number-shape', params: { text: shown(raw) } };
}

function typeOf(digits: string): { type: RightType; pct: boolean } | undefined {
  return TYPE_DIGITS[digits[digits.length === 12 ? 4 : 2]!];
}

/** What follows from stored digits. Undefined for anything that is no stored number. */
export function describeApplicationNumber(digits: string): ApplicationNumber | undefined {
  if (!/^(?:\d{8}|\d{12})$/.test(digits)) return undefined;
  const kind = typeOf(digits);
  const year = yearOf(digits);
  return kind && year !== undefined ? { digits, check: checkCharacter(digits), year, ...kind } : undefined;
}

/** For screens and letters: `201710601862.3`. */
export function formatApplicationNumber(digits: string): string {
  return /^(?:\d{8}|\d{12})$/.test(digits) ? `${digits}.${checkCharacter(digits)}` : digits;
}
