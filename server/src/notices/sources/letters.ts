import { addDays, type PlainDate } from '@sophora/domain/basics/plainDate';
import type pg from 'pg';
import { openLetters } from '../../letters/index.ts';
import type { NewNotice } from '../store.ts';

/** Told when it is confirmed, again this long before its last day, and when that is past; our own choice. */
const BEFORE_DAYS = 7;

/** 官方通知书的期限: to who took the letter in and who looks after the right; each stage once. */
export async function letterNotices(pool: pg.Pool, district: string, today: PlainDate): Promise<NewNotice[]> {
  return (await openLetters(pool, district, today)).flatMap(({ id, kind, title, due, audiences }) => {
    const stage = today > due ? 'late' : today >= addDays(due, -BEFORE_DAYS) ? 'near' : 'come';
    return audiences.map((audience) => ({
      audience,
      key: `letter:${id}:${due}:${stage}`,
      kind: 'letter' as const,
      level: stage === 'come' ? (1 as const) : (2 as const),
      day: today,
      subject: { kind: 'letter', id },
      params: { title, letter: kind, due, late: stage === 'late' ? 1 : 0 },
    }));
  });
}
