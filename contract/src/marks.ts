import { MARK_STATUS, type MarkStatus } from '@sophora/domain/marks/markStatus';
import { CELL_STATES } from '@sophora/domain/marks/show/cell';
import { MARK_VERDICTS } from '@sophora/domain/marks/show/verdicts';
import { districtParams, endpoint, z } from './endpoint.ts';
import { message, plainDate } from './shapes.ts';

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

/** 商标检索索引: where the index of the register stands, and how far behind the register it is. */
const markIndex = z.object({
  state: z.enum(['ready', 'refreshing', 'building', 'failed']),
  /** Of the index that answers; null while there is none. */
  seq: z.number().int().nullable(),
  marks: z.number().int(),
  /** Marks of the register without a text to search by (figurative marks). */
  unnamed: z.number().int(),
  builtAt: z.string().nullable(),
});
export type MarkIndexState = z.output<typeof markIndex>;

const markHit = z.object({
  /** The record of the register. */
  record: z.string(),
  name: z.string(),
  niceClass: z.number().int(),
  number: z.string(),
  holders: z.array(z.string()),
  status: z.string().nullable(),
  registered: plainDate.nullable(),
  verdict: z.enum(MARK_VERDICTS),
  score: z.number(),
});
export type FoundMark = z.output<typeof markHit>;

const ruleHits = z.object({
  rule: z.string(),
  /** All that the rule finds, however many are shown. */
  total: z.number().int(),
  byClass: z.array(z.object({ niceClass: z.number().int(), total: z.number().int() })),
  hits: z.array(markHit),
});
export type FoundByRule = z.output<typeof ruleHits>;

export const searchMarks = endpoint({
  id: 'marks.search',
  method: 'GET',
  path: '/api/d/:district/marks/search',
  permission: 'marks.read',
  summary:
    'Marks of the register similar to a name: grouped by rule, the total of each rule and class, 50 of each rule a page',
  params: districtParams,
  query: z.object({
    name: z.string().max(500).default(''),
    class: z.coerce.number().int().min(0).max(45).optional(),
    status: z.enum(Object.keys(MARK_STATUS) as [MarkStatus, ...MarkStatus[]]).optional(),
    owner: z.string().max(100).optional(),
    /** Only this rule, at this page. */
    rule: z
      .string()
      .regex(/^5\.1\.\d{1,2}$/)
      .optional(),
    page: z.coerce.number().int().min(1).max(100_000).default(1),
  }),
  output: z.object({ index: markIndex, total: z.number().int(), rules: z.array(ruleHits) }),
});
