import { mkdir } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { buildRows } from '@sophora/domain/marks/search/buildSegment';
import { MarkRows } from '@sophora/domain/marks/search/markRows';
import pg from 'pg';
import { TYPES } from '../../db/pool.ts';
import { writeIndex } from '../indexFile.ts';
import { indexFile, indexFolder, removeOthers } from './place.ts';
import { RowsBuilder, writeRows } from './rows.ts';

/**
 * Reads a district's register of marks in one snapshot, builds its index and saves it, away from the thread that answers. A mark's
 * number in the index is its place among the rows.
 */
const { databaseUrl, home, district } = workerData as {
  databaseUrl: string;
  home: string;
  district: string;
};
const PART = 10_000;

interface Row {
  readonly id: string;
  readonly name: string | null;
  readonly class: number | null;
  readonly status: string | null;
  readonly holders: string[] | null;
}

const client = new pg.Client({
  connectionString: databaseUrl,
  types: TYPES,
  application_name: 'sophora-marks',
});
await client.connect();
const marks = new MarkRows();
const builder = new RowsBuilder();
let unnamed = 0;
let seq: number;
try {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  const size = await client.query<{ seq: number }>(
    `SELECT changed_seq AS seq FROM register_size WHERE district_code = $1 AND kind = 'marks'`,
    [district],
  );
  seq = size.rows[0]?.seq ?? 0;
  await client.query(
    `DECLARE marks NO SCROLL CURSOR FOR
     SELECT record_id AS id, facts ->> 'name' AS name,
            CASE WHEN jsonb_typeof(facts -> 'class') = 'number' THEN (facts ->> 'class')::int END AS class,
            facts ->> 'status' AS status,
            CASE WHEN jsonb_typeof(facts -> 'holders') = 'array' THEN ARRAY(SELECT jsonb_array_elements_text(facts -> 'holders')) END AS holders
     FROM record WHERE district_code = $1 AND kind = 'marks' ORDER BY record_id`,
    [district],
  );
  for (;;) {
    const { rows } = await client.query<Row>(`FETCH ${PART} FROM marks`);
    if (rows.length === 0) break;
    for (const row of rows) {
      const name = row.name?.trim() ?? '';
      if (name === '') {
        unnamed++;
        continue;
      }
      marks.add({ name, niceClass: row.class ?? 0, number: String(marks.size) });
      builder.add(row.id, row.status, row.holders ?? []);
    }
    parentPort!.postMessage({ read: marks.size });
  }
} finally {
  await client.end();
}
await mkdir(indexFolder(home), { recursive: true, mode: 0o700 });
const index = indexFile(home, district, seq);
await writeRows(index, builder.finish(unnamed, new Date()));
await writeIndex(index, buildRows(marks));
await removeOthers(home, district, seq);
parentPort!.postMessage({ seq });
