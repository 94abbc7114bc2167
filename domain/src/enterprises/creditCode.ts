import type { Message } from '../basics/message.ts';
import { cellCode } from '../ledger/cellText.ts';

/**
 * 统一社会信用代码 (GB 32100-2015, in force 2015-10-01): 18 characters without I, O, S, V, Z — authority, kind of body, six
 * digits of the registrar's division, nine of the organisation code (组织机构代码, GB 11714-1997), one check character.
 * Characters 3–8 name the registrar and say nothing of the address. The last character is checked and a wrong one
 * refuses the code; the check inside the organisation code is only warned about: codes given before 2015 may fail it.
 */
export type ParsedCreditCode =
  | { readonly ok: true; readonly code: string; readonly warning?: Message }
  | { readonly ok: false; readonly problem: Message };

const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** 3^(i−1) mod 31. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const SHAPE = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

export function parseCreditCode(raw: string): ParsedCreditCode {
  const code = cellCode(raw).replace(/[-－—.'`]/g, '');
  if (!SHAPE.test(code)) return { ok: false, problem: { code: 'credit-code-shape', params: { text: code } } };
  const expected = creditCodeCheck(code);
  if (code[17] !== expected)
    return {
      ok: false,
      problem: { code: 'credit-code-check', params: { code, found: code[17]!, expected } },
    };
  const organisation = organisationCodeCheck(code.slice(8, 16));
  if (code[16] === organisation) return { ok: true, code };
  const params = { code, found: code[16]!, expected: organisation };
  return { ok: true, code, warning: { code: 'credit-code-organisation', params } };
}

/** The check character of a credit code from its first 17 characters. */
export function creditCodeCheck(code: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += CHARACTERS.indexOf(code[i]!) * WEIGHTS[i]!;
  return CHARACTERS[(31 - (sum % 31)) % 31]!;
}

const ORGANISATION_CHARACTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** The check character of an organisation code from its eight characters: 11 − Σ mod 11, 10 as X, 11 as 0. */
export function organisationCodeCheck(body: string): string {
  let sum = 0;
  for (let i = 0; i < 8; i++) sum += ORGANISATION_CHARACTERS.indexOf(body[i]!) * ORGANISATION_WEIGHTS[i]!;
  const rest = 11 - (sum % 11);
  return rest === 11 ? '0' : rest === 10 ? 'X' : String(rest);
}

/**
 * 注册号 as 15 digits (工商行政管理市场主体注册号编制规则): six of the registrar, eight in sequence, one check digit by
 * ISO 7064 MOD 11,10. The credit code replaced it from 2015-10-01; it stays as another name of the same holder.
 */
export function isRegistrationNumber(text: string): boolean {
  return /^\d{15}$/.test(text);
}

export function registrationNumberCheck(number: string): string {
  let product = 10;
  for (let i = 0; i < 14; i++) {
    const sum = (product + Number(number[i])) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return String((11 - product) % 10);
}
