import { districtParams, endpoint, z } from './endpoint.ts';
import { count, label } from './shapes.ts';

/** One box over everything (全局搜索): the registers' part; matters, the plan and the figures answer for themselves. */

const hit = z.object({
  id: z.string(),
  title: z.string(),
  /** A second line that tells it from others of its name: number, holder, street. */
  hint: z.array(z.string()),
  /** The text is this record's own number, code or name. */
  exact: z.boolean(),
});
export type SearchHit = z.output<typeof hit>;

export const SEARCH_PARTS = ['holders', 'rights', 'others'] as const;

export const searchRecords = endpoint({
  id: 'search.records',
  method: 'GET',
  path: '/api/d/:district/search',
  permission: 'records.read',
  summary:
    'Records by any name, former name, code or number, as people type them; a few of each register with totals',
  params: districtParams,
  query: z.object({ q: z.string().min(1).max(100), part: z.enum(SEARCH_PARTS) }),
  output: z.object({
    registers: z.array(z.object({ kind: z.string(), label, hits: z.array(hit), count })),
  }),
});
