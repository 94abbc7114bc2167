import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { DemoFile } from '@sophora/domain/demo/demoFile';
import { type DemoDistrict, generateDistrict } from '@sophora/domain/demo/generateDistrict';
import { SOURCE_RANKS } from '@sophora/domain/ledger/observation';
import { demoFileStream } from '../../server/src/demo/writeFiles.ts';
import { drain } from '../../server/src/indicators/index.ts';
import {
  checkBatch,
  type LedgerContext,
  receiveFile,
  updateBatch,
  writeBatch,
} from '../../server/src/ledger/index.ts';
import { openSystem, type System } from '../../server/src/platform/openSystem.ts';
import { dayInChina } from '../../server/src/platform/services.ts';
import { processorTime } from './processorTime.ts';

/** A database of its own, filled with the demonstration district at the size a measurement needs. */
export interface BenchSystem extends LedgerContext {
  readonly system: System;
  close(): Promise<void>;
}

const NOW = new Date('2026-11-22T09:00:00+08:00');
const PATENTS_AT_SCALE_1 = 25_000;

/**
 * In `SOPHORA_BENCH_HOME` where that is set, kept for the next run; else in a folder that goes with the run.
 */
export async function openBench(): Promise<BenchSystem> {
  const kept = process.env.SOPHORA_BENCH_HOME;
  const home = kept ?? (await mkdtemp(join(tmpdir(), 'sophora-bench-')));
  const system = await openSystem({ home, say: () => undefined });
  return {
    system,
    pool: system.pool,
    home: system.home,
    now: () => NOW,
    today: () => dayInChina(NOW),
    close: async () => {
      await system.close();
      if (kept === undefined) await rm(home, { recursive: true, force: true });
    },
  };
}

/** Large enough that its list, which leaves out what is new since, has so many rows. */
export function districtOf(patents: number): DemoDistrict {
  return generateDistrict({ seed: 1, scale: (patents * 1.05) / PATENTS_AT_SCALE_1 });
}

export async function makeDistrict({ pool }: LedgerContext, { district, name }: DemoDistrict): Promise<void> {
  await pool.query(
    `INSERT INTO district (code, name, kind, created_at) VALUES ($1, $2, 'demo', $3) ON CONFLICT DO NOTHING`,
    [district, name, NOW],
  );
}

/** The file on disk, at most `most` rows of it. */
export async function writeFile(
  folder: string,
  file: DemoFile,
  most = Number.POSITIVE_INFINITY,
): Promise<{ path: string; rows: number; bytes: number }> {
  const path = join(folder, `${file.kind}-${file.asOf}.${file.format}`);
  let rows = 0;
  function* few(): Generator<readonly string[]> {
    for (const row of file.rows) {
      if (rows >= most) return;
      rows++;
      yield row;
    }
  }
  await pipeline(demoFileStream({ ...file, rows: few() }), createWriteStream(path));
  return { path, rows, bytes: (await stat(path)).size };
}

export interface ImportTimes {
  readonly receive: number;
  readonly check: number;
  readonly apply: number;
  readonly judge: number;
  readonly total: number;
  readonly rows: number;
  /** Processor time of each step, in seconds, receive to judge; 0 where the system does not say. */
  readonly processor: readonly number[];
}

/** One file all the way: received, checked, written, judged and published. Milliseconds of each step. */
export async function importFile(
  context: LedgerContext,
  district: string,
  file: DemoFile,
  path: string,
): Promise<ImportTimes> {
  const marks = [performance.now()];
  const spent = [processorTime(context.home)];
  const signal = new AbortController().signal;
  const quiet = () => undefined;
  const batch = await receiveFile(context, {
    district,
    kind: file.kind,
    path,
    fileName: file.name,
    actor: 'cli:bench',
  });
  await updateBatch(context.pool, batch, {
    asOf: file.asOf,
    rank: file.official === true ? SOURCE_RANKS.officialStatus : SOURCE_RANKS.list,
    declarations: { ...file.declarations },
  });
  marks.push(performance.now());
  spent.push(processorTime(context.home));
  const counts = await checkBatch(context, district, batch.id, signal, quiet);
  marks.push(performance.now());
  spent.push(processorTime(context.home));
  await writeBatch(context, district, batch.id, 'cli:bench', signal, quiet);
  marks.push(performance.now());
  spent.push(processorTime(context.home));
  await drain(context.pool, district);
  marks.push(performance.now());
  spent.push(processorTime(context.home));
  const step = (i: number) => marks[i + 1]! - marks[i]!;
  return {
    receive: step(0),
    check: step(1),
    apply: step(2),
    judge: step(3),
    total: marks[4]! - marks[0]!,
    rows: counts.rows,
    processor: spent.slice(1).map((at, i) => (at ?? 0) - (spent[i] ?? 0)),
  };
}

/** Everything patents and marks are judged by, in the order of import. */
export function tablesOf({ files }: DemoDistrict): DemoFile[] {
  return files.filter((f) => ['communities', 'population', 'seiIpc', 'enterprises'].includes(f.kind));
}

/** The tables, a list of patents and a list of marks, each of so many rows; what is already in stays. */
export async function fillDistrict(
  context: LedgerContext,
  district: DemoDistrict,
  rows: { readonly patents: number; readonly marks: number },
): Promise<void> {
  await makeDistrict(context, district);
  const { rows: batches } = await context.pool.query<{ file_name: string }>(
    `SELECT file_name FROM batch WHERE district_code = $1 AND state = 'applied'`,
    [district.district],
  );
  const present = new Set(batches.map((b) => b.file_name));
  const folder = await mkdtemp(join(tmpdir(), 'sophora-bench-files-'));
  try {
    const lists: [DemoFile, number][] = [
      ...tablesOf(district).map((file): [DemoFile, number] => [file, Number.POSITIVE_INFINITY]),
      [firstOf(district, 'patents'), rows.patents],
      [firstOf(district, 'marks'), rows.marks],
    ];
    for (const [file, most] of lists) {
      if (present.has(file.name) || most === 0) continue;
      const { path } = await writeFile(folder, file, most);
      await importFile(context, district.district, file, path);
      await rm(path);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export function firstOf({ files }: DemoDistrict, kind: string): DemoFile {
  const file = files.find((f) => f.kind === kind);
  if (!file) throw new Error(`The demonstration has no file of ${kind}.`);
  return file;
}

/** Largest resident memory while `work` runs, in MB. */
export async function withPeakMemory<T>(work: () => Promise<T>): Promise<{ result: T; peakMb: number }> {
  let peak = 0;
  const look = () => {
    peak = Math.max(peak, process.memoryUsage.rss());
  };
  look();
  const timer = setInterval(look, 50);
  try {
    return { result: await work(), peakMb: Math.round(peak / 1_048_576) };
  } finally {
    clearInterval(timer);
  }
}

export function option(name: string, usual: number): number {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? usual : Number(process.argv[at + 1]);
}

/** Results as aligned lines, or as one JSON object with `--json`. The machine's load is said with them. */
export function report(results: Readonly<Record<string, number | string>>): void {
  const all = { ...results, load: loadavg()[0]!.toFixed(1) };
  if (process.argv.includes('--json')) {
    process.stdout.write(`${JSON.stringify(all)}\n`);
    return;
  }
  const width = Math.max(...Object.keys(all).map((k) => k.length));
  for (const [name, value] of Object.entries(all)) process.stdout.write(`${name.padEnd(width)}  ${value}\n`);
}
