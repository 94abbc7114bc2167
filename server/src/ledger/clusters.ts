import { fold } from '@sophora/domain/ledger/fold';
import { identities, naturalKey } from '@sophora/domain/ledger/identity';
import type { Identifier, Kind } from '@sophora/domain/ledger/kind';
import type { Observation } from '@sophora/domain/ledger/observation';
import type pg from 'pg';
import { recordId } from './identity.ts';
import { loadCells } from './observations.ts';

/** A record as its observations make it, whatever it was before. */
export interface Gathered {
  readonly id: string;
  readonly keys: readonly Identifier[];
  readonly heard: readonly Observation[];
  /** Everything said under each first identifier, that of the record first. */
  readonly cells: readonly (readonly Observation[])[];
}

export interface Gathering {
  /** Every cell looked at, those that nothing speaks of any more among them. */
  readonly ids: readonly string[];
  readonly records: readonly Gathered[];
  /** Cell → the record it is part of, where that bears another id. */
  readonly absorbed: ReadonlyMap<string, string>;
  readonly contests: readonly { readonly key: Identifier; readonly cells: readonly string[] }[];
}

/**
 * The records that the given cells belong to, with every other cell that shares an identifier with them, is joined to them
 * now, or contests what they claim: all whose identity the given ones can change.
 */
export async function gather(
  client: pg.ClientBase,
  district: string,
  kind: Kind,
  ids: readonly string[],
): Promise<Gathering> {
  const decided = await decisions(client, district, kind);
  const heard = new Map<string, readonly Observation[]>();
  const keysOf = new Map<string, readonly Identifier[]>();
  const seen = new Set<string>();
  for (let fresh = [...new Set(ids)]; fresh.length > 0; ) {
    for (const id of fresh) seen.add(id);
    const found = await loadCells(client, district, fresh);
    const keys = new Map<string, Identifier>();
    const near = new Set<string>();
    for (const [id, observations] of found) {
      const own = kind.identify(fold(observations, kind.together, kind.gathers).facts);
      heard.set(id, observations);
      keysOf.set(id, own);
      for (const key of own) keys.set(naturalKey(key), key);
    }
    for (const [name, target] of decided) {
      const key = asIdentifier(name);
      if (!keys.has(name) && !fresh.includes(target)) continue;
      keys.set(name, key);
      near.add(target).add(recordId(district, kind.id, key));
    }
    for (const id of await neighbours(client, district, kind.id, fresh, [...keys.values()])) near.add(id);
    fresh = [...near].filter((id) => !seen.has(id));
  }
  const cells = [...keysOf].map(([id, keys]) => ({ id, keys }));
  const { records, contests } = identities(cells, kind.unique, decided);
  const absorbed = new Map<string, string>();
  for (const record of records) for (const cell of record.cells.slice(1)) absorbed.set(cell, record.id);
  return {
    ids: [...seen],
    records: records.map(({ id, cells: parts, keys }) => {
      const said = parts.map((part) => heard.get(part)!);
      return { id, keys, cells: said, heard: said.length === 1 ? said[0]! : said.flat() };
    }),
    absorbed,
    contests,
  };
}

function asIdentifier(name: string): Identifier {
  const [scheme = '', value = ''] = name.split(/:(.*)/s);
  return { scheme, value };
}

/** Identifier → record, as persons decided; few, and mostly none. */
async function decisions(client: pg.ClientBase, district: string, kind: Kind): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; target: string }>(
    `SELECT substr(value, $3) AS name, target FROM assignment
     WHERE district_code = $1 AND subject = 'record-of-identifier' AND undone_seq IS NULL AND starts_with(value, $2)
     ORDER BY seq`,
    [district, `${kind.id}/`, kind.id.length + 2],
  );
  return new Map(rows.map((r) => [r.name, r.target]));
}

async function neighbours(
  client: pg.ClientBase,
  district: string,
  kind: string,
  ids: readonly string[],
  keys: readonly Identifier[],
): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT a.record_id AS id FROM unnest($4::text[], $5::text[]) AS k (scheme, value)
     JOIN alias a ON a.district_code = $1 AND a.kind = $2 AND a.scheme = k.scheme AND a.value = k.value
     WHERE a.record_id <> ALL ($3::uuid[])
     UNION
     SELECT c.record_id FROM unnest($4::text[], $5::text[]) AS k (scheme, value)
     JOIN contested c ON c.district_code = $1 AND c.kind = $2 AND c.scheme = k.scheme AND c.value = k.value
     UNION
     SELECT o.record_id FROM contested c
     JOIN contested o ON o.district_code = $1 AND o.kind = $2 AND o.scheme = c.scheme AND o.value = c.value
     WHERE c.district_code = $1 AND c.kind = $2 AND c.record_id = ANY ($3::uuid[])
     UNION
     SELECT target::uuid FROM assignment
     WHERE district_code = $1 AND subject = 'same-record' AND value = ANY ($3::text[]) AND undone_seq IS NULL
     UNION
     SELECT value::uuid FROM assignment
     WHERE district_code = $1 AND subject = 'same-record' AND target = ANY ($3::text[]) AND undone_seq IS NULL`,
    [district, kind, ids, keys.map((k) => k.scheme), keys.map((k) => k.value)],
  );
  return rows.map((r) => r.id);
}

/**
 * Keeps in the log which cells are part of which record since when, and who contests what; the caller writes the records.
 * A link that no longer holds ends with `seq`, a new one begins with it, one that stays is left alone.
 */
export async function writeIdentities(
  client: pg.ClientBase,
  district: string,
  kind: string,
  { ids, absorbed, contests }: Gathering,
  seq: number,
): Promise<void> {
  const { rows } = await client.query<{ value: string; target: string }>(
    `SELECT value, target FROM assignment
     WHERE district_code = $1 AND subject = 'same-record' AND value = ANY ($2) AND undone_seq IS NULL`,
    [district, ids],
  );
  const before = new Map(rows.map((r) => [r.value, r.target]));
  const ended = [...before].filter(([cell, record]) => absorbed.get(cell) !== record).map(([cell]) => cell);
  if (ended.length > 0) {
    await client.query(
      `DELETE FROM assignment WHERE district_code = $1 AND subject = 'same-record' AND value = ANY ($2) AND seq = $3`,
      [district, ended, seq],
    );
    await client.query(
      `UPDATE assignment SET undone_seq = $3
       WHERE district_code = $1 AND subject = 'same-record' AND value = ANY ($2) AND undone_seq IS NULL`,
      [district, ended, seq],
    );
  }
  const begun = [...absorbed].filter(([cell, record]) => before.get(cell) !== record);
  if (begun.length > 0)
    await client.query(
      `INSERT INTO assignment (district_code, subject, value, seq, target, actor, at)
       SELECT $1, 'same-record', l.cell, $4, l.record, e.actor, e.at
       FROM unnest($2::text[], $3::text[]) AS l (cell, record)
       JOIN ledger_entry e ON e.district_code = $1 AND e.seq = $4
       ON CONFLICT (district_code, subject, value, seq) DO UPDATE SET target = EXCLUDED.target, undone_seq = NULL`,
      [district, begun.map(([cell]) => cell), begun.map(([, record]) => record), seq],
    );
  await client.query(
    'DELETE FROM contested WHERE district_code = $1 AND kind = $2 AND record_id = ANY ($3::uuid[])',
    [district, kind, ids],
  );
  const claims = contests.flatMap(({ key, cells }) => cells.map((cell) => ({ ...key, cell })));
  if (claims.length > 0)
    await client.query(
      `INSERT INTO contested (district_code, kind, scheme, value, record_id)
       SELECT $1, $2, c.scheme, c.value, c.cell FROM unnest($3::text[], $4::text[], $5::uuid[]) AS c (scheme, value, cell)
       ON CONFLICT DO NOTHING`,
      [district, kind, claims.map((c) => c.scheme), claims.map((c) => c.value), claims.map((c) => c.cell)],
    );
}
