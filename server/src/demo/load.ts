import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { generateDistrict } from '@sophora/domain/demo/generateDistrict';
import { SOURCE_RANKS } from '@sophora/domain/ledger/observation';
import type pg from 'pg';
import { drain } from '../indicators/index.ts';
import { checkBatch, type LedgerContext, receiveFile, updateBatch, writeBatch } from '../ledger/index.ts';
import { writeDemoFiles } from './writeFiles.ts';

export interface DemoLoad {
  readonly seed: number;
  readonly scale: number;
  readonly actor: string;
  readonly signal: AbortSignal;
  onProgress(phase: 'writing-files' | 'importing' | 'judging', done: number, total: number): void;
  /** Called between two files, so that nobody's own import waits for the whole district. */
  giveWay?(): Promise<void>;
  /** Called when everything is in and judged but what comes late (补报): figures frozen now will differ from later ones. */
  beforeLate?(): Promise<unknown>;
}

/**
 * Makes the demonstration district (演示区): generates its files and imports them one by one, as anybody's files are
 * imported. Started again after an interruption it skips the files that are already in. Returns rows imported by kind.
 */
export async function loadDemo(context: LedgerContext, options: DemoLoad): Promise<Record<string, number>> {
  const { district, name, files } = generateDistrict({ seed: options.seed, scale: options.scale });
  await context.pool.query(
    `INSERT INTO district (code, name, kind, created_at) VALUES ($1, $2, 'demo', $3) ON CONFLICT DO NOTHING`,
    [district, name, context.now()],
  );
  // What an interrupted load had written but not judged: until then the ledger takes nothing new.
  const judge = () =>
    drain(context.pool, district, {
      signal: options.signal,
      onProgress: (done, total) => options.onProgress('judging', done, total),
    });
  await judge();
  const folder = await mkdtemp(join(context.home, 'demo-'));
  try {
    options.onProgress('writing-files', 0, files.length);
    const written = await writeDemoFiles(files, folder, () => options.signal.throwIfAborted());
    const present = await importedNames(context.pool, district);
    const imported: Record<string, number> = {};
    let asked = false;
    for (const [i, { file, path, rows }] of written.entries()) {
      if (file.late && !asked) {
        asked = true;
        await options.beforeLate?.();
      }
      await options.giveWay?.();
      options.signal.throwIfAborted();
      options.onProgress('importing', i, written.length);
      if (present.has(file.name)) continue;
      const batch = await receiveFile(context, {
        district,
        kind: file.kind,
        path,
        fileName: file.name,
        actor: options.actor,
      });
      await updateBatch(context.pool, batch, {
        source: '演示数据',
        asOf: file.asOf,
        rank: file.official === true ? SOURCE_RANKS.officialStatus : SOURCE_RANKS.list,
        declarations: { ...file.declarations },
      });
      await checkBatch(context, district, batch.id, options.signal, () => undefined);
      await writeBatch(context, district, batch.id, options.actor, options.signal, () => undefined);
      await judge();
      imported[file.kind] = (imported[file.kind] ?? 0) + rows;
    }
    if (!asked) await options.beforeLate?.();
    options.onProgress('importing', written.length, written.length);
    return imported;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function importedNames(pool: pg.Pool, district: string): Promise<Set<string>> {
  const { rows } = await pool.query<{ file_name: string }>(
    `SELECT file_name FROM batch WHERE district_code = $1 AND state = 'applied'`,
    [district],
  );
  return new Set(rows.map((r) => r.file_name));
}
