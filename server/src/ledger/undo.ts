import type pg from 'pg';
import { Refusal } from '../platform/refusal.ts';
import { appendEntry, lockLedger } from './entry.ts';
import { getKind } from './import/steps.ts';
import { withdrawEntries } from './import/withdraw.ts';
import { undoAssignment } from './queues/decide.ts';

/** Takes back a form entry or an assignment. Imports are withdrawn as a batch, settings by setting them again. */
export async function undoEntry(
  client: pg.ClientBase,
  district: string,
  seq: number,
  actor: string,
  at: Date,
  reason: string,
): Promise<number> {
  const { rows } = await client.query<{ kind: string; params: { kind?: string }; withdrawn: boolean }>(
    `SELECT e.kind, e.params, EXISTS (SELECT 1 FROM withdrawal w WHERE w.district_code = $1 AND w.seq = e.seq) AS withdrawn
     FROM ledger_entry e WHERE e.district_code = $1 AND e.seq = $2`,
    [district, seq],
  );
  const entry = rows[0];
  if (!entry) throw new Refusal('not-found');
  if (entry.kind === 'assign') return undoAssignment(client, district, seq, actor, at, reason);
  if (entry.kind !== 'edit' || entry.withdrawn || entry.params.kind === undefined)
    throw new Refusal('nothing-to-undo');
  await lockLedger(client, district);
  const undone = await appendEntry(client, {
    district,
    kind: 'undo',
    actor,
    at,
    subject: String(seq),
    params: { of: seq, reason },
  });
  await withdrawEntries(client, district, getKind(entry.params.kind), [seq], undone);
  return undone;
}
