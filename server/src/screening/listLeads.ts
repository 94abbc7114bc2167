import type { OutputOf, QueryOf } from '@sophora/contract/endpoint';
import type * as contract from '@sophora/contract/screening';
import type pg from 'pg';
import type { Services } from '../platform/services.ts';
import { type LeadRow, presentLead, SHOWN } from './shownLeads.ts';

type Listed = OutputOf<typeof contract.listLeads>;

/** The queue of leads, what the latest run could not assess, and how often leads did not hold. */
export async function listLeads(
  { pool, today }: Services,
  district: string,
  query: QueryOf<typeof contract.listLeads>,
): Promise<Listed> {
  const values: unknown[] = [district];
  const given = (value: unknown) => `$${values.push(value)}`;
  const where = [`view = ${given(query.view)}`];
  if (query.kind !== undefined) where.push(`kind = ${given(query.kind)}`);
  if (query.level !== undefined) where.push(`level = ${given(query.level)}`);
  if (query.q !== undefined && query.q.trim() !== '')
    where.push(
      `position(lower(${given(query.q.trim())}) IN lower((body -> 'about')::text || (body -> 'members')::text)) > 0`,
    );
  const { rows } = await pool.query<{ counts: Record<string, number>; total: number; items: LeadRow[] }>(
    `${SHOWN}, chosen AS (SELECT * FROM shown WHERE ${where.join(' AND ')}),
     page AS (SELECT * FROM chosen ORDER BY place LIMIT ${query.size} OFFSET ${(query.page - 1) * query.size})
     SELECT (SELECT coalesce(jsonb_object_agg(view, n), '{}') FROM (SELECT view, count(*)::int AS n FROM shown GROUP BY view) v) AS counts,
       (SELECT count(*)::int FROM chosen) AS total,
       (SELECT coalesce(json_agg(page ORDER BY place), '[]') FROM page) AS items`,
    values,
  );
  const found = rows[0]!;
  return {
    today: today(),
    run: await latestRun(pool, district),
    jobId: await openJob(pool, district),
    counts: found.counts,
    total: found.total,
    items: found.items.map(presentLead),
    errors: await errorCounts(pool, district),
    spared: await sparedCounts(pool, district),
  };
}

async function latestRun(pool: pg.Pool, district: string): Promise<Listed['run']> {
  const { rows } = await pool.query<{ at: Date } & Omit<NonNullable<Listed['run']>, 'at'>>(
    `SELECT at, stats, not_assessable AS "notAssessable" FROM screening_run
     WHERE district_code = $1 ORDER BY at DESC, run_id DESC LIMIT 1`,
    [district],
  );
  return rows[0] ? { ...rows[0], at: rows[0].at.toISOString() } : null;
}

export async function openJob(client: pg.Pool | pg.ClientBase, district: string): Promise<string | null> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT job_id AS id FROM job
     WHERE district_code = $1 AND kind = 'screening.run' AND state IN ('waiting', 'running') LIMIT 1`,
    [district],
  );
  return rows[0]?.id ?? null;
}

/** 内部误报率 with its parts: decided leads that did not hold, and findings that were taken back. */
async function errorCounts(pool: pg.Pool, district: string): Promise<Listed['errors']> {
  const { rows } = await pool.query<Listed['errors']>(
    `SELECT (SELECT count(*)::int FROM matter WHERE district_code = $1 AND procedure = 'screening-lead'
               AND state IN ('dismissed', 'notAdopted', 'adopted')) AS decided,
            (SELECT count(*)::int FROM matter WHERE district_code = $1 AND procedure = 'screening-lead'
               AND state IN ('dismissed', 'notAdopted')) AS cleared,
            (SELECT count(*)::int FROM abnormal_finding WHERE district_code = $1) AS findings,
            (SELECT count(*)::int FROM abnormal_finding WHERE district_code = $1 AND undone_seq IS NOT NULL) AS restored`,
    [district],
  );
  return rows[0]!;
}

async function sparedCounts(pool: pg.Pool, district: string): Promise<Listed['spared']> {
  const { rows } = await pool.query<Listed['spared'][number]>(
    `SELECT why, count(*)::int AS groups, sum(cardinality(members))::int AS filings FROM screening_spared
     WHERE district_code = $1 GROUP BY why ORDER BY why`,
    [district],
  );
  return rows;
}
