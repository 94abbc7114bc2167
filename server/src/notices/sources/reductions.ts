import { addDays, type PlainDate } from '@sophora/domain/basics/plainDate';
import { reductionRequestBy } from '@sophora/domain/deadlines/docket';
import type pg from 'pg';
import { docketRows } from '../../docket/index.ts';
import { portfolioRights } from '../../trusteeship/index.ts';
import type { NewNotice } from '../store.ts';

/** Told this long before it is too late to ask; our own choice. */
const BEFORE_DAYS = 30;

/** 费减请求: to a firm and its agency, while a request can still be made for the next annuity (两个半月). */
export async function reductionNotices(
  pool: pg.Pool,
  district: string,
  today: PlainDate,
): Promise<NewNotice[]> {
  const notices: NewNotice[] = [];
  for (const { unit, rights } of await portfolioRights(pool, district, today))
    for (const row of await docketRows(pool, district, rights, today)) {
      if (row.what !== 'annuity' || row.due < today) continue;
      const by = reductionRequestBy(row.due as PlainDate);
      if (today > by || today < addDays(by, -BEFORE_DAYS)) continue;
      notices.push({
        audience: `unit:${unit}`,
        key: `reduction:${row.id}:${row.due}`,
        kind: 'reduction',
        level: 0,
        day: today,
        subject: { kind: row.kind, id: row.id },
        params: { title: row.title, year: row.year, by },
      });
    }
  return notices;
}
