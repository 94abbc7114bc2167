import { CAUSES } from '@sophora/domain/freeze/causes';
import { districtParams, endpoint, z } from './endpoint.ts';
import { request } from './incoming.ts';
import { matterItem } from './matters.ts';
import { label, plainDate } from './shapes.ts';

/** 今日要事: how a person's day begins. */

export const morning = endpoint({
  id: 'morning.get',
  method: 'GET',
  path: '/api/d/:district/morning',
  permission: 'papers.read',
  summary: 'What is due, who waits for an answer, whom to remind, and the forms to hand in this week',
  params: districtParams,
  output: z.object({
    today: plainDate,
    /** Theirs to move, due today or late; and how many more are theirs. */
    due: z.array(matterItem),
    mine: z.number().int(),
    /** Somebody waits for them: a unit for its review, a superior for the hand-in. */
    answer: z.array(
      z.object({
        matter: matterItem,
        who: z.string(),
        why: z.enum(['review', 'extension', 'request', 'approval']),
      }),
    ),
    /** Others' matters that are nearly due or late, with the rung that may be taken now. */
    others: z.array(matterItem.extend({ rung: z.enum(['remind', 'urge']).nullable() })),
    /** Requests due within seven days or late. */
    week: z.array(request),
  }),
});
export type Morning = z.output<typeof morning.output>;

const causes = Object.keys(CAUSES) as [keyof typeof CAUSES, ...(keyof typeof CAUSES)[]];

export const morningChanges = endpoint({
  id: 'morning.changes',
  method: 'GET',
  path: '/api/d/:district/morning/changes',
  permission: 'figures.read',
  summary: 'What changed in the figures since the last working day, and why: three of them',
  params: districtParams,
  output: z.object({
    today: plainDate,
    since: plainDate,
    others: z.number().int(),
    told: z.array(
      z.object({
        indicator: z.string(),
        label,
        unit: label,
        measure: z.enum(['count', 'fen']),
        over: z.enum(['stock', 'flow']),
        before: z.number(),
        after: z.number(),
        causes: z.array(
          z.object({
            cause: z.enum([...causes, 'began', 'ended']),
            amount: z.number(),
            file: z.string().nullable(),
          }),
        ),
      }),
    ),
  }),
});
export type MorningChanges = z.output<typeof morningChanges.output>;
