import { canonicalJson, sameJson } from '@sophora/domain/basics/json';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import { judgedByStreet } from '@sophora/domain/enterprises/streetSpans';
import type { Contribution } from '@sophora/domain/indicators/contribution';
import type { Dossier, Indicator } from '@sophora/domain/indicators/dossier';
import { FIGURES } from '@sophora/domain/indicators/figure';
import { facetOf } from '@sophora/domain/ledger/facet';
import type { Facts, Kind } from '@sophora/domain/ledger/kind';
import { KINDS } from '@sophora/domain/ledger/kinds';
import type pg from 'pg';
import { type DocketCase, keepDocket, WATCHED_KINDS } from '../docket/index.ts';
import { type CopyValue, copyRows, JsonCell } from '../platform/copy.ts';
import { type Chosen, chosen } from './chosen.ts';
import { endContributions, type OpenRow, openContributions } from './openContributions.ts';
import { type Case, type Holder, movedPlaces, type Placed, place } from './place.ts';
import type { JudgingTables } from './tables.ts';

/** The verdicts of all indicators on one record. */
export function judge(
  kind: Kind,
  one: Case,
  placed: Placed,
  tables: JudgingTables,
  district: string,
): Judged[] {
  const dossier = dossierOf(kind, one, placed, tables, district);
  const spans = movedPlaces(one, placed, tables);
  const judged: Judged[] = [];
  for (const indicator of tables.indicators) {
    if (indicator.kind !== kind.id) continue;
    const contributions = spans
      ? judgedByStreet((at) => indicator.judge({ ...dossier, ...at }), spans, overOf(indicator))
      : indicator.judge(dossier);
    if (contributions.length > 0) judged.push({ indicator, dims: indicator.dims(dossier), contributions });
  }
  return judged;
}

/** All that a verdict on the record may read. */
export function dossierOf(
  kind: Kind,
  one: Case,
  placed: Placed,
  tables: JudgingTables,
  district: string,
): Dossier {
  const industry = one.holders.length === 1 ? one.holders[0]!.industry : null;
  return {
    district,
    kind: kind.id,
    facts: one.facts,
    region: placed.region,
    street: placed.street,
    dims: [`industry:${industry ?? ''}`],
    related: {
      pledges: one.related.filter((r) => r.kind === 'pledges').map((r) => r.facts),
      awards: one.related.filter((r) => r.kind === 'awards').map((r) => r.facts),
      families: one.related.filter((r) => r.kind === 'overseasFamily').map((r) => r.facts),
      findings: one.related.filter((r) => r.kind === FINDING).map((r) => r.facts),
    },
    tables: tables.tables,
    settings: tables.settings,
  };
}

export interface Judged {
  readonly indicator: Indicator;
  readonly dims: readonly string[];
  /** Each in a street of its own where the holder moved, else all where the record is placed. */
  readonly contributions: readonly (Contribution & { readonly street?: string })[];
}

const FLOWS = new Set(FIGURES.flatMap((f) => (f.over === 'flow' ? [f.indicator.id] : [])));
const overOf = (indicator: Indicator) => (FLOWS.has(indicator.id) ? 'flow' : 'stock');

/** What stays the same while the records of one register are judged. */
export interface Judging {
  readonly district: string;
  readonly kind: Kind;
  readonly tables: JudgingTables;
  /** Ledger sequence whose effects are judged. */
  readonly seq: number;
  /** For the next deadline of a right without payments on record. */
  readonly today: PlainDate;
  /** Whether any record speaks of rights (pledges, awards): else nobody need look. */
  readonly spokenOf: boolean;
  /** Holders met so far. */
  readonly holders: HolderNames;
}

/**
 * Judges records anew and stores what changed: a contribution that no longer holds ends with `seq`, a new one begins
 * with it, one that stays is left alone. In the caller's transaction. Ids come in their order; with `after` they are
 * most of what lies between it and the last of them.
 */
export async function judgeRecords(
  client: pg.ClientBase,
  judging: Judging,
  ids: readonly string[],
  after?: string,
): Promise<void> {
  const { district, kind, tables, seq, today } = judging;
  const these = chosen(ids, after);
  const cases = await loadCases(client, judging, these);
  // What was never placed was never judged: nothing of it counts yet. What is gone may still count.
  const judgedBefore = cases.length < ids.length || cases.some((one) => one.placement !== null);
  const open = judgedBefore ? await openContributions(client, district, these) : new Map<string, OpenRow>();
  const starting: CopyValue[][] = [];
  const settled: CopyValue[][] = [];
  const moved: CopyValue[][] = [];
  const watched: DocketCase[] = [];
  for (const one of cases) {
    const placed = place(kind, one, tables);
    const facet = facetOf(kind, one.facts);
    if (one.placement?.facet !== facet || !samePlace(placed, one.placement)) {
      const row = [one.id, placed.region ?? null, placed.street, new JsonCell(placed.reason), facet];
      if (one.placement === null) settled.push([district, kind.id, ...row]);
      else moved.push(row);
    }
    const verdicts = judge(kind, one, placed, tables, district);
    if (WATCHED_KINDS.includes(kind.id)) watched.push(docketCase(kind, one, placed, verdicts));
    for (const { indicator, dims, contributions } of verdicts) {
      for (const c of contributions) {
        const reasons = canonicalJson(c.reasons as never);
        const street = c.street ?? placed.street;
        const key = [
          one.id,
          indicator.id,
          c.criterion,
          c.from,
          c.to ?? '',
          c.amount,
          street,
          dims.join('\u0001'),
          reasons,
          indicator.version,
        ].join('\u0002');
        if (open.delete(key)) continue;
        starting.push([
          district,
          indicator.id,
          c.criterion,
          one.id,
          street,
          dims,
          c.from,
          c.to,
          c.amount,
          new JsonCell(c.reasons),
          indicator.version,
          seq,
        ]);
      }
    }
  }
  await endContributions(client, district, [...open.values()], seq);
  await copyRows(
    client,
    'contribution (district_code, indicator, criterion, record_id, street, dims, valid_from, valid_to, amount, reasons, rule_version, known_from_seq)',
    starting,
  );
  await copyRows(
    client,
    'placement (district_code, kind, record_id, region, street, reason, facet)',
    settled,
  );
  if (WATCHED_KINDS.includes(kind.id))
    await keepDocket(client, district, watched, { today, replaced: judgedBefore ? ids : [] });
  await moveRecords(client, district, kind, moved);
}

/** What the docket reads of the same record: its deadline is kept with its verdicts. */
function docketCase(kind: Kind, one: Case, placed: Placed, verdicts: readonly Judged[]): DocketCase {
  const highValue = verdicts
    .filter((v) => v.indicator.id === 'high-value-inventions')
    .flatMap((v) => v.contributions.filter((c) => c.criterion === ''));
  return {
    id: one.id,
    kind: kind.id,
    street: placed.street,
    facts: one.facts,
    related: one.related,
    highValue,
  };
}

function samePlace(placed: Placed, before: Case['placement']): boolean {
  if (before === null) return false;
  return (
    placed.street === before.street &&
    (placed.region ?? null) === before.region &&
    sameJson(placed.reason as never, before.reason as never)
  );
}

/** Records with all that their verdicts read of others. */
export async function loadCases(
  client: pg.ClientBase,
  judging: Pick<Judging, 'district' | 'kind' | 'holders' | 'spokenOf'>,
  these: Chosen,
): Promise<Case[]> {
  const { district, kind, holders: known } = judging;
  const key = [district, kind.id, ...these.values];
  const { rows } = await client.query<{ id: string; facts: Facts }>(
    `SELECT record_id AS id, facts FROM record WHERE district_code = $1 AND kind = $2 AND ${these.of('record_id')}`,
    key,
  );
  // Apart from the first: joined, a plan made while the table was empty would read all of it for every record.
  const places = await client.query<{ id: string } & NonNullable<Case['placement']>>(
    `SELECT record_id AS id, region, street, reason, facet FROM placement WHERE district_code = $1 AND kind = $2 AND ${these.of('record_id')}`,
    key,
  );
  const placements = new Map(places.rows.map(({ id, ...placement }) => [id, placement]));
  const holders = kind.parties
    ? await loadHolders(client, district, kind.id, these, known)
    : new Map<string, readonly Holder[]>();
  const related = judging.spokenOf
    ? await loadRelated(client, district, kind.id, these)
    : new Map<string, Case['related']>();
  return rows
    .filter((row) => these.has(row.id))
    .map((row) => ({
      ...row,
      placement: placements.get(row.id) ?? null,
      holders: holders.get(row.id) ?? [],
      related: related.get(row.id) ?? [],
    }));
}

/** Holders of the first party, by its name; names met before are remembered. */
async function loadHolders(
  client: pg.ClientBase,
  district: string,
  kind: string,
  these: Chosen,
  known: HolderNames,
): Promise<Map<string, readonly Holder[]>> {
  const { rows } = await client.query<{ record: string; name: string }>(
    `SELECT record_id AS record, value AS name FROM reference
     WHERE district_code = $1 AND kind = $2 AND role = 'party' AND position = 0 AND ${these.of('record_id')}`,
    [district, kind, ...these.values],
  );
  const unknown = new Set<string>();
  for (const { name } of rows) if (!known.has(name)) unknown.add(name);
  const found = await holdersOfNames(client, district, [...unknown]);
  if (known.size + unknown.size > MOST_NAMES) known.clear();
  for (const name of unknown) known.set(name, found.get(name) ?? []);
  return new Map(rows.map(({ record, name }) => [record, known.get(name) ?? found.get(name) ?? []]));
}

/** Normalised name → the holders it means. Kept while nothing about holders changes. */
export type HolderNames = Map<string, readonly Holder[]>;
const MOST_NAMES = 200_000;

/** A person's decision outranks the name itself. */
async function holdersOfNames(
  client: pg.ClientBase,
  district: string,
  names: readonly string[],
): Promise<Map<string, Holder[]>> {
  if (names.length === 0) return new Map();
  const { rows } = await client.query<Holder & { name: string }>(
    `SELECT p.value AS name, h.record_id AS id, h.facts ->> 'industry' AS industry, l.region, coalesce(l.street, 'unassigned') AS street,
            h.facts -> 'addressHistory' AS moves
     FROM unnest($2::text[]) AS p (value)
     LEFT JOIN assignment d
       ON d.district_code = $1 AND d.subject = 'holder-of-name' AND d.value = p.value AND d.undone_seq IS NULL
     LEFT JOIN assignment s
       ON s.district_code = $1 AND s.subject = 'same-record' AND s.value = d.target AND s.undone_seq IS NULL
     LEFT JOIN reference n
       ON d.value IS NULL AND n.district_code = $1 AND n.scheme = 'name' AND n.value = p.value AND n.kind = 'enterprises' AND n.role = 'name'
     JOIN record h
       ON h.district_code = $1 AND h.kind = 'enterprises' AND h.record_id = coalesce(s.target::uuid, d.target::uuid, n.record_id)
     LEFT JOIN placement l ON l.district_code = $1 AND l.kind = 'enterprises' AND l.record_id = h.record_id
     ORDER BY p.value, h.record_id`,
    [district, names],
  );
  return group(rows, (row) => row.name);
}

/** 认定: what CNIPA found of a filing, kept beside the registers and seen by the office alone. */
const FINDING = 'abnormalFinding';

/** Registers whose records speak of rights: pledges, awards and the like. */
const SPEAKING = KINDS.filter((k) => k.references).map((k) => k.id);

export async function speaksOfRights(client: pg.Pool, district: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `(SELECT 1 FROM record WHERE district_code = $1 AND kind = ANY ($2) LIMIT 1)
     UNION ALL (SELECT 1 FROM abnormal_finding WHERE district_code = $1 LIMIT 1)`,
    [district, SPEAKING],
  );
  return (rowCount ?? 0) > 0;
}

async function loadRelated(
  client: pg.ClientBase,
  district: string,
  kind: string,
  these: Chosen,
): Promise<Map<string, { kind: string; facts: Facts }[]>> {
  const { rows } = await client.query<{ record: string; kind: string; facts: Facts }>(
    `SELECT a.record_id AS record, r.kind, r.facts
     FROM alias a
     JOIN reference f ON f.district_code = $1 AND f.scheme = a.scheme AND f.value = a.value AND f.role = 'subject'
     JOIN record r ON r.district_code = $1 AND r.kind = f.kind AND r.record_id = f.record_id
     WHERE a.district_code = $1 AND a.kind = $2 AND ${these.of('a.record_id')}
     ORDER BY a.record_id, r.kind, r.record_id`,
    [district, kind, ...these.values],
  );
  const found = await client.query<{ record: string; kind: string; facts: Facts }>(
    `SELECT a.record_id AS record, '${FINDING}' AS kind,
            jsonb_build_object('foundOn', f.found_on, 'document', f.document) AS facts
     FROM alias a
     JOIN abnormal_finding f ON f.district_code = $1 AND f.number = a.value AND f.undone_seq IS NULL
     WHERE a.district_code = $1 AND a.kind = $2 AND a.scheme = 'application' AND ${these.of('a.record_id')}
     ORDER BY a.record_id, f.seq`,
    [district, kind, ...these.values],
  );
  return group([...rows, ...found.rows], (row) => row.record);
}

function group<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const list = groups.get(key(row));
    if (list) list.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}

async function moveRecords(
  client: pg.ClientBase,
  district: string,
  kind: Kind,
  moved: CopyValue[][],
): Promise<void> {
  if (moved.length === 0) return;
  await client.query(
    'CREATE TEMP TABLE IF NOT EXISTS moved (record_id uuid, region text, street text, reason jsonb, facet text) ON COMMIT DELETE ROWS',
  );
  await client.query('TRUNCATE moved');
  await copyRows(client, 'moved (record_id, region, street, reason, facet)', moved);
  await client.query(
    `INSERT INTO placement (district_code, kind, record_id, region, street, reason, facet)
     SELECT $1, $2, record_id, region, street, reason, facet FROM moved
     ON CONFLICT (district_code, kind, record_id) DO UPDATE SET
       region = EXCLUDED.region, street = EXCLUDED.street, reason = EXCLUDED.reason, facet = EXCLUDED.facet`,
    [district, kind.id],
  );
}
