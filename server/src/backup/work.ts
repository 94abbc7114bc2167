import type pg from 'pg';
import { audit } from '../platform/audit.ts';
import { makeArchive } from './make.ts';
import { newPlace, tidyShelf } from './shelf.ts';

interface BackupContext {
  readonly pool: pg.Pool;
  readonly home: string;
  readonly actor: string;
  readonly signal: AbortSignal;
  now(): Date;
  progress(phase: string, done: number, total: number | null): void;
}

/** A backup onto the shelf, as a background job. */
export async function backUp(context: BackupContext): Promise<{ name: string; bytes: number }> {
  const { pool, home, actor, signal, progress } = context;
  const at = context.now();
  const { name, path } = await newPlace(home, at);
  const { sha256, bytes } = await makeArchive(pool, path, {
    at,
    signal,
    onProgress: (done, total) => progress('backing-up', megabytes(done), megabytes(total)),
  });
  await tidyShelf(home);
  const client = await pool.connect();
  try {
    await audit(client, {
      actor,
      district: '*',
      action: 'backup.made',
      subject: `backup:${sha256}`,
      params: { name, bytes },
    });
  } finally {
    client.release();
  }
  return { name, bytes };
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1_000_000);
}
