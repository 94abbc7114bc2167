import { Worker } from 'node:worker_threads';
import { Refusal } from '../platform/refusal.ts';

interface Waiting {
  resolve(answer: unknown): void;
  reject(error: unknown): void;
}

/** What a thread answers: the result, a refusal by its code, or a failure. */
export type Answered =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly refused: ConstructorParameters<typeof Refusal> }
  | { readonly id: number; readonly failed: string };

const MOST_WAITING = 200;

/**
 * A worker thread that is asked and answers, so that no comparison, however odd its input, holds up the server. It starts with the
 * first question; one that does not answer in time is ended and a new one takes its place.
 */
export class AskedThread {
  private readonly file: URL;
  private readonly milliseconds: number;
  private readonly data: unknown;
  private worker: Worker | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private next = 0;

  constructor(file: URL, milliseconds: number, data?: unknown) {
    this.file = file;
    this.milliseconds = milliseconds;
    this.data = data;
  }

  async ask<A>(question: object): Promise<A> {
    if (this.waiting.size >= MOST_WAITING) throw new Refusal('marks-busy');
    this.worker ??= this.start();
    const { worker } = this;
    const id = this.next++;
    const late = setTimeout(() => this.end(worker, new Refusal('marks-busy')), this.milliseconds);
    try {
      return await new Promise<A>((resolve, reject) => {
        this.waiting.set(id, { resolve: resolve as Waiting['resolve'], reject });
        worker.postMessage({ ...question, id });
      });
    } finally {
      clearTimeout(late);
      this.waiting.delete(id);
    }
  }

  private start(): Worker {
    const worker = new Worker(this.file, { workerData: this.data });
    worker.unref();
    worker.on('message', (answered: Answered) => {
      const waiting = this.waiting.get(answered.id);
      if ('answer' in answered) waiting?.resolve(answered.answer);
      else
        waiting?.reject(
          'refused' in answered ? new Refusal(...answered.refused) : new Error(answered.failed),
        );
    });
    worker.on('error', (error) => this.end(worker, error));
    worker.on('exit', () => this.end(worker, new Refusal('marks-busy')));
    return worker;
  }

  /** Ends a thread with all its questions; the next question starts another. */
  private end(worker: Worker, why: unknown): void {
    if (this.worker !== worker) return;
    this.worker = undefined;
    for (const waiting of this.waiting.values()) waiting.reject(why);
    void worker.terminate();
  }
}
