import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { crc32, createInflateRaw } from 'node:zlib';
import { LIMITS, toMb } from './limits.ts';
import { UnreadableFile } from './unreadableFile.ts';

/** A zip file read by its central directory: single parts are unpacked as streams, the rest is never touched. */
export interface Zip {
  readonly path: string;
  readonly handle: FileHandle;
  /** By lower-case name with forward slashes: some writers use backslashes or other case. */
  readonly entries: ReadonlyMap<string, ZipEntry>;
}

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly crc: number;
  readonly offset: number;
}

const END = 0x06054b50;
const END64_LOCATOR = 0x07064b50;
const END64 = 0x06064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

const damaged = (part: string) => new UnreadableFile('damaged', { part });

export async function openZip(path: string): Promise<Zip> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    const directory = await findDirectory(handle, size);
    return { path, handle, entries: parseDirectory(directory.bytes, directory.count, size) };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function readExactly(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(length);
  const { bytesRead } = await handle.read(buffer, 0, length, position);
  if (bytesRead !== length) throw damaged('zip');
  return buffer;
}

async function findDirectory(handle: FileHandle, size: number): Promise<{ bytes: Buffer; count: number }> {
  const tailLength = Math.min(size, 65_557 + 20);
  const tail = await readExactly(handle, size - tailLength, tailLength);
  let end = tail.length - 22;
  while (end >= 0 && tail.readUInt32LE(end) !== END) end--;
  if (end < 0) throw damaged('zip');
  let count = tail.readUInt16LE(end + 10);
  let length = tail.readUInt32LE(end + 12);
  let start = tail.readUInt32LE(end + 16);
  if (end >= 20 && tail.readUInt32LE(end - 20) === END64_LOCATOR) {
    const at = Number(tail.readBigUInt64LE(end - 12));
    if (at + 56 > size) throw damaged('zip');
    const end64 = await readExactly(handle, at, 56);
    if (end64.readUInt32LE(0) !== END64) throw damaged('zip');
    count = Number(end64.readBigUInt64LE(32));
    length = Number(end64.readBigUInt64LE(40));
    start = Number(end64.readBigUInt64LE(48));
  }
  if (start + length > size) throw damaged('zip');
  if (length > LIMITS.directoryBytes || count > LIMITS.parts)
    throw new UnreadableFile('too-large', {
      part: 'zip',
      size: toMb(length),
      limit: toMb(LIMITS.directoryBytes),
    });
  return { bytes: await readExactly(handle, start, length), count };
}

function parseDirectory(bytes: Buffer, count: number, fileSize: number): Map<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>();
  let at = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) throw damaged('zip');
    const flags = bytes.readUInt16LE(at + 8);
    const nameLength = bytes.readUInt16LE(at + 28);
    const extraLength = bytes.readUInt16LE(at + 30);
    const next = at + 46 + nameLength + extraLength + bytes.readUInt16LE(at + 32);
    if (next > bytes.length) throw damaged('zip');
    const name = bytes
      .toString('utf8', at + 46, at + 46 + nameLength)
      .replaceAll('\\', '/')
      .replace(/^\/+/, '');
    const sizes = {
      size: bytes.readUInt32LE(at + 24),
      packed: bytes.readUInt32LE(at + 20),
      offset: bytes.readUInt32LE(at + 42),
    };
    readZip64(bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength), sizes);
    if ((flags & 1) !== 0) throw new UnreadableFile('encrypted');
    if (sizes.offset + 30 > fileSize || sizes.packed > fileSize) throw damaged(name);
    const key = name.toLowerCase();
    if (!name.endsWith('/') && !entries.has(key))
      entries.set(key, {
        name,
        method: bytes.readUInt16LE(at + 10),
        crc: bytes.readUInt32LE(at + 16),
        ...sizes,
      });
    at = next;
  }
  return entries;
}

/** The 64-bit extra field holds, in this order, only those of the three values that did not fit. */
function readZip64(extra: Buffer, sizes: { size: number; packed: number; offset: number }): void {
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === 1) {
      let field = at + 4;
      for (const key of ['size', 'packed', 'offset'] as const) {
        if (sizes[key] !== 0xffffffff || field + 8 > Math.min(extra.length, at + 4 + length)) continue;
        sizes[key] = Number(extra.readBigUInt64LE(field));
        field += 8;
      }
    }
    at += 4 + length;
  }
}

export interface EntryOptions {
  readonly limit: number;
  readonly signal?: AbortSignal | undefined;
  readonly onPacked?: ((bytes: number) => void) | undefined;
}

/** Unpacks one part chunk by chunk; checks size, ratio and checksum on what really comes out. */
export async function* readEntry(zip: Zip, entry: ZipEntry, options: EntryOptions): AsyncGenerator<Buffer> {
  if (entry.method !== 0 && entry.method !== 8) throw damaged(entry.name);
  if (entry.packed === 0) {
    if (entry.size > 0) throw damaged(entry.name);
    return;
  }
  checkSize(entry, entry.size, options.limit);
  const local = await readExactly(zip.handle, entry.offset, 30);
  if (local.readUInt32LE(0) !== LOCAL) throw damaged(entry.name);
  const start = entry.offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  const source = createReadStream(zip.path, {
    start,
    end: start + entry.packed - 1,
    highWaterMark: 128 * 1024,
  });
  const output = entry.method === 8 ? source.pipe(createInflateRaw({ chunkSize: 128 * 1024 })) : source;
  source.on('error', (error) => output.destroy(error));
  let size = 0;
  let crc = 0;
  try {
    for await (const chunk of output as AsyncIterable<Buffer>) {
      options.signal?.throwIfAborted();
      size += chunk.length;
      checkSize(entry, size, options.limit);
      crc = crc32(chunk, crc);
      options.onPacked?.(source.bytesRead);
      yield chunk;
    }
  } catch (error) {
    throw isZlibError(error) ? damaged(entry.name) : error;
  } finally {
    source.destroy();
    output.destroy();
  }
  if (size !== entry.size || crc !== entry.crc) throw damaged(entry.name);
}

const isZlibError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_');

function checkSize(entry: ZipEntry, size: number, limit: number): void {
  if (size > LIMITS.ratioFrom && size > entry.packed * LIMITS.ratio)
    throw new UnreadableFile('zip-bomb', {
      part: entry.name,
      size: toMb(size),
      ratio: Math.floor(size / entry.packed),
    });
  if (size > limit)
    throw new UnreadableFile('too-large', { part: entry.name, size: toMb(size), limit: toMb(limit) });
}
