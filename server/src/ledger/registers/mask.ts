import { type Actor, may } from '@sophora/domain/access/actor';
import { maskPersonal } from '@sophora/domain/access/mask';
import type { Facts, Kind } from '@sophora/domain/ledger/kind';

/** Personal data of a record, masked unless the reader's role may see it. */
export function maskFacts<T extends { facts: Facts }>(
  record: T,
  kind: Kind,
  actor: Actor,
  district: string,
): T {
  const personal = kind.fields.filter((f) => f.personal === true).map((f) => f.name);
  if (personal.length === 0 || may(actor, 'records.personal', district)) return record;
  const hide = (facts: Facts): Facts => {
    const shown: Record<string, Facts[string]> = { ...facts };
    for (const name of personal) {
      const value = shown[name];
      if (typeof value === 'string') shown[name] = maskPersonal(value);
    }
    return shown;
  };
  const masked: T & {
    fields?: { name: string; value: unknown; raw: string | null; contradicted: unknown[] }[];
    history?: { facts: Facts }[];
  } = {
    ...record,
    facts: hide(record.facts),
  };
  if (masked.fields) {
    masked.fields = masked.fields.map((f) =>
      personal.includes(f.name) ? { ...f, value: masked.facts[f.name], raw: null, contradicted: [] } : f,
    );
  }
  if (masked.history) masked.history = masked.history.map((h) => ({ ...h, facts: hide(h.facts) }));
  return masked;
}
