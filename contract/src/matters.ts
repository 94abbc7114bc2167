import { districtParams, endpoint, z } from './endpoint.ts';
import { actorName, label, message, paging, plainDate } from './shapes.ts';

/** Matters (办件): what people carry out step by step; the queues of today, one matter, actions. */

export const MATTER_QUEUES = ['mine', 'overdue', 'warning', 'waiting', 'snoozed', 'open', 'closed'] as const;

export const matterLight = z.enum(['green', 'yellow', 'red', 'done', 'grey']);

/** Values of an action's fields; the procedure's table says which. */
const fact = z.union([
  z.string().max(4000),
  z.number().int(),
  z.null(),
  z.array(z.string().max(400)).max(60),
]);
export const matterInput = z.record(z.string().max(40), fact);

export const matterItem = z.object({
  id: z.string(),
  procedure: z.string(),
  version: z.number().int(),
  title: z.string(),
  state: z.string(),
  /** The stamp that an action has to name. */
  seq: z.number().int(),
  since: plainDate,
  due: plainDate.nullable(),
  /** The earliest limit that runs now, and from when it is yellow. */
  limit: plainDate.nullable(),
  warnFrom: plainDate.nullable(),
  light: matterLight,
  level: z.number().int(),
  lead: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** Parties that are waited for. */
  turns: z.array(z.string()),
  mine: z.boolean(),
  snoozedUntil: plainDate.nullable(),
  closedOn: plainDate.nullable(),
});
export type MatterItem = z.output<typeof matterItem>;

const queueCount = z.object({ queue: z.enum(MATTER_QUEUES), count: z.number().int() });

export const listMatters = endpoint({
  id: 'matters.list',
  method: 'GET',
  path: '/api/d/:district/matters',
  permission: 'matters.read',
  summary: "Today's queues: one queue's page and the counts of all of them, from the same read",
  params: districtParams,
  query: z.object({
    queue: z.enum(MATTER_QUEUES).default('mine'),
    q: z.string().max(100).optional(),
    unit: z.uuid().optional(),
    procedure: z.string().max(40).optional(),
    /** Plan task (`plan/task`) it came from. */
    task: z.string().max(100).optional(),
    ...paging,
  }),
  output: z.object({
    today: plainDate,
    counts: z.array(queueCount),
    total: z.number().int(),
    items: z.array(matterItem),
  }),
});

const unitChoice = z.object({
  id: z.string(),
  name: z.string(),
  relation: z.enum(['subordinate', 'coordination']),
});

const logEntry = z.object({
  seq: z.number().int(),
  action: z.string(),
  actor: actorName,
  party: z.string(),
  on: plainDate,
  at: z.string(),
  input: matterInput,
});

export const getMatter = endpoint({
  id: 'matters.get',
  method: 'GET',
  path: '/api/d/:district/matters/:matter',
  permission: 'matters.read',
  summary: 'One matter: what is known, what happened, what may be done now and what stands against it',
  params: districtParams.extend({ matter: z.uuid() }),
  output: z.object({
    today: plainDate,
    matter: matterItem.extend({
      facts: matterInput,
      stepDue: plainDate.nullable(),
      parent: z.object({ id: z.string(), title: z.string() }).nullable(),
      parts: z.array(matterItem),
      /** What the system reminded of by itself, and which units it told. */
      reminders: z.array(
        z.object({
          stage: z.enum(['yellow', 'red']),
          limit: plainDate,
          on: plainDate,
          units: z.array(z.string()),
        }),
      ),
      /** What closing writes into a register, and what it has written. */
      outcome: z
        .object({
          kind: z.string(),
          cells: z.record(z.string(), z.string()),
          record: z.string().nullable(),
          seq: z.number().int().nullable(),
        })
        .nullable(),
      links: z.array(z.object({ kind: z.string(), id: z.string(), role: z.string() })),
    }),
    log: z.array(logEntry),
    possible: z.array(z.object({ action: z.string(), party: z.string(), obstacle: message.nullable() })),
    /** Units of the district by their present names. */
    units: z.array(unitChoice),
  }),
});
export type MatterView = z.output<typeof getMatter.output>;

export const openMatter = endpoint({
  id: 'matters.open',
  method: 'POST',
  path: '/api/d/:district/matters',
  permission: 'matters.open',
  summary: 'Open a matter with the first action of its procedure',
  params: districtParams,
  body: z.object({
    procedure: z.string().max(40),
    input: matterInput,
    /** Plan task (`plan/task`) it comes from. */
    task: z.string().max(100).optional(),
    /** Target (`plan/target`) that it works for. */
    target: z.string().max(100).optional(),
    parent: z.uuid().optional(),
  }),
  output: z.object({ id: z.string(), seq: z.number().int(), state: z.string() }),
});

export const actOnMatter = endpoint({
  id: 'matters.act',
  method: 'POST',
  path: '/api/d/:district/matters/:matter/actions',
  permission: 'matters.act',
  summary: 'Take the next action; whoever was overtaken is told by whom',
  params: districtParams.extend({ matter: z.uuid() }),
  body: z.object({ action: z.string().max(40), seq: z.number().int(), input: matterInput.default({}) }),
  output: z.object({ id: z.string(), seq: z.number().int(), state: z.string() }),
});

export const actOnMatters = endpoint({
  id: 'matters.actOnMany',
  method: 'POST',
  path: '/api/d/:district/matters/actions',
  permission: 'matters.act',
  summary: 'The same action on several matters, each in a transaction of its own, each with its answer',
  params: districtParams,
  body: z.object({
    action: z.string().max(40),
    matters: z
      .array(z.object({ id: z.uuid(), seq: z.number().int() }))
      .min(1)
      .max(200),
    input: matterInput.default({}),
  }),
  output: z.object({
    done: z.number().int(),
    results: z.array(z.object({ id: z.string(), refusal: message.nullable() })),
  }),
});

export const planTasks = endpoint({
  id: 'matters.planTasks',
  method: 'GET',
  path: '/api/d/:district/matters/plan-tasks',
  permission: 'matters.open',
  summary: 'Tasks of the plan with their units, ready to be opened as matters, and how many already are',
  params: districtParams,
  output: z.object({
    today: plainDate,
    planTo: plainDate.nullable(),
    tasks: z.array(
      z.object({
        /** `plan/task` */
        id: z.string(),
        clause: z.string(),
        title: z.string(),
        lead: z.string().nullable(),
        leadPresumed: z.boolean(),
        support: z.array(z.string()),
        /** Listed bodies that are no subordinates: they get a letter. */
        consult: z.array(z.string()),
        /** 完成时限 of the document. */
        due: plainDate.nullable(),
        /** Names in the document that no unit of the district bears. */
        unknown: z.array(z.string()),
        matters: z.number().int(),
      }),
    ),
    /** `plan/target` */
    targets: z.array(z.object({ id: z.string(), title: z.string() })),
    units: z.array(unitChoice),
  }),
});
export type PlanTaskChoice = z.output<typeof planTasks.output>['tasks'][number];

export const unitActivity = endpoint({
  id: 'matters.activity',
  method: 'GET',
  path: '/api/d/:district/matters/activity',
  permission: 'matters.open',
  summary: 'Who moved what, when, for the office to help: never a ranking; units that never moved are named',
  params: districtParams,
  query: z.object({ days: z.coerce.number().int().min(7).max(366).default(90) }),
  output: z.object({
    from: plainDate,
    units: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        open: z.number().int(),
        overdue: z.number().int(),
        /** Actions of its own people, and of the office on its behalf. */
        own: z.number().int(),
        onBehalf: z.number().int(),
        lastOn: plainDate.nullable(),
        /** Holds open matters and nobody of it has ever acted. */
        phantom: z.boolean(),
        people: z.number().int(),
      }),
    ),
    hint: label,
  }),
});

export const matterCalendar = endpoint({
  id: 'matters.calendar',
  method: 'GET',
  path: '/api/d/:district/matters/calendar',
  permission: 'matters.read',
  summary: "A year's days: what is free or swapped, the days the plan names, and what is due",
  params: districtParams,
  query: z.object({ year: z.coerce.number().int().min(2007).max(2079).optional() }),
  output: z.object({
    year: z.number().int(),
    today: plainDate,
    /** The State Council's notice of the year is known; otherwise swapped days are not. */
    documented: z.boolean(),
    /** Days that are no plain working day or weekend. */
    special: z.array(z.object({ on: plainDate, kind: z.enum(['holiday', 'swap-rest', 'swap-work']) })),
    named: z.array(z.object({ on: plainDate, name: z.string(), planName: z.string() })),
    /** Open matters that this person sees, by the day that runs out. */
    due: z.array(z.object({ on: plainDate, count: z.number().int(), title: z.string() })),
  }),
});
