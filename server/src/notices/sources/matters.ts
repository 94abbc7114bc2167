import { addDays, type PlainDate } from '@sophora/domain/basics/plainDate';
import type pg from 'pg';
import { remindersSince } from '../../matters/index.ts';
import type { NewNotice } from '../store.ts';

/** Longer than any time without power; a reminder that is in the inbox already stays as it is. */
const DAYS_BACK = 60;

/** 自动提醒 of matters that turned yellow or red, to everybody in the chain. */
export async function matterNotices(pool: pg.Pool, district: string, today: PlainDate): Promise<NewNotice[]> {
  const reminders = await remindersSince(pool, district, addDays(today, -DAYS_BACK));
  return reminders.flatMap(({ matter, title, stage, limit, on, chain }) =>
    chain.map(
      (audience): NewNotice => ({
        audience,
        key: `matter:${matter}:${limit}:${stage}`,
        kind: 'matter',
        level: stage === 'red' ? 2 : 1,
        day: on,
        subject: { kind: 'matter', id: matter },
        params: { title, limit, late: stage === 'red' ? 1 : 0 },
      }),
    ),
  );
}
