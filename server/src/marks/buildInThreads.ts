import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { filedLetters, joined, shelve } from '@sophora/domain/marks/search/buildSegment';
import { gather } from '@sophora/domain/marks/search/gather';
import type { SortedLetters } from '@sophora/domain/marks/search/letterShelf';
import type { MarkRows } from '@sophora/domain/marks/search/markRows';
import type { Segment } from '@sophora/domain/marks/search/segment';

/** `buildRows` on two threads: this one shelves the characters while the other sorts the letters. */
export async function buildInThreads(
  rows: MarkRows,
  onProgress: (done: number) => void = () => {},
): Promise<Segment> {
  const worker = new Worker(new URL('./letterWorker.ts', import.meta.url));
  const gathered = gather(rows, onProgress);
  const sorted = once(worker, 'message') as Promise<[SortedLetters]>;
  worker.postMessage(filedLetters(gathered));
  const shelved = shelve(gathered);
  return joined(gathered, shelved, (await sorted)[0]);
}
