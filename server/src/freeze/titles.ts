import { fold } from '@sophora/domain/ledger/fold';
import { kindById } from '@sophora/domain/ledger/kinds';
import type pg from 'pg';
import { loadObservations } from '../ledger/index.ts';

/** What records are called: as the register has them, or, of those that are gone, as they were known at a sequence. */
export async function titlesOf(
  pool: pg.Pool,
  district: string,
  kindId: string,
  ids: readonly string[],
  knownAt: number,
): Promise<Map<string, { title: string; there: boolean }>> {
  const { rows } = await pool.query<{ id: string; title: string }>(
    'SELECT record_id AS id, title FROM record WHERE district_code = $1 AND kind = $2 AND record_id = ANY ($3)',
    [district, kindId, ids],
  );
  const titles = new Map(rows.map((r) => [r.id, { title: r.title, there: true }]));
  const gone = ids.filter((id) => !titles.has(id));
  if (gone.length === 0) return titles;
  const kind = kindById(kindId)!;
  for (const [id, heard] of await loadObservations(pool, district, gone, knownAt))
    titles.set(id, { title: kind.title(fold(heard, kind.together).facts), there: false });
  return titles;
}
