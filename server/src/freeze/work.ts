import { drain } from '../indicators/index.ts';
import { replayAndKeep } from './replay.ts';
import { type FreezeContext, freeze } from './steps.ts';

/** Background work of this room. */
export const freezeWork = {
  'freeze.make': async (context: FreezeContext, input: Record<string, string>) => {
    // What waits to be judged is judged first: figures that are being worked out cannot be frozen.
    await drain(context.pool, context.district, { signal: context.signal });
    return freeze(context, { set: input.set!, period: input.period!, reason: input.reason ?? '' });
  },

  'freeze.replay': async (context: FreezeContext, input: Record<string, string>) => {
    const by = { actor: context.actor, at: context.now() };
    const { same, checked, differences } = await replayAndKeep(
      context.pool,
      context.district,
      input.set!,
      by,
      context.signal,
    );
    return { same, checked, differences: differences.length };
  },
};
