import type pg from 'pg';

/** What waits for a person: the values to decide on, at how many records each stands, a few of those. */
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

/**
 * Names of owners that no holder bears, or several. A name of up to four characters is taken for a person's, who need not
 * be in the register of holders. The holders' names are gathered once and not asked for name by name.
 */
const HOLDERS = `
SELECT p.value, p.label, p.kind, p.record_id
FROM reference p
WHERE p.district_code = $1 AND p.role = 'party' AND p.position = 0 AND char_length(p.value) > 4
  AND NOT EXISTS (SELECT 1 FROM assignment d WHERE d.district_code = $1 AND d.subject = 'holder-of-name' AND d.value = p.value AND d.undone_seq IS NULL)
  AND NOT EXISTS (
    SELECT 1 FROM (
      SELECT n.value AS name FROM reference n
      WHERE n.district_code = $1 AND n.scheme = 'name' AND n.kind = 'enterprises' AND n.role = 'name'
      GROUP BY n.value HAVING count(DISTINCT n.record_id) = 1) held
    WHERE held.name = p.value)`;

/** Addresses that name no street, of records that are not known to lie in another district. */
const STREETS = `
SELECT r.facts ->> 'address' AS value, r.facts ->> 'address' AS label, r.kind, r.record_id
FROM placement l JOIN record r USING (district_code, kind, record_id)
WHERE l.district_code = $1 AND l.street = 'unassigned' AND (l.region IS NULL OR l.region = $1) AND r.facts ? 'address'
  AND r.kind IN ('enterprises', 'patents', 'marks')`;

/** Legal-status texts the table does not know. */
const STATUSES = `
SELECT facts ->> 'statusText' AS value, facts ->> 'statusText' AS label, kind, record_id
FROM record WHERE district_code = $1 AND kind IN ('patents', 'marks') AND facts ? 'statusText' AND NOT facts ? 'status'`;

/** Holders known by their name only. */
const PROVISIONAL = `
SELECT record_id::text AS value, title AS label, kind, record_id
FROM record WHERE district_code = $1 AND provisional`;

/** Identifiers that several records claim, nobody having said whose they are. */
const IDENTITIES = `
SELECT c.kind || '/' || c.scheme || ':' || c.value AS value, c.value AS label, c.kind, r.record_id
FROM contested c
LEFT JOIN assignment s ON s.district_code = $1 AND s.subject = 'same-record' AND s.value = c.record_id::text AND s.undone_seq IS NULL
JOIN record r ON r.district_code = $1 AND r.kind = c.kind AND r.record_id = coalesce(s.target::uuid, c.record_id)
WHERE c.district_code = $1
  AND NOT EXISTS (SELECT 1 FROM assignment d WHERE d.district_code = $1 AND d.subject = 'record-of-identifier' AND d.value = c.kind || '/' || c.scheme || ':' || c.value AND d.undone_seq IS NULL)`;

/** Decisions that stand, newest first. */
const decided = (subject: string, and = 'true') => `
SELECT d.value, d.value AS label, d.target, d.actor, d.at, d.seq
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

interface Request {
  readonly q?: string | undefined;
  readonly decided: boolean;
  readonly limit: number;
  readonly offset: number;
}

export async function queueRows(
  pool: pg.Pool,
  district: string,
  queue: QueueName,
  request: Request,
): Promise<{ rows: QueueRow[]; total: number }> {
  const source = request.decided ? DECIDED[queue] : OPEN[queue];
  if (source === undefined) return { rows: [], total: 0 };
  const like = request.q === undefined || request.q === '' ? null : request.q.replace(/[\\%_]/g, '\\$&');
  const matching = `SELECT * FROM (${source}) waiting WHERE $2::text IS NULL OR label ILIKE '%' || $2 || '%'`;
  // The page and the total come from one reading.
  const { rows } = await pool.query<QueueRow & { total: number }>(
    `WITH matching AS MATERIALIZED (${
      request.decided
        ? `SELECT value, label, 0 AS records, target, actor, at, seq FROM (${matching}) m`
        : `SELECT value, min(label) AS label, count(*) AS records, NULL::text AS target, NULL::text AS actor,
             NULL::timestamptz AS at, NULL::bigint AS seq FROM (${matching}) m GROUP BY value`
    })
     SELECT page.*, (SELECT count(*) FROM matching) AS total
     FROM (SELECT * FROM matching ORDER BY seq DESC, records DESC, value COLLATE "C" LIMIT $3 OFFSET $4) page
     ORDER BY seq DESC, records DESC, value COLLATE "C"`,
    [district, like, request.limit, request.offset],
  );
  const samples = request.decided
    ? new Map<string, QueueRow['sample']>()
    : await sampled(pool, district, source, rows);
  return {
    rows: rows.map(({ total: _, ...row }) => ({ ...row, sample: samples.get(row.value) ?? [] })),
    total: rows[0]?.total ?? (request.offset === 0 ? 0 : await totalOf(pool, district, queue, request)),
  };
}

/** How many there are, asked from a page beyond the last. */
async function totalOf(pool: pg.Pool, district: string, queue: QueueName, request: Request): Promise<number> {
  return (await queueRows(pool, district, queue, { ...request, limit: 1, offset: 0 })).total;
}

/** Three records of each value of a page. */
async function sampled(
  pool: pg.Pool,
  district: string,
  source: string,
  page: readonly { readonly value: string }[],
): Promise<Map<string, QueueRow['sample']>> {
  const { rows } = await pool.query<{ value: string; sample: QueueRow['sample'] }>(
    `SELECT w.value, (array_agg(jsonb_build_object('kind', r.kind, 'id', r.record_id, 'title', r.title) ORDER BY r.title, r.record_id))[1:3] AS sample
     FROM (${source}) w JOIN record r ON r.district_code = $1 AND r.kind = w.kind AND r.record_id = w.record_id
     WHERE w.value = ANY ($2) GROUP BY w.value`,
    [district, page.map((p) => p.value)],
  );
  return new Map(rows.map((r) => [r.value, r.sample]));
}

const QUEUE_NAMES = Object.keys(OPEN) as QueueName[];
type Totals = Readonly<Record<QueueName, number>>;

const COUNTED = new WeakMap<pg.Pool, Map<string, { readonly at: string; readonly totals: Totals }>>();

/** How much waits, up to 10,001. It changes only with the ledger's sequence and with what is judged, and is counted once for each. */
export async function queueTotals(pool: pg.Pool, district: string): Promise<Totals> {
  const { rows } = await pool.query<{ at: string }>(
    `SELECT last_seq || ':' || published_seq AS at FROM district WHERE code = $1`,
    [district],
  );
  const at = rows[0]?.at ?? '';
  const ofPool = COUNTED.get(pool) ?? new Map<string, { at: string; totals: Totals }>();
  COUNTED.set(pool, ofPool);
  const known = ofPool.get(district);
  if (known?.at === at) return known.totals;
  const counted = await Promise.all(QUEUE_NAMES.map((queue) => countWaiting(pool, district, queue)));
  const totals = Object.fromEntries(QUEUE_NAMES.map((queue, i) => [queue, counted[i] ?? 0])) as Totals;
  ofPool.set(district, { at, totals });
  return totals;
}

async function countWaiting(pool: pg.Pool, district: string, queue: QueueName): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(
    `SELECT count(*) AS n FROM (SELECT DISTINCT value FROM (${OPEN[queue]}) waiting LIMIT 10001) few`,
    [district],
  );
  return rows[0]!.n;
}
