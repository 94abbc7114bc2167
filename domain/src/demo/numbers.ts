/**
 * Numbers with right check characters for the demonstration. Written apart from the rules that check them, so that the
 * generator and the checker prove each other.
 */

const PATENT_WEIGHTS = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];

/** 申请号 (ZC 0006-2003): year, type digit, seven-digit serial, dot, check character. */
export function applicationNumber(year: number, type: number, serial: number): string {
  const digits = `${year}${type}${String(serial).padStart(7, '0')}`;
  return `${digits}.${applicationCheck(digits)}`;
}

function applicationCheck(digits: string): string {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) sum += Number(digits[i]) * PATENT_WEIGHTS[i]!;
  return '0123456789X'[sum % 11]!;
}

const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** 统一社会信用代码 (GB 32100-2015) from its first two characters, the registrar's division and eight free characters. */
export function creditCode(sort: string, division: string, organisation: string): string {
  let sum = 0;
  for (let i = 0; i < 8; i++) sum += organisationValue(organisation[i]!) * ORGANISATION_WEIGHTS[i]!;
  const inner = 11 - (sum % 11);
  const body = `${sort}${division}${organisation}${inner === 10 ? 'X' : inner === 11 ? '0' : String(inner)}`;
  let total = 0;
  for (let i = 0; i < 17; i++) total += CREDIT_ALPHABET.indexOf(body[i]!) * CREDIT_WEIGHTS[i]!;
  return body + CREDIT_ALPHABET[(31 - (total % 31)) % 31];
}

/** Organisation codes count A as 10 … Z as 35 (GB 11714). */
function organisationValue(character: string): number {
  const code = character.charCodeAt(0);
  return code < 65 ? code - 48 : code - 55;
}

/** 工商注册号 of 15 digits (before 2015): division, serial, check digit by ISO 7064 MOD 11,10. */
export function registrationNumber(division: string, serial: number): string {
  const digits = `${division}${String(serial).padStart(8, '0')}`;
  let product = 10;
  for (const digit of digits) {
    const sum = (product + Number(digit)) % 10;
    product = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return `${digits}${(11 - product) % 10}`;
}
