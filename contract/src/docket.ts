import { CALL_OUTCOMES, type CallOutcome } from '@sophora/domain/docket/calls';
import { z } from 'zod';
import { districtParams, endpoint } from './endpoint.ts';
import { actorName, count, message, paging, plainDate } from './shapes.ts';

/**
 * 期限台账 and the guard: who loses what by when. Unpublished applications are in no list and no export: the office sees
 * how many there are, and no more.
 */

const cost = z.object({ to: plainDate, fen: z.number() });
const state = z.enum(['normal', 'grace', 'restorable', 'ended', 'expired']);

export const docketCall = z.object({
  at: z.string(),
  actor: actorName,
  due: plainDate,
  outcome: z.string(),
  note: z.string(),
  nextOn: plainDate.nullable(),
});
export type DocketCall = z.output<typeof docketCall>;

const entry = z.object({
  what: z.enum(['annuity', 'renewal', 'termEnd', 'gone']),
  year: z.number(),
  rank: z.number(),
  state,
  due: plainDate,
  lastDay: plainDate,
  restoreTo: plainDate.nullable(),
  nowFen: z.number().nullable(),
  costs: z.array(cost),
  paymentsKnown: z.boolean(),
  provisional: z.boolean(),
  unverified: z.boolean(),
  differences: z.array(message),
});

export const docketRow = entry.extend({
  kind: z.string(),
  id: z.string(),
  title: z.string(),
  street: z.string(),
  holder: z.string().nullable(),
  /** The last call about this right. */
  call: docketCall.omit({ actor: true }).nullable(),
});
export type DocketRow = z.output<typeof docketRow>;

/**
 * due: falls due in the window; losing: its last day lies in it; restorable: lapsed, can still be restored; differs: file
 * and computation say different things; again: to be called again by today.
 */
export const DOCKET_VIEWS = ['losing', 'due', 'restorable', 'differs', 'again'] as const;
export type DocketView = (typeof DOCKET_VIEWS)[number];

export const listDocket = endpoint({
  id: 'docket.list',
  method: 'GET',
  path: '/api/d/:district/docket',
  permission: 'records.read',
  summary: 'Who loses what in the coming days, what it means for the plan first',
  params: districtParams,
  query: z.object({
    view: z.enum(DOCKET_VIEWS).default('losing'),
    within: z.coerce.number().int().min(1).max(400).default(90),
    street: z.string().max(12).optional(),
    rank: z.coerce.number().int().min(0).max(3).optional(),
    ...paging,
  }),
  output: z.object({
    today: plainDate,
    rows: z.array(docketRow),
    counts: z.record(z.string(), count),
    /** Applications not yet published: counted, never listed. */
    undisclosed: count,
  }),
});

const ruleReference = z.object({
  id: z.string(),
  validFrom: plainDate,
  validTo: plainDate.nullable(),
  document: z.string(),
  article: z.string(),
  certainty: z.string(),
});

export const docketOfRight = endpoint({
  id: 'docket.right',
  method: 'GET',
  path: '/api/d/:district/docket/rights/:kind/:record',
  permission: 'records.read',
  summary: 'The next deadline of one right, why it is that day, and the calls made about it',
  params: districtParams.extend({ kind: z.string().max(40), record: z.guid() }),
  output: z.object({
    today: plainDate,
    title: z.string(),
    holder: z.string().nullable(),
    /** Null: nothing to watch. */
    entry: entry.nullable(),
    steps: z.array(message),
    rules: z.array(ruleReference),
    /** Last day to ask for a fee reduction that holds for the next annuity. */
    reductionBy: plainDate.nullable(),
    calls: z.array(docketCall),
  }),
});

export const docketOfFirm = endpoint({
  id: 'docket.firm',
  method: 'GET',
  path: '/api/d/:district/docket/firm',
  permission: 'records.read',
  summary:
    'What one holder owes by when: its rights by their next deadline, and the costs of the coming year',
  params: districtParams,
  query: z.object({ name: z.string().min(1).max(200) }),
  output: z.object({
    today: plainDate,
    name: z.string(),
    rows: z.array(docketRow),
    /** More rights than rows. */
    more: z.boolean(),
    /** To be paid on today's prices for what is open or falls due within twelve months. */
    yearFen: z.number(),
    undisclosed: z.number(),
  }),
});

export const addDocketCall = endpoint({
  id: 'docket.call',
  method: 'POST',
  path: '/api/d/:district/docket/rights/:kind/:record/calls',
  permission: 'queues.decide',
  summary: 'Keeps what came of a call about a deadline, and when to call again',
  params: districtParams.extend({ kind: z.string().max(40), record: z.guid() }),
  body: z.object({
    outcome: z.enum(Object.keys(CALL_OUTCOMES) as [CallOutcome, ...CallOutcome[]]),
    note: z.string().max(500).default(''),
    nextOn: plainDate.nullable().default(null),
  }),
  output: z.object({ calls: z.array(docketCall) }),
});
