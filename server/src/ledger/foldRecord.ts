import { fold, type Sources } from '@sophora/domain/ledger/fold';
import type { Facts, Identifier, Kind } from '@sophora/domain/ledger/kind';
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

export function foldRecord(kind: Kind, { id, keys, heard, cells }: Gathered): Folded {
  const folded = fold(heard, kind.together, kind.gathers);
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
