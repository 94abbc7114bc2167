import { createHash } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addDays, type PlainDate } from '@sophora/domain/basics/plainDate';
import { type DemoMarkName, demoGazette } from '@sophora/domain/demo/gazette';
import type pg from 'pg';
import { uuidv7 } from 'uuidv7';
import { enqueue } from '../../jobs/index.ts';
import { storeFile } from '../../ledger/index.ts';
import { inTransaction } from '../../platform/transaction.ts';

interface DemoContext {
  readonly pool: pg.Pool;
  readonly home: string;
  readonly actor: string;
  now(): Date;
  today(): PlainDate;
}

const MARKS = 600;
const PUBLISHED_AGO = 45;

/** 演示公告: one gazette file for the demonstration district, so that its watch has something to show. Made once. */
export async function watchDemo(context: DemoContext, district: string): Promise<void> {
  const { pool } = context;
  const there = await pool.query('SELECT 1 FROM mark_gazette WHERE district_code = $1 LIMIT 1', [district]);
  if (there.rowCount !== 0) return;
  const { rows } = await pool.query<DemoMarkName>(
    `SELECT facts ->> 'name' AS name, (facts ->> 'class')::int AS "niceClass" FROM record
     WHERE district_code = $1 AND kind = 'marks' AND facts ->> 'status' = 'registered' AND facts ->> 'name' <> ''
       AND jsonb_typeof(facts -> 'class') = 'number'
     ORDER BY record_id LIMIT ${MARKS}`,
    [district],
  );
  if (rows.length === 0) return;
  const text = demoGazette(rows, addDays(context.today(), -PUBLISHED_AGO));
  const path = join(
    context.home,
    `demo-gazette-${createHash('sha256').update(text).digest('hex').slice(0, 16)}`,
  );
  await writeFile(path, text, { mode: 0o600 });
  try {
    await inTransaction(pool, async (client) => {
      const gazette = uuidv7();
      const { sha256 } = await storeFile(client, district, path, 'text/csv', context.now());
      await client.query(
        `INSERT INTO mark_gazette (district_code, gazette_id, title, file_name, sha256, state, counts, unread, uploaded_by, uploaded_at)
         VALUES ($1, $2, '演示公告', '演示公告.csv', $3, 'waiting', '{}', '[]', $4, $5)`,
        [district, gazette, sha256, context.actor, context.now()],
      );
      await enqueue(client, {
        district,
        kind: 'marks.watch',
        input: { gazette },
        actor: context.actor,
        at: context.now(),
      });
    });
  } finally {
    await rm(path, { force: true });
  }
}
