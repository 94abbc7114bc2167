import type { BatchHead, BatchItem } from '@sophora/contract/screening';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import { getProcedure } from '@sophora/domain/matters/procedures';
import { lightOn } from '@sophora/domain/matters/timing';
import type pg from 'pg';
import { Refusal } from '../platform/refusal.ts';

interface HeadRow {
  matter: string;
  title: string;
  version: number;
  state: string;
  due: PlainDate;
  limit: PlainDate | null;
  warnFrom: PlainDate | null;
  closed: boolean;
  facts: { document?: string; issuer?: string; receivedOn?: PlainDate };
  counts: Record<string, number>;
}

const HEAD = `SELECT m.matter_id AS matter, m.title, m.version, m.state, m.due, m.limit_on AS limit, m.warn_on AS "warnFrom",
    m.closed_on IS NOT NULL AS closed, m.facts,
    (SELECT coalesce(jsonb_object_agg(state, n), '{}') FROM (
       SELECT i.state, count(*)::int AS n FROM matter i
       WHERE i.district_code = $1 AND i.parent_id = m.matter_id AND i.procedure = 'screening-item' GROUP BY i.state) s) AS counts
  FROM matter m WHERE m.district_code = $1 AND m.procedure = 'screening-batch'`;

export async function listBatches(
  pool: pg.Pool,
  district: string,
  today: PlainDate,
  page: { limit: number; offset: number },
): Promise<{ total: number; batches: BatchHead[] }> {
  const { rows } = await pool.query<HeadRow>(
    `${HEAD} ORDER BY m.closed_on IS NOT NULL, m.due DESC, m.matter_id DESC LIMIT $2 OFFSET $3`,
    [district, page.limit, page.offset],
  );
  const total = await pool.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM matter WHERE district_code = $1 AND procedure = 'screening-batch'`,
    [district],
  );
  return { total: total.rows[0]!.n, batches: rows.map((row) => presentHead(row, today)) };
}

export async function getBatchHead(
  pool: pg.Pool,
  district: string,
  today: PlainDate,
  batch: string,
): Promise<BatchHead> {
  const { rows } = await pool.query<HeadRow>(`${HEAD} AND m.matter_id = $2`, [district, batch]);
  if (!rows[0]) throw new Refusal('not-found');
  return presentHead(rows[0], today);
}

/** 撤回率: those withdrawn, by declaration or by the result, among those the list named and did not name in error. */
const WITHDRAWN = ['withdrawing', 'withdrawn'];

function presentHead(row: HeadRow, today: PlainDate): BatchHead {
  const { counts, facts } = row;
  const sum = (states: readonly string[]) => states.reduce((n, state) => n + (counts[state] ?? 0), 0);
  return {
    matter: row.matter,
    title: row.title,
    document: facts.document ?? '',
    issuer: facts.issuer ?? '',
    receivedOn: facts.receivedOn ?? null,
    due: row.due,
    state: row.state,
    light: lightOn(getProcedure('screening-batch', row.version), row, today),
    counts,
    total: sum(Object.keys(counts).filter((state) => state !== 'removed')),
    withdrawn: sum(WITHDRAWN),
  };
}

export async function listItems(
  pool: pg.Pool,
  district: string,
  batch: string,
  asked: {
    readonly state?: string | undefined;
    readonly q?: string | undefined;
    readonly limit: number;
    readonly offset: number;
  },
): Promise<{ total: number; items: BatchItem[] }> {
  const values: unknown[] = [district, batch];
  const given = (value: unknown) => `$${values.push(value)}`;
  const where = [`m.district_code = $1 AND m.parent_id = $2 AND m.procedure = 'screening-item'`];
  if (asked.state !== undefined) where.push(`m.state = ${given(asked.state)}`);
  if (asked.q !== undefined && asked.q.trim() !== '')
    where.push(
      `position(lower(${given(asked.q.trim())}) IN lower(m.title || (m.facts ->> 'applicants') || (m.facts ->> 'agency'))) > 0`,
    );
  const { rows } = await pool.query<{
    matter: string;
    seq: number;
    title: string;
    state: string;
    facts: { number: string; applicants?: string[]; agency?: string };
    record: string | null;
    total: number;
  }>(
    `SELECT m.matter_id AS matter, m.seq, m.title, m.state, m.facts, a.record_id AS record, count(*) OVER ()::int AS total
     FROM matter m
     LEFT JOIN alias a ON a.district_code = $1 AND a.kind = 'patents' AND a.scheme = 'application' AND a.value = m.facts ->> 'number'
     WHERE ${where.join(' AND ')} ORDER BY m.facts ->> 'number', m.matter_id LIMIT ${asked.limit} OFFSET ${asked.offset}`,
    values,
  );
  return {
    total: rows[0]?.total ?? 0,
    items: rows.map(({ facts, total: _total, ...row }) => ({
      ...row,
      number: facts.number,
      applicants: facts.applicants ?? [],
      agency: facts.agency || null,
    })),
  };
}
