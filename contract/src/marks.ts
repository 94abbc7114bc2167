import { CELL_STATES } from '@sophora/domain/marks/show/cell';
import { MARK_VERDICTS } from '@sophora/domain/marks/show/verdicts';
import { endpoint, z } from './endpoint.ts';
import { message } from './shapes.ts';

/** 商标近似: comparing two names is for anybody. */

const cell = z.object({ text: z.string(), pinyin: z.string(), state: z.enum(CELL_STATES) });
export type MarkCell = z.output<typeof cell>;

const ruleFinding = z.object({
  id: z.string(),
  verdict: z.enum(MARK_VERDICTS),
  score: z.number(),
  reason: message,
});

export const niceClass = z.number().int().min(1).max(45);

const comparison = z.object({
  verdict: z.enum(MARK_VERDICTS),
  score: z.number(),
  rules: z.array(ruleFinding),
  a: z.array(cell),
  b: z.array(cell),
  /** Only the beginning of the names is shown. */
  cut: z.boolean(),
});
export type ComparedMarks = z.output<typeof comparison>;

export const compareMarks = endpoint({
  id: 'marks.compare',
  method: 'POST',
  path: '/api/marks/compare',
  permission: 'public',
  summary: 'Two names by the rules of similar word marks, each rule with its reason; an aid and no decision',
  body: z.object({
    a: z.string(),
    b: z.string(),
    niceClass: niceClass.optional(),
    famous: z.boolean().optional(),
  }),
  output: comparison,
});
