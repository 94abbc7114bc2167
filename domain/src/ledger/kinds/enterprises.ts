import type { Json } from '../../basics/json.ts';
import { addressHistory } from '../../enterprises/addressHistory.ts';
import { isRegistrationNumber } from '../../enterprises/creditCode.ts';
import { holderNameKey } from '../../enterprises/holderName.ts';
import { holderType } from '../../enterprises/holderType.ts';
import { standing } from '../../enterprises/standing.ts';
import type { Facts, Identifier, Kind, RowProblem } from '../kind.ts';
import { enterpriseFields } from './enterpriseFields.ts';

/**
 * Type and standing from the words of the source. A directory that did not find what it was asked for returns the question
 * alone: then the question names the holder.
 */
function deriveFacts(facts: Facts): Facts {
  const derived: Record<string, Json> = {};
  const asked = facts.name === undefined && facts.queriedName !== undefined;
  if (asked) Object.assign(derived, { name: facts.queriedName, unconfirmed: true });
  const title = facts.name ?? facts.queriedName;
  if (facts.holderType === undefined && typeof title === 'string')
    derived.holderType = holderType(title, text(facts.companyType), text(facts.creditCode));
  if (facts.status === undefined && typeof facts.statusText === 'string')
    derived.status = standing(facts.statusText);
  return derived;
}

function text(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function codesOf(facts: Facts): { credit?: string; old?: string } {
  const stated = text(facts.creditCode);
  const number = text(facts.registrationNumber);
  const old = number !== undefined && isRegistrationNumber(number) ? number : undefined;
  if (stated === undefined) return old === undefined ? {} : { old };
  return isRegistrationNumber(stated)
    ? { old: stated }
    : old === undefined
      ? { credit: stated }
      : { credit: stated, old };
}

/** Lists from before the credit code's time put the old number of 15 digits under it: it moves to its own field. */
function oldNumberToItsField(facts: Facts): readonly Facts[] {
  const { creditCode, ...rest } = facts;
  if (typeof creditCode !== 'string' || !isRegistrationNumber(creditCode)) return [facts];
  return [{ ...rest, registrationNumber: rest.registrationNumber ?? creditCode }];
}

/** Credit code, else the old number, else the name: a name alone is provisional until a person or a file adds the code. */
function identify(facts: Facts): readonly Identifier[] {
  const { credit, old } = codesOf(facts);
  const identifiers: Identifier[] = [];
  if (credit !== undefined) identifiers.push({ scheme: 'creditCode', value: credit });
  if (old !== undefined) identifiers.push({ scheme: 'registration', value: old });
  if (identifiers.length > 0) return identifiers;
  const key = typeof facts.name === 'string' ? holderNameKey(facts.name) : '';
  return key === '' ? [] : [{ scheme: 'name', value: key, provisional: true }];
}

function check(facts: Facts, today: string): readonly RowProblem[] {
  const problems: RowProblem[] = [];
  const { credit, old } = codesOf(facts);
  if (facts.name === undefined)
    problems.push({ level: 'reject', field: 'name', message: { code: 'required' } });
  else if (facts.unconfirmed === true)
    problems.push({ level: 'warn', field: 'name', message: { code: 'holder-not-found-by-source' } });
  else if (credit === undefined && old === undefined)
    problems.push({ level: 'warn', field: 'creditCode', message: { code: 'holder-no-code' } });
  const organisation = text(facts.organisationCode)
    ?.replace(/[^0-9A-Z]/gi, '')
    .toUpperCase();
  if (
    credit !== undefined &&
    organisation !== undefined &&
    organisation.length === 9 &&
    credit.slice(8, 17) !== organisation
  )
    problems.push({
      level: 'warn',
      field: 'organisationCode',
      message: { code: 'organisation-code-differs', params: { code: credit, organisation } },
    });
  for (const field of ['established', 'licensed', 'closed'])
    if (typeof facts[field] === 'string' && facts[field] > today)
      problems.push({
        level: 'warn',
        field,
        message: { code: 'date-future', params: { date: facts[field] } },
      });
  return problems;
}

/** 权利主体: enterprises, sole traders, institutions, associations, persons, foreign holders. */
export const enterprises: Kind = {
  id: 'enterprises',
  label: { zh: '权利主体', en: 'Rights holders' },
  unit: { zh: '家', en: 'holders' },
  fields: enterpriseFields,
  explode: oldNumberToItsField,
  identify,
  unique: 'creditCode',
  derive: deriveFacts,
  overTime: addressHistory,
  check,
  title: (facts) => String(facts.name ?? facts.creditCode ?? ''),
  address: (facts) => text(facts.address),
  together: [
    ['status', 'statusText'],
    ['address', 'addressSince'],
  ],
  list: {
    columns: ['name', 'creditCode', 'holderType', 'status', 'industry', 'address', 'established'],
    filters: ['holderType', 'status', 'industry', 'registrar', 'companyType', 'unconfirmed'],
    facets: ['holderType', 'status'],
    sorts: ['name', 'creditCode', 'established', 'registeredCapital'],
    search: ['name', 'formerNames', 'creditCode', 'registrationNumber', 'englishName', 'address'],
  },
};
