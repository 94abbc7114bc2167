import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';

/** Originals in the database, in chunks of 1 MB under their SHA-256: one transaction, one backup (decision 14). */
const CHUNK_BYTES = 1_048_576;

export interface StoredFile {
  sha256: string;
  size: number;
}

export async function storeFile(
  client: pg.ClientBase,
  district: string,
  path: string,
  mediaType: string,
  at: Date,
): Promise<StoredFile> {
  const sha256 = await fileHash(path);
  const { size } = await stat(path);
  const inserted = await client.query(
    `INSERT INTO file (district_code, sha256, size, media_type, created_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
    [district, sha256, size, mediaType, at],
  );
  if (inserted.rowCount === 1) {
    let no = 0;
    for await (const bytes of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
      await client.query(
        'INSERT INTO file_chunk (district_code, sha256, no, bytes) VALUES ($1, $2, $3, $4)',
        [district, sha256, no++, bytes],
      );
    }
  }
  return { sha256, size };
}

async function fileHash(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of createReadStream(path)) hash.update(bytes);
  return hash.digest('hex');
}

async function* chunks(pool: pg.Pool, district: string, sha256: string): AsyncGenerator<Buffer> {
  for (let no = 0; ; no++) {
    const { rows } = await pool.query<{ bytes: Buffer }>(
      'SELECT bytes FROM file_chunk WHERE district_code = $1 AND sha256 = $2 AND no = $3',
      [district, sha256, no],
    );
    if (!rows[0]) return;
    yield rows[0].bytes;
  }
}

/** The bytes of a stored file as a stream. */
export function openStoredFile(pool: pg.Pool, district: string, sha256: string): Readable {
  return Readable.from(chunks(pool, district, sha256));
}

/** Runs `work` with the stored file on disk; the copy is removed afterwards. */
export async function withStoredFile<T>(
  pool: pg.Pool,
  home: string,
  file: { district: string; sha256: string; key: string },
  work: (path: string) => Promise<T>,
): Promise<T> {
  const folder = join(home, 'tmp');
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${file.key}-${file.sha256.slice(0, 16)}`);
  try {
    await pipeline(
      openStoredFile(pool, file.district, file.sha256),
      createWriteStream(path, { mode: 0o600 }),
    );
    return await work(path);
  } finally {
    await rm(path, { force: true });
  }
}
