import { addDays, type PlainDate, toDayNumber } from '@sophora/domain/basics/plainDate';
import type pg from 'pg';
import { openMattersWithin } from '../../matters/index.ts';
import type { NewNotice } from '../store.ts';

const SOON_DAYS = 3;

/**
 * Matters that wait for somebody: told when they turn yellow or three days before the limit, on the day after it, and every week
 * after that, to those whose turn it is.
 */
export async function matterNotices(pool: pg.Pool, district: string, today: PlainDate): Promise<NewNotice[]> {
  const matters = await openMattersWithin(pool, district, addDays(today, SOON_DAYS), today);
  return matters.flatMap(({ id, title, limit, turns }) => {
    const late = toDayNumber(today) - toDayNumber(limit);
    const stage = late > 0 ? `late-${Math.floor((late - 1) / 7)}` : 'soon';
    return turns.map(
      (audience): NewNotice => ({
        audience,
        key: `matter:${id}:${limit}:${stage}`,
        kind: 'matter',
        level: late > 0 ? 2 : 1,
        day: today,
        subject: { kind: 'matter', id },
        params: { title, limit, late: late > 0 ? 1 : 0 },
      }),
    );
  });
}
