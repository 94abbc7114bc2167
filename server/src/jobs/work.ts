import type { PlainDate } from '@sophora/domain/basics/plainDate';
import type pg from 'pg';
import { backUp, makeLateIndexes } from '../backup/index.ts';
import { freezeDemo, loadDemo, removeDemo, superviseDemo } from '../demo/index.ts';
import { freezeWork } from '../freeze/index.ts';
import { drain, judgeRestored, noteRuleVersions } from '../indicators/index.ts';
import {
  checkBatch,
  declareForBatch,
  getBatch,
  getKind,
  withdrawBatch,
  writeBatch,
} from '../ledger/index.ts';
import { runMarkLeads } from '../markLeads/index.ts';
import { runWatch, watchDemo } from '../marks/index.ts';
import { checkMatters, refuseDifferences } from '../matters/index.ts';
import { readDraft } from '../plan/index.ts';
import { audit } from '../platform/audit.ts';
import type { Db } from '../platform/services.ts';
import { inTransaction } from '../platform/transaction.ts';
import { runScreening } from '../screening/index.ts';
import { enqueue } from './store.ts';

/** What a job may use. Progress is a phase code and how far it got. */
export interface WorkContext {
  readonly db: Db;
  readonly pool: pg.Pool;
  readonly home: string;
  readonly district: string;
  readonly actor: string;
  readonly signal: AbortSignal;
  now(): Date;
  today(): PlainDate;
  progress(phase: string, done: number, total: number | null): void;
  /** Between two parts of long work: whatever a person has asked for meanwhile is done first. */
  giveWay(): Promise<void>;
}

export type JobWork = (
  context: WorkContext,
  input: Record<string, string>,
) => Promise<Record<string, unknown>>;

/** Every kind of background work. Each may be started again after a crash and then finishes what is left. */
export const WORK: Readonly<Record<string, JobWork>> = {
  'import.check': async (context, { batch }) => ({
    counts: await checkBatch(context, context.district, batch!, context.signal, context.progress),
  }),

  'import.apply': async (context, { batch }) => {
    await settle(context);
    const found = await getBatch(context.pool, context.district, batch!);
    const seq =
      found.state === 'applied'
        ? found.seq!
        : await writeBatch(
            context,
            context.district,
            batch!,
            context.actor,
            context.signal,
            context.progress,
          );
    await settle(context);
    return { seq };
  },

  'import.withdraw': async (context, { batch, reason }) => {
    await settle(context);
    const seq = await inTransaction(context.pool, async (client) => {
      const found = await getBatch(client, context.district, batch!);
      const written = await withdrawBatch(
        client,
        found,
        getKind(found.kind),
        context.actor,
        context.now(),
        reason!,
      );
      await audit(client, {
        actor: context.actor,
        district: context.district,
        action: 'import.withdrawn',
        subject: `batch:${batch}`,
        params: { seq: written },
      });
      return written;
    });
    await settle(context);
    return { seq };
  },

  'import.declare': async (context, { batch, reason, declarations }) => {
    await settle(context);
    const seq = await inTransaction(context.pool, async (client) => {
      const found = await getBatch(client, context.district, batch!);
      const said = JSON.parse(declarations!) as Record<string, string>;
      const written = await declareForBatch(
        client,
        found,
        getKind(found.kind),
        said,
        context.actor,
        context.now(),
        reason!,
      );
      await audit(client, {
        actor: context.actor,
        district: context.district,
        action: 'import.declared',
        subject: `batch:${batch}`,
        params: { seq: written },
      });
      return written;
    });
    await settle(context);
    return { seq };
  },

  'matters.check': async (context) => refuseDifferences(await checkMatters(context.pool, context.district)),

  'screening.run': (context) => runScreening(context),

  'mark-leads.run': (context) => runMarkLeads(context),
  'marks.watch': (context, { gazette }) => runWatch(context, gazette!),

  'plan.read': (context, { draft }) => readDraft(context, draft!),

  'backup.make': async (context) => ({ ...(await backUp(context)) }),

  'backup.index': async (context, { indexes }) => {
    await makeLateIndexes(context.pool, JSON.parse(indexes!), (done, total) =>
      context.progress('indexing', done, total),
    );
    return {};
  },

  'backup.judge': async (context) => ({
    seq: await judgeRestored(context.pool, context.district, {
      signal: context.signal,
      onProgress: (done, total) => context.progress('judging', done, total),
    }),
  }),

  ...freezeWork,

  judge: async (context) => ({ seq: await settle(context) }),

  'judge.rules': async (context) => {
    await settle(context);
    const by = { actor: context.actor, at: context.now() };
    await inTransaction(context.pool, (client) => noteRuleVersions(client, context.district, by));
    return { seq: await settle(context) };
  },

  'demo.load': async (context, { seed, scale }) => {
    const imported = await loadDemo(context, {
      seed: Number(seed ?? 1),
      scale: Number(scale ?? 1),
      actor: context.actor,
      signal: context.signal,
      onProgress: context.progress,
      giveWay: context.giveWay,
      beforeLate: () => freezeDemo(context, context.district, context.signal),
    });
    await superviseDemo(context, context.district);
    await watchDemo(context, context.district);
    // The leads of the demonstration stand in their queues from the beginning.
    for (const kind of ['screening.run', 'mark-leads.run'])
      await enqueue(context.pool, {
        district: context.district,
        kind,
        input: {},
        actor: context.actor,
        at: context.now(),
      });
    return { imported };
  },

  'demo.remove': async (context) => {
    await inTransaction(context.pool, async (client) => {
      await removeDemo(client, context.district);
      await audit(client, {
        actor: context.actor,
        district: context.district,
        action: 'demo.removed',
        subject: `district:${context.district}`,
      });
    });
    return {};
  },
};

/** Judges and publishes whatever waits, also what an interrupted job left behind. */
export async function settle(context: WorkContext): Promise<number> {
  return drain(context.pool, context.district, {
    signal: context.signal,
    onProgress: (done, total) => context.progress('judging', done, total),
  });
}
