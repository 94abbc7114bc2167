import { closeSync, openSync, readSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { MarkRows } from '@sophora/domain/marks/search/markRows';
import { saveSegment } from '@sophora/domain/marks/search/savedSegment';
import { buildInThreads } from './buildInThreads.ts';

/** Reads a file of marks and builds its segment, away from the thread that answers. */
const { path } = workerData as { path: string };
const PART = 1 << 22;

const rows = new MarkRows();
const file = openSync(path, 'r');
try {
  let bytes = Buffer.alloc(PART);
  let kept = 0;
  for (;;) {
    const read = readSync(file, bytes, kept, bytes.length - kept, null);
    if (read === 0) break;
    const used = rows.addLines(bytes.subarray(0, kept + read));
    kept = kept + read - used;
    bytes.copyWithin(0, used, used + kept);
    if (kept === bytes.length) {
      const more = Buffer.alloc(bytes.length * 2);
      bytes.copy(more);
      bytes = more;
    }
  }
  if (kept > 0) rows.addLine(bytes.subarray(0, kept), 0, kept);
} finally {
  closeSync(file);
}
const { description, arrays } = saveSegment(
  await buildInThreads(rows, (done) => parentPort!.postMessage({ done, all: rows.size })),
);
const bytes = new Uint8Array((JSON.parse(description) as { bytes: number }).bytes);
let at = 0;
for (const values of arrays) {
  bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), at);
  at += Math.ceil(values.byteLength / 8) * 8;
}
parentPort!.postMessage({ description, buffer: bytes.buffer }, [bytes.buffer]);
