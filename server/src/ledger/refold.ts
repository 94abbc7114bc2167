import { fold } from '@sophora/domain/ledger/fold';
import { naturalKey } from '@sophora/domain/ledger/identity';
import type { Kind } from '@sophora/domain/ledger/kind';
import type pg from 'pg';
import { type CopyValue, copyRows, JsonCell } from '../platform/copy.ts';
import { type Gathered, type Gathering, gather, writeIdentities } from './clusters.ts';
import { project, withNamesOf } from './projection.ts';
import { resizeRegister } from './registers/counts.ts';

const CHUNK = 1000;

/**
 * Register rows of the given records, made anew from their observations: row, identifiers and references; records that
 * turn out to be one become one, and apart again. A record that nothing speaks of any more disappears. All of them, and
 * what depends on them, become dirty.
 */
export async function refold(
  client: pg.ClientBase,
  district: string,
  kind: Kind,
  recordIds: readonly string[],
  seq: number,
  onProgress?: (done: number) => void,
): Promise<void> {
  const done = new Set<string>();
  for (let at = 0; at < recordIds.length; at += CHUNK) {
    const waiting = recordIds.slice(at, at + CHUNK).filter((id) => !done.has(id));
    if (waiting.length > 0) {
      const gathering = await gather(client, district, kind, waiting);
      for (const id of gathering.ids) done.add(id);
      await rewrite(client, district, kind, gathering, seq);
    }
    onProgress?.(Math.min(at + CHUNK, recordIds.length));
  }
}

async function rewrite(
  client: pg.ClientBase,
  district: string,
  kind: Kind,
  gathering: Gathering,
  seq: number,
): Promise<void> {
  const { ids, records } = gathering;
  const stays = new Set(records.map((r) => r.id));
  const gone = ids.filter((id) => !stays.has(id));
  await markDirty(client, district, kind.id, ids);
  for (const table of ['reference', 'alias'])
    await client.query(
      `DELETE FROM ${table} WHERE district_code = $1 AND kind = $2 AND record_id = ANY ($3)`,
      [district, kind.id, ids],
    );
  const before = await client.query(
    'SELECT 1 FROM record WHERE district_code = $1 AND kind = $2 AND record_id = ANY ($3)',
    [district, kind.id, ids],
  );
  if (gone.length > 0)
    for (const table of ['record', 'placement'])
      await client.query(
        `DELETE FROM ${table} WHERE district_code = $1 AND kind = $2 AND record_id = ANY ($3)`,
        [district, kind.id, gone],
      );
  await writeIdentities(client, district, kind.id, gathering, seq);
  await writeRecords(client, district, kind, records, seq);
  await resizeRegister(client, district, kind.id, records.length - before.rows.length, seq);
  await markDependents(client, district, kind.id, ids);
}

async function writeRecords(
  client: pg.ClientBase,
  district: string,
  kind: Kind,
  gathered: readonly Gathered[],
  seq: number,
): Promise<void> {
  const records: CopyValue[][] = [];
  const aliases: CopyValue[][] = [];
  const references: CopyValue[][] = [];
  for (const { id, keys, heard, cells } of gathered) {
    const folded = fold(heard, kind.together, kind.gathers);
    const facts = kind.overTime ? { ...folded.facts, ...kind.overTime(heard) } : folded.facts;
    const shape = project(kind, facts);
    const created = Math.min(...heard.map((o) => o.seq));
    const first = keys[0];
    records.push([
      id,
      shape.title,
      first ? naturalKey(first) : '',
      new JsonCell(facts),
      new JsonCell(folded.src),
      shape.terms,
      first?.provisional ?? false,
      created,
    ]);
    for (const key of keys) aliases.push([district, kind.id, key.scheme, key.value, id]);
    const named = cells.length > 1 ? withNamesOf(kind, shape.references, cells) : shape.references;
    for (const r of named)
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
