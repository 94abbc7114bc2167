import { addDays, type PlainDate } from '@sophora/domain/basics/plainDate';
import type { DocketEntry, PlanRank } from '@sophora/domain/docket/entry';
import { officeHears, type Stage, stageOn } from '@sophora/domain/notices/stages';
import type pg from 'pg';
import { type DocketRow, docketRows, longestLapse } from '../../docket/index.ts';
import { portfolioRights } from '../../trusteeship/index.ts';
import type { NewNotice } from '../store.ts';

const CHUNK = 2000;

/**
 * Who is told of which deadline today: the office of what is late and of high-value inventions, a firm and its agency of all
 * their rights. The whole of what is open is looked at every time, so nothing is missed by a day without power.
 */
export async function* deadlineNotices(
  pool: pg.Pool,
  district: string,
  today: PlainDate,
): AsyncGenerator<NewNotice[]> {
  for await (const rows of openDeadlines(pool, district, today))
    yield rows.flatMap((row) => {
      const stage = stageOn(row as unknown as DocketEntry, today);
      return stage && officeHears(stage, row.rank as PlanRank)
        ? [deadlineNotice('role:office', row, stage)]
        : [];
    });
  for (const { unit, rights } of await portfolioRights(pool, district, today))
    for (let at = 0; at < rights.length; at += CHUNK) {
      const rows = await docketRows(pool, district, rights.slice(at, at + CHUNK), today);
      yield rows.flatMap((row) => {
        const stage = stageOn(row as unknown as DocketEntry, today);
        return stage ? [deadlineNotice(`unit:${unit}`, row, stage)] : [];
      });
    }
}

/** One stage of one deadline to one audience: told once, whoever tells it. */
export function deadlineNotice(audience: string, row: DocketRow, stage: Stage): NewNotice {
  return {
    audience,
    key: `deadline:${row.id}:${row.what}:${row.due}:${stage.id}`,
    kind: 'deadline',
    level: stage.level,
    day: stage.day,
    subject: { kind: row.kind, id: row.id },
    params: {
      stage: stage.id,
      what: row.what,
      year: row.year,
      title: row.title,
      holder: audience.startsWith('unit:') ? '' : (row.holder ?? ''),
      due: row.due,
      lastDay: row.lastDay,
      restoreTo: row.restoreTo ?? '',
      fen: row.nowFen ?? 0,
    },
  };
}

/** What may be in a stage of which the office hears, some thousand at a time. */
async function* openDeadlines(
  pool: pg.Pool,
  district: string,
  today: PlainDate,
): AsyncGenerator<DocketRow[]> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const { rows } = await pool.query<{ id: string }>(
      `SELECT record_id AS id FROM deadline
       WHERE district_code = $1 AND record_id > $2
         AND (rank = 0 AND what <> 'gone' AND due BETWEEN $3 AND $4
           OR payments_known AND what IN ('annuity', 'renewal') AND due < $5 AND last_day >= $3)
       ORDER BY record_id LIMIT ${CHUNK}`,
      [district, after, addDays(today, -longestLapse), addDays(today, 90), today],
    );
    const last = rows.at(-1);
    if (last === undefined) return;
    yield await docketRows(
      pool,
      district,
      rows.map((r) => r.id),
      today,
    );
    after = last.id;
  }
}
