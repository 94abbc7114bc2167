import type { OutputOf, QueryOf } from '@sophora/contract/endpoint';
import type { listNotices, Notice } from '@sophora/contract/notices';
import type { Actor } from '@sophora/domain/access/actor';
import { addDays, type PlainDate } from '@sophora/domain/basics/plainDate';
import type pg from 'pg';
import { SqlText } from '../platform/sqlText.ts';
import { audiencesOf } from './audience.ts';

/** The inbox looks back a year; older notices stay with what they are about. */
const DAYS_BACK = 366;
const MOST_UNREAD = 1000;
const MOST_COUNTED = 10_000;

interface Reader {
  readonly district: string;
  readonly actor: Actor;
  readonly today: PlainDate;
}

interface Asked {
  readonly unreadOnly: boolean;
  readonly level?: number | undefined;
  readonly kind?: string | undefined;
}

/** `FROM notice n WHERE` what lies in somebody's inbox. Told to two audiences of one person, a thing is shown once. */
function inboxOf(reader: Reader, asked: Asked): { sql: SqlText; person: string; from: string } {
  const { district, actor, today } = reader;
  const sql = new SqlText();
  const person = `${sql.value(actor.id)}::uuid`;
  const audiences = `ANY (${sql.value(audiencesOf(actor, district))}::text[])`;
  const where = [
    `n.district_code = ${sql.value(district)}`,
    `n.audience = ${audiences}`,
    `n.day >= ${sql.value(addDays(today, -DAYS_BACK))}`,
    `NOT EXISTS (SELECT 1 FROM notice o WHERE o.district_code = n.district_code AND o.audience = ${audiences} AND o.key = n.key AND o.audience < n.audience)`,
  ];
  if (asked.unreadOnly)
    where.push(
      `NOT EXISTS (SELECT 1 FROM notice_receipt r WHERE r.district_code = n.district_code AND r.notice_id = n.notice_id AND r.person_id = ${person})`,
    );
  if (asked.level !== undefined) where.push(`n.level = ${sql.value(asked.level)}`);
  if (asked.kind !== undefined) where.push(`n.kind = ${sql.value(asked.kind)}`);
  return { sql, person, from: `FROM notice n WHERE ${where.join(' AND ')}` };
}

export async function inbox(
  pool: pg.Pool,
  reader: Reader,
  { all, level, kind, page, size }: QueryOf<typeof listNotices>,
): Promise<OutputOf<typeof listNotices>> {
  const asked = { unreadOnly: all === 'no', level, kind };
  const { sql, person, from } = inboxOf(reader, asked);
  type Row = Omit<Notice, 'subject' | 'readAt'> & { subjectKind: string; subjectId: string; at: Date | null };
  const { rows } = await pool.query<Row>(
    `SELECT n.notice_id AS id, n.kind, n.level, n.day, n.subject_kind AS "subjectKind", n.subject_id AS "subjectId", n.params,
       (SELECT r.read_at FROM notice_receipt r WHERE r.district_code = n.district_code AND r.notice_id = n.notice_id AND r.person_id = ${person}) AS at
     ${from} ORDER BY n.day DESC, n.level DESC, n.notice_id LIMIT ${sql.value(size)} OFFSET ${sql.value((page - 1) * size)}`,
    sql.values,
  );
  return {
    today: reader.today,
    notices: rows.map(({ subjectKind, subjectId, at, ...row }) => ({
      ...row,
      subject: { kind: subjectKind, id: subjectId },
      readAt: at === null ? null : at.toISOString(),
    })),
    total: await countOf(pool, inboxOf(reader, asked)),
    ...(await unread(pool, reader)),
  };
}

async function countOf(pool: pg.Pool, { sql, person, from }: ReturnType<typeof inboxOf>): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(
    `SELECT count(*) AS n FROM (SELECT 1 ${from} AND ${person} IS NOT NULL LIMIT ${MOST_COUNTED}) few`,
    sql.values,
  );
  return rows[0]!.n;
}

export async function unread(pool: pg.Pool, reader: Reader): Promise<{ unread: number; urgent: number }> {
  const { sql, from } = inboxOf(reader, { unreadOnly: true });
  const { rows } = await pool.query<{ unread: number; urgent: number }>(
    `SELECT count(*) AS unread, count(*) FILTER (WHERE level = 2) AS urgent FROM (SELECT n.level ${from} LIMIT ${MOST_UNREAD}) few`,
    sql.values,
  );
  return rows[0]!;
}

/** Keeps that a person has seen notices of its own. Returns how many were unread. */
export async function receive(
  client: pg.ClientBase,
  reader: Reader,
  which: 'all' | readonly string[],
  now: Date,
): Promise<number> {
  const { sql, person, from } = inboxOf(reader, { unreadOnly: true });
  const only = which === 'all' ? '' : ` AND n.notice_id = ANY (${sql.value(which)}::uuid[])`;
  const { rowCount } = await client.query(
    `INSERT INTO notice_receipt (district_code, notice_id, person_id, read_at)
     SELECT n.district_code, n.notice_id, ${person}, ${sql.value(now)}::timestamptz ${from}${only} ON CONFLICT DO NOTHING`,
    sql.values,
  );
  return rowCount ?? 0;
}
