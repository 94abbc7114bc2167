import { z } from 'zod';
import { districtParams, endpoint } from './endpoint.ts';
import { documentBasis } from './registers.ts';
import { actorName, count, facts, jobRef, label, message, ok, paging, plainDate } from './shapes.ts';

/** Districts, queues that wait for a person, settings, background jobs, the demonstration district. */

export const listDistricts = endpoint({
  id: 'districts.list',
  method: 'GET',
  path: '/api/districts',
  permission: 'signedIn',
  summary: 'Districts the person has a role in, with their streets',
  output: z.object({
    districts: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        demo: z.boolean(),
        streets: z.array(z.object({ code: z.string(), name: z.string() })),
      }),
    ),
  }),
});

export const createDistrict = endpoint({
  id: 'districts.create',
  method: 'POST',
  path: '/api/districts',
  permission: 'signedIn',
  summary:
    'Adds a district with its streets, as far as they are known (for administrators of the installation)',
  body: z.object({
    code: z.string().regex(/^\d{6}$/),
    name: z.string().trim().min(2).max(50),
    streets: z
      .array(
        z.object({
          code: z.string().regex(/^\d{9}(?:\d{3})?$/),
          name: z.string().trim().min(2).max(50),
        }),
      )
      .max(200)
      .default([]),
  }),
  output: z.object({ code: z.string() }),
});

export const QUEUES = ['holders', 'streets', 'statuses', 'provisional', 'identities'] as const;

export const queueCounts = endpoint({
  id: 'queues.counts',
  method: 'GET',
  path: '/api/d/:district/queues',
  permission: 'records.read',
  summary: 'How much waits in each queue',
  params: districtParams,
  output: z.object({ queues: z.array(z.object({ queue: z.enum(QUEUES), count })) }),
});

export const queueItem = z.object({
  /** The value to decide on: a normalised name, an address, a status text, a record id, an identifier with its kind. */
  value: z.string(),
  label: z.string(),
  records: z.number(),
  sample: z.array(z.object({ kind: z.string(), id: z.string(), title: z.string() })),
  candidates: z.array(
    z.object({ target: z.string(), label: z.string(), score: z.number(), reasons: z.array(message) }),
  ),
  decided: z
    .object({ target: z.string(), label: z.string(), actor: actorName, at: z.string(), seq: z.number() })
    .nullable(),
});

export const listQueue = endpoint({
  id: 'queues.list',
  method: 'GET',
  path: '/api/d/:district/queues/:queue',
  permission: 'records.read',
  summary:
    'What waits: names without holder, addresses without street, unknown statuses, firms without code, contested numbers',
  params: districtParams.extend({ queue: z.enum(QUEUES) }),
  query: z.object({
    q: z.string().max(100).optional(),
    decided: z.enum(['yes', 'no']).default('no'),
    ...paging,
  }),
  output: z.object({ items: z.array(queueItem), count }),
});

export const decideQueue = endpoint({
  id: 'queues.decide',
  method: 'POST',
  path: '/api/d/:district/queues/:queue/decisions',
  permission: 'queues.decide',
  summary:
    'Decide: this name is that holder, this address lies in that street, this number means that record. Remembered, undoable',
  params: districtParams.extend({ queue: z.enum(QUEUES).exclude(['statuses']) }),
  body: z.object({
    value: z.string().min(1).max(500),
    target: z.string().min(1).max(60),
    note: z.string().max(500).default(''),
  }),
  output: z.object({ seq: z.number() }),
});

export const listSettings = endpoint({
  id: 'settings.list',
  method: 'GET',
  path: '/api/d/:district/settings',
  permission: 'settings.read',
  summary: 'Settings with value, default, who changed them and why',
  params: districtParams,
  output: z.object({
    settings: z.array(
      z.object({
        key: z.string(),
        group: z.enum(['definition', 'target', 'operational']),
        label,
        hint: label,
        type: z.enum(['choice', 'integer', 'fen', 'boolean', 'number']),
        values: z.record(z.string(), label).nullable(),
        value: z.json(),
        defaultValue: z.json(),
        changedBy: actorName.nullable(),
        changedAt: z.string().nullable(),
        reason: z.string().nullable(),
        /** A number shown as a target names the document that says so. */
        cited: z.boolean(),
        document: documentBasis.nullable(),
      }),
    ),
  }),
});

export const changeSetting = endpoint({
  id: 'settings.change',
  method: 'PUT',
  path: '/api/d/:district/settings/:key',
  permission: 'settings.change',
  summary: 'Change a setting with a reason; what it touches is judged again',
  params: districtParams.extend({ key: z.string().max(60) }),
  body: z.object({
    value: z.json(),
    reason: z.string().min(2).max(500),
    document: documentBasis.nullable().default(null),
  }),
  output: jobRef,
});

export const job = z.object({
  id: z.string(),
  kind: z.string(),
  state: z.enum(['waiting', 'running', 'done', 'refused', 'failed', 'cancelled']),
  /** Phase code and how far: done of total (rows, bytes, records). */
  progress: z.object({ phase: z.string(), done: z.number(), total: z.number().nullable() }).nullable(),
  result: facts.nullable(),
  refusal: message.nullable(),
  cancelRequested: z.boolean(),
  actor: actorName,
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
});
export type JobView = z.output<typeof job>;

const jobParams = districtParams.extend({ job: z.uuid() });

export const listJobs = endpoint({
  id: 'jobs.list',
  method: 'GET',
  path: '/api/d/:district/jobs',
  permission: 'jobs.read',
  summary: 'Background work, newest first',
  params: districtParams,
  query: z.object({ active: z.enum(['yes', 'no']).optional(), ...paging }),
  output: z.object({ jobs: z.array(job), count }),
});

export const getJob = endpoint({
  id: 'jobs.get',
  method: 'GET',
  path: '/api/d/:district/jobs/:job',
  permission: 'jobs.read',
  summary: 'One job with its progress',
  params: jobParams,
  output: z.object({ job }),
});

export const cancelJob = endpoint({
  id: 'jobs.cancel',
  method: 'POST',
  path: '/api/d/:district/jobs/:job/cancel',
  permission: 'jobs.cancel',
  summary: 'Ask a job to stop; what it had not finished is not written',
  params: jobParams,
  output: ok,
});

export const loadDemo = endpoint({
  id: 'demo.load',
  method: 'POST',
  path: '/api/demo',
  permission: 'signedIn',
  summary: 'Generate the demonstration district and import its files (for administrators and offices)',
  body: z.object({ seed: z.number().int().min(1).max(1_000_000).default(1) }),
  output: z.object({ district: z.string(), jobId: z.string() }),
});

export const removeDemo = endpoint({
  id: 'demo.remove',
  method: 'DELETE',
  path: '/api/d/:district/demo',
  permission: 'demo.manage',
  summary: 'Remove the demonstration district with everything in it',
  params: districtParams,
  output: z.object({ jobId: z.string() }),
});

export const clock = z.object({ today: plainDate });
