import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Banding } from '@sophora/domain/screening/text/candidates';
import type { CorpusParts } from '@sophora/domain/screening/text/corpus';
import { newRuns } from '@sophora/domain/screening/text/newAgainst';
import type { Pairs, Verification } from '@sophora/domain/screening/text/pairs';
import { orderOf, PARTS, type SampleParts, type Sampling } from '@sophora/domain/screening/text/samples';
import { type CompareAnswer, type CompareTask, compareStep } from './compareWorker.ts';

export interface Comparison {
  readonly corpus: CorpusParts;
  /** For every document the first with the same text. */
  readonly first: Uint32Array;
  readonly sampling: Sampling;
  readonly banding: Banding;
  readonly verification: Verification;
}

export interface CompareOptions {
  /** Worker threads; as many as the machine has cores, none for a small corpus. */
  readonly threads?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Below this many documents starting threads takes longer than the work. */
const SMALL = 20_000;
/** Documents a worker pairs between two looks at progress and cancellation. */
const RANGE = 8192;

/** A whole corpus against itself: samples → bands → exact verification, in pieces over worker threads. */
export async function compareTexts(
  { corpus, first, sampling, banding, verification }: Comparison,
  options: CompareOptions = {},
): Promise<{ pairs: Pairs[]; candidates: number }> {
  const threads = options.threads ?? (corpus.size < SMALL ? 0 : availableParallelism());
  const crew = new Crew(threads);
  try {
    const { size } = corpus;
    const slices = ranges(size, Math.max(1, Math.ceil(size / Math.max(1, threads * 2))));
    const total = slices.length + PARTS + Math.ceil(size / RANGE);
    let done = 0;
    const each = async (tasks: readonly CompareTask[]): Promise<CompareAnswer[]> =>
      crew.run(tasks, options.signal, () => options.onProgress?.(++done, total));
    let samples: SampleParts[] | undefined = (
      await each(slices.map((r) => ({ step: 'sample', corpus, ...r, sampling, first })))
    ).flatMap((answer) => (answer.step === 'sample' ? [answer.samples] : []));
    const { documents, ranks } = orderOf(samples, size);
    const made = (
      await each(
        Array.from({ length: PARTS }, (_, part) => ({ step: 'lists', samples: samples!, part, ranks })),
      )
    ).flatMap((answer) => (answer.step === 'lists' ? [answer] : []));
    samples = undefined;
    const index = { lists: made.map((m) => m.list), places: made.map((m) => m.places), documents };
    const answers = await each(
      ranges(size, RANGE).map((r) => ({ step: 'pairs', corpus, index, ...r, banding, verification })),
    );
    return found(answers);
  } finally {
    await crew.end();
  }
}

/**
 * Documents from `split` on against the earlier ones, not among each other. For few new ones: the time goes with the
 * number of earlier ones, the memory with the number of new ones.
 */
export async function compareNew(
  { corpus, first, sampling, verification }: Omit<Comparison, 'banding'>,
  split: number,
  options: CompareOptions = {},
): Promise<{ pairs: Pairs[]; candidates: number }> {
  const crew = new Crew(options.threads ?? (corpus.size < SMALL ? 0 : availableParallelism()));
  try {
    const runs = newRuns(corpus, first, split, sampling);
    const tasks = ranges(split, 8 * RANGE);
    let done = 0;
    const answers = await crew.run(
      tasks.map((r) => ({ step: 'new', corpus, split, runs, ...r, sampling, verification })),
      options.signal,
      () => options.onProgress?.(++done, tasks.length),
    );
    return found(answers);
  } finally {
    await crew.end();
  }
}

function found(answers: readonly CompareAnswer[]): { pairs: Pairs[]; candidates: number } {
  const held = answers.flatMap((answer) => ('pairs' in answer ? [answer] : []));
  return { pairs: held.map((f) => f.pairs), candidates: held.reduce((sum, f) => sum + f.candidates, 0) };
}

function ranges(size: number, length: number): { from: number; to: number }[] {
  const out = [];
  for (let from = 0; from < size; from += length) out.push({ from, to: Math.min(size, from + length) });
  return out;
}

/** Worker threads that take one task after the other; with no threads the tasks run here, one per turn of the loop. */
class Crew {
  private readonly workers: Worker[];

  constructor(threads: number) {
    this.workers = Array.from(
      { length: threads },
      () => new Worker(new URL('./compareWorker.ts', import.meta.url)),
    );
  }

  async run(tasks: readonly CompareTask[], signal: AbortSignal | undefined, onDone: () => void) {
    const answers = new Array<CompareAnswer>(tasks.length);
    let next = 0;
    const work = async (perform: (task: CompareTask) => Promise<CompareAnswer>): Promise<void> => {
      while (next < tasks.length) {
        signal?.throwIfAborted();
        const mine = next++;
        answers[mine] = await perform(tasks[mine]!);
        onDone();
      }
    };
    const here = async (task: CompareTask) => {
      await new Promise((resolve) => setImmediate(resolve));
      return compareStep(task);
    };
    await Promise.all(
      this.workers.length === 0
        ? [work(here)]
        : this.workers.map((worker) => work((task) => ask(worker, task))),
    );
    return answers;
  }

  async end(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }
}

function ask(worker: Worker, task: CompareTask): Promise<CompareAnswer> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      act();
    };
    const onMessage = (answer: CompareAnswer) => settle(() => resolve(answer));
    const onError = (error: unknown) => settle(() => reject(error));
    const onExit = () => settle(() => reject(new Error('a comparison thread ended early')));
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(task);
  });
}
