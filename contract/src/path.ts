import { CALL_OUTCOMES, type CallOutcome } from '@sophora/domain/docket/calls';
import { LEVER_IDS, type LeverId } from '@sophora/domain/path/lever';
import { z } from 'zod';
import { docketCall } from './docket.ts';
import { districtParams, endpoint } from './endpoint.ts';
import { label, message, paging, plainDate } from './shapes.ts';

/** 最省路径: the records whose change would move a figure, the surest and cheapest first, and what the figure would then be. */

const lever = z.enum(LEVER_IDS as [LeverId, ...LeverId[]]);

const chance = z.discriminatedUnion('is', [
  z.object({ is: z.literal('certain') }),
  z.object({ is: z.literal('ifTrue') }),
  z.object({ is: z.literal('likely'), percent: z.number(), of: z.number() }),
  z.object({ is: z.literal('unknown') }),
]);

const pathRow = z.object({
  lever,
  kind: z.string(),
  recordId: z.string(),
  title: z.string(),
  holder: z.string(),
  street: z.string(),
  effect: z.number(),
  held: z.boolean(),
  chance,
  costFen: z.number().nullable(),
  by: plainDate.nullable(),
  why: z.array(message),
  todo: message,
  /** Its place in the whole ranked list, from 1. */
  place: z.number().int(),
  /** The last call about this record. */
  call: docketCall.omit({ actor: true }).nullable(),
});
export type WirePathRow = z.output<typeof pathRow>;

const pathParams = districtParams.extend({ indicator: z.string().max(60) });
const asked = {
  /** The day the figure is asked for; else the end of the target's period, or of this year. */
  to: plainDate.optional(),
  lever: lever.optional(),
  street: z.string().max(12).optional(),
  /** Another goal than the target's: what would it take. */
  goal: z.coerce.number().positive().max(1e15).optional(),
};

export const getPath = endpoint({
  id: 'path.get',
  method: 'GET',
  path: '/api/d/:district/path/:indicator',
  permission: 'records.read',
  summary: 'The records whose change would move a figure by a day, ranked, with what each would give',
  params: pathParams,
  query: z.object({ ...asked, ...paging }),
  output: z.object({
    today: plainDate,
    to: plainDate,
    since: plainDate.nullable(),
    label,
    unit: label,
    /** Of the sum itself, where the figure is a share of it. */
    sumUnit: label,
    measure: z.enum(['count', 'fen']),
    /** What sums are divided by, per 10,000 of whom the figure is shown; null: it is the sum itself. */
    persons: z.number().nullable(),
    target: z
      .object({ id: z.string(), title: z.string(), comparator: z.string(), goal: z.number(), due: plainDate })
      .nullable(),
    goal: z.object({ comparator: z.string(), value: z.number() }).nullable(),
    /** The sum today, the register's own of the day, and that if nobody does anything. */
    now: z.number(),
    held: z.number(),
    nothing: z.number(),
    totals: z.array(
      z.object({
        lever,
        rows: z.number(),
        effect: z.number(),
        held: z.number(),
        costFen: z.number(),
        costKnown: z.number(),
        /** What history lets expect of it; null where it tells nothing. */
        expected: z.number().nullable(),
        untold: z.number(),
        /** More records than are looked at. */
        more: z.boolean(),
      }),
    ),
    /** How many of the ranked rows reach the goal, one after the other; null: all of them do not, or there is no goal. */
    enough: z.number().nullable(),
    total: z.number(),
    rows: z.array(pathRow),
  }),
});

export const exportPath = endpoint({
  id: 'path.export',
  method: 'GET',
  path: '/api/d/:district/path/:indicator/export',
  permission: 'records.export',
  summary: 'The ranked list as a call list in .xlsx',
  params: pathParams,
  query: z.object(asked),
  raw: 'download',
  output: z.unknown(),
});

/** Records handed on at once; more is a task for the file. */
export const MOST_HANDED = 200;

export const handOnPath = endpoint({
  id: 'path.handOn',
  method: 'POST',
  path: '/api/d/:district/path/:indicator/hand-on',
  permission: 'matters.open',
  summary: 'Opens a matter for a unit with the chosen records as its call list',
  params: pathParams,
  body: z.object({
    records: z
      .array(z.object({ kind: z.string().max(40), id: z.guid() }))
      .min(1)
      .max(MOST_HANDED),
    title: z.string().trim().min(1).max(200),
    lead: z.guid(),
    due: plainDate,
  }),
  output: z.object({ matter: z.string() }),
});

export const callList = endpoint({
  id: 'path.callList',
  method: 'GET',
  path: '/api/d/:district/call-lists/:matter',
  permission: 'records.read',
  summary: 'The records a matter hands on to be called about, with what came of each call',
  params: districtParams.extend({ matter: z.guid() }),
  output: z.object({
    title: z.string(),
    rows: z.array(
      z.object({
        kind: z.string(),
        id: z.string(),
        title: z.string(),
        holder: z.string().nullable(),
        street: z.string(),
        call: docketCall.omit({ actor: true }).nullable(),
      }),
    ),
  }),
});

export const addPathCall = endpoint({
  id: 'path.call',
  method: 'POST',
  path: '/api/d/:district/path-calls/:kind/:record',
  permission: 'queues.decide',
  summary: 'Keeps what came of a call about a record of the path, and when to call again',
  params: districtParams.extend({ kind: z.string().max(40), record: z.guid() }),
  body: z.object({
    /** The day it is about: the last one to act, or the one the figure is asked for. */
    due: plainDate,
    outcome: z.enum(Object.keys(CALL_OUTCOMES) as [CallOutcome, ...CallOutcome[]]),
    note: z.string().max(500).default(''),
    nextOn: plainDate.nullable().default(null),
  }),
  output: z.object({ ok: z.literal(true) }),
});
