import { INDICATOR_NAMES } from '@sophora/domain/plan/indicatorNames';
import { COMPARATORS, EVALUATORS } from '@sophora/domain/plan/planTypes';
import { z } from 'zod';
import { districtParams, endpoint } from './endpoint.ts';
import { actorName, message, ok, plainDate } from './shapes.ts';

/** Plan documents (方案文件): upload → draft proposed by the reader → corrections → confirmed, in force. */

const draftParams = districtParams.extend({ draft: z.uuid() });
const place = z.number().int().min(0).max(100_000_000);
const span = z.object({ from: place, to: place });
const text = z.string().max(2000);
const short = z.string().max(300);

const condition = z.object({
  id: z.string(),
  of: z.string(),
  comparator: z.enum(COMPARATORS),
  every: z.literal('year').optional(),
  baseYear: z.number().optional(),
});

const head = z.object({
  title: short,
  documentNumber: short,
  issuer: short,
  issuedOn: plainDate.nullable(),
  from: plainDate.nullable(),
  to: plainDate.nullable(),
});

const targetFields = z.object({
  clause: short,
  title: short,
  indicator: z.string().max(60).nullable(),
  evaluator: z.enum(EVALUATORS),
  comparator: z.enum(COMPARATORS),
  value: z.number().nullable(),
  unit: z.string().max(20),
  text,
  due: plainDate.nullable(),
  peers: short,
});

const targetChange = targetFields.partial().extend({
  /** One of the library, or null for a new one. */
  indicator: z
    .string()
    .refine((id) => Object.hasOwn(INDICATOR_NAMES, id), 'no-such-indicator')
    .nullable()
    .optional(),
});

const owner = z.object({
  name: z.string().min(1).max(100),
  unit: z.string().max(60).nullable(),
  role: z.enum(['lead', 'support']),
  leadBasis: z.enum(['stated', 'presumed', 'confirmed']),
});

const taskFields = z.object({
  part: z.enum(['task', 'safeguard']),
  clause: short,
  title: short,
  owners: z.array(owner).max(100),
  ownersLater: z.boolean(),
  due: plainDate.nullable(),
});

const dayFields = z.object({
  clause: short,
  month: z.number().int().min(1).max(12),
  day: z.number().int().min(1).max(31),
  name: short,
  planName: short,
});

const item = { key: z.string(), id: z.string(), confirmed: z.boolean(), span: span.nullable() };
const key = z.string().max(100);

const planDraft = z.object({
  head,
  headConfirmed: z.boolean(),
  goals: z.array(z.object({ from: z.number(), clause: z.string(), title: z.string() })),
  targets: z.array(
    targetFields.extend({
      ...item,
      match: z
        .object({
          indicator: z.string().nullable(),
          confidence: z.number(),
          evaluator: z.enum(EVALUATORS),
          reason: message,
        })
        .nullable(),
      conditions: z.array(condition),
    }),
  ),
  tasks: z.array(taskFields.extend({ ...item, openEnded: z.boolean(), mentions: z.array(z.string()) })),
  days: z.array(dayFields.extend(item)),
  warnings: z.array(message.extend({ span: span.nullable() })),
});
export type PlanDraftView = z.output<typeof planDraft>;

export const correction = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('editHead'), set: head.partial() }),
  z.object({ kind: z.literal('editTarget'), key, set: targetChange }),
  z.object({ kind: z.literal('editTask'), key, set: taskFields.partial() }),
  z.object({ kind: z.literal('editDay'), key, set: dayFields.partial() }),
  z.object({ kind: z.literal('split'), key, at: place }),
  z.object({ kind: z.literal('merge'), keys: z.tuple([key, key]) }),
  z.object({ kind: z.literal('addTarget'), span: span.nullable(), set: targetChange }),
  z.object({ kind: z.literal('addTask'), span: span.nullable(), set: taskFields.partial() }),
  z.object({ kind: z.literal('addDay'), span: span.nullable(), set: dayFields.partial() }),
  z.object({ kind: z.literal('remove'), keys: z.array(key).min(1).max(5000) }),
  z.object({ kind: z.literal('confirm'), keys: z.array(key).min(1).max(5000) }),
  z.object({ kind: z.literal('undo') }),
]);
export type CorrectionInput = z.output<typeof correction>;

const fieldChange = z.object({ field: z.string(), before: z.string(), after: z.string() });

const planDiff = z.object({
  head: z.array(fieldChange),
  clauses: z.array(
    z.object({
      part: z.enum(['target', 'task', 'safeguard', 'day']),
      id: z.string(),
      clause: z.string(),
      title: z.string(),
      kind: z.enum(['added', 'removed', 'changed']),
      fields: z.array(fieldChange),
      ownersAdded: z.array(z.string()),
      ownersRemoved: z.array(z.string()),
      lead: z.object({ before: z.string(), after: z.string() }).nullable(),
    }),
  ),
  figures: z.array(z.string()),
});
export type PlanDiffView = z.output<typeof planDiff>;

const draftSummary = z.object({
  id: z.string(),
  state: z.enum(['reading', 'refused', 'open', 'confirmed', 'discarded']),
  fileName: z.string(),
  /** Title as read or corrected; empty while it is read. */
  title: z.string(),
  /** The plan it is a new version of; null: a new plan. */
  replaces: z.string().nullable(),
  jobId: z.string().nullable(),
  refusal: message.nullable(),
  createdBy: actorName,
  createdAt: z.string(),
});
export type DraftSummary = z.output<typeof draftSummary>;

const draftView = z.object({
  draft: draftSummary.extend({
    /** Number of steps so far; a further step names it, so that two people never overwrite each other. */
    steps: z.number(),
    canUndo: z.boolean(),
    structure: planDraft.nullable(),
    questions: z.array(
      z.object({
        code: z.string(),
        key: z.string(),
        blocking: z.boolean(),
        params: z.record(z.string(), z.union([z.string(), z.number()])),
      }),
    ),
    /** Against the version in force; null for a new plan, and while the period or a due day is missing. */
    diff: planDiff.nullable(),
  }),
});
export type DraftView = z.output<typeof draftView>['draft'];

export const uploadPlan = endpoint({
  id: 'planDrafts.upload',
  method: 'POST',
  path: '/api/d/:district/plan-drafts',
  permission: 'plans.change',
  summary: 'Send a plan document (raw bytes; pasted text as .txt); it is read in the background',
  params: districtParams,
  query: z.object({
    fileName: z.string().min(1).max(300),
    compared: z.enum(['auto', 'version', 'new']).default('auto'),
  }),
  raw: 'upload',
  output: z.object({ draftId: z.string(), jobId: z.string() }),
});

export const listPlanDrafts = endpoint({
  id: 'planDrafts.list',
  method: 'GET',
  path: '/api/d/:district/plan-drafts',
  permission: 'plans.read',
  summary: 'Drafts of plans, newest first',
  params: districtParams,
  output: z.object({ drafts: z.array(draftSummary) }),
});

export const getPlanDraft = endpoint({
  id: 'planDrafts.get',
  method: 'GET',
  path: '/api/d/:district/plan-drafts/:draft',
  permission: 'plans.read',
  summary:
    'One draft: structure with every place in the document, open questions, what changes against the plan in force',
  params: draftParams,
  output: draftView,
});

export const getPlanDraftText = endpoint({
  id: 'planDrafts.text',
  method: 'GET',
  path: '/api/d/:district/plan-drafts/:draft/text',
  permission: 'plans.read',
  summary: 'The text of the document, at most 500,000 characters from a place on',
  params: draftParams,
  query: z.object({ from: z.coerce.number().int().min(0).default(0) }),
  output: z.object({ text: z.string(), from: z.number(), length: z.number() }),
});

export const downloadPlanDraft = endpoint({
  id: 'planDrafts.file',
  method: 'GET',
  path: '/api/d/:district/plan-drafts/:draft/file',
  permission: 'plans.read',
  summary: 'The original file',
  params: draftParams,
  raw: 'download',
  output: z.unknown(),
});

export const correctPlanDraft = endpoint({
  id: 'planDrafts.correct',
  method: 'POST',
  path: '/api/d/:district/plan-drafts/:draft/corrections',
  permission: 'plans.change',
  summary: 'Edit, split, merge, add, remove, confirm or undo; all the steps given, or none',
  params: draftParams,
  body: z.object({ after: z.number().int().min(0), steps: z.array(correction).min(1).max(50) }),
  output: draftView,
});

export const confirmPlanDraft = endpoint({
  id: 'planDrafts.confirm',
  method: 'POST',
  path: '/api/d/:district/plan-drafts/:draft/confirm',
  permission: 'plans.change',
  summary: 'Put the plan in force; refused while a question is open. The version before it stays readable',
  params: draftParams,
  body: z.object({ after: z.number().int().min(0) }),
  output: z.object({ planId: z.string(), version: z.number() }),
});

export const discardPlanDraft = endpoint({
  id: 'planDrafts.discard',
  method: 'POST',
  path: '/api/d/:district/plan-drafts/:draft/discard',
  permission: 'plans.change',
  summary: 'Drop a draft that is not in force',
  params: draftParams,
  output: ok,
});

export const listPlanVersions = endpoint({
  id: 'planVersions.list',
  method: 'GET',
  path: '/api/d/:district/plan-versions',
  permission: 'plans.read',
  summary: 'Every version that was or is in force, newest first, each with what it changed',
  params: districtParams,
  output: z.object({
    versions: z.array(
      z.object({
        planId: z.string(),
        version: z.number(),
        title: z.string(),
        documentNumber: z.string(),
        from: plainDate,
        to: plainDate,
        draftId: z.string().nullable(),
        by: actorName,
        at: z.string(),
        inForce: z.boolean(),
        /** Against the version before it of the same plan. */
        diff: planDiff.nullable(),
      }),
    ),
  }),
});
