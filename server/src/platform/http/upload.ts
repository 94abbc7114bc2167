import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { uuidv7 } from 'uuidv7';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';

/** The request's body on disk while `work` runs; more than `limit` bytes, or none at all, are refused. */
export async function withUpload<T>(
  services: Services,
  request: Request,
  limit: number,
  work: (path: string) => Promise<T>,
): Promise<T> {
  if (request.body === null) throw new Refusal('empty-upload');
  const folder = join(services.home, 'tmp');
  await mkdir(folder, { recursive: true });
  const path = join(folder, `upload-${uuidv7()}`);
  try {
    let size = 0;
    const bounded = async function* (source: AsyncIterable<Uint8Array>) {
      for await (const bytes of source) {
        size += bytes.length;
        if (size > limit) throw new Refusal('body-too-large', { limit });
        yield bytes;
      }
    };
    await pipeline(
      Readable.fromWeb(request.body as never),
      bounded,
      createWriteStream(path, { mode: 0o600 }),
    );
    if (size === 0) throw new Refusal('empty-upload');
    return await work(path);
  } finally {
    await rm(path, { force: true });
  }
}
