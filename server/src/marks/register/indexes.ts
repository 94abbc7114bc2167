import { Worker } from 'node:worker_threads';
import { Refusal } from '../../platform/refusal.ts';
import type { Services } from '../../platform/services.ts';
import { AskedThread } from '../thread.ts';
import { indexFile, savedSeq } from './place.ts';
import type { SearchAnswer, SearchQuestion } from './searchWorker.ts';

/** Loading the index of ten million marks takes three seconds, a search some milliseconds. */
const PATIENCE = 30_000;

interface District {
  /** Of the saved index. */
  seq: number | undefined;
  looked: boolean;
  building: Promise<void> | undefined;
  failed: boolean;
}

/**
 * The search indexes of one installation: each district's is built in a thread of its own from the register, saved, and built anew when the
 * register has changed; until then the earlier one answers.
 */
export class RegisterIndexes {
  private readonly services: Services;
  private readonly thread = new AskedThread(new URL('./searchWorker.ts', import.meta.url), PATIENCE);
  private readonly districts = new Map<string, District>();
  private queue: Promise<unknown> = Promise.resolve();

  constructor(services: Services) {
    this.services = services;
  }

  /** What is there now, and whether a newer one is being made; makes one where it is needed. */
  async look(
    district: string,
  ): Promise<{ state: 'ready' | 'refreshing' | 'building' | 'failed'; seq: number | null }> {
    const known = this.districts.get(district) ?? {
      seq: undefined,
      looked: false,
      building: undefined,
      failed: false,
    };
    this.districts.set(district, known);
    const current = await this.changedSeq(district);
    if (!known.looked) {
      known.seq = await savedSeq(this.services.home, district);
      known.looked = true;
    }
    if (known.seq === current) return { state: 'ready', seq: current };
    known.building ??= this.build(district, known);
    if (known.seq === undefined) await Promise.race([known.building, shortly()]);
    if (known.seq === current) return { state: 'ready', seq: current };
    const state = known.seq === undefined ? (known.failed ? 'failed' : 'building') : 'refreshing';
    return { state, seq: known.seq ?? null };
  }

  async search(seq: number, question: Omit<SearchQuestion, 'index'>): Promise<SearchAnswer> {
    const { district } = question;
    try {
      return await this.thread.ask({ ...question, index: indexFile(this.services.home, district, seq) });
    } catch (error) {
      // A file that is gone or of another edition: it is made again when somebody looks next.
      if (error instanceof Refusal && error.code === 'marks-index-gone') {
        const known = this.districts.get(district);
        if (known?.seq === seq) known.seq = undefined;
      }
      throw error;
    }
  }

  private async changedSeq(district: string): Promise<number> {
    const { rows } = await this.services.pool.query<{ seq: number }>(
      `SELECT changed_seq AS seq FROM register_size WHERE district_code = $1 AND kind = 'marks'`,
      [district],
    );
    return rows[0]?.seq ?? 0;
  }

  /** One build at a time, so that many districts do not read all their registers at once. */
  private build(district: string, known: District): Promise<void> {
    const { databaseUrl, home, log } = this.services;
    const built = this.queue.then(() => buildOnce({ databaseUrl, home, district }));
    this.queue = built.catch(() => undefined);
    return built.then(
      (seq) => {
        known.seq = seq;
        known.failed = false;
        known.building = undefined;
      },
      (error: unknown) => {
        log.error('mark index failed', {
          district,
          error: error instanceof Error ? error.message : String(error),
        });
        known.failed = true;
        known.building = undefined;
      },
    );
  }
}

const A_MOMENT = 3_000;
const shortly = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, A_MOMENT).unref());

function buildOnce(data: { databaseUrl: string; home: string; district: string }): Promise<number> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./buildWorker.ts', import.meta.url), { workerData: data });
    worker.unref();
    worker.on('message', (said: { seq?: number }) => {
      if (said.seq !== undefined) resolve(said.seq);
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`the build ended with ${code}`)));
  });
}

const known = new WeakMap<Services, RegisterIndexes>();

export function indexesOf(services: Services): RegisterIndexes {
  const found = known.get(services) ?? new RegisterIndexes(services);
  known.set(services, found);
  return found;
}
