import type pg from 'pg';
import { Refusal } from '../platform/refusal.ts';

/** Kinds of ledger entry: every way data, definitions or settings of a district change. */
export type EntryKind =
  | 'import'
  | 'withdraw'
  | 'declare'
  | 'edit'
  | 'assign'
  | 'setting'
  | 'undo'
  | 'rules'
  | 'finding';

export interface EntryInput {
  district: string;
  kind: EntryKind;
  actor: string;
  at: Date;
  subject?: string;
  params?: Record<string, unknown>;
}

/**
 * One writer at a time per district: takes the district's ledger lock until the transaction ends. Refuses with
 * `ledger-busy` while another writes, or while figures of the last entry are still being worked out, because what is
 * known at a sequence must never mix two entries.
 */
export async function lockLedger(client: pg.ClientBase, district: string): Promise<void> {
  const { rows } = await client.query<{ locked: boolean }>(
    'SELECT pg_try_advisory_xact_lock($1, hashtext($2)) AS locked',
    [LEDGER_LOCK, district],
  );
  if (!rows[0]?.locked) throw new Refusal('ledger-busy');
  const state = await client.query<{ last_seq: number; published_seq: number }>(
    'SELECT last_seq, published_seq FROM district WHERE code = $1',
    [district],
  );
  const found = state.rows[0];
  if (!found) throw new Refusal('not-found');
  if (found.last_seq !== found.published_seq) throw new Refusal('ledger-busy');
}

const LEDGER_LOCK = 7201;

/** Appends a ledger entry and returns its sequence number. The caller holds the ledger lock. */
export async function appendEntry(client: pg.ClientBase, entry: EntryInput): Promise<number> {
  const { rows } = await client.query<{ last_seq: number }>(
    'UPDATE district SET last_seq = last_seq + 1 WHERE code = $1 RETURNING last_seq',
    [entry.district],
  );
  const seq = rows[0]!.last_seq;
  await client.query(
    'INSERT INTO ledger_entry (district_code, seq, kind, actor, at, subject, params) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    [
      entry.district,
      seq,
      entry.kind,
      entry.actor,
      entry.at,
      entry.subject ?? null,
      JSON.stringify(entry.params ?? {}),
    ],
  );
  return seq;
}
