import type { PlainDate } from '@sophora/domain/basics/plainDate';
import type pg from 'pg';
import { keepersOfUnpublished, portfolioRights } from '../trusteeship/index.ts';

/** A confirmed letter with a last day that nobody has said to be done. */
export interface OpenLetter {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly due: PlainDate;
  /** `role:office` or `unit:<id>`: who took it in, and who looks after the right. */
  readonly audiences: readonly string[];
}

export async function openLetters(pool: pg.Pool, district: string, today: PlainDate): Promise<OpenLetter[]> {
  const { rows } = await pool.query<{
    id: string;
    kind: string;
    title: string;
    due: PlainDate;
    unit: string | null;
    record: string | null;
  }>(
    `SELECT l.letter_id AS id, l.kind, coalesce(r.title, s.title, l.number, l.file_name) AS title, l.due, l.unit_id AS unit, l.record_id AS record
     FROM letter l
     LEFT JOIN record r ON r.district_code = l.district_code AND r.kind = l.record_kind AND r.record_id = l.record_id
     LEFT JOIN sealed_record s ON s.district_code = l.district_code AND s.kind = l.record_kind AND s.record_id = l.record_id
     WHERE l.district_code = $1 AND l.state = 'open' AND l.due IS NOT NULL ORDER BY l.due, l.letter_id`,
    [district],
  );
  if (rows.length === 0) return [];
  const wanted = new Set(rows.flatMap(({ record }) => record ?? []));
  const keepers = new Map(await keepersOfUnpublished(pool, district, today, [...wanted]));
  for (const { unit, rights } of await portfolioRights(pool, district, today))
    for (const id of rights) if (wanted.has(id)) keepers.set(id, [...(keepers.get(id) ?? []), unit]);
  return rows.map(({ unit, record, ...letter }) => {
    const units = new Set(record === null ? [] : (keepers.get(record) ?? []));
    if (unit !== null) units.add(unit);
    const audiences = [...units].map((id) => `unit:${id}`);
    return { ...letter, audiences: unit === null ? ['role:office', ...audiences] : audiences };
  });
}
