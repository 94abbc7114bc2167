import { stat } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { loadSegment } from '@sophora/domain/marks/search/savedSegment';
import type { Segment } from '@sophora/domain/marks/search/segment';
import { Problem } from '../platform/problem.ts';

type Report =
  | { readonly done: number; readonly all: number }
  | { readonly description: string; readonly buffer: ArrayBuffer };

/** The index of a file `name⇥class⇥number`, built in a worker. */
export async function buildIndex(
  path: string,
  onProgress: (done: number, all: number) => void = () => {},
): Promise<Segment> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) throw new Problem({ zh: `找不到文件 ${path}。`, en: `There is no file ${path}.` });
  const worker = new Worker(new URL('./buildWorker.ts', import.meta.url), { workerData: { path } });
  return new Promise((resolve, reject) => {
    worker.on('message', (report: Report) => {
      if ('done' in report) onProgress(report.done, report.all);
      else resolve(loadSegment(report.description, report.buffer, 0));
    });
    worker.on('error', reject);
  });
}
