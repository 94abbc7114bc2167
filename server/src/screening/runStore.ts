import type { Lead, Spared } from '@sophora/domain/screening/leads/lead';
import type pg from 'pg';
import { copyRows, JsonCell } from '../platform/copy.ts';
import type { Part } from './screenFilings.ts';
import type { LeadAbout } from './shownLeads.ts';

export interface StoredPair {
  readonly a: string;
  readonly b: string;
  readonly part: Part;
  readonly relation: number;
  readonly share: number;
}

/** Digests of the texts compared under these rules; none where the rules have changed since. */
export async function knownTexts(
  pool: pg.Pool,
  district: string,
  rules: number,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await pool.query<{ number: string; digest: string }>(
    `SELECT number, digest FROM screening_text WHERE district_code = $1
       AND $2 = (SELECT rules FROM screening_run WHERE district_code = $1 ORDER BY at DESC LIMIT 1)`,
    [district, rules],
  );
  return new Map(rows.map((r) => [r.number, r.digest]));
}

export async function knownPairs(pool: pg.Pool, district: string): Promise<StoredPair[]> {
  const { rows } = await pool.query<StoredPair>(
    'SELECT a, b, part, relation, millionths / 1e6::float8 AS share FROM screening_pair WHERE district_code = $1',
    [district],
  );
  return rows;
}

export async function presentLeads(
  pool: pg.Pool,
  district: string,
): Promise<{ id: string; members: string[] }[]> {
  const { rows } = await pool.query<{ id: string; members: string[] }>(
    `SELECT l.lead_id AS id, array_agg(m.number ORDER BY m.number) AS members
     FROM screening_lead l JOIN screening_member m ON m.district_code = $1 AND m.lead_id = l.lead_id AND NOT m.prior
     WHERE l.district_code = $1 AND l.present GROUP BY l.lead_id ORDER BY l.lead_id`,
    [district],
  );
  return rows;
}

export interface FinishedRun {
  readonly run: string;
  readonly at: Date;
  readonly today: string;
  readonly actor: string;
  readonly rules: number;
  readonly stats: Readonly<Record<string, number>>;
  readonly notAssessable: readonly { readonly signal: string; readonly missing: readonly string[] }[];
  readonly digests: ReadonlyMap<string, string>;
  readonly pairs: Iterable<StoredPair>;
  readonly leads: readonly { readonly lead: Lead; readonly about: LeadAbout }[];
  readonly spared: readonly Spared[];
}

/** Replaces what the earlier run said by what this one says, in the caller's transaction. */
export async function writeRun(client: pg.ClientBase, district: string, run: FinishedRun): Promise<void> {
  for (const table of ['screening_text', 'screening_pair', 'screening_spared', 'screening_member'])
    await client.query(`DELETE FROM ${table} WHERE district_code = $1`, [district]);
  await copyRows(
    client,
    'screening_text (district_code, number, digest)',
    (function* () {
      for (const [number, digest] of run.digests) yield [district, number, digest];
    })(),
  );
  await copyRows(
    client,
    'screening_pair (district_code, a, b, part, relation, millionths)',
    (function* () {
      for (const p of run.pairs) yield [district, p.a, p.b, p.part, p.relation, Math.round(p.share * 1e6)];
    })(),
  );
  await copyRows(
    client,
    'screening_spared (district_code, place, why, members)',
    run.spared.map(({ why, members }, place) => [district, place, why, [...members]]),
  );
  await writeLeads(client, district, run);
  await client.query(
    `INSERT INTO screening_run (district_code, run_id, at, actor, rules, stats, not_assessable)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [
      district,
      run.run,
      run.at,
      run.actor,
      run.rules,
      JSON.stringify(run.stats),
      JSON.stringify(run.notAssessable),
    ],
  );
}

async function writeLeads(
  client: pg.ClientBase,
  district: string,
  { leads, today }: Pick<FinishedRun, 'leads' | 'today'>,
): Promise<void> {
  await client.query('UPDATE screening_lead SET present = false WHERE district_code = $1 AND present', [
    district,
  ]);
  await client.query(
    'CREATE TEMP TABLE new_lead (lead_id text, kind text, level text, size integer, place integer, body jsonb) ON COMMIT DROP',
  );
  await copyRows(
    client,
    'new_lead (lead_id, kind, level, size, place, body)',
    leads.map(({ lead, about }, place) => [
      lead.id,
      lead.kind,
      lead.level,
      lead.members.length,
      place,
      new JsonCell({ ...lead, about }),
    ]),
  );
  await client.query(
    `INSERT INTO screening_lead (district_code, lead_id, kind, level, present, first_seen, last_seen, size, place, body)
     SELECT $1, lead_id, kind, level, true, $2, $2, size, place, body FROM new_lead
     ON CONFLICT (district_code, lead_id) DO UPDATE SET level = EXCLUDED.level, present = true,
       last_seen = EXCLUDED.last_seen, size = EXCLUDED.size, place = EXCLUDED.place, body = EXCLUDED.body`,
    [district, today],
  );
  await copyRows(
    client,
    'screening_member (district_code, lead_id, number, prior)',
    leads.flatMap(({ lead }) => [
      ...lead.members.map((number) => [district, lead.id, number, false]),
      ...[...new Set(lead.prior)]
        .filter((number) => !lead.members.includes(number))
        .map((number) => [district, lead.id, number, true]),
    ]),
  );
}
