import type { PlainDate } from '../basics/plainDate.ts';
import type { Contribution } from '../indicators/contribution.ts';
import type { Dossier } from '../indicators/dossier.ts';
import type { Facts } from '../ledger/kind.ts';

/**
 * 假设: the dossier as it would be if one missing fact were known, to see whether the record would then count. What is supposed is
 * never stored. Undefined: the gap is none that one fact of the record closes (a threshold nobody set, a table nobody imported).
 */
export function supposeFact(dossier: Dossier, gap: string, today: PlainDate): Dossier | undefined {
  const suppose = SUPPOSED[gap];
  return suppose?.(dossier, today);
}

const withFacts = (d: Dossier, facts: Facts): Dossier => ({ ...d, facts: { ...d.facts, ...facts } });

const SUPPOSED: Readonly<Record<string, (d: Dossier, today: PlainDate) => Dossier | undefined>> = {
  '?status-unknown': (d, today) =>
    withFacts(d, { status: d.kind === 'marks' ? 'registered' : 'valid', statusAsOf: today }),
  '?region-unknown': (d) => ({ ...d, region: d.district }),
  '?no-grant-date': (d, today) => withFacts(d, { granted: today }),
  '?no-registration-date': (d, today) => withFacts(d, { registered: today }),
  '?family-no-grant-date': (d, today) => ({
    ...d,
    related: {
      ...d.related,
      families: d.related.families.map((f) => (typeof f.granted === 'string' ? f : { ...f, granted: today })),
    },
  }),
  '?award-no-date': (d, today) => ({
    ...d,
    related: {
      ...d.related,
      awards: d.related.awards.map((a) =>
        typeof a.awardedOn === 'string' || typeof a.year === 'number' ? a : { ...a, awardedOn: today },
      ),
    },
  }),
  '?no-day': (d, today) => withFacts(d, DAYS.has(d.kind) ? { [DAYS.get(d.kind)!]: today } : {}),
  '?pledge-no-day': (d, today) => withFacts(d, { registered: today }),
  '?not-recorded': (d) => withFacts(d, { recordNumber: '—' }),
  '?no-evidence': (d) => withFacts(d, { document: '—', evidence: ['—'] }),
  '?step-missing': (d, today) =>
    withFacts(d, {
      ...Object.fromEntries(STEPS.map((step) => [step, d.facts[step] ?? today])),
      document: d.facts.document ?? '—',
    }),
  '?no-start-day': (d, today) => withFacts(d, { since: today }),
};

const STEPS = ['approved', 'opened', 'accepted', 'applied'];

/** The day each of the smaller registers counts from. */
const DAYS: ReadonlyMap<string, string> = new Map([
  ['loans', 'paid'],
  ['deals', 'recorded'],
  ['geographicalIndications', 'protected'],
  ['titles', 'from'],
  ['foreignFilings', 'filed'],
]);

/** As if the first owner's address were in the district. */
export function supposeHere(dossier: Dossier): Dossier {
  return { ...dossier, region: dossier.district };
}

/** As if the application were granted on the day. */
export function supposeGranted(dossier: Dossier, day: PlainDate): Dossier {
  return dossier.kind === 'marks'
    ? withFacts(dossier, { status: 'registered', registered: day, statusAsOf: day })
    : withFacts(dossier, { status: 'valid', granted: day, statusAsOf: day });
}

/** Gaps that one fact closes, though what it will say cannot be supposed. */
export const JUDGED_ANEW: readonly string[] = ['?no-ipc', '?no-filing-date'];

/** What a verdict comes to on a day, and by which conditions; undefined: it does not count then. */
export function countsOn(
  contributions: readonly Contribution[],
  day: PlainDate,
): { readonly amount: number; readonly criteria: readonly string[] } | undefined {
  const holds = contributions.filter((c) => c.from <= day && (c.to === null || c.to > day));
  const whole = holds.find((c) => c.criterion === '');
  if (whole === undefined) return undefined;
  // Of a reading that is only shown beside (`A.ipc`) the condition's letter says enough.
  const named = whole.reasons.flatMap((r) =>
    typeof r.params?.criterion === 'string' && String(r.params.from) <= day
      ? [r.params.criterion.split('.')[0]!]
      : [],
  );
  return { amount: whole.amount, criteria: [...new Set(named)].sort() };
}
