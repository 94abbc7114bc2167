import { stat } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { readRows } from './readRows.ts';
import type { Row } from './row.ts';
import type { RowsMessage, RowsThreadInput } from './rowsThread.ts';
import type { ReadOptions } from './types.ts';
import { UnreadableFile } from './unreadableFile.ts';

/** A smaller file is read sooner than a thread starts. */
const WORTH_A_THREAD = 2_000_000;

/**
 * As `readRows`, but a large file is read in a thread of its own, so that reading goes on while the caller works on the
 * rows before.
 * @throws {UnreadableFile}
 */
export async function* readRowsApart(path: string, options: ReadOptions): AsyncGenerator<Row[]> {
  const { signal, onProgress, ...rest } = options;
  if ((await stat(path)).size < WORTH_A_THREAD) {
    yield* readRows(path, options);
    return;
  }
  signal?.throwIfAborted();
  const input: RowsThreadInput = { path, options: rest };
  const thread = new Worker(new URL('./rowsThread.ts', import.meta.url), {
    workerData: input,
    resourceLimits: { maxYoungGenerationSizeMb: 16 },
  });
  const arrived: RowsMessage[] = [];
  let wake = () => {};
  let failure: unknown;
  thread.on('message', (message: RowsMessage) => {
    arrived.push(message);
    wake();
  });
  const fail = (reason: unknown) => {
    failure ??= reason;
    wake();
  };
  thread.on('error', fail);
  thread.on('exit', () => fail(new Error('the reading thread ended early')));
  const abort = () => fail(signal?.reason);
  signal?.addEventListener('abort', abort);
  try {
    for (;;) {
      const message = arrived.shift();
      if (message === undefined) {
        if (failure !== undefined) throw failure;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      } else if ('rows' in message) {
        yield message.rows;
        signal?.throwIfAborted();
        thread.postMessage('taken');
      } else if ('problem' in message) throw new UnreadableFile(message.problem, message.params);
      else if ('end' in message) return;
      else onProgress?.(message.bytesDone, message.bytesTotal);
    }
  } finally {
    signal?.removeEventListener('abort', abort);
    thread.removeAllListeners('exit');
    await thread.terminate();
  }
}
