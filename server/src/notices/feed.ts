import { type Actor, actorKey } from '@sophora/domain/access/actor';
import { addDays, type PlainDate } from '@sophora/domain/basics/plainDate';
import { DOCKET_KINDS } from '@sophora/domain/docket/entry';
import { letterKind } from '@sophora/domain/letters/letterLimit';
import { type CalendarDay, icalendar } from '@sophora/domain/notices/ics';
import { hashToken, newToken } from '../access/index.ts';
import { type DocketRow, docketRows } from '../docket/index.ts';
import { openLetters } from '../letters/index.ts';
import { openMattersWithin } from '../matters/index.ts';
import { audit } from '../platform/audit.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Services } from '../platform/services.ts';
import { inTransaction } from '../platform/transaction.ts';
import { portfolioRights } from '../trusteeship/index.ts';
import { audiencesOf, findGrants } from './audience.ts';

const DAYS_AHEAD = 400;
const MOST_DAYS = 1000;

/** A new address; who held the old one reads nothing any more. The token itself is kept nowhere. */
export async function makeFeed(services: Services, actor: Actor, district: string): Promise<string> {
  if (actor.kind !== 'person') throw new Refusal('not-yourself');
  const token = newToken();
  await revokeFeed(services, actor, district);
  await inTransaction(services.pool, async (client) => {
    await client.query(
      'INSERT INTO calendar_feed (district_code, token_hash, person_id, created_at) VALUES ($1, $2, $3, $4)',
      [district, hashToken(token), actor.id, services.now()],
    );
    await audit(client, { actor, district, action: 'notices.feed-made', subject: actorKey(actor) });
  });
  return `/api/calendar/${district}/${token}`;
}

export async function revokeFeed(services: Services, actor: Actor, district: string): Promise<void> {
  await inTransaction(services.pool, async (client) => {
    const { rowCount } = await client.query(
      'UPDATE calendar_feed SET revoked_at = $3 WHERE district_code = $1 AND person_id = $2 AND revoked_at IS NULL',
      [district, actor.id, services.now()],
    );
    if (rowCount)
      await audit(client, { actor, district, action: 'notices.feed-revoked', subject: actorKey(actor) });
  });
}

/** What the holder of the address has to do in the coming months, as its grants are today. */
export async function feed(services: Services, district: string, token: string): Promise<Response> {
  const { pool } = services;
  const { rows } = await pool.query<{ person: string; name: string; kind: string }>(
    `SELECT f.person_id AS person, d.name, d.kind FROM calendar_feed f
     JOIN person p ON p.person_id = f.person_id AND p.disabled_at IS NULL JOIN district d ON d.code = f.district_code
     WHERE f.district_code = $1 AND f.token_hash = $2 AND f.revoked_at IS NULL`,
    [district, hashToken(token)],
  );
  const owner = rows[0];
  if (!owner) throw new Refusal('not-found');
  const today = services.today();
  const grants = await findGrants(pool, district, owner.person, today);
  if (grants.length === 0) throw new Refusal('not-found');
  const audiences = new Set(audiencesOf({ id: owner.person, grants }, district));
  const days = [
    ...(await deadlineDays(services, district, audiences)),
    ...(await letterDays(services, district, audiences)),
    ...(await matterDays(services, district, audiences)),
  ];
  const mark = owner.kind === 'demo' ? '【演示数据】' : '';
  const text = icalendar(`${mark}${owner.name}·槐枢`, days.slice(0, MOST_DAYS), {
    stamp: services.now(),
    host: 'sophora',
  });
  return new Response(text, {
    headers: { 'content-type': 'text/calendar; charset=utf-8', 'x-content-type-options': 'nosniff' },
  });
}

async function deadlineDays(
  services: Services,
  district: string,
  audiences: ReadonlySet<string>,
): Promise<CalendarDay[]> {
  const { pool } = services;
  const today = services.today();
  const ids = new Set<string>();
  for (const { unit, rights } of await portfolioRights(pool, district, today))
    if (audiences.has(`unit:${unit}`)) for (const id of rights) ids.add(id);
  if (audiences.has('role:office'))
    for (const { id } of (
      await pool.query<{ id: string }>(
        `SELECT record_id AS id FROM deadline WHERE district_code = $1 AND rank = 0 AND what <> 'gone' AND due BETWEEN $2 AND $3
         ORDER BY due LIMIT ${MOST_DAYS}`,
        [district, today, addDays(today, DAYS_AHEAD)],
      )
    ).rows)
      ids.add(id);
  const rows = await docketRows(pool, district, [...ids], today);
  return rows.flatMap((row) => daysOf(row, today));
}

/** The day due, and the last day of what is late already. */
function daysOf(row: DocketRow, today: PlainDate): CalendarDay[] {
  const day = (
    row.state === 'normal' ? row.due : row.state === 'grace' ? row.lastDay : row.restoreTo
  ) as PlainDate | null;
  if (day === null || day < today || day > addDays(today, DAYS_AHEAD) || row.what === 'gone') return [];
  const what = DOCKET_KINDS[row.what].zh;
  const cost = row.nowFen === null ? '' : `,现在办理 ${row.nowFen / 100} 元`;
  return [
    {
      id: `${row.id}-${row.what}-${day}`,
      day,
      summary: `${what}${row.year > 0 ? `(第 ${row.year} 年)` : ''} ${row.title}`,
      description: `${row.holder ?? ''} 应缴 ${row.due},最迟 ${row.lastDay}${cost}`,
    },
  ];
}

async function letterDays(
  services: Services,
  district: string,
  audiences: ReadonlySet<string>,
): Promise<CalendarDay[]> {
  const today = services.today();
  const open = await openLetters(services.pool, district, today);
  return open
    .filter((letter) => letter.due >= today && letter.audiences.some((one) => audiences.has(one)))
    .map(({ id, kind, title, due }) => ({
      id: `${id}-${due}`,
      day: due,
      summary: `${letterKind(kind)?.label.zh ?? '官方通知书'} ${title}`,
      description: `${title} 应于 ${due} 前办理`,
    }));
}

async function matterDays(
  services: Services,
  district: string,
  audiences: ReadonlySet<string>,
): Promise<CalendarDay[]> {
  const today = services.today();
  const open = await openMattersWithin(services.pool, district, addDays(today, DAYS_AHEAD), today);
  return open
    .filter(({ turns }) => turns.some((turn) => audiences.has(turn)))
    .map(({ id, title, limit }) => ({
      id: `${id}-${limit}`,
      day: limit,
      summary: `办理期限 ${title}`,
      description: title,
    }));
}
