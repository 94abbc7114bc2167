import type { Filing } from '@sophora/domain/screening/filing';
import type { Lead, Spared } from '@sophora/domain/screening/leads/lead';
import type { CompareOptions } from './compareTexts.ts';
import { readFilings } from './readFilings.ts';
import { byNumber, notAssessable, screenFilings } from './screenFilings.ts';

export interface ScreeningResult {
  readonly leads: readonly Lead[];
  readonly spared: readonly Spared[];
  /** Signals that no lead of this file can be judged by, with the fields that are missing. */
  readonly notAssessable: readonly { readonly signal: string; readonly missing: readonly string[] }[];
  readonly stats: {
    readonly rows: number;
    readonly filings: number;
    readonly prior: number;
    readonly unnumbered: number;
    readonly repeated: number;
    readonly withoutText: number;
    readonly inLeads: number;
    readonly candidates: number;
    readonly pairs: number;
    /** Per agency: filings in the list and in leads. */
    readonly agencies: readonly {
      readonly agency: string;
      readonly filings: number;
      readonly inLeads: number;
    }[];
  };
}

/** Screens a list against itself and, where given, against earlier texts. Opens no database. */
export async function screenPatents(
  path: string,
  options: CompareOptions & { readonly against?: string } = {},
): Promise<ScreeningResult> {
  const list = await readFilings(path, false, options.signal);
  const before =
    options.against === undefined ? undefined : await readFilings(options.against, true, options.signal);
  const own = new Set(list.filings.map((f) => f.filing.number));
  const prior = (before?.filings ?? []).filter((f) => !own.has(f.filing.number));
  const all = [...prior, ...list.filings].sort(byNumber);
  const { filings, leads, spared, pairs, lengths, candidates } = await screenFilings(
    { filings: all, order: Uint32Array.from(all.keys()), split: prior.length },
    options,
  );
  return {
    leads,
    spared,
    notAssessable: notAssessable(list.fields),
    stats: {
      rows: list.rows,
      filings: own.size,
      prior: filings.filter((f) => f.prior).length,
      unnumbered: list.unnumbered,
      repeated: list.repeated,
      withoutText: filings.filter((f, i) => !f.prior && lengths[i] === 0).length,
      inLeads: new Set(leads.flatMap((lead) => lead.members)).size,
      candidates,
      pairs: Object.values(pairs)
        .flat()
        .reduce((sum, p) => sum + p.a.length, 0),
      agencies: agenciesOf(filings, leads),
    },
  };
}

function agenciesOf(filings: readonly Filing[], leads: readonly Lead[]) {
  const led = new Set(leads.flatMap((lead) => lead.members));
  const counts = new Map<string, { filings: number; inLeads: number }>();
  for (const { agency, prior, number } of filings) {
    if (agency === undefined || prior) continue;
    const count = counts.get(agency) ?? { filings: 0, inLeads: 0 };
    count.filings++;
    if (led.has(number)) count.inLeads++;
    counts.set(agency, count);
  }
  return [...counts]
    .filter(([, count]) => count.inLeads > 0)
    .map(([agency, count]) => ({ agency, ...count }))
    .sort((a, b) => b.inLeads - a.inLeads || (a.agency < b.agency ? -1 : 1));
}
