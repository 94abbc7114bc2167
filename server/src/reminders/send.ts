import type { BodyOf, OutputOf } from '@sophora/contract/endpoint';
import type { sendReminders } from '@sophora/contract/reminders';
import { type Actor, actorKey } from '@sophora/domain/access/actor';
import type { Scope } from '@sophora/domain/access/scope';
import type { DocketEntry } from '@sophora/domain/docket/entry';
import { stageOn } from '@sophora/domain/notices/stages';
import type pg from 'pg';
import { uuidv7 } from 'uuidv7';
import type { DocketRow } from '../docket/index.ts';
import { addNotices, deadlineNotice, type NewNotice } from '../notices/index.ts';
import { audit } from '../platform/audit.ts';
import type { Services } from '../platform/services.ts';
import { inTransaction } from '../platform/transaction.ts';
import { type Firm, firmsOf, hasAccount, isReminded } from './firms.ts';

type Sent = OutputOf<typeof sendReminders>;

/**
 * 批量提醒: those with an account are told under the key of the daily reminder, so that a stage is told once whoever tells it. That
 * somebody was reminded stands in the call list, once a deadline.
 */
export async function send(
  services: Services,
  { district, scope, actor }: { readonly district: string; readonly scope: Scope; readonly actor: Actor },
  { by, ...filter }: BodyOf<typeof sendReminders>,
): Promise<Sent> {
  const { firms } = await firmsOf(services, { district, scope }, filter);
  const reached = firms.filter((firm) => hasAccount(firm) === (by === 'account'));
  const at = services.now();
  return inTransaction(services.pool, async (client) => {
    // Two who press at once follow one another.
    await client.query('SELECT 1 FROM district WHERE code = $1 FOR NO KEY UPDATE', [district]);
    const told =
      by === 'account'
        ? await addNotices(
            client,
            district,
            reached.flatMap((firm) => noticesTo(services, firm)),
            at,
          )
        : 0;
    const rows = reached.flatMap((firm) =>
      by === 'account' ? firm.rows.filter(({ id }) => firm.units.has(id)) : firm.rows,
    );
    const rights = await note(
      client,
      district,
      actor,
      rows.filter((row) => !isReminded(row)),
      at,
    );
    const sent = { firms: reached.length, rights, told };
    await audit(client, {
      actor,
      district,
      action: 'deadline.reminded',
      subject: 'deadline:list',
      params: { by, ...sent },
    });
    return sent;
  });
}

function noticesTo(services: Services, { rows, units }: Firm): NewNotice[] {
  const today = services.today();
  return rows.flatMap((row) => {
    const stage = stageOn(row as unknown as DocketEntry, today);
    if (stage === undefined) return [];
    return (units.get(row.id) ?? []).map((unit) => deadlineNotice(`unit:${unit}`, row, stage));
  });
}

/** Into the call list, where it is not there yet. Returns how many are new. */
async function note(
  client: pg.ClientBase,
  district: string,
  actor: Actor,
  rows: readonly DocketRow[],
  at: Date,
): Promise<number> {
  const { rowCount } = await client.query(
    `INSERT INTO deadline_call (district_code, call_id, record_id, kind, due, outcome, note, next_on, actor, at)
     SELECT $1, n.call, n.record, n.kind, n.due, 'reminded', '', NULL, $6, $7
     FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::date[]) AS n (call, record, kind, due)
     WHERE NOT EXISTS (SELECT 1 FROM deadline_call c
       WHERE c.district_code = $1 AND c.record_id = n.record AND c.due = n.due AND c.outcome = 'reminded')`,
    [
      district,
      rows.map(() => uuidv7()),
      rows.map(({ id }) => id),
      rows.map(({ kind }) => kind),
      rows.map(({ due }) => due),
      actorKey(actor),
      at,
    ],
  );
  return rowCount ?? 0;
}
