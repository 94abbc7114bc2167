import { open, rename } from 'node:fs/promises';
import {
  describedSegment,
  INDEX_EDITION,
  loadSegment,
  saveSegment,
} from '@sophora/domain/marks/search/savedSegment';
import type { Segment } from '@sophora/domain/marks/search/segment';
import { Problem } from '../platform/problem.ts';

/** `SOPHMARK`, length of the description, the description padded to a multiple of eight, the arrays. */
const MAGIC = 'SOPHMARK';
const HEAD = 16;
/** One read or write takes at most so much. */
const STEP = 1 << 30;

export async function writeIndex(path: string, segment: Segment): Promise<void> {
  const { description, arrays } = saveSegment(segment);
  const text = Buffer.from(description);
  const padded = Math.ceil(text.length / 8) * 8;
  const head = Buffer.alloc(HEAD + padded, ' ');
  head.write(MAGIC, 0, 'latin1');
  head.writeUInt32LE(padded, 8);
  head.writeUInt32LE(0, 12);
  text.copy(head, HEAD);
  const file = await open(`${path}.part`, 'w');
  try {
    await file.write(head);
    for (const values of arrays) {
      const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
      for (let at = 0; at < bytes.length; at += STEP) await file.write(bytes.subarray(at, at + STEP));
      if (bytes.length % 8 > 0) await file.write(Buffer.alloc(8 - (bytes.length % 8)));
    }
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.part`, path);
}

export async function readIndex(path: string): Promise<Segment> {
  const file = await open(path).catch(() => {
    throw new Problem({ zh: `找不到索引文件 ${path}。`, en: `There is no index file ${path}.` });
  });
  try {
    const { size } = await file.stat();
    const head = Buffer.alloc(HEAD);
    await file.read(head, 0, HEAD, 0);
    const length = head.readUInt32LE(8);
    if (head.toString('latin1', 0, 8) !== MAGIC || length > size) throw notOurs(path);
    const text = Buffer.alloc(length);
    await file.read(text, 0, length, HEAD);
    const described = describedSegment(text.toString('utf8').trimEnd());
    if (described === undefined || HEAD + length + described.bytes !== size) throw notOurs(path);
    if (described.edition !== INDEX_EDITION) throw otherEdition(path);
    const bytes = new Uint8Array(described.bytes);
    for (let at = 0; at < bytes.length; ) {
      const { bytesRead } = await file.read(bytes, at, Math.min(STEP, bytes.length - at), HEAD + length + at);
      if (bytesRead === 0) throw notOurs(path);
      at += bytesRead;
    }
    return loadSegment(text.toString('utf8').trimEnd(), bytes.buffer, 0);
  } finally {
    await file.close();
  }
}

/** Whether a file begins as an index does. */
export async function isIndex(path: string): Promise<boolean> {
  const file = await open(path).catch(() => undefined);
  if (file === undefined) return false;
  try {
    const head = Buffer.alloc(MAGIC.length);
    await file.read(head, 0, head.length, 0);
    return head.toString('latin1') === MAGIC;
  } finally {
    await file.close();
  }
}

const notOurs = (path: string) =>
  new Problem({
    zh: `${path} 不是完整的商标索引,请用 marks index 重新生成。`,
    en: `${path} is no complete index of marks; make it again with marks index.`,
  });
const otherEdition = (path: string) =>
  new Problem({
    zh: `${path} 由其他版本生成,请用 marks index 重新生成。`,
    en: `${path} was made by another version; make it again with marks index.`,
  });
