import { districtParams, endpoint, z } from './endpoint.ts';
import { documentBasis } from './registers.ts';
import { plainDate } from './shapes.ts';

/** 目标分解: goal → indicator → year value → unit, and task → action. Parents are reproduced from their parts, never typed. */

const aggregation = z.enum(['sum', 'last', 'max', 'min', 'share']);
const amount = z.number().min(-1e15).max(1e15);

const unitPart = z.object({ unit: z.string(), name: z.string(), value: amount, weight: amount.nullable() });

const yearPart = z.object({
  year: z.number().int(),
  /** What is set for the year, what its units make, and how far that is from it. */
  value: amount.nullable(),
  units: z.array(unitPart),
  fromUnits: amount.nullable(),
  shortfall: amount.nullable(),
  /** The computed figure at the year's end, or today in a year that runs: on that last day. */
  attained: amount.nullable(),
  last: plainDate,
  /** The document that says what the year and its units are to bring. */
  document: documentBasis.nullable(),
});

const progress = z.object({
  matters: z.number().int(),
  closed: z.number().int(),
  late: z.number().int(),
});

const decomposed = z.object({
  id: z.string(),
  title: z.string(),
  indicator: z.string().nullable(),
  /** The goal as the document words it, and in the unit of the numbers here. */
  text: z.string(),
  value: amount.nullable(),
  unit: z.string(),
  overYears: aggregation,
  overUnits: aggregation.nullable(),
  years: z.array(yearPart),
  /** What the years make, and how far that is from the goal. */
  fromYears: amount.nullable(),
  shortfall: amount.nullable(),
  progress,
});
export type DecomposedTarget = z.output<typeof decomposed>;

export const getDecomposition = endpoint({
  id: 'plan.decomposition',
  method: 'GET',
  path: '/api/d/:district/plan/decomposition',
  permission: 'figures.read',
  summary:
    'Targets taken apart into years and units, tasks into matters; what the parts make beside what is wanted',
  params: districtParams,
  output: z.object({
    plan: z.string().nullable(),
    goals: z.array(z.object({ id: z.string(), title: z.string(), targets: z.array(decomposed) })),
    tasks: z.array(z.object({ id: z.string(), clause: z.string(), title: z.string(), progress })),
    units: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
});

export const setTargetYear = endpoint({
  id: 'plan.setTargetYear',
  method: 'PUT',
  path: '/api/d/:district/plan/decomposition/:target/:year',
  permission: 'plans.change',
  summary: 'Set the value of one year of a target and what each unit takes of it (nothing: taken away)',
  params: districtParams.extend({
    target: z.string().max(20),
    year: z.coerce.number().int().min(2000).max(2100),
  }),
  body: z.object({
    value: amount.nullable(),
    units: z
      .array(z.object({ unit: z.uuid(), value: amount, weight: amount.positive().nullable().default(null) }))
      .max(200),
    /** Needed unless everything is taken away. */
    document: documentBasis.nullable().default(null),
  }),
  output: z.object({ ok: z.literal(true) }),
});
