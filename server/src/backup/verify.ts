import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import type { ZodType } from 'zod';
import { Refusal } from '../platform/refusal.ts';
import { damaged, type Frame, hashFrame, isArchive, readFrames, startHash } from './frames.ts';
import {
  archiveEnd,
  FORMAT,
  header,
  headerOfAny,
  type Manifest,
  type Part,
  partBegin,
  partEnd,
} from './manifest.ts';

/**
 * Reads an archive from end to end and checks every checksum; nothing is unpacked. Refuses what is no archive, is cut off or
 * damaged, or was written by a newer program.
 */
export async function verifyArchive(
  path: string,
  known: readonly string[],
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<Manifest> {
  const size = await refuseOther(path);
  const whole = startHash();
  const reader = new ArchiveReader();
  for await (const frame of readFrames(path)) {
    if (frame.type === 'Z') {
      if (parsed(archiveEnd, frame).sha256 !== whole.digest('hex') || frame.next !== size)
        throw damaged(frame.at);
      return reader.finished(frame.at, known, size, parsed(archiveEnd, frame).sha256);
    }
    hashFrame(whole, frame);
    reader.read(frame);
    onProgress(frame.next, size);
  }
  throw new Refusal('archive-cut-off');
}

/** Refuses at a glance what is not there or no archive; returns its size. */
export async function refuseOther(path: string): Promise<number> {
  const { size } = await stat(path).catch(() => {
    throw new Refusal('archive-missing', { file: path });
  });
  if (!(await isArchive(path).catch(() => false))) throw new Refusal('archive-foreign');
  return size;
}

/** Puts the frames together into what the archive holds. */
class ArchiveReader {
  #header: Manifest['header'] | undefined;
  readonly #parts = new Map<string, Part>();
  #open:
    | { begin: Pick<Part, 'table' | 'columns' | 'binary' | 'at'>; hash: ReturnType<typeof createHash> }
    | undefined;

  read(frame: Frame): void {
    if (frame.type === 'H') {
      const { format, madeAt } = parsed(headerOfAny, frame);
      if (format > FORMAT) throw new Refusal('archive-newer', { madeAt: madeAt.slice(0, 10) });
      this.#header = parsed(header, frame);
    } else if (frame.type === 'B')
      this.#open = { begin: { ...parsed(partBegin, frame), at: frame.next }, hash: createHash('sha256') };
    else if (this.#open === undefined) throw damaged(frame.at);
    else if (frame.type === 'D') this.#open.hash.update(frame.bytes);
    else {
      const end = parsed(partEnd, frame);
      if (end.sha256 !== this.#open.hash.digest('hex')) throw damaged(this.#open.begin.at);
      this.#parts.set(this.#open.begin.table, { ...this.#open.begin, ...end });
      this.#open = undefined;
    }
  }

  finished(at: number, known: readonly string[], bytes: number, sha256: string): Manifest {
    if (this.#header === undefined || this.#open !== undefined) throw damaged(at);
    const { migrations, madeAt } = this.#header;
    if (migrations.some((name) => !known.includes(name)))
      throw new Refusal('archive-newer', { madeAt: madeAt.slice(0, 10) });
    return { header: this.#header, parts: this.#parts, sha256, bytes };
  }
}

function parsed<T>(schema: ZodType<T>, frame: Frame): T {
  try {
    return schema.parse(JSON.parse(frame.bytes.toString()));
  } catch {
    throw damaged(frame.at);
  }
}
