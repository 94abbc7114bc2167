import { z } from 'zod';
import { plainDate } from './shapes.ts';

/** 满意度调查: what one survey came to, and the sample it rests on. */
export const survey = z.object({
  name: z.string(),
  from: plainDate,
  to: plainDate,
  /** 满意率, a share in percent, with its 95 % interval; 满意度, a score of 100. */
  rate: z.number(),
  low: z.number(),
  high: z.number(),
  score: z.number(),
  answers: z.number().int(),
  responseRate: z.number().nullable(),
  /** Fewest answers that may prove a target (a setting). */
  floor: z.number().nullable(),
  /** False where a group's size is unknown: then answers weigh the same. */
  weighted: z.boolean(),
  groups: z.array(
    z.object({ group: z.string(), frame: z.number().nullable(), issued: z.number().nullable() }),
  ),
});
