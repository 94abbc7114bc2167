import type { Json } from '@sophora/domain/basics/json';
import type pg from 'pg';

/** What waits for a person. Each list is one query: the value to decide on, how many records it stands at, a few of them. */
export type QueueName = 'holders' | 'streets' | 'statuses' | 'provisional' | 'identities';

export interface QueueRow {
  value: string;
  label: string;
  records: number;
  sample: { kind: string; id: string; title: string }[];
  target: string | null;
  actor: string | null;
  at: Date | null;
  seq: number | null;
}

const SAMPLE = `(array_agg(jsonb_build_object('kind', kind, 'id', record_id, 'title', title) ORDER BY title, record_id))[1:3]`;

/**
 * Names of owners that no holder bears. A name of up to four characters is taken for a person's, who need not be in the
 * register of holders.
 */
const HOLDERS = `
SELECT p.value, min(p.label) AS label, p.kind, p.record_id, r.title, NULL::text AS target, NULL::text AS actor, NULL::timestamptz AS at, NULL::bigint AS seq
FROM reference p JOIN record r ON r.district_code = p.district_code AND r.kind = p.kind AND r.record_id = p.record_id
WHERE p.district_code = $1 AND p.role = 'party' AND p.position = 0 AND char_length(p.value) > 4
  AND NOT EXISTS (SELECT 1 FROM assignment d WHERE d.district_code = $1 AND d.subject = 'holder-of-name' AND d.value = p.value AND d.undone_seq IS NULL)
  AND (SELECT count(DISTINCT n.record_id) FROM reference n WHERE n.district_code = $1 AND n.scheme = 'name' AND n.value = p.value AND n.kind = 'enterprises' AND n.role = 'name') <> 1
GROUP BY p.value, p.kind, p.record_id, r.title`;

/** Addresses that name no street, of records that are not known to lie in another district. */
const STREETS = `
SELECT r.facts ->> 'address' AS value, r.facts ->> 'address' AS label, r.kind, r.record_id, r.title, NULL::text AS target, NULL::text AS actor, NULL::timestamptz AS at, NULL::bigint AS seq
FROM placement l JOIN record r USING (district_code, kind, record_id)
WHERE l.district_code = $1 AND l.street = 'unassigned' AND (l.region IS NULL OR l.region = $1) AND r.facts ? 'address'
  AND r.kind IN ('enterprises', 'patents', 'marks')`;

/** Legal-status texts the table does not know. */
const STATUSES = `
SELECT facts ->> 'statusText' AS value, facts ->> 'statusText' AS label, kind, record_id, title, NULL::text AS target, NULL::text AS actor, NULL::timestamptz AS at, NULL::bigint AS seq
FROM record WHERE district_code = $1 AND kind IN ('patents', 'marks') AND facts ? 'statusText' AND NOT facts ? 'status'`;

/** Holders known by their name only. */
const PROVISIONAL = `
SELECT record_id::text AS value, title AS label, kind, record_id, title, NULL::text AS target, NULL::text AS actor, NULL::timestamptz AS at, NULL::bigint AS seq
FROM record WHERE district_code = $1 AND provisional`;

/** Identifiers that several records claim, nobody having said whose they are. */
const IDENTITIES = `
SELECT c.kind || '/' || c.scheme || ':' || c.value AS value, c.value AS label, c.kind, r.record_id, r.title, NULL::text AS target, NULL::text AS actor, NULL::timestamptz AS at, NULL::bigint AS seq
FROM contested c
LEFT JOIN assignment s ON s.district_code = $1 AND s.subject = 'same-record' AND s.value = c.record_id::text AND s.undone_seq IS NULL
JOIN record r ON r.district_code = $1 AND r.kind = c.kind AND r.record_id = coalesce(s.target::uuid, c.record_id)
WHERE c.district_code = $1
  AND NOT EXISTS (SELECT 1 FROM assignment d WHERE d.district_code = $1 AND d.subject = 'record-of-identifier' AND d.value = c.kind || '/' || c.scheme || ':' || c.value AND d.undone_seq IS NULL)`;

/** Decisions that stand, newest first. */
const decided = (subject: string, and = 'true') => `
SELECT d.value, d.value AS label, d.target, d.actor, d.at, d.seq, NULL::text AS kind, NULL::uuid AS record_id, NULL::text AS title
FROM assignment d WHERE d.district_code = $1 AND d.subject = '${subject}' AND d.undone_seq IS NULL AND ${and}`;

const OPEN: Readonly<Record<QueueName, string>> = {
  holders: HOLDERS,
  streets: STREETS,
  statuses: STATUSES,
  provisional: PROVISIONAL,
  identities: IDENTITIES,
};
const DECIDED: Partial<Record<QueueName, string>> = {
  holders: decided('holder-of-name'),
  streets: decided('street-of-address'),
  provisional: decided('record-of-identifier', `d.value LIKE '%/name:%'`),
  identities: decided('record-of-identifier', `d.value NOT LIKE '%/name:%'`),
};

export async function queueRows(
  pool: pg.Pool,
  district: string,
  queue: QueueName,
  request: { q?: string | undefined; decided: boolean; limit: number; offset: number },
): Promise<{ rows: QueueRow[]; total: number }> {
  const source = request.decided ? DECIDED[queue] : OPEN[queue];
  if (source === undefined) return { rows: [], total: 0 };
  const grouped = `SELECT value, min(label) AS label, count(record_id) AS records, ${request.decided ? `'{}'::jsonb[]` : SAMPLE} AS sample,
    min(target) AS target, min(actor) AS actor, min(at) AS at, min(seq) AS seq
    FROM (${source}) waiting WHERE $2::text IS NULL OR label ILIKE '%' || $2 || '%' GROUP BY value`;
  const like = request.q === undefined || request.q === '' ? null : request.q.replace(/[\\%_]/g, '\\$&');
  const { rows } = await pool.query<QueueRow & { sample: Json[] }>(
    `${grouped} ORDER BY ${request.decided ? 'seq DESC' : 'records DESC'}, value COLLATE "C" LIMIT $3 OFFSET $4`,
    [district, like, request.limit, request.offset],
  );
  const total = await pool.query<{ n: number }>(`SELECT count(*) AS n FROM (${grouped} LIMIT 10001) few`, [
    district,
    like,
  ]);
  return { rows: rows as QueueRow[], total: total.rows[0]!.n };
}

export async function queueTotals(pool: pg.Pool, district: string): Promise<Record<QueueName, number>> {
  const totals = { holders: 0, streets: 0, statuses: 0, provisional: 0, identities: 0 };
  for (const queue of Object.keys(totals) as QueueName[]) {
    const { rows } = await pool.query<{ n: number }>(
      `SELECT count(*) AS n FROM (SELECT DISTINCT value FROM (${OPEN[queue]}) waiting LIMIT 10001) few`,
      [district],
    );
    totals[queue] = rows[0]!.n;
  }
  return totals;
}
