import { createHash } from 'node:crypto';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import type { NoticeLevel } from '@sophora/domain/notices/stages';
import type { NoticeKind, NoticeParams } from '@sophora/domain/notices/words';
import type pg from 'pg';

export interface NewNotice {
  /** `unit:<id>`, `role:<role>` or `person:<id>`. */
  readonly audience: string;
  /** What it is about and which stage; told once to an audience. */
  readonly key: string;
  readonly kind: NoticeKind;
  readonly level: NoticeLevel;
  readonly day: PlainDate;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly params: NoticeParams;
}

/** The same words give the same id, so that what is told again is there already. */
export function idOf(...words: readonly string[]): string {
  const hex = createHash('sha256').update(words.join('\u0000')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}

/** Puts notices into the inbox, in the caller's transaction; those that are there stay as they are. Returns how many are new. */
export async function addNotices(
  client: pg.ClientBase,
  district: string,
  notices: readonly NewNotice[],
  now: Date,
): Promise<number> {
  if (notices.length === 0) return 0;
  const { rowCount } = await client.query(
    `INSERT INTO notice (district_code, notice_id, audience, key, kind, level, day, subject_kind, subject_id, params, created_at)
     SELECT $1, n.id, n.audience, n.key, n.kind, n.level, n.day, n.subject_kind, n.subject_id, n.params, $3
     FROM jsonb_to_recordset($2::jsonb) AS n (id uuid, audience text, key text, kind text, level smallint, day date, subject_kind text, subject_id text, params jsonb)
     ON CONFLICT DO NOTHING`,
    [
      district,
      JSON.stringify(
        notices.map(({ subject, ...n }) => ({
          ...n,
          id: idOf(district, n.audience, n.key),
          subject_kind: subject.kind,
          subject_id: subject.id,
        })),
      ),
      now,
    ],
  );
  return rowCount ?? 0;
}
