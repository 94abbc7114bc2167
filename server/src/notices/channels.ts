import type { BodyOf, OutputOf } from '@sophora/contract/endpoint';
import type { addChannel, Delivery, getChannels } from '@sophora/contract/notices';
import type { Actor } from '@sophora/domain/access/actor';
import type pg from 'pg';
import { uuidv7 } from 'uuidv7';
import { audit } from '../platform/audit.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Services } from '../platform/services.ts';
import { inTransaction } from '../platform/transaction.ts';
import { carriersFrom } from './keep.ts';

const MOST_CHANNELS = 5;
const MAIL_ADDRESS = /^[^\s@<>,;:"]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?$/;

/** Somebody's own ways to be told, with what went there lately. */
export async function channelsOf(
  services: Services,
  actor: Actor,
  district: string,
): Promise<OutputOf<typeof getChannels>> {
  const { rows } = await services.pool.query<OutputOf<typeof getChannels>['channels'][number]>(
    `SELECT channel_id AS id, kind, address, cadence, hour, language FROM notice_channel
     WHERE district_code = $1 AND person_id = $2 AND ended_at IS NULL ORDER BY channel_id`,
    [district, actor.id],
  );
  const feed = await services.pool.query<{ createdAt: Date }>(
    `SELECT created_at AS "createdAt" FROM calendar_feed WHERE district_code = $1 AND person_id = $2 AND revoked_at IS NULL`,
    [district, actor.id],
  );
  const made = feed.rows[0];
  return {
    channels: rows.map((c) => ({ ...c, address: shownAddress(c.kind, c.address) })),
    mailReady: carriersFrom(process.env, services.now).mail !== undefined,
    feed: made ? { createdAt: made.createdAt.toISOString() } : null,
    deliveries: await deliveriesOf(services.pool, district, { person: actor.id }),
  };
}

/** Who has a robot's whole address can write to its group. */
function shownAddress(kind: string, address: string): string {
  return kind === 'mail' ? address : `${new URL(address).host}/…${address.slice(-4)}`;
}

export async function startChannel(
  services: Services,
  actor: Actor,
  district: string,
  body: BodyOf<typeof addChannel>,
): Promise<string> {
  if (actor.kind !== 'person') throw new Refusal('not-yourself');
  refuseAddress(services, body);
  const id = uuidv7();
  await inTransaction(services.pool, async (client) => {
    const { rows } = await client.query<{ n: number }>(
      'SELECT count(*) AS n FROM notice_channel WHERE district_code = $1 AND person_id = $2 AND ended_at IS NULL',
      [district, actor.id],
    );
    if (rows[0]!.n >= MOST_CHANNELS) throw new Refusal('too-many-channels', { most: MOST_CHANNELS });
    await client.query(
      `INSERT INTO notice_channel (district_code, channel_id, person_id, kind, address, secret, cadence, hour, language, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        district,
        id,
        actor.id,
        body.kind,
        body.address,
        body.secret,
        body.cadence,
        body.hour,
        body.language,
        services.now(),
      ],
    );
    await audit(client, {
      actor,
      district,
      action: 'notices.channel-added',
      subject: `channel:${id}`,
      params: { kind: body.kind },
    });
  });
  return id;
}

function refuseAddress(services: Services, { kind, address }: BodyOf<typeof addChannel>): void {
  if (kind === 'mail') {
    if (!MAIL_ADDRESS.test(address)) throw new Refusal('bad-mail-address');
    return;
  }
  if (!URL.canParse(address) || !carriersFrom(process.env, services.now).mayPost(new URL(address)))
    throw new Refusal('bad-robot-address');
}

export async function stopChannel(
  services: Services,
  actor: Actor,
  district: string,
  channel: string,
): Promise<void> {
  await inTransaction(services.pool, async (client) => {
    const { rowCount } = await client.query(
      'UPDATE notice_channel SET ended_at = $4 WHERE district_code = $1 AND channel_id = $2 AND person_id = $3 AND ended_at IS NULL',
      [district, channel, actor.id, services.now()],
    );
    if (rowCount === 0) throw new Refusal('not-found');
    await audit(client, { actor, district, action: 'notices.channel-ended', subject: `channel:${channel}` });
  });
}

/** The last messages of a person; or of the whole district those that nobody is sure of. */
export async function deliveriesOf(
  pool: pg.Pool,
  district: string,
  of: { readonly person: string } | 'troubled',
): Promise<Delivery[]> {
  const troubled = of === 'troubled';
  const { rows } = await pool.query<
    Omit<Delivery, 'createdAt' | 'sentAt'> & { createdAt: Date; sentAt: Date | null }
  >(
    `SELECT o.outbox_id AS id, c.kind AS channel, p.name AS person, c.address, o.subject, o.state, o.attempts, o.problem,
       o.created_at AS "createdAt", o.sent_at AS "sentAt"
     FROM outbox o JOIN notice_channel c USING (district_code, channel_id) JOIN person p USING (person_id)
     WHERE o.district_code = $1 AND ${troubled ? `o.state IN ('uncertain', 'failed') AND $2::text IS NULL` : 'c.person_id = $2::uuid'}
     ORDER BY o.created_at DESC, o.outbox_id LIMIT ${troubled ? 200 : 10}`,
    [district, troubled ? null : of.person],
  );
  return rows.map((row) => ({
    ...row,
    address: shownAddress(row.channel, row.address),
    createdAt: row.createdAt.toISOString(),
    sentAt: row.sentAt === null ? null : row.sentAt.toISOString(),
  }));
}

/** A person decides that a message goes out once more: its own, or any for who is in charge of the district's settings. */
export async function resendMessage(
  services: Services,
  actor: Actor,
  district: string,
  message: string,
  anyones: boolean,
): Promise<void> {
  await inTransaction(services.pool, async (client) => {
    const { rows } = await client.query<{ state: string }>(
      `SELECT o.state FROM outbox o JOIN notice_channel c USING (district_code, channel_id)
       WHERE o.district_code = $1 AND o.outbox_id = $2 AND ($4 OR c.person_id = $3) AND c.ended_at IS NULL FOR UPDATE OF o`,
      [district, message, actor.kind === 'person' ? actor.id : null, anyones],
    );
    const state = rows[0]?.state;
    if (state === undefined) throw new Refusal('not-found');
    if (state !== 'uncertain' && state !== 'failed') throw new Refusal('message-not-troubled');
    await client.query(
      `UPDATE outbox SET state = 'waiting', attempts = 0, next_try_at = $3 WHERE district_code = $1 AND outbox_id = $2`,
      [district, message, services.now()],
    );
    await audit(client, {
      actor,
      district,
      action: 'notices.resent',
      subject: `message:${message}`,
      params: { was: state },
    });
  });
}
