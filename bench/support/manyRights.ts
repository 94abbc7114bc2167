import type { BenchSystem } from './scaleDistrict.ts';

/** A district of a code of its own, for rights in number rather than in kind. */
export const RIGHTS_DISTRICT = '370198';

/**
 * So many rights straight into the registers, two in five of them marks, with the texts that patents carry; of half of the patents
 * the last payment is on record, and one in forty of those owes the year after. What is there already stays.
 */
export async function fillRights({ pool }: BenchSystem, count: number): Promise<{ patents: string[] }> {
  const present = await pool.query('SELECT 1 FROM district WHERE code = $1', [RIGHTS_DISTRICT]);
  if (present.rowCount === 0) {
    await pool.query(`INSERT INTO district (code, name, kind) VALUES ($1, '测速区', 'demo')`, [
      RIGHTS_DISTRICT,
    ]);
    const patents = Math.round(count * 0.6);
    await pool.query(PATENTS, [RIGHTS_DISTRICT, patents]);
    await pool.query(MARKS, [RIGHTS_DISTRICT, count - patents]);
    for (const sql of [PLACES, HOLDERS, NUMBERS, ANNUITIES, NAMED]) await pool.query(sql, [RIGHTS_DISTRICT]);
    await pool.query(SIZES, [RIGHTS_DISTRICT]);
    await pool.query('VACUUM ANALYZE record');
    await pool.query('VACUUM ANALYZE reference, alias, placement');
  }
  const { rows } = await pool.query<{ id: string }>(
    `SELECT record_id AS id FROM record WHERE district_code = $1 AND kind = 'patents' ORDER BY record_id LIMIT 50`,
    [RIGHTS_DISTRICT],
  );
  return { patents: rows.map((r) => r.id) };
}

const INTO =
  'INSERT INTO record (district_code, kind, record_id, title, natural_key, facts, src, terms, created_seq, updated_seq)';

const PATENTS = `${INTO}
SELECT $1::text, 'patents', md5('p' || i)::uuid, '一种装置' || i, 'p' || i,
  jsonb_build_object('applicationNumber', (2007 + i % 17) || '1' || lpad((i % 10000000)::text, 7, '0'),
    'type', (ARRAY['invention', 'utilityModel', 'invention', 'design'])[1 + i % 4], 'title', '一种装置' || i,
    'filed', to_char(date '2017-01-01' + ((i::bigint * 7919) % 2500)::int, 'YYYY-MM-DD'),
    'granted', to_char(date '2017-01-01' + ((i::bigint * 7919) % 2500)::int + 300 + i % 500, 'YYYY-MM-DD'),
    'status', 'valid', 'seenOn', '2026-10-31', 'applicants', jsonb_build_array('测速公司' || i % 50000),
    'abstract', repeat('本发明涉及一种装置，包括机架、驱动件与控制件。', 12)),
  '{}', '{}', 0, 0
FROM generate_series(1, $2::int) i`;

const MARKS = `${INTO}
SELECT $1::text, 'marks', md5('m' || i)::uuid, '槐' || i, 'm' || i,
  jsonb_build_object('number', (10000000 + i)::text, 'class', '7', 'name', '槐' || i, 'status', 'registered', 'seenOn', '2026-10-31',
    'registered', to_char(date '2016-08-01' + ((i::bigint * 7919) % 3600)::int, 'YYYY-MM-DD'),
    'validUntil', to_char(date '2016-08-01' + ((i::bigint * 7919) % 3600)::int + interval '10 years' - interval '1 day', 'YYYY-MM-DD'),
    'holders', jsonb_build_array('测速公司' || i % 50000)),
  '{}', '{}', 0, 0
FROM generate_series(1, $2::int) i`;

const PLACES = `INSERT INTO placement
SELECT district_code, kind, record_id, '370198', '370199' || lpad((1 + abs(hashtext(natural_key)) % 16)::text, 3, '0') || '000', '{"code": "no-address"}'
FROM record WHERE district_code = $1`;

const HOLDERS = `INSERT INTO reference
SELECT district_code, kind, record_id, 'party', 0, 'name', h.name, h.name
FROM record, LATERAL (SELECT coalesce(facts -> 'applicants', facts -> 'holders') ->> 0 AS name) h WHERE district_code = $1`;

const NUMBERS = `INSERT INTO alias
SELECT district_code, kind, 'application', natural_key, record_id FROM record WHERE district_code = $1 AND kind = 'patents'`;

/** The year before the one that began last: paid; every fortieth the one before that, so that a year is owed. */
const ANNUITIES = `${INTO}
SELECT $1::text, 'annuities', md5('a' || natural_key)::uuid, natural_key, natural_key,
  jsonb_build_object('patent', natural_key, 'year', y.year - (abs(hashtext(natural_key)) % 40 = 0)::int,
    'paidOn', to_char((facts ->> 'filed')::date + (y.year - 1 - (abs(hashtext(natural_key)) % 40 = 0)::int) * 365 - 20, 'YYYY-MM-DD')),
  '{}', '{}', 0, 0
FROM record, LATERAL (SELECT 1 + extract(year FROM age(date '2026-11-22', (facts ->> 'filed')::date))::int AS year) y
WHERE district_code = $1 AND kind = 'patents' AND right(natural_key, 1) < '5'`;

const NAMED = `INSERT INTO reference
SELECT district_code, 'annuities', record_id, 'subject', 0, 'application', natural_key, ''
FROM record WHERE district_code = $1 AND kind = 'annuities'`;

const SIZES = `INSERT INTO register_size (district_code, kind, records, changed_seq)
SELECT district_code, kind, count(*), 0 FROM record WHERE district_code = $1 GROUP BY district_code, kind ON CONFLICT DO NOTHING`;
