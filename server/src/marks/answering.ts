import { parentPort } from 'node:worker_threads';
import { Refusal } from '../platform/refusal.ts';

/** The thread's side: every question gets one answer, whatever happens. */
export function answering<Q extends object>(answer: (question: Q) => unknown): void {
  parentPort!.on('message', async (asked: Q & { id: number }) => {
    const { id } = asked;
    try {
      parentPort!.postMessage({ id, answer: await answer(asked) });
    } catch (error) {
      parentPort!.postMessage(
        error instanceof Refusal
          ? { id, refused: [error.code, error.params] }
          : { id, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) },
      );
    }
  });
}
