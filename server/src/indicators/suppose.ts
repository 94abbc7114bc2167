import type { Dossier } from '@sophora/domain/indicators/dossier';
import { kindById } from '@sophora/domain/ledger/kinds';
import type pg from 'pg';
import { inTransaction } from '../platform/transaction.ts';
import { chosen } from './chosen.ts';
import { dossierOf, loadCases, speaksOfRights } from './judge.ts';
import { type Holder, place } from './place.ts';
import { loadJudgingTables } from './tables.ts';

/** A record's dossier as it stands, for a question of the sort "would it count if …". Nothing is stored. */
export interface Standing {
  readonly id: string;
  readonly dossier: Dossier;
  /** Its only holder, where the register knows one. */
  readonly holder: Holder | undefined;
}

const CHUNK = 2000;

export async function standingOf(
  pool: pg.Pool,
  district: string,
  kindId: string,
  ids: readonly string[],
): Promise<Standing[]> {
  const kind = kindById(kindId);
  if (!kind || ids.length === 0) return [];
  const tables = await loadJudgingTables(pool, district);
  const judging = {
    district,
    kind,
    spokenOf: await speaksOfRights(pool, district),
    holders: new Map<string, readonly Holder[]>(),
  };
  const standings: Standing[] = [];
  for (let from = 0; from < ids.length; from += CHUNK) {
    const some = ids.slice(from, from + CHUNK);
    const cases = await inTransaction(pool, (client) => loadCases(client, judging, chosen(some, undefined)));
    for (const one of cases)
      standings.push({
        id: one.id,
        dossier: dossierOf(kind, one, place(kind, one, tables), tables, district),
        holder: one.holders.length === 1 ? one.holders[0] : undefined,
      });
  }
  return standings;
}
