import { addDays, type PlainDate } from '@sophora/domain/basics/plainDate';
import type pg from 'pg';
import type { NewNotice } from '../store.ts';

/** A file checked longer ago than this is told of already, or too old to be news. */
const DAYS_BACK = 60;
/** 异议期限 this near is urgent. */
const LAST_DAYS = 7;

/** 商标监测: what a gazette file brought, told once to the office; and once more a week before the last day to oppose what nobody has dealt with. */
export async function markNotices(pool: pg.Pool, district: string, today: PlainDate): Promise<NewNotice[]> {
  const { rows } = await pool.query<{
    gazette: string;
    title: string;
    checked: PlainDate;
    open: number;
    due: PlainDate | null;
    near: number;
  }>(
    `SELECT g.gazette_id AS gazette, g.title, g.checked_on AS checked, count(*)::int AS open,
            min(h.due) FILTER (WHERE h.due >= $2) AS due,
            (count(*) FILTER (WHERE h.due BETWEEN $2 AND $3))::int AS near
     FROM mark_gazette g JOIN mark_hit h USING (district_code, gazette_id)
     WHERE g.district_code = $1 AND g.state = 'done' AND h.dismissed_at IS NULL AND h.matter_id IS NULL
       AND (g.checked_on >= $4 OR h.due BETWEEN $2 AND $3)
     GROUP BY g.gazette_id, g.title, g.checked_on ORDER BY g.gazette_id`,
    [district, today, addDays(today, LAST_DAYS), addDays(today, -DAYS_BACK)],
  );
  return rows.flatMap(({ gazette, title, checked, open, due, near }) => {
    const about = {
      audience: 'role:office',
      kind: 'marks',
      subject: { kind: 'mark-gazette', id: gazette },
    } as const;
    const notices: NewNotice[] = [
      {
        ...about,
        key: `marks:${gazette}`,
        level: 1,
        day: checked,
        params: { title, count: open, due: due ?? '', near: 0 },
      },
    ];
    if (near > 0 && due !== null)
      notices.push({
        ...about,
        key: `marks:${gazette}:${due}`,
        level: 2,
        day: today,
        params: { title, count: near, due, near: 1 },
      });
    return notices;
  });
}
