import type { Filing } from './filing.ts';
import { TIES, type Tie, tieKeys } from './ties.ts';

/** What several filings have in common: the map of ties of a lead, the widest tie first. */
export interface SharedTie {
  readonly kind: Tie;
  readonly name: string;
  readonly members: readonly string[];
}

export function sharedTies(filings: readonly Filing[]): SharedTie[] {
  const found: SharedTie[] = [];
  for (const kind of TIES) {
    const byKey = new Map<string, { name: string; members: Set<string> }>();
    for (const filing of filings)
      for (const one of single(filing, kind))
        for (const key of tieKeys(one, kind)) {
          const held = byKey.get(key) ?? { name: nameOf(one, kind), members: new Set() };
          byKey.set(key, held);
          held.members.add(filing.number);
        }
    for (const { name, members } of byKey.values())
      if (members.size > 1) found.push({ kind, name, members: [...members].sort() });
  }
  return found.sort((a, b) => b.members.length - a.members.length || (a.name < b.name ? -1 : 1));
}

/** A filing with one of its names at a time, so that each key is shown as it is written. */
function single(filing: Filing, kind: Tie): Filing[] {
  if (kind === 'applicant') return filing.applicants.map((name) => ({ ...filing, applicants: [name] }));
  if (kind === 'inventor') return filing.inventors.map((name) => ({ ...filing, inventors: [name] }));
  return [filing];
}

function nameOf(filing: Filing, kind: Tie): string {
  if (kind === 'applicant') return filing.applicants[0] ?? '';
  if (kind === 'inventor') return filing.inventors[0] ?? '';
  return (kind === 'address' ? filing.address : filing.agency) ?? '';
}
