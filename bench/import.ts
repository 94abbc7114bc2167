import { execFile } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { DemoFile } from '@sophora/domain/demo/demoFile';
import type pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { LITTLE_MEMORY } from '../server/src/jobs/index.ts';
import { processorTime } from './support/processorTime.ts';
import {
  districtOf,
  fillDistrict,
  firstOf,
  importFile,
  openBench,
  option,
  report,
  withPeakMemory,
  writeFile,
} from './support/scaleDistrict.ts';

/**
 * A list of patents from file to figure, beside the floor: `COPY` of the very rows it became into empty tables with the
 * same columns and indexes, on the same server, in the same run. `node bench/import.ts [--rows 100000] [--xlsx 0]`.
 */
const rows = option('rows', 100_000);
const sheetRows = option('xlsx', Math.min(rows, 100_000));
const district = districtOf(Math.max(rows, sheetRows));
const bench = await openBench();
const folder = await mkdtemp(join(tmpdir(), 'sophora-bench-files-'));
try {
  await fillDistrict(bench, district, { patents: 0, marks: 0 });
  if (sheetRows > 0) {
    const { ms, peakMb, rows: count } = await received('xlsx', sheetRows);
    report({
      '.xlsx rows': count,
      '.xlsx received and checked, rows/s': Math.round((count / ms) * 1000),
      '.xlsx peak memory, MB': peakMb,
    });
  }
  const list = firstOf(district, 'patents');
  const written = await writeFile(folder, list, rows);
  const { result: times, peakMb } = await withPeakMemory(() =>
    importFile(bench, district.district, list, written.path),
  );
  const floor = await copyFloor(bench.pool, district.district, folder);
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
  report({
    'rows of the file': times.rows,
    'file, MB': Math.round(written.bytes / 1e6),
    receive: seconds(times.receive),
    check: seconds(times.check),
    apply: seconds(times.apply),
    'contributions ready after apply': seconds(times.judge),
    'end to end, rows/s': Math.round((times.rows / times.total) * 1000),
    'peak memory, MB': peakMb,
    'floor: COPY of the same rows': seconds(floor.ms),
    'floor, MB': Math.round(floor.bytes / 1e6),
    'end to end / floor': (floor.ms / times.total).toFixed(3),
    'processor time: receive, check, apply, judge; floor': `${times.processor.map((t) => t.toFixed(1)).join(', ')}; ${floor.processor.toFixed(1)} s`,
    'by processor time': (floor.processor / times.processor.reduce((a, b) => a + b, 0)).toFixed(3),
    'until written / floor': (floor.ms / (times.total - times.judge)).toFixed(3),
  });
} finally {
  await bench.close();
  await rm(folder, { recursive: true, force: true });
}

/** Export to files does not count; creating the tables does not either. */
async function copyFloor(
  pool: pg.Pool,
  code: string,
  into: string,
): Promise<{ ms: number; bytes: number; processor: number }> {
  const tables: [table: string, like: string][] = [
    ['observation', 'observation'],
    ['record', 'record_patents'],
    ['alias', 'alias'],
    ['reference', 'reference'],
  ];
  const client = await pool.connect();
  try {
    await client.query('DROP SCHEMA IF EXISTS bench_floor CASCADE');
    await client.query('CREATE SCHEMA bench_floor');
    for (const [table, like] of tables) {
      await client.query(`CREATE TABLE bench_floor.${table} (LIKE ${like} INCLUDING ALL)`);
      const source = `SELECT * FROM ${table} WHERE district_code = '${code}' AND kind = 'patents'`;
      await pipeline(
        client.query(copyTo(`COPY (${source}) TO STDOUT`)),
        createWriteStream(join(into, `${table}.copy`)),
      );
    }
    await client.query('CHECKPOINT');
    let bytes = 0;
    const start = performance.now();
    const spent = processorTime(bench.home) ?? 0;
    await client.query('BEGIN');
    for (const [table] of tables) {
      const stream = createReadStream(join(into, `${table}.copy`), { highWaterMark: 262_144 });
      await pipeline(stream, client.query(copyFrom(`COPY bench_floor.${table} FROM STDIN`)));
      bytes += stream.bytesRead;
    }
    await client.query('COMMIT');
    const ms = performance.now() - start;
    const processor = (processorTime(bench.home) ?? 0) - spent;
    await client.query('DROP SCHEMA bench_floor CASCADE');
    return { ms, bytes, processor };
  } finally {
    client.release();
  }
}

/** A list as it would be received first, in a process of its own: received and checked. */
async function received(format: DemoFile['format'], most: number): Promise<Checked> {
  const { path } = await writeFile(folder, { ...firstOf(district, 'patents'), format }, most);
  const script = fileURLToPath(new URL('./support/checkFile.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [
    LITTLE_MEMORY,
    script,
    bench.system.databaseUrl,
    bench.home,
    district.district,
    path,
  ]);
  return JSON.parse(stdout) as Checked;
}

interface Checked {
  readonly rows: number;
  readonly ms: number;
  readonly peakMb: number;
}
