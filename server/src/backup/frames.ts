import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Refusal } from '../platform/refusal.ts';

/**
 * An archive is a file of frames: `MAGIC`, then again and again a letter, the length of what follows in four bytes, and that
 * many bytes. H says what the archive is, B begins a table, D holds its rows (`COPY` text, compressed as one stream over all
 * its frames), E ends it with the number of rows and the SHA-256 of its D frames, Z ends the archive with the SHA-256 of
 * everything before it. Read and written from end to end with one frame in memory.
 */
export type FrameType = 'H' | 'B' | 'D' | 'E' | 'Z';

export interface Frame {
  readonly type: FrameType;
  readonly bytes: Buffer;
  /** Where the frame begins in the file, and where the next one does. */
  readonly at: number;
  readonly next: number;
}

const MAGIC = Buffer.from('SOPHORA-ARCHIVE\n', 'latin1');
const HEAD = 5;
/** No frame is larger; a length beyond it is damage, not a reason to fetch so much memory. */
export const LARGEST_FRAME = 1_048_576;

/** Frames on their way into a file, with the checksum of all of them. */
export class FrameWriter {
  readonly #write: (bytes: Buffer) => Promise<void>;
  readonly #hash: Hash = createHash('sha256');
  bytes = 0;

  constructor(write: (bytes: Buffer) => Promise<void>) {
    this.#write = write;
  }

  begin(): Promise<void> {
    return this.#put(MAGIC);
  }

  async frame(type: FrameType, bytes: Buffer): Promise<void> {
    const head = Buffer.alloc(HEAD);
    head.write(type, 'latin1');
    head.writeUInt32BE(bytes.length, 1);
    await this.#put(Buffer.concat([head, bytes]));
  }

  json(type: FrameType, value: unknown): Promise<void> {
    return this.frame(type, Buffer.from(JSON.stringify(value)));
  }

  /** Ends the archive; returns the checksum of all that came before. */
  async end(): Promise<string> {
    const sha256 = this.#hash.digest('hex');
    const bytes = Buffer.from(JSON.stringify({ sha256 }));
    const head = Buffer.alloc(HEAD);
    head.write('Z', 'latin1');
    head.writeUInt32BE(bytes.length, 1);
    const last = Buffer.concat([head, bytes]);
    this.bytes += last.length;
    await this.#write(last);
    return sha256;
  }

  async #put(bytes: Buffer): Promise<void> {
    this.#hash.update(bytes);
    this.bytes += bytes.length;
    await this.#write(bytes);
  }
}

/** The frames of a file from a place on; a file that is none, is cut off or has a frame that cannot be is refused. */
export async function* readFrames(path: string, from = MAGIC.length): AsyncGenerator<Frame> {
  let rest: Buffer = Buffer.alloc(0);
  let at = from;
  for await (const piece of createReadStream(path, { start: from, highWaterMark: LARGEST_FRAME })) {
    rest = rest.length === 0 ? (piece as Buffer) : Buffer.concat([rest, piece as Buffer]);
    for (;;) {
      if (rest.length < HEAD) break;
      const type = rest.toString('latin1', 0, 1);
      const length = rest.readUInt32BE(1);
      if (!'HBDEZ'.includes(type) || length > LARGEST_FRAME) throw damaged(at);
      if (rest.length < HEAD + length) break;
      const next = at + HEAD + length;
      yield { type: type as FrameType, bytes: rest.subarray(HEAD, HEAD + length), at, next };
      rest = rest.subarray(HEAD + length);
      at = next;
    }
  }
  if (rest.length > 0) throw new Refusal('archive-cut-off');
}

/** Whether the file begins as an archive does. */
export async function isArchive(path: string): Promise<boolean> {
  for await (const piece of createReadStream(path, { end: MAGIC.length - 1 }))
    return MAGIC.equals(piece as Buffer);
  return false;
}

export function startHash(): Hash {
  return createHash('sha256').update(MAGIC);
}

export function hashFrame(hash: Hash, { type, bytes }: Frame): void {
  const head = Buffer.alloc(HEAD);
  head.write(type, 'latin1');
  head.writeUInt32BE(bytes.length, 1);
  hash.update(head).update(bytes);
}

export function damaged(at: number): Refusal {
  return new Refusal('archive-damaged', { at });
}
