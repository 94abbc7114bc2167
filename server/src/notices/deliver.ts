import type pg from 'pg';
import { type Carriers, NotSent } from './carriers.ts';
import { wordsOf } from './mail.ts';
import type { Message } from './message.ts';

const LEASE_SECONDS = 120;
const MOST_ATTEMPTS = 8;

/**
 * Sends what waits, one message after another. Before a message goes out the outbox says so; whatever then stops the process, it
 * is not sent a second time by itself: it is shown as uncertain and a person decides (decision 16). Returns how many went out.
 */
export async function deliver(pool: pg.Pool, carriers: Carriers, now: () => Date): Promise<number> {
  await findUncertain(pool, now());
  let sent = 0;
  for (let message = await take(pool, carriers, now()); message; message = await take(pool, carriers, now()))
    if (await send(pool, carriers, message, now)) sent++;
  return sent;
}

/** Messages whose sender is gone: nobody knows whether they arrived. */
async function findUncertain(pool: pg.Pool, now: Date): Promise<void> {
  await pool.query(
    `UPDATE outbox SET state = 'uncertain', lease_until = NULL, problem = 'stopped' WHERE state = 'sending' AND lease_until < $1`,
    [now],
  );
}

type Taken = Message & { attempts: number };

async function take(pool: pg.Pool, carriers: Carriers, now: Date): Promise<Taken | undefined> {
  const { rows } = await pool.query<Taken>(
    `UPDATE outbox o SET state = 'sending', attempts = attempts + 1, lease_until = $1::timestamptz + interval '${LEASE_SECONDS} s'
     FROM notice_channel c
     WHERE (o.district_code, o.outbox_id) = (
         SELECT w.district_code, w.outbox_id FROM outbox w
         JOIN notice_channel v ON v.district_code = w.district_code AND v.channel_id = w.channel_id
         WHERE w.state = 'waiting' AND w.next_try_at <= $1 AND (v.kind <> 'mail' OR $2)
         ORDER BY w.next_try_at, w.outbox_id LIMIT 1 FOR UPDATE OF w SKIP LOCKED)
       AND c.district_code = o.district_code AND c.channel_id = o.channel_id
     RETURNING o.district_code AS district, o.outbox_id AS id, c.kind, c.address, c.secret, o.subject, o.lines, o.attempts`,
    [now, carriers.mail !== undefined],
  );
  return rows[0];
}

async function send(pool: pg.Pool, carriers: Carriers, message: Taken, now: () => Date): Promise<boolean> {
  const settle = (state: string, problem: string, nextTry: Date | null, sentAt: Date | null) =>
    pool.query(
      `UPDATE outbox SET state = $3, problem = $4, next_try_at = coalesce($5, next_try_at), sent_at = $6, lease_until = NULL
       WHERE district_code = $1 AND outbox_id = $2 AND state = 'sending'`,
      [message.district, message.id, state, problem, nextTry, sentAt],
    );
  try {
    if (message.kind === 'mail') await carriers.mail!(message);
    else if (carriers.mayPost(new URL(message.address))) await carriers.robot(message);
    else throw new NotSent('address not allowed');
    await settle('sent', '', null, now());
    return true;
  } catch (error) {
    if (!(error instanceof NotSent)) await settle('uncertain', wordsOf(error), null, null);
    else if (message.attempts >= MOST_ATTEMPTS) await settle('failed', wordsOf(error), null, null);
    else await settle('waiting', wordsOf(error), new Date(now().getTime() + waitMs(message.attempts)), null);
    return false;
  }
}

/** A minute, then twice as long every time. */
function waitMs(attempts: number): number {
  return 60_000 * 2 ** (attempts - 1);
}
