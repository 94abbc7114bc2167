import type { PlainDate } from '@sophora/domain/basics/plainDate';
import { workingDaysBefore } from '@sophora/domain/matters/timing';
import type pg from 'pg';
import type { NewNotice } from './store.ts';

/** Working days an urgent notice may lie unread; our own choice, no rule of law. */
const UNREAD_WORKING_DAYS = 3;
/** Nobody is told of what was urgent long ago. */
const OLDEST_DAYS = 60;

/**
 * 上报: an urgent deadline that nobody in a firm or its agency has looked at goes to the office, one of a high-value invention
 * that nobody in the office has looked at to the leaders. Once each, and only while the deadline still stands.
 */
export async function escalations(
  client: pg.ClientBase | pg.Pool,
  district: string,
  today: PlainDate,
): Promise<NewNotice[]> {
  const { rows } = await client.query<{
    audience: string;
    key: string;
    kind: string;
    id: string;
    params: NewNotice['params'];
  }>(
    `SELECT n.audience, n.key, n.subject_kind AS kind, n.subject_id AS id, n.params
     FROM notice n
     JOIN deadline d ON d.district_code = $1 AND d.record_id = n.subject_id::uuid AND d.due = (n.params ->> 'due')::date
     WHERE n.district_code = $1 AND n.kind = 'deadline' AND n.level = 2 AND n.day <= $2 AND n.day >= $3::date - ${OLDEST_DAYS}
       AND (n.audience LIKE 'unit:%' OR (n.audience = 'role:office' AND d.rank = 0))
       AND coalesce(d.restore_to, d.last_day) >= $3
       AND NOT EXISTS (SELECT 1 FROM notice_receipt r WHERE r.district_code = $1 AND r.notice_id = n.notice_id)
     ORDER BY n.notice_id`,
    [district, workingDaysBefore(today, UNREAD_WORKING_DAYS), today],
  );
  return rows.map(({ audience, key, kind, id, params }) => ({
    audience: audience === 'role:office' ? 'role:leader' : 'role:office',
    key: `escalated:${key}`,
    kind: 'escalated',
    level: 2,
    day: today,
    subject: { kind, id },
    params,
  }));
}
