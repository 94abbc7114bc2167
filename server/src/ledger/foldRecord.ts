import { fold, type Sources } from '@sophora/domain/ledger/fold';
import { naturalKey } from '@sophora/domain/ledger/identity';
import type { Facts, Identifier, Kind } from '@sophora/domain/ledger/kind';
import { type CopyValue, JsonCell } from '../platform/copy.ts';
import type { Gathered } from './clusters.ts';
import { project, type ReferenceRow, withNamesOf } from './projection.ts';

/** A record as its observations make it, ready to be written. */
export interface Folded {
  readonly id: string;
  readonly keys: readonly Identifier[];
  readonly title: string;
  readonly facts: Facts;
  readonly src: Sources;
  readonly terms: readonly string[];
  readonly created: number;
  readonly references: readonly ReferenceRow[];
  readonly sealed: boolean;
}

/** `folded`: what is said of it, where that was folded already. */
export function foldRecord(
  kind: Kind,
  { id, keys, heard, cells }: Gathered,
  folded = fold(heard, kind.together, kind.gathers),
): Folded {
  const facts = kind.overTime ? { ...folded.facts, ...kind.overTime(heard) } : folded.facts;
  const { title, terms, references } = project(kind, facts);
  return {
    id,
    keys,
    title,
    facts,
    src: folded.src,
    terms,
    created: Math.min(...heard.map((o) => o.seq)),
    references: cells.length > 1 ? withNamesOf(kind, references, cells) : references,
    sealed: kind.sealed?.(facts) ?? false,
  };
}

export const RECORD_COLUMNS = 'record_id, title, natural_key, facts, src, terms, provisional, created_seq';

/** A row of the register, in the order of `RECORD_COLUMNS`. */
export function recordRow({ id, keys, title, facts, src, terms, created }: Folded): CopyValue[] {
  const first = keys[0];
  return [
    id,
    title,
    first ? naturalKey(first) : '',
    new JsonCell(facts),
    new JsonCell(src),
    terms,
    first?.provisional ?? false,
    created,
  ];
}

export const ALIAS_COLUMNS = 'district_code, kind, scheme, value, record_id';

export function aliasRows(district: string, kind: Kind, { id, keys }: Folded): CopyValue[][] {
  return keys.map((key) => [district, kind.id, key.scheme, key.value, id]);
}

export const REFERENCE_COLUMNS = 'district_code, kind, record_id, role, position, scheme, value, label';

export function referenceRows(district: string, kind: Kind, { id, references }: Folded): CopyValue[][] {
  return references.map((r) => [district, kind.id, id, r.role, r.position, r.scheme, r.value, r.label]);
}
