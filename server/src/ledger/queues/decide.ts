import { holderNameKey } from '@sophora/domain/enterprises/holderName';
import { addressKey } from '@sophora/domain/enterprises/street';
import type pg from 'pg';
import { Refusal } from '../../platform/refusal.ts';
import { appendEntry, lockLedger } from '../entry.ts';
import { markDirty } from '../refold.ts';

export interface Decision {
  district: string;
  queue: 'holders' | 'streets';
  value: string;
  target: string;
  note: string;
  actor: string;
  at: Date;
}

/**
 * A person decides which holder a name means, or in which street an address lies (人工认定). It is remembered, outranks
 * every guess, can be taken back, and every record it touches is judged again. In the caller's transaction.
 */
export async function decide(client: pg.ClientBase, decision: Decision): Promise<number> {
  const { district, queue } = decision;
  await lockLedger(client, district);
  const subject = queue === 'holders' ? 'holder-of-name' : 'street-of-address';
  const value = queue === 'holders' ? holderNameKey(decision.value) : addressKey(decision.value);
  await refuseUnknownTarget(client, decision);
  const seq = await appendEntry(client, {
    district,
    kind: 'assign',
    actor: decision.actor,
    at: decision.at,
    subject: `${subject}:${value}`,
    params: { target: decision.target, note: decision.note },
  });
  await client.query(
    'UPDATE assignment SET undone_seq = $4 WHERE district_code = $1 AND subject = $2 AND value = $3 AND undone_seq IS NULL',
    [district, subject, value, seq],
  );
  await client.query(
    `INSERT INTO assignment (district_code, subject, value, seq, target, actor, at, note) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [district, subject, value, seq, decision.target, decision.actor, decision.at, decision.note],
  );
  await markTouched(client, district, subject, value);
  return seq;
}

async function refuseUnknownTarget(
  client: pg.ClientBase,
  { district, queue, target }: Decision,
): Promise<void> {
  const isId = /^[0-9a-f-]{36}$/.test(target);
  const known =
    queue === 'holders'
      ? isId &&
        (
          await client.query(
            `SELECT 1 FROM record WHERE district_code = $1 AND kind = 'enterprises' AND record_id = $2`,
            [district, target],
          )
        ).rowCount === 1
      : /^\d{9}(?:000)?$/.test(target) || target === 'outside';
  if (!known) throw new Refusal('no-such-target', { target });
}

/** Takes an assignment back: guesses hold again from the new sequence on. */
export async function undoAssignment(
  client: pg.ClientBase,
  district: string,
  seq: number,
  actor: string,
  at: Date,
  reason: string,
): Promise<number> {
  const { rows } = await client.query<{ subject: string; value: string }>(
    'SELECT subject, value FROM assignment WHERE district_code = $1 AND seq = $2 AND undone_seq IS NULL',
    [district, seq],
  );
  const found = rows[0];
  if (!found) throw new Refusal('nothing-to-undo');
  await lockLedger(client, district);
  const undone = await appendEntry(client, {
    district,
    kind: 'undo',
    actor,
    at,
    subject: `${found.subject}:${found.value}`,
    params: { of: seq, reason },
  });
  await client.query('UPDATE assignment SET undone_seq = $3 WHERE district_code = $1 AND seq = $2', [
    district,
    seq,
    undone,
  ]);
  await markTouched(client, district, found.subject, found.value);
  return undone;
}

async function markTouched(
  client: pg.ClientBase,
  district: string,
  subject: string,
  value: string,
): Promise<void> {
  if (subject === 'holder-of-name') {
    await client.query(
      `INSERT INTO dirty (district_code, kind, record_id)
       SELECT district_code, kind, record_id FROM reference WHERE district_code = $1 AND scheme = 'name' AND value = $2 AND role = 'party' ON CONFLICT DO NOTHING`,
      [district, value],
    );
    return;
  }
  for (const kind of ['enterprises', 'patents', 'marks'])
    await markDirty(client, district, kind, await recordsAt(client, district, kind, value));
}

/** Records whose address has the key, however it is written; the query keeps what contains it, the key itself decides. */
async function recordsAt(
  client: pg.ClientBase,
  district: string,
  kind: string,
  key: string,
): Promise<string[]> {
  const { rows } = await client.query<{ id: string; address: string }>(
    `SELECT record_id AS id, facts ->> 'address' AS address FROM record
     WHERE district_code = $1 AND kind = $2
       AND position($3 in upper(regexp_replace(normalize(facts ->> 'address', NFKC), '[\\s,，。;；、"''“”·]+', '', 'g'))) > 0`,
    [district, kind, key],
  );
  return rows.filter((r) => addressKey(r.address) === key).map((r) => r.id);
}
