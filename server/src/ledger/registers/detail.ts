import type { RecordDetail } from '@sophora/contract/registers';
import type { Actor } from '@sophora/domain/access/actor';
import type { Scope } from '@sophora/domain/access/scope';
import { seesStreet } from '@sophora/domain/access/scope';
import { type Json, sameJson } from '@sophora/domain/basics/json';
import type { Message } from '@sophora/domain/basics/message';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import { compareArrival, type Sources, sourceOf } from '@sophora/domain/ledger/fold';
import type { Facts, Kind } from '@sophora/domain/ledger/kind';
import { SOURCE_RANKS } from '@sophora/domain/ledger/observation';
import type pg from 'pg';
import { actorNames } from '../../access/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Services } from '../../platform/services.ts';

type Provenance = NonNullable<RecordDetail['fields'][number]['provenance']>;

interface Heard {
  seq: number;
  sheet: number;
  row: number;
  part: number;
  rank: number;
  asOf: PlainDate | null;
  facts: Facts;
  raw: Record<string, string> | null;
  provenance: Provenance;
}

/** One record with everything known about where it came from. Contributions are added by the indicators' room. */
export async function recordDetail(
  services: Pick<Services, 'pool'>,
  reader: { readonly actor: Actor; readonly scope: Scope },
  district: string,
  kind: Kind,
  asked: string,
): Promise<Omit<RecordDetail, 'contributions'>> {
  const { pool } = services;
  const id = await presentId(pool, district, asked);
  const { rows } = await pool.query<{
    title: string;
    facts: Facts;
    src: Sources;
    provisional: boolean;
    region: string | null;
    street: string;
    reason: Message | null;
  }>(
    `SELECT r.title, r.facts, r.src, r.provisional, l.region, coalesce(l.street, 'unassigned') AS street, l.reason
     FROM record r LEFT JOIN placement l USING (district_code, kind, record_id)
     WHERE r.district_code = $1 AND r.kind = $2 AND r.record_id = $3`,
    [district, kind.id, id],
  );
  const record = rows[0];
  if (!record) throw new Refusal('not-found');
  if (!seesStreet(reader.scope, record.street)) throw new Refusal('outside-scope');
  const heard = await loadHeard(services, reader.actor, district, id);
  const names = [
    ...kind.fields.map((f) => f.name),
    ...Object.keys(record.facts).filter((f) => !kind.fields.some((k) => k.name === f)),
  ];
  return {
    id,
    kind: kind.id,
    title: record.title,
    facts: record.facts,
    street: record.street,
    region: record.region,
    provisional: record.provisional,
    streetReason: record.reason,
    fields: names
      .filter((name) => record.facts[name] !== undefined)
      .map((name) => describeField(kind, name, record.facts, record.src, heard)),
    identifiers: await identifiers(pool, district, kind.id, id),
    parties: await parties(pool, district, kind.id, id),
    related: await related(pool, district, kind.id, id),
    history: heard.map(({ provenance, facts }) => ({ provenance, facts })),
  };
}

/** The record an id leads to: one that turned out to be another leads there. */
async function presentId(pool: pg.Pool, district: string, id: string): Promise<string> {
  const { rows } = await pool.query<{ target: string }>(
    `SELECT target FROM assignment
     WHERE district_code = $1 AND subject = 'same-record' AND value = $2 AND undone_seq IS NULL`,
    [district, id],
  );
  return rows[0]?.target ?? id;
}

function describeField(
  kind: Kind,
  name: string,
  facts: Facts,
  src: Sources,
  heard: readonly Heard[],
): RecordDetail['fields'][number] {
  const field = kind.fields.find((f) => f.name === name);
  const value = facts[name] as Json;
  const ref = sourceOf(src, name);
  const from =
    ref &&
    heard.find(
      (h) =>
        h.seq === ref[0] &&
        h.sheet === ref[1] &&
        h.row === ref[2] &&
        (h.rank === SOURCE_RANKS.declaration) === (ref[3] === 1),
    );
  return {
    name,
    label: field?.label ?? { zh: name, en: name },
    type: field?.type ?? 'text',
    value,
    raw: from?.raw?.[name] ?? null,
    provenance: from?.provenance ?? null,
    contradicted: heard
      .filter((h) => h.facts[name] !== undefined && !sameJson(h.facts[name], value))
      .map((h) => ({ value: h.facts[name] as Json, provenance: h.provenance })),
  };
}

/** What every source that still speaks said, oldest first, with the file row or the document behind it. */
async function loadHeard(
  services: Pick<Services, 'pool'>,
  reader: Actor,
  district: string,
  id: string,
): Promise<Heard[]> {
  const { rows } = await services.pool.query<
    Omit<Heard, 'provenance'> & {
      kind: string;
      at: Date;
      actor: string;
      batchId: string | null;
      fileName: string | null;
      document: string | null;
    }
  >(
    `SELECT o.seq, o.sheet, o.row, o.part, o.rank, o.as_of AS "asOf", o.facts, o.raw, e.kind, e.at, e.actor,
            b.batch_id AS "batchId", b.file_name AS "fileName",
            d.title || CASE WHEN d.number = '' THEN '' ELSE ' ' || d.number END AS document
     FROM observation o
     JOIN ledger_entry e ON e.district_code = $1 AND e.seq = o.seq
     LEFT JOIN batch b ON b.district_code = $1 AND e.kind IN ('import', 'declare') AND b.batch_id = CASE WHEN e.kind IN ('import', 'declare') THEN e.subject::uuid END
     LEFT JOIN document d ON d.district_code = $1 AND d.seq = o.seq
     WHERE o.district_code = $1 AND o.record_id IN (
         SELECT $2::uuid UNION ALL SELECT a.value::uuid FROM assignment a
         WHERE a.district_code = $1 AND a.subject = 'same-record' AND a.target = $2::text AND a.undone_seq IS NULL)
       AND NOT EXISTS (SELECT 1 FROM withdrawal w WHERE w.district_code = $1 AND w.seq = o.seq)`,
    [district, id],
  );
  const named = await actorNames(
    services,
    reader,
    district,
    rows.map((r) => r.actor),
  );
  return rows
    .map((row) => ({
      ...row,
      provenance: {
        seq: row.seq,
        entry: row.kind as Provenance['entry'],
        batchId: row.batchId,
        fileName: row.fileName,
        sheet: row.sheet,
        row: row.row,
        at: new Date(row.at).toISOString(),
        actor: named(row.actor),
        document: row.document,
        asOf: row.asOf,
        declared: row.rank === SOURCE_RANKS.declaration,
      },
    }))
    .sort((a, b) => compareArrival(a as never, b as never));
}

async function identifiers(
  pool: pg.Pool,
  district: string,
  kind: string,
  id: string,
): Promise<RecordDetail['identifiers']> {
  const { rows } = await pool.query<{ scheme: string; value: string }>(
    'SELECT scheme, value FROM alias WHERE district_code = $1 AND kind = $2 AND record_id = $3 ORDER BY scheme, value',
    [district, kind, id],
  );
  return rows;
}

async function parties(
  pool: pg.Pool,
  district: string,
  kind: string,
  id: string,
): Promise<RecordDetail['parties']> {
  const { rows } = await pool.query<{
    position: number;
    name: string;
    holderId: string | null;
    decided: boolean;
    holders: number;
    holderName: string | null;
  }>(
    `SELECT p.position, p.label AS name, coalesce(s.target, d.target, min(n.record_id::text)) AS "holderId", d.target IS NOT NULL AS decided,
            count(DISTINCT n.record_id) AS holders, min(n.label) AS "holderName"
     FROM reference p
     LEFT JOIN assignment d ON d.district_code = $1 AND d.subject = 'holder-of-name' AND d.value = p.value AND d.undone_seq IS NULL
     LEFT JOIN assignment s ON s.district_code = $1 AND s.subject = 'same-record' AND s.value = d.target AND s.undone_seq IS NULL
     LEFT JOIN reference n ON n.district_code = $1 AND n.scheme = 'name' AND n.value = p.value AND n.kind = 'enterprises' AND n.role = 'name'
     WHERE p.district_code = $1 AND p.kind = $2 AND p.record_id = $3 AND p.role = 'party'
     GROUP BY p.position, p.label, d.target, s.target ORDER BY p.position`,
    [district, kind, id],
  );
  return rows.map((r) => ({
    position: r.position,
    name: r.name,
    holderId: !r.decided && r.holders > 1 ? null : r.holderId,
    reason: r.decided
      ? { code: 'holder-by-person' }
      : r.holders > 1
        ? { code: 'holder-ambiguous', params: { holders: r.holders } }
        : r.holderId === null
          ? { code: 'holder-unknown' }
          : {
              code: r.holderName === r.name ? 'holder-by-name' : 'holder-by-variant',
              params: { name: r.holderName ?? '' },
            },
  }));
}

/** Records that speak of this one, and that it speaks of; at most 200. */
async function related(
  pool: pg.Pool,
  district: string,
  kind: string,
  id: string,
): Promise<RecordDetail['related']> {
  const { rows } = await pool.query<{ kind: string; id: string; title: string; role: string }>(
    `SELECT DISTINCT x.kind, x.record_id AS id, x.title, found.role
     FROM (
       SELECT f.kind, f.record_id, 'spoken-of-by' AS role
       FROM alias a JOIN reference f ON f.district_code = $1 AND f.role = 'subject' AND f.scheme = a.scheme AND f.value = a.value
       WHERE a.district_code = $1 AND a.kind = $2 AND a.record_id = $3
       UNION ALL
       SELECT a.kind, a.record_id, 'speaks-of'
       FROM reference f JOIN alias a ON a.district_code = $1 AND a.scheme = f.scheme AND a.value = f.value
       WHERE f.district_code = $1 AND f.kind = $2 AND f.record_id = $3 AND f.role = 'subject'
       UNION ALL
       SELECT p.kind, p.record_id, 'owned'
       FROM reference n JOIN reference p ON p.district_code = $1 AND p.role = 'party' AND p.scheme = 'name' AND p.value = n.value
       WHERE n.district_code = $1 AND n.kind = $2 AND n.record_id = $3 AND n.role = 'name'
     ) found
     JOIN record x ON x.district_code = $1 AND x.kind = found.kind AND x.record_id = found.record_id
     ORDER BY 1, 3 LIMIT 200`,
    [district, kind, id],
  );
  return rows;
}
