import type { Message } from '../basics/message.ts';
import type { PlainDate } from '../basics/plainDate.ts';
import { ALWAYS, type Contribution } from './contribution.ts';
import type { Dossier } from './dossier.ts';

/**
 * What every count of pledge registrations starts from (PL-04): is it a new registration, of this district by the pledgor's
 * address, with its day. A change of an existing registration (变更登记) is none; one after renewal of the loan (续贷) is.
 */
export type PledgeStanding =
  | { readonly counts: true; readonly on: PlainDate; readonly renewal: boolean; readonly reason: Message }
  | { readonly counts: false; readonly contributions: readonly Contribution[] };

export function pledgeStanding(d: Dossier): PledgeStanding {
  const { facts } = d;
  if (d.region !== undefined && d.region !== d.district)
    return why('?not-in-district', ALWAYS, { code: 'pledgor-elsewhere', params: { region: d.region } });
  if (typeof facts.registered !== 'string') return why('?pledge-no-day', ALWAYS, { code: 'pledge-no-day' });
  const on = facts.registered as PlainDate;
  if (d.region === undefined) return why('?region-unknown', on, { code: 'pledgor-unknown' });
  if (facts.registrationType === 'change') return why('?pledge-change', on, { code: 'pledge-change' });
  const renewal = facts.registrationType === 'renewal' || typeof facts.previous === 'string';
  const params = { number: String(facts.registrationNumber ?? facts.contract ?? ''), date: on };
  return {
    counts: true,
    on,
    renewal,
    reason: { code: renewal ? 'pledge-renewed' : 'pledge-registered', params },
  };
}

function why(criterion: string, from: PlainDate, reason: Message): PledgeStanding {
  return { counts: false, contributions: [{ criterion, from, to: null, amount: 1, reasons: [reason] }] };
}

export const PLEDGE_GAPS = {
  '?pledge-no-day': { zh: '没有登记日', en: 'No day of registration' },
  '?pledge-no-amount': { zh: '没有登记金额', en: 'No amount' },
  '?pledge-change': { zh: '变更登记，不是新登记', en: 'Change of an earlier registration' },
  '?region-unknown': { zh: '出质人所在区县不明', en: 'District of the pledgor unknown' },
  '?not-in-district': { zh: '出质人不在本区', en: 'Pledgor outside the district' },
} as const;
