import { INDICATORS } from '@sophora/domain/indicators/library';
import type pg from 'pg';
import { appendEntry, lockLedger } from '../ledger/index.ts';

/** 计算规则版本: which version of each indicator's rules judged at a ledger sequence; a version nobody noted is the program's own. */
export async function ruleVersionsAt(
  pool: pg.Pool | pg.ClientBase,
  district: string,
  knownAt: number,
): Promise<Record<string, number>> {
  const noted = await notedVersions(pool, district, knownAt);
  return Object.fromEntries(INDICATORS.map(({ id, version }) => [id, noted.get(id) ?? version]));
}

/** The versions a district is judged by from its beginning; once only. */
export async function noteFirstVersions(pool: pg.Pool, district: string): Promise<void> {
  await pool.query(
    `INSERT INTO rule_version (district_code, indicator, version, seq)
     SELECT $1, indicator, version, 0 FROM unnest($2::text[], $3::int[]) AS v (indicator, version)
     WHERE NOT EXISTS (SELECT 1 FROM rule_version WHERE district_code = $1)`,
    [district, INDICATORS.map((i) => i.id), INDICATORS.map((i) => i.version)],
  );
}

type Versioned = Pick<(typeof INDICATORS)[number], 'id' | 'version' | 'kind'>;

/** Districts that were judged by other versions than the program's, or have none of an indicator that came with it. */
export async function outdatedDistricts(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ district: string }>(
    'SELECT DISTINCT district_code AS district FROM rule_version ORDER BY 1',
  );
  const outdated: string[] = [];
  for (const { district } of rows)
    if ((await otherVersions(pool, district, INDICATORS)).length > 0) outdated.push(district);
  return outdated;
}

/**
 * A version of a rule is an entry of the ledger like any other (decision 7). Where the program brings another version than
 * the district was judged by, the entry is made and every record the rule reads waits to be judged again under it, in the
 * caller's transaction. Returns the sequence of the entry, if one was needed.
 */
export async function noteRuleVersions(
  client: pg.ClientBase,
  district: string,
  by: { readonly actor: string; readonly at: Date },
  versions: readonly Versioned[] = INDICATORS,
): Promise<number | undefined> {
  await lockLedger(client, district);
  const other = await otherVersions(client, district, versions);
  if (other.length === 0) return undefined;
  const seq = await appendEntry(client, {
    district,
    kind: 'rules',
    ...by,
    params: { versions: Object.fromEntries(other.map((v) => [v.id, v.version])) },
  });
  await client.query(
    `INSERT INTO rule_version (district_code, indicator, version, seq)
     SELECT $1, indicator, version, $4 FROM unnest($2::text[], $3::int[]) AS v (indicator, version)`,
    [district, other.map((v) => v.id), other.map((v) => v.version), seq],
  );
  await client.query(
    `INSERT INTO dirty (district_code, kind, record_id)
     SELECT district_code, kind, record_id FROM record WHERE district_code = $1 AND kind = ANY ($2) ON CONFLICT DO NOTHING`,
    [district, [...new Set(other.map((v) => v.kind))]],
  );
  return seq;
}

async function otherVersions(
  pool: pg.Pool | pg.ClientBase,
  district: string,
  versions: readonly Versioned[],
): Promise<Versioned[]> {
  const noted = await notedVersions(pool, district, Number.MAX_SAFE_INTEGER);
  return versions.filter((v) => noted.get(v.id) !== v.version);
}

async function notedVersions(
  pool: pg.Pool | pg.ClientBase,
  district: string,
  knownAt: number,
): Promise<Map<string, number>> {
  const { rows } = await pool.query<{ indicator: string; version: number }>(
    `SELECT DISTINCT ON (indicator) indicator, version FROM rule_version WHERE district_code = $1 AND seq <= $2
     ORDER BY indicator, seq DESC`,
    [district, knownAt],
  );
  return new Map(rows.map((r) => [r.indicator, r.version]));
}
