import type { Label } from '../basics/message.ts';

/** Why a record lies in a street or in none (归属理由). `{name}` stands for a parameter. */
export const STREET_REASONS = {
  'street-decided': { zh: '人工认定', en: 'assigned by a person' },
  'street-decided-outside': { zh: '人工认定不在本区', en: 'a person found it outside the district' },
  'street-named': { zh: '地址写明“{text}”，属{street}', en: 'the address names “{text}”, which is {street}' },
  'street-of-community': {
    zh: '地址中的“{text}”在{street}',
    en: '“{text}” in the address lies in {street}',
  },
  'street-of-former-town': {
    zh: '地址写的是旧名“{text}”，今{street}',
    en: 'the address gives the former name “{text}”, now {street}',
  },
  'street-ambiguous': {
    zh: '“{text}”可能在几个街道：{streets}，请人工认定',
    en: '“{text}” may lie in several streets: {streets}. A person decides',
  },
  'address-elsewhere': {
    zh: '地址在{place}，不在本市所知区县',
    en: 'the address is in {place}, none of the counties known here',
  },
  'address-other-county': { zh: '地址在{place}', en: 'the address is in {place}' },
  'street-not-found': {
    zh: '地址没有写明街道、社区或村',
    en: 'the address names no street, community or village',
  },
  'no-address': { zh: '没有地址', en: 'no address' },
  'street-of-holder': { zh: '随权利人的地址', en: 'by the address of its holder' },
} as const satisfies Record<string, Label>;
export type StreetReasonCode = keyof typeof STREET_REASONS;
