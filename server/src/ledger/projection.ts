import { holderNameKey } from '@sophora/domain/enterprises/holderName';
import { fold } from '@sophora/domain/ledger/fold';
import type { Facts, Kind } from '@sophora/domain/ledger/kind';
import type { Observation } from '@sophora/domain/ledger/observation';
import { recordTerms } from '@sophora/domain/ledger/terms';

/** What a register row shows and is found by, beside its facts: a pure function of them. */
export interface Projection {
  readonly title: string;
  readonly terms: readonly string[];
  readonly references: readonly ReferenceRow[];
}

/** Role `party`: an owner, by normalised name. `name`: the holder's own name. `subject`: a right the record speaks of. */
export interface ReferenceRow {
  readonly role: 'party' | 'name' | 'subject';
  readonly position: number;
  readonly scheme: string;
  readonly value: string;
  readonly label: string;
}

export function project(kind: Kind, facts: Facts): Projection {
  const references: ReferenceRow[] = [];
  const names = kind.id === 'enterprises' ? holderNames(facts) : [];
  names.forEach((name, position) => {
    references.push({ role: 'name', position, scheme: 'name', value: holderNameKey(name), label: name });
  });
  (kind.parties?.(facts) ?? []).forEach((name, position) => {
    references.push({ role: 'party', position, scheme: 'name', value: holderNameKey(name), label: name });
  });
  (kind.references?.(facts) ?? []).forEach((subject, position) => {
    references.push({
      role: 'subject',
      position,
      scheme: subject.scheme,
      value: subject.value,
      label: subject.value,
    });
  });
  return { title: kind.title(facts), terms: recordTerms(kind, facts), references: distinct(references) };
}

/** A holder made one of several keeps every name it was known by: its rights are filed under each. */
export function withNamesOf(
  kind: Kind,
  references: readonly ReferenceRow[],
  cells: readonly (readonly Observation[])[],
): readonly ReferenceRow[] {
  const others = cells.flatMap((heard) =>
    project(kind, fold(heard, kind.together, kind.gathers).facts).references.filter((r) => r.role === 'name'),
  );
  let position = references.filter((r) => r.role === 'name').length;
  return distinct([...references, ...others]).map((r, i) =>
    i < references.length ? r : { ...r, position: position++ },
  );
}

function holderNames(facts: Facts): string[] {
  const former = Array.isArray(facts.formerNames) ? facts.formerNames : [];
  return [facts.name, ...former].filter((n): n is string => typeof n === 'string' && n !== '');
}

function distinct(references: ReferenceRow[]): ReferenceRow[] {
  const seen = new Set<string>();
  return references.filter((r) => {
    const key = `${r.role}:${r.scheme}:${r.value}`;
    if (r.value === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
