import type { Message } from '../basics/message.ts';
import type { PlainDate } from '../basics/plainDate.ts';
import type { Facts } from '../ledger/kind.ts';
import { patentValidity } from '../patents/validity.ts';
import { ALWAYS, type Contribution } from './contribution.ts';
import type { Dossier } from './dossier.ts';

/** What every count of inventions of a district starts from: is it one, was it in force, does it belong here. */
export type Standing =
  | {
      readonly counts: true;
      readonly from: PlainDate;
      readonly to: PlainDate | null;
      readonly reasons: readonly Message[];
    }
  | { readonly counts: false; readonly contributions: readonly Contribution[] };

const NOT_COUNTED: Standing = { counts: false, contributions: [] };

export function inventionStanding(d: Dossier): Standing {
  const { facts } = d;
  if (facts.type !== 'invention') return NOT_COUNTED;
  if (d.region !== undefined && d.region !== d.district)
    return why('?not-in-district', ALWAYS, null, [{ code: 'not-in-district', params: { region: d.region } }]);
  if (facts.applicationNumber === undefined)
    return why('?publication-only', ALWAYS, null, [{ code: 'publication-only' }]);
  const validity = patentValidity(facts);
  if (validity.is === 'never') return NOT_COUNTED;
  if (validity.is === 'unclear') return why(validity.gap, ALWAYS, validity.to, validity.reasons);
  if (d.region === undefined)
    return why('?region-unknown', validity.from, validity.to, [
      { code: 'region-unknown' },
      ...validity.reasons,
    ]);
  const [finding] = d.related.findings;
  if (finding)
    return why('?found-abnormal', validity.from, validity.to, [foundAbnormal(finding), ...validity.reasons]);
  return { counts: true, from: validity.from, to: validity.to, reasons: validity.reasons };
}

/** 令77号 Art. 9(4): what CNIPA found is left out of statistics, for as long as the finding stands. */
const foundAbnormal = (finding: Facts): Message => ({
  code: 'found-abnormal',
  params: { date: String(finding.foundOn), document: String(finding.document) },
});

function why(
  criterion: string,
  from: PlainDate,
  to: PlainDate | null,
  reasons: readonly Message[],
): Standing {
  return { counts: false, contributions: [{ criterion, from, to, amount: 1, reasons }] };
}
