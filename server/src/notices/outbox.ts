import { type DigestItem, digest } from '@sophora/domain/notices/digest';
import type pg from 'pg';
import { inTransaction } from '../platform/transaction.ts';
import { audiencesOf, findGrants } from './audience.ts';
import { idOf } from './store.ts';
import type { TellContext } from './tell.ts';

interface Channel {
  id: string;
  person: string;
  kind: 'mail' | 'wecom' | 'dingtalk';
  cadence: 'digest' | 'each';
  hour: number;
  language: 'zh' | 'en';
  since: Date;
}

/** A robot takes short messages only (WeCom: 4,096 octets). */
const MOST_LINES = { mail: 100, wecom: 15, dingtalk: 30 } as const;

/** One message a day and channel (每日摘要) with what was not in an earlier one. Returns how many were written. */
export async function fillOutbox(context: TellContext, district: string): Promise<number> {
  const { rows: channels } = await context.pool.query<Channel>(
    `SELECT c.channel_id AS id, c.person_id AS person, c.kind, c.cadence, c.hour, c.language, c.created_at AS since
     FROM notice_channel c JOIN person p ON p.person_id = c.person_id AND p.disabled_at IS NULL
     WHERE c.district_code = $1 AND c.ended_at IS NULL ORDER BY c.channel_id`,
    [district],
  );
  let written = 0;
  for (const channel of channels) {
    const grants = await findGrants(context.pool, district, channel.person, context.today());
    const audiences = audiencesOf({ id: channel.person, grants }, district);
    if (await inTransaction(context.pool, (client) => write(client, context, district, channel, audiences)))
      written++;
  }
  return written;
}

async function write(
  client: pg.ClientBase,
  context: TellContext,
  district: string,
  channel: Channel,
  audiences: readonly string[],
): Promise<boolean> {
  const now = context.now();
  if (channel.cadence === 'digest' && hourInChina(now) < channel.hour) return false;
  // Whoever writes for this channel does so alone: two runs at once do not tell the same.
  await client.query('SELECT 1 FROM notice_channel WHERE district_code = $1 AND channel_id = $2 FOR UPDATE', [
    district,
    channel.id,
  ]);
  const { rows } = await client.query<DigestItem & { id: string }>(
    `SELECT n.notice_id AS id, n.kind, n.level, n.params FROM notice n
     WHERE n.district_code = $1 AND n.audience = ANY ($2::text[]) AND n.created_at >= $4
       AND NOT EXISTS (SELECT 1 FROM notice_sent s WHERE s.district_code = $1 AND s.channel_id = $3 AND s.notice_id = n.notice_id)
     ORDER BY n.level DESC, n.day, n.notice_id`,
    [district, audiences, channel.id, channel.since],
  );
  if (rows.length === 0) return false;
  const key = channel.cadence === 'digest' ? `digest:${context.today()}` : `each:${rows[0]!.id}`;
  const outbox = idOf(district, channel.id, key);
  const kind = await client.query<{ kind: string }>('SELECT kind FROM district WHERE code = $1', [district]);
  const { subject, lines } = digest(rows, {
    language: channel.language,
    url: `${context.url}/d/${district}/notices`,
    most: MOST_LINES[channel.kind],
    demo: kind.rows[0]?.kind === 'demo',
  });
  const { rowCount } = await client.query(
    `INSERT INTO outbox (district_code, outbox_id, channel_id, key, subject, lines, state, next_try_at, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, 'waiting', $7, $7) ON CONFLICT DO NOTHING`,
    [district, outbox, channel.id, key, subject, JSON.stringify(lines), now],
  );
  if (rowCount !== 1) return false;
  await client.query(
    'INSERT INTO notice_sent (district_code, channel_id, notice_id, outbox_id) SELECT $1, $2, unnest($3::uuid[]), $4',
    [district, channel.id, rows.map((r) => r.id), outbox],
  );
  return true;
}

const HOUR = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', hour12: false });

function hourInChina(at: Date): number {
  return Number(HOUR.format(at)) % 24;
}
