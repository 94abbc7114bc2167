import { fold } from '@sophora/domain/ledger/fold';
import type { Kind } from '@sophora/domain/ledger/kind';
import type { Observation } from '@sophora/domain/ledger/observation';
import type pg from 'pg';
import { type CopyValue, copyRows, JsonCell } from '../platform/copy.ts';
import { naturalKey } from './identity.ts';
import { loadObservations } from './observations.ts';
import { project } from './projection.ts';

const CHUNK = 1000;

/**
 * Register rows of the given records, made anew from their observations: row, identifiers and references. A record
 * that nothing speaks of any more disappears. All of them, and what depends on them, become dirty.
 */
export async function refold(
  client: pg.ClientBase,
  district: string,
  kind: Kind,
  recordIds: readonly string[],
  seq: number,
  onProgress?: (done: number) => void,
): Promise<void> {
  for (let at = 0; at < recordIds.length; at += CHUNK) {
    const ids = recordIds.slice(at, at + CHUNK);
    await markDirty(client, district, kind.id, ids);
    const observations = await loadObservations(client, district, ids);
    await client.query(
      'DELETE FROM reference WHERE district_code = $1 AND kind = $2 AND record_id = ANY ($3)',
      [district, kind.id, ids],
    );
    await client.query('DELETE FROM alias WHERE district_code = $1 AND kind = $2 AND record_id = ANY ($3)', [
      district,
      kind.id,
      ids,
    ]);
    const gone = ids.filter((id) => !observations.has(id));
    await client.query('DELETE FROM record WHERE district_code = $1 AND kind = $2 AND record_id = ANY ($3)', [
      district,
      kind.id,
      gone,
    ]);
    await client.query(
      'DELETE FROM placement WHERE district_code = $1 AND kind = $2 AND record_id = ANY ($3)',
      [district, kind.id, gone],
    );
    await writeRecords(client, district, kind, observations, seq);
    await markDependents(client, district, kind.id, ids);
    onProgress?.(Math.min(at + CHUNK, recordIds.length));
  }
}

async function writeRecords(
  client: pg.ClientBase,
  district: string,
  kind: Kind,
  observations: ReadonlyMap<string, Observation[]>,
  seq: number,
): Promise<void> {
  const records: CopyValue[][] = [];
  const aliases: CopyValue[][] = [];
  const references: CopyValue[][] = [];
  for (const [id, heard] of observations) {
    const folded = fold(heard, kind.together);
    const shape = project(kind, folded.facts);
    const identifiers = kind.identify(folded.facts);
    const created = Math.min(...heard.map((o) => o.seq));
    const first = identifiers[0];
    records.push([
      id,
      shape.title,
      first ? naturalKey(first) : '',
      new JsonCell(folded.facts),
      new JsonCell(folded.src),
      shape.terms,
      first?.provisional ?? false,
      created,
    ]);
    for (const key of identifiers) aliases.push([district, kind.id, key.scheme, key.value, id]);
    for (const r of shape.references)
      references.push([district, kind.id, id, r.role, r.position, r.scheme, r.value, r.label]);
  }
  await client.query(`CREATE TEMP TABLE IF NOT EXISTS folded (record_id uuid, title text, natural_key text, facts jsonb,
    src jsonb, terms text[], provisional boolean, created_seq bigint) ON COMMIT DELETE ROWS`);
  await client.query('TRUNCATE folded');
  await copyRows(
    client,
    'folded (record_id, title, natural_key, facts, src, terms, provisional, created_seq)',
    records,
  );
  await client.query(
    `INSERT INTO record (district_code, kind, record_id, title, natural_key, facts, src, terms, provisional, created_seq, updated_seq)
     SELECT $1, $2, record_id, title, natural_key, facts, src, terms, provisional, created_seq, $3 FROM folded
     ON CONFLICT (district_code, kind, record_id) DO UPDATE SET
       title = EXCLUDED.title, natural_key = EXCLUDED.natural_key, facts = EXCLUDED.facts, src = EXCLUDED.src,
       terms = EXCLUDED.terms, provisional = EXCLUDED.provisional, created_seq = EXCLUDED.created_seq, updated_seq = EXCLUDED.updated_seq`,
    [district, kind.id, seq],
  );
  await client.query(`CREATE TEMP TABLE IF NOT EXISTS folded_alias (LIKE alias) ON COMMIT DELETE ROWS`);
  await client.query('TRUNCATE folded_alias');
  await copyRows(client, 'folded_alias (district_code, kind, scheme, value, record_id)', aliases);
  await client.query('INSERT INTO alias SELECT * FROM folded_alias ON CONFLICT DO NOTHING');
  await copyRows(
    client,
    'reference (district_code, kind, record_id, role, position, scheme, value, label)',
    references,
  );
}

export async function markDirty(
  client: pg.ClientBase,
  district: string,
  kind: string,
  ids: readonly string[],
): Promise<void> {
  await client.query(
    `INSERT INTO dirty (district_code, kind, record_id) SELECT $1, $2, unnest($3::uuid[]) ON CONFLICT DO NOTHING`,
    [district, kind, ids],
  );
  await markDependents(client, district, kind, ids);
}

/**
 * Whose verdict reads these records: the rights they speak of, and the rights of the holders they are, by their names or
 * because a person decided that another name means them.
 */
export async function markDependents(
  client: pg.ClientBase,
  district: string,
  kind: string,
  ids: readonly string[],
): Promise<void> {
  await client.query(
    `INSERT INTO dirty (district_code, kind, record_id)
     SELECT $1, a.kind, a.record_id
     FROM reference f
     JOIN alias a ON a.district_code = $1 AND a.scheme = f.scheme AND a.value = f.value
     WHERE f.district_code = $1 AND f.kind = $2 AND f.record_id = ANY ($3) AND f.role = 'subject'
     UNION
     SELECT $1, p.kind, p.record_id
     FROM reference f
     JOIN reference p ON p.district_code = $1 AND p.scheme = f.scheme AND p.value = f.value AND p.role = 'party'
     WHERE f.district_code = $1 AND f.kind = $2 AND f.record_id = ANY ($3) AND f.role = 'name'
     UNION
     SELECT $1, p.kind, p.record_id
     FROM assignment d
     JOIN reference p ON p.district_code = $1 AND p.scheme = 'name' AND p.value = d.value AND p.role = 'party'
     WHERE d.district_code = $1 AND d.subject = 'holder-of-name' AND d.undone_seq IS NULL
       AND $2 = 'enterprises' AND d.target = ANY ($3::text[])
     ON CONFLICT DO NOTHING`,
    [district, kind, ids],
  );
}
