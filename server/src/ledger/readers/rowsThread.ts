import { parentPort, workerData } from 'node:worker_threads';
import type { FileProblemCode } from '@sophora/domain/ledger/fileProblems';
import { readRows } from './readRows.ts';
import type { Row } from './row.ts';
import type { ReadOptions } from './types.ts';
import { UnreadableFile } from './unreadableFile.ts';

/** Runs as a thread: reads one file, ahead of whoever takes its rows by at most so many batches. */
export interface RowsThreadInput {
  readonly path: string;
  readonly options: Omit<ReadOptions, 'signal' | 'onProgress'>;
}

export type RowsMessage =
  | { readonly rows: Row[] }
  | { readonly bytesDone: number; readonly bytesTotal: number }
  | { readonly problem: FileProblemCode; readonly params: Record<string, string | number> }
  | { readonly end: true };

const AHEAD = 6;
const port = parentPort!;
const say = (message: RowsMessage) => port.postMessage(message);
let ahead = 0;
let proceed: (() => void) | undefined;
port.on('message', () => {
  ahead--;
  proceed?.();
});

const { path, options } = workerData as RowsThreadInput;
try {
  const onProgress = (bytesDone: number, bytesTotal: number) => say({ bytesDone, bytesTotal });
  for await (const rows of readRows(path, { ...options, onProgress })) {
    say({ rows });
    if (++ahead >= AHEAD)
      await new Promise<void>((resolve) => {
        proceed = resolve;
      });
  }
  say({ end: true });
} catch (error) {
  if (!(error instanceof UnreadableFile)) throw error;
  say({ problem: error.code, params: error.params });
}
port.close();
