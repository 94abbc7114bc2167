import { z } from 'zod';
import { districtParams, endpoint } from './endpoint.ts';
import { officialValue } from './figures.ts';
import { changedRecords, movedBasis } from './freeze.ts';
import { paging, plainDate } from './shapes.ts';

/** 终期评估 (final evaluation) of a plan's period, and the step to the next: plans of several periods side by side. */

const planParams = districtParams.extend({ plan: z.string().max(60) });

/** `set:<id>`: as a frozen set knew; `ledger:<number>`: as known at a ledger number; without it the best there is. */
const moment = z
  .string()
  .regex(/^(set:[0-9a-f-]{36}|ledger:\d{1,12})$/)
  .optional();

const planHead = z.object({
  id: z.string(),
  version: z.number(),
  title: z.string(),
  documentNumber: z.string(),
  from: plainDate,
  to: plainDate,
  inForce: z.boolean(),
});

export const listPlans = endpoint({
  id: 'plans.list',
  method: 'GET',
  path: '/api/d/:district/plans',
  permission: 'figures.read',
  summary: 'Every plan of the district, the latest period first',
  params: districtParams,
  output: z.object({ plans: z.array(planHead) }),
});

const light = z.enum(['green', 'yellow', 'red', 'grey', 'done', 'missed']);
const said = z.object({ text: z.string().nullable(), light });

export const evaluatePlan = endpoint({
  id: 'plans.evaluation',
  method: 'GET',
  path: '/api/d/:district/plans/:plan/evaluation',
  permission: 'figures.read',
  summary:
    'Each target against its value on the due day, as known then and as known now, with the cause of every restatement',
  params: planParams,
  query: z.object({ moment }),
  output: z.object({
    plan: planHead,
    today: plainDate,
    /** The period is over; before that the values are those of today. */
    over: z.boolean(),
    /** What “then” is (当时); null where the system knew nothing on the last day and no set of it was frozen. */
    moment: z
      .object({
        knownAt: z.number(),
        set: z.object({ id: z.string(), no: z.number(), period: z.string() }).nullable(),
        at: z.string(),
      })
      .nullable(),
    now: z.number(),
    /** Confirmed sets that know the last day. */
    sets: z.array(z.object({ id: z.string(), no: z.number(), period: z.string(), knownAt: z.number() })),
    targets: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        indicator: z.string().nullable(),
        evaluator: z.string(),
        comparator: z.string(),
        target: z.number().nullable(),
        unit: z.string(),
        due: plainDate,
        since: plainDate.nullable(),
        baseline: z.object({ on: plainDate, value: z.number(), source: z.string() }).nullable(),
        official: officialValue.nullable(),
        headline: z.enum(['computed', 'official']),
        before: said.nullable(),
        now: said,
        /** Records whose share of the value differs between the two. */
        records: z.number(),
      }),
    ),
    ...movedBasis.shape,
  }),
});

export const evaluationRecords = endpoint({
  id: 'plans.evaluationRecords',
  method: 'GET',
  path: '/api/d/:district/plans/:plan/evaluation/:target/records',
  permission: 'records.read',
  summary: 'The records behind a restatement, each with the ledger entry that caused it and its file row',
  params: planParams.extend({ target: z.string().max(20) }),
  query: z.object({ moment, ...paging }),
  output: changedRecords,
});

export const takeBaselines = endpoint({
  id: 'plans.baselines',
  method: 'POST',
  path: '/api/d/:district/plans/:plan/baselines',
  permission: 'plans.change',
  summary: 'Give a plan the final values of an earlier one as baselines; a new version of the plan',
  params: planParams,
  body: z.object({ from: z.string().max(60), moment }),
  output: z.object({ version: z.number(), taken: z.number() }),
});
