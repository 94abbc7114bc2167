import type { DocketCall } from '@sophora/contract/docket';
import type { Actor } from '@sophora/domain/access/actor';
import { actorKey } from '@sophora/domain/access/actor';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import type { CallOutcome } from '@sophora/domain/docket/calls';
import { uuidv7 } from 'uuidv7';
import { actorNames } from '../access/index.ts';
import { audit } from '../platform/audit.ts';
import type { Services } from '../platform/services.ts';
import { inTransaction } from '../platform/transaction.ts';

interface CallRow {
  due: PlainDate;
  outcome: string;
  note: string;
  next_on: PlainDate | null;
  actor: string;
  at: Date;
}

/** Calls about one right, the last one first. */
export async function callsOf(
  services: Services,
  reader: Actor,
  district: string,
  record: string,
): Promise<DocketCall[]> {
  const { rows } = await services.pool.query<CallRow>(
    `SELECT due, outcome, note, next_on, actor, at FROM deadline_call
     WHERE district_code = $1 AND record_id = $2 ORDER BY call_id DESC LIMIT 50`,
    [district, record],
  );
  const nameOf = await actorNames(
    services,
    reader,
    district,
    rows.map((r) => r.actor),
  );
  return rows.map((row) => ({
    at: row.at.toISOString(),
    actor: nameOf(row.actor),
    due: row.due,
    outcome: row.outcome,
    note: row.note,
    nextOn: row.next_on,
  }));
}

/** What came of a call, kept for good; the last one decides when to call again. */
export async function addCall(
  services: Services,
  actor: Actor,
  call: {
    district: string;
    kind: string;
    record: string;
    due: PlainDate;
    outcome: CallOutcome;
    note: string;
    nextOn: PlainDate | null;
  },
): Promise<void> {
  const { district, kind, record, due, outcome, note, nextOn } = call;
  await inTransaction(services.pool, async (client) => {
    await client.query(
      `INSERT INTO deadline_call (district_code, call_id, record_id, kind, due, outcome, note, next_on, actor, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [district, uuidv7(), record, kind, due, outcome, note, nextOn, actorKey(actor), services.now()],
    );
    await audit(client, {
      actor,
      district,
      action: 'deadline.called',
      subject: `${kind}:${record}`,
      params: { outcome, due, nextOn },
    });
  });
}
