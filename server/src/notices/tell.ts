import type { PlainDate } from '@sophora/domain/basics/plainDate';
import type pg from 'pg';
import { inTransaction } from '../platform/transaction.ts';
import { escalations } from './escalate.ts';
import { fillOutbox } from './outbox.ts';
import { deadlineNotices } from './sources/deadlines.ts';
import { letterNotices } from './sources/letters.ts';
import { markNotices } from './sources/marks.ts';
import { matterNotices } from './sources/matters.ts';
import { queueNotices } from './sources/queues.ts';
import { reductionNotices } from './sources/reductions.ts';
import { addNotices, type NewNotice } from './store.ts';

export interface TellContext {
  readonly pool: pg.Pool;
  /** Where people read the whole inbox. */
  readonly url: string;
  now(): Date;
  today(): PlainDate;
}

/**
 * Tells everybody what they have to know today, and writes the messages that go out. It may be killed at any point and is
 * simply run again: a notice is there once by its key, a message by its day.
 */
export async function tell(
  context: TellContext,
  district: string,
): Promise<{ told: number; messages: number }> {
  const { pool } = context;
  const today = context.today();
  let told = 0;
  const add = async (notices: readonly NewNotice[]) => {
    told += await inTransaction(pool, (client) => addNotices(client, district, notices, context.now()));
  };
  for await (const notices of deadlineNotices(pool, district, today)) await add(notices);
  await add(await reductionNotices(pool, district, today));
  await add(await letterNotices(pool, district, today));
  await add(await matterNotices(pool, district, today));
  await add(await queueNotices(pool, district, today));
  await add(await markNotices(pool, district, today));
  await add(await escalations(pool, district, today));
  return { told, messages: await fillOutbox(context, district) };
}
