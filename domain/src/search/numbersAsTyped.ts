import { isRegistrationNumber, parseCreditCode } from '../enterprises/creditCode.ts';
import { parseMarkNumber } from '../marks/markNumber.ts';
import { parseApplicationNumber } from '../patents/applicationNumber.ts';
import { parsePublicationNumber } from '../patents/publicationNumber.ts';

/** An identifier that a typed text may be, in the register that knows it by that identifier. */
export interface NumberAsTyped {
  readonly kind: string;
  readonly scheme: string;
  readonly value: string;
  /** The register adds a class behind the number: whatever begins with `value` is meant. */
  readonly begins?: true;
}

/**
 * 号码的各种写法: what a person types or pastes from a letter, a certificate or a spreadsheet into the one search box.
 * `ZL 2017 1 0601862.3`, `CN201710601862`, `CN107317283A`, `第1234567号`, a credit code with blanks. A text may be several
 * at once: eight digits are an old application and a mark. What only resembles a number gives nothing.
 */
export function numbersAsTyped(text: string): readonly NumberAsTyped[] {
  const found: NumberAsTyped[] = [];
  if (text.length > LONGEST || !/\d/.test(text)) return found;
  const application = parseApplicationNumber(text);
  if (application.ok) found.push({ kind: 'patents', scheme: 'application', value: application.value.digits });
  const publication = parsePublicationNumber(text);
  if (publication.ok) found.push({ kind: 'patents', scheme: 'publication', value: publication.value.series });
  const mark = parseMarkNumber(text);
  if (mark !== undefined) found.push({ kind: 'marks', scheme: 'mark', value: mark, begins: true });
  const credit = parseCreditCode(text);
  if (credit.ok) found.push({ kind: 'enterprises', scheme: 'creditCode', value: credit.code });
  const digits = text.replace(/\s+/g, '');
  if (isRegistrationNumber(digits))
    found.push({ kind: 'enterprises', scheme: 'registration', value: digits });
  return found;
}

const LONGEST = 64;
