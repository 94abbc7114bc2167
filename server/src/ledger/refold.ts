import type { Kind } from '@sophora/domain/ledger/kind';
import type pg from 'pg';
import { copyRows } from '../platform/copy.ts';
import { type Gathering, gather, writeIdentities } from './clusters.ts';
import {
  ALIAS_COLUMNS,
  aliasRows,
  type Folded,
  foldRecord,
  RECORD_COLUMNS,
  REFERENCE_COLUMNS,
  recordRow,
  referenceRows,
} from './foldRecord.ts';
import { resizeRegister } from './registers/counts.ts';
import { writeSealed } from './sealed.ts';

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
  await forget(client, district, kind, ['record', 'placement', 'sealed_record'], gone);
  await writeIdentities(client, district, kind.id, gathering, seq);
  const folded = records.map((one) => foldRecord(kind, one));
  const shown = folded.filter((one) => !one.sealed);
  const sealed = folded.filter((one) => one.sealed);
  await writeRecords(client, district, kind, shown, seq);
  await writeAliases(client, district, kind, folded);
  await resizeRegister(client, district, kind.id, shown.length - before.rows.length, seq);
  if (kind.sealed) {
    await forget(client, district, kind, ['record', 'placement'], idsOf(sealed));
    await forget(client, district, kind, ['sealed_record'], idsOf(shown));
    await writeSealed(client, district, kind, sealed, seq);
  }
  await markDependents(client, district, kind.id, ids);
}

async function forget(
  client: pg.ClientBase,
  district: string,
  kind: Kind,
  tables: readonly string[],
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  for (const table of tables)
    await client.query(
      `DELETE FROM ${table} WHERE district_code = $1 AND kind = $2 AND record_id = ANY ($3)`,
      [district, kind.id, ids],
    );
}

async function writeRecords(
  client: pg.ClientBase,
  district: string,
  kind: Kind,
  folded: readonly Folded[],
  seq: number,
): Promise<void> {
  await client.query(`CREATE TEMP TABLE IF NOT EXISTS folded (record_id uuid, title text, natural_key text, facts jsonb,
    src jsonb, terms text[], provisional boolean, created_seq bigint) ON COMMIT DELETE ROWS`);
  await client.query('TRUNCATE folded');
  await copyRows(client, `folded (${RECORD_COLUMNS})`, folded.map(recordRow));
  await client.query(
    `INSERT INTO record (district_code, kind, ${RECORD_COLUMNS}, updated_seq)
     SELECT $1, $2, ${RECORD_COLUMNS}, $3 FROM folded
     ON CONFLICT (district_code, kind, record_id) DO UPDATE SET
       title = EXCLUDED.title, natural_key = EXCLUDED.natural_key, facts = EXCLUDED.facts, src = EXCLUDED.src,
       terms = EXCLUDED.terms, provisional = EXCLUDED.provisional, created_seq = EXCLUDED.created_seq, updated_seq = EXCLUDED.updated_seq`,
    [district, kind.id, seq],
  );
  await copyRows(
    client,
    `reference (${REFERENCE_COLUMNS})`,
    folded.flatMap((one) => referenceRows(district, kind, one)),
  );
}

/** What identifies a record finds it again when the next file speaks of it, a sealed one too. */
async function writeAliases(
  client: pg.ClientBase,
  district: string,
  kind: Kind,
  folded: readonly Folded[],
): Promise<void> {
  await client.query(`CREATE TEMP TABLE IF NOT EXISTS folded_alias (LIKE alias) ON COMMIT DELETE ROWS`);
  await client.query('TRUNCATE folded_alias');
  await copyRows(
    client,
    `folded_alias (${ALIAS_COLUMNS})`,
    folded.flatMap((one) => aliasRows(district, kind, one)),
  );
  await client.query('INSERT INTO alias SELECT * FROM folded_alias ON CONFLICT DO NOTHING');
}

const idsOf = (folded: readonly Folded[]) => folded.map((one) => one.id);

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
