import { addressesOf } from '@sophora/domain/enterprises/addressHistory';
import { holderNameKey } from '@sophora/domain/enterprises/holderName';
import { addressKey } from '@sophora/domain/enterprises/street';
import type { Facts, Identifier, Kind } from '@sophora/domain/ledger/kind';
import type pg from 'pg';
import { Refusal } from '../../platform/refusal.ts';
import { appendEntry, lockLedger } from '../entry.ts';
import { recordId } from '../identity.ts';
import { getKind } from '../import/steps.ts';
import { markDirty, refold } from '../refold.ts';

export interface Decision {
  district: string;
  queue: keyof typeof SUBJECTS;
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
  const subject = SUBJECTS[queue];
  const value = await subjectValue(client, decision);
  await refuseUnknownTarget(client, decision, value);
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
  await markTouched(client, district, subject, value, seq);
  return seq;
}

/** What a decision of each queue is about. */
const SUBJECTS = {
  holders: 'holder-of-name',
  streets: 'street-of-address',
  identities: 'record-of-identifier',
  provisional: 'record-of-identifier',
} as const;

/** What is decided on, as it is kept. A holder without a code is named by its record, an identifier by kind and scheme. */
async function subjectValue(client: pg.ClientBase, { district, queue, value }: Decision): Promise<string> {
  if (queue === 'holders') return holderNameKey(value);
  if (queue === 'streets') return addressKey(value);
  if (queue === 'identities') return value;
  const { rows } = isId(value)
    ? await client.query<{ name: string }>(
        `SELECT kind || '/' || natural_key AS name FROM record WHERE district_code = $1 AND record_id = $2 AND provisional`,
        [district, value],
      )
    : { rows: [] };
  if (!rows[0]) throw new Refusal('no-such-target', { target: value });
  return rows[0].name;
}

const isId = (text: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** `patents/publication:CN101234567` */
function identifierOf(value: string): { kind: Kind; key: Identifier } {
  const [, kind = '', scheme = '', rest = ''] = /^([^/]*)\/([^:]*):(.*)$/s.exec(value) ?? [];
  return { kind: getKind(kind), key: { scheme, value: rest } };
}

async function refuseUnknownTarget(
  client: pg.ClientBase,
  { district, queue, target }: Decision,
  value: string,
): Promise<void> {
  if (queue === 'streets') {
    if (/^\d{9}(?:000)?$/.test(target) || target === 'outside') return;
    throw new Refusal('no-such-target', { target });
  }
  const { kind, key } =
    queue === 'holders' ? { kind: getKind('enterprises'), key: undefined } : identifierOf(value);
  // An identifier of which a record has one only is what tells records apart: nobody decides whose it is.
  if (key?.scheme === (kind.unique ?? '')) throw new Refusal('no-such-target', { target });
  const known = isId(target)
    ? await client.query('SELECT 1 FROM record WHERE district_code = $1 AND kind = $2 AND record_id = $3', [
        district,
        kind.id,
        target,
      ])
    : { rowCount: 0 };
  if (known.rowCount !== 1) throw new Refusal('no-such-target', { target });
}

/** Takes an assignment back: what it replaced, else the guess, holds again from the new sequence on. */
export async function undoAssignment(
  client: pg.ClientBase,
  district: string,
  seq: number,
  actor: string,
  at: Date,
  reason: string,
): Promise<number> {
  const { rows } = await client.query<{ subject: string; value: string }>(
    `SELECT subject, value FROM assignment
     WHERE district_code = $1 AND seq = $2 AND subject <> 'same-record' AND undone_seq IS NULL`,
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
  await client.query(
    `UPDATE assignment SET undone_seq = CASE WHEN seq = $4 THEN $5::bigint END
     WHERE district_code = $1 AND subject = $2 AND value = $3 AND (seq = $4 OR undone_seq = $4)`,
    [district, found.subject, found.value, seq, undone],
  );
  await markTouched(client, district, found.subject, found.value, undone);
  return undone;
}

async function markTouched(
  client: pg.ClientBase,
  district: string,
  subject: string,
  value: string,
  seq: number,
): Promise<void> {
  if (subject === SUBJECTS.identities) {
    const { kind, key } = identifierOf(value);
    const targets = await client.query<{ target: string }>(
      'SELECT DISTINCT target FROM assignment WHERE district_code = $1 AND subject = $2 AND value = $3',
      [district, subject, value],
    );
    const ids = [recordId(district, kind.id, key), ...targets.rows.map((r) => r.target)];
    await refold(client, district, kind, [...new Set(ids)], seq);
    return;
  }
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
  const { rows } = await client.query<{ id: string; facts: Facts }>(
    `SELECT record_id AS id, facts FROM record
     WHERE district_code = $1 AND kind = $2
       AND (facts ? 'addressHistory'
         OR position($3 in upper(regexp_replace(normalize(facts ->> 'address', NFKC), '[\\s,，。;；、"''“”·]+', '', 'g'))) > 0)`,
    [district, kind, key],
  );
  return rows
    .filter(({ facts }) =>
      [facts.address, ...addressesOf(facts).map((a) => a.address)].some(
        (address) => typeof address === 'string' && addressKey(address) === key,
      ),
    )
    .map((r) => r.id);
}
