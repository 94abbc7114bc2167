import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { saveSegment } from '@sophora/domain/marks/search/savedSegment';
import type { Segment } from '@sophora/domain/marks/search/segment';
import type { FreshMark } from '@sophora/domain/marks/watch/watchMarks';

const PART = 1000;
const MOST_THREADS = 4;

/**
 * Watches new marks in threads that share one index; `onLines` gets the hits of each part as JSON lines, part after part in the order of
 * the marks.
 */
export async function watchInThreads(
  segment: Segment,
  fresh: readonly FreshMark[],
  language: 'zh' | 'en',
  onLines: (lines: readonly string[], done: number) => Promise<void> | void,
): Promise<void> {
  const { description, bytes } = shared(segment);
  const parts = Math.ceil(fresh.length / PART);
  const answers = new Map<number, readonly string[]>();
  let next = 0;
  let written = 0;
  let writing = Promise.resolve();
  const write = async () => {
    for (let lines = answers.get(written); lines !== undefined; lines = answers.get(written)) {
      answers.delete(written);
      written++;
      await onLines(lines, Math.min(fresh.length, written * PART));
    }
  };
  const run = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL('./watchWorker.ts', import.meta.url), {
        workerData: { description, bytes, language },
      });
      let part = -1;
      const give = () => {
        if (next >= parts) {
          void worker.terminate().then(() => resolve());
          return;
        }
        part = next++;
        worker.postMessage(fresh.slice(part * PART, (part + 1) * PART));
      };
      worker.on('message', (lines: readonly string[]) => {
        answers.set(part, lines);
        writing = writing.then(write);
        writing.then(give, reject);
      });
      worker.on('error', reject);
      give();
    });
  const threads = Math.max(1, Math.min(availableParallelism(), MOST_THREADS, parts));
  await Promise.all(Array.from({ length: threads }, run));
  await writing;
}

/** The index in memory that all threads read. */
function shared(segment: Segment): { description: string; bytes: SharedArrayBuffer } {
  const { description, arrays } = saveSegment(segment);
  const bytes = new SharedArrayBuffer((JSON.parse(description) as { bytes: number }).bytes);
  const all = new Uint8Array(bytes);
  let at = 0;
  for (const values of arrays) {
    all.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), at);
    at += Math.ceil(values.byteLength / 8) * 8;
  }
  return { description, bytes };
}
