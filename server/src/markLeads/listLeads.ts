import type { OutputOf, QueryOf } from '@sophora/contract/endpoint';
import type * as contract from '@sophora/contract/markLeads';
import type pg from 'pg';
import { type LeadRow, presentLead, SHOWN } from './shownLeads.ts';

type Listed = OutputOf<typeof contract.listMarkLeads>;

export async function listLeads(
  pool: pg.Pool,
  district: string,
  query: QueryOf<typeof contract.listMarkLeads>,
): Promise<Listed> {
  const values: unknown[] = [district, query.view];
  const text = query.q?.trim() ?? '';
  if (text !== '') values.push(text);
  const { rows } = await pool.query<{ counts: Record<string, number>; total: number; items: LeadRow[] }>(
    `${SHOWN}, chosen AS (SELECT * FROM shown WHERE view = $2
       ${text === '' ? '' : "AND position(lower($3) IN lower((body -> 'names')::text)) > 0"}),
     page AS (SELECT * FROM chosen ORDER BY place, id LIMIT ${query.size} OFFSET ${(query.page - 1) * query.size})
     SELECT (SELECT coalesce(jsonb_object_agg(view, n), '{}') FROM (SELECT view, count(*)::int AS n FROM shown GROUP BY view) v) AS counts,
       (SELECT count(*)::int FROM chosen) AS total,
       (SELECT coalesce(json_agg(page ORDER BY place, id), '[]') FROM page) AS items`,
    values,
  );
  const found = rows[0]!;
  return {
    run: await latestRun(pool, district),
    jobId: await openJob(pool, district),
    counts: found.counts,
    total: found.total,
    items: found.items.map(presentLead),
  };
}

async function latestRun(pool: pg.Pool, district: string): Promise<Listed['run']> {
  const { rows } = await pool.query<{ at: Date; stats: Record<string, number> }>(
    'SELECT at, stats FROM mark_lead_run WHERE district_code = $1 ORDER BY at DESC, run_id DESC LIMIT 1',
    [district],
  );
  return rows[0] ? { at: rows[0].at.toISOString(), stats: rows[0].stats } : null;
}

export async function openJob(client: pg.Pool | pg.ClientBase, district: string): Promise<string | null> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT job_id AS id FROM job
     WHERE district_code = $1 AND kind = 'mark-leads.run' AND state IN ('waiting', 'running') LIMIT 1`,
    [district],
  );
  return rows[0]?.id ?? null;
}
