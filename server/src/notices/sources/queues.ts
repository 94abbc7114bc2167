import type { PlainDate } from '@sophora/domain/basics/plainDate';
import { fromDayNumber, toDayNumber, weekday } from '@sophora/domain/basics/plainDate';
import type pg from 'pg';
import { queueCounts } from '../../ledger/index.ts';
import type { NewNotice } from '../store.ts';

/** What waits for a decision in the office's queues: told once a week, with how many. */
export async function queueNotices(pool: pg.Pool, district: string, today: PlainDate): Promise<NewNotice[]> {
  const monday = fromDayNumber(toDayNumber(today) - ((weekday(today) + 6) % 7));
  const counts = await queueCounts(pool, district);
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([queue, count]) => ({
      audience: 'role:office',
      key: `queue:${queue}:${monday}`,
      kind: 'queue',
      level: 0,
      day: today,
      subject: { kind: 'queue', id: queue },
      params: { queue, count },
    }));
}
