import { isUtf8 } from 'node:buffer';
import type { FileHandle } from 'node:fs/promises';
import { UnreadableFile } from './unreadableFile.ts';

/** Encodings of text tables, by the names this system shows and accepts. */
export type TextEncoding = 'UTF-8' | 'GB18030' | 'UTF-16LE' | 'UTF-16BE';

const SAMPLE = 64 * 1024;
const SAMPLES = 32;

/** Other names people and programs use. GBK and GB2312 are parts of GB18030. */
export function encodingNamed(name: string): TextEncoding {
  const key = name.toUpperCase().replace(/[^A-Z0-9]/g, '');
  if (key === 'UTF8' || key === 'UTF8BOM' || key === 'ASCII') return 'UTF-8';
  if (['GB18030', 'GBK', 'GB2312', 'CP936', 'ANSI', 'EUCCN'].includes(key)) return 'GB18030';
  if (key === 'UTF16LE' || key === 'UTF16') return 'UTF-16LE';
  if (key === 'UTF16BE') return 'UTF-16BE';
  throw new UnreadableFile('unknown-encoding', { encoding: name.slice(0, 40) });
}

export interface DetectedEncoding {
  readonly encoding: TextEncoding;
  /** Length of the byte order mark. */
  readonly bom: number;
}

/**
 * By the byte order mark, else by the pattern of zero bytes (UTF-16), else UTF-8 if the *whole* file is valid UTF-8 (a
 * sample could miss the one row that is not), else the one of UTF-8 and GB18030 that makes fewer errors on pieces
 * spread over the file. Binary content is refused.
 */
export async function detectEncoding(handle: FileHandle, size: number): Promise<DetectedEncoding> {
  const head = await readAt(handle, 0, Math.min(size, SAMPLE));
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'UTF-8', bom: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'UTF-16LE', bom: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'UTF-16BE', bom: 2 };
  const utf16 = looksLikeUtf16(head);
  if (utf16) {
    refuseBinaryUtf16(head.subarray(0, head.length & ~1), utf16);
    return { encoding: utf16, bom: 0 };
  }
  refuseBinary(head);
  if (await wholeFileIsUtf8(handle)) return { encoding: 'UTF-8', bom: 0 };
  const pieces = await spreadPieces(handle, size);
  for (const piece of pieces) refuseBinary(piece);
  const errors = (label: string) => pieces.reduce((n, piece) => n + decodeErrors(piece, label), 0);
  const gb = errors('gb18030');
  const utf8 = errors('utf-8');
  return { encoding: gb <= utf8 ? 'GB18030' : 'UTF-8', bom: 0 };
}

export async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(length);
  const { bytesRead } = await handle.read(buffer, 0, length, position);
  return buffer.subarray(0, bytesRead);
}

/** Text in UTF-16 without a mark: line ends, digits and commas have a zero byte, nearly always on the same side. */
function looksLikeUtf16(head: Buffer): TextEncoding | undefined {
  const even = head.length & ~1;
  let first = 0;
  let second = 0;
  for (let i = 0; i < even; i += 2) {
    if (head[i] === 0 && head[i + 1] !== 0) first++;
    if (head[i] !== 0 && head[i + 1] === 0) second++;
  }
  const enough = Math.max(1, even / 40);
  if (second > enough && second > first * 2) return 'UTF-16LE';
  if (first > enough && first > second * 2) return 'UTF-16BE';
  return undefined;
}

/** Compiled and packed data may look like UTF-16, but does not decode to text. */
function refuseBinaryUtf16(head: Buffer, encoding: TextEncoding): void {
  refuseBinary(Buffer.from(new TextDecoder(encoding).decode(head).replaceAll('\ufffd', '\u0000')));
}

/** Text has next to no control characters; anything packed, compiled or drawn is full of them. */
function refuseBinary(bytes: Buffer): void {
  let controls = 0;
  for (const byte of bytes)
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 26) controls++;
  if (controls > 4 + bytes.length / 500) throw new UnreadableFile('not-a-table', { found: 'binary data' });
}

async function wholeFileIsUtf8(handle: FileHandle): Promise<boolean> {
  let position = 0;
  let carry = Buffer.alloc(0);
  for (;;) {
    const chunk = await readAt(handle, position, 1024 * 1024);
    if (chunk.length === 0) return isUtf8(carry);
    position += chunk.length;
    const bytes = carry.length > 0 ? Buffer.concat([carry, chunk]) : chunk;
    const cut = utf8Boundary(bytes);
    if (!isUtf8(bytes.subarray(0, cut))) return false;
    carry = Buffer.from(bytes.subarray(cut));
  }
}

/** Where the last character that may be incomplete begins. */
function utf8Boundary(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) break;
    if (byte >= 0xc0) return bytes.length - back;
  }
  return bytes.length;
}

/** Pieces that begin and end at a line end, which no multibyte character of either encoding contains. */
async function spreadPieces(handle: FileHandle, size: number): Promise<Buffer[]> {
  if (size <= SAMPLE * SAMPLES) return [await readAt(handle, 0, size)];
  const pieces: Buffer[] = [];
  for (let i = 0; i < SAMPLES; i++) {
    const piece = await readAt(handle, Math.floor(((size - SAMPLE) * i) / (SAMPLES - 1)), SAMPLE);
    const start = i === 0 ? 0 : piece.indexOf(10) + 1;
    const end = piece.lastIndexOf(10) + 1;
    if (end > start) pieces.push(piece.subarray(start, end));
  }
  return pieces;
}

function decodeErrors(bytes: Buffer, label: string): number {
  const text = new TextDecoder(label).decode(bytes);
  let errors = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) errors++;
  return errors;
}
