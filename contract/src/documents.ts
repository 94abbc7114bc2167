import { BLANK_REASONS, type BlankReason } from '@sophora/domain/documents/blankReasons';
import { FREEZE_STATES } from '@sophora/domain/freeze/state';
import { districtParams, endpoint, z } from './endpoint.ts';
import { actorName, ok, plainDate } from './shapes.ts';

/** Official documents (公文): composed from frozen figures and from what people write, previewed page by page, made as .docx and PDF. */

const documentParams = districtParams.extend({ document: z.uuid() });
const states = Object.keys(FREEZE_STATES) as [keyof typeof FREEZE_STATES, ...(keyof typeof FREEZE_STATES)[]];

const reasons = Object.keys(BLANK_REASONS) as [BlankReason, ...BlankReason[]];

const setRef = z.object({ id: z.string(), no: z.number(), period: z.string(), state: z.enum(states) });

const numberChange = z.object({
  key: z.string(),
  label: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});

const issue = z.object({
  no: z.number(),
  title: z.string(),
  fileName: z.string(),
  set: setRef.nullable(),
  gaps: z.number(),
  pages: z.number(),
  by: actorName,
  at: z.string(),
  /** Numbers that read otherwise than in the issue before. */
  changes: z.array(numberChange),
});
export type DocumentIssue = z.output<typeof issue>;

const summary = z.object({
  id: z.string(),
  template: z.string(),
  title: z.string(),
  set: setRef.nullable(),
  matter: z.object({ id: z.string(), title: z.string() }).nullable(),
  changedAt: z.string(),
  issues: z.number(),
  lastIssue: z.object({ no: z.number(), at: z.string() }).nullable(),
});
export type DocumentSummary = z.output<typeof summary>;

export const listDocuments = endpoint({
  id: 'documents.list',
  method: 'GET',
  path: '/api/d/:district/documents',
  permission: 'documents.read',
  summary: 'Documents begun and made, the latest first, with the frozen sets one can be begun from',
  params: districtParams,
  query: z.object({ matter: z.uuid().optional() }),
  output: z.object({ documents: z.array(summary), sets: z.array(setRef), today: plainDate }),
});

export const startDocument = endpoint({
  id: 'documents.start',
  method: 'POST',
  path: '/api/d/:district/documents',
  permission: 'documents.write',
  summary: 'Begin a document of a template; what was written into the last one of the kind is carried over',
  params: districtParams,
  body: z.object({
    template: z.string().max(60),
    set: z.uuid().nullable().default(null),
    matter: z.uuid().nullable().default(null),
  }),
  output: z.object({ id: z.string(), carried: z.number() }),
});

const pageText = z.object({
  x: z.number(),
  y: z.number(),
  text: z.string(),
  font: z.enum(['title', 'body', 'black', 'kai', 'song']),
  latin: z.boolean(),
  size: z.number(),
  width: z.number(),
  color: z.string(),
  number: z.string().optional(),
  gap: z.string().optional(),
});
const rule = z.object({
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
  thick: z.number(),
  color: z.string(),
});

export const getDocument = endpoint({
  id: 'documents.get',
  method: 'GET',
  path: '/api/d/:district/documents/:document',
  permission: 'documents.read',
  summary:
    'One document: its fields, its pages as they are set now, the source of every number, and its issues',
  params: documentParams,
  output: z.object({
    document: summary,
    fields: z.record(z.string(), z.string()),
    revision: z.number(),
    sets: z.array(setRef),
    pages: z.array(z.object({ texts: z.array(pageText), rules: z.array(rule) })),
    numbers: z.array(z.object({ key: z.string(), text: z.string(), label: z.string(), source: z.string() })),
    gaps: z.array(z.object({ id: z.string(), label: z.string(), why: z.enum(reasons), field: z.boolean() })),
    /** What the document would say otherwise than its last issue. */
    changed: z.array(numberChange),
    issues: z.array(issue),
  }),
});
export type DocumentView = z.output<typeof getDocument.output>;
export type DocumentPage = DocumentView['pages'][number];

export const changeDocument = endpoint({
  id: 'documents.change',
  method: 'PUT',
  path: '/api/d/:district/documents/:document',
  permission: 'documents.write',
  summary: 'Write fields, or choose another frozen set; refused when somebody changed the document meanwhile',
  params: documentParams,
  body: z.object({
    revision: z.number().int(),
    fields: z.record(z.string().max(40), z.string().max(20_000)).optional(),
    set: z.uuid().optional(),
  }),
  output: z.object({ revision: z.number() }),
});

export const makeDocument = endpoint({
  id: 'documents.make',
  method: 'POST',
  path: '/api/d/:district/documents/:document/issues',
  permission: 'documents.write',
  summary:
    'Make the document as it stands: .docx and PDF are kept, with every number and what changed since the last issue',
  params: documentParams,
  body: z.object({ revision: z.number().int() }),
  output: z.object({ issue }),
});

export const downloadDocument = endpoint({
  id: 'documents.file',
  method: 'GET',
  path: '/api/d/:district/documents/:document/issues/:no/file',
  permission: 'documents.read',
  summary: 'An issue as .docx or PDF',
  params: documentParams.extend({ no: z.coerce.number().int().positive() }),
  query: z.object({ format: z.enum(['docx', 'pdf']).default('docx') }),
  raw: 'download',
  output: z.unknown(),
});

export const dropDocument = endpoint({
  id: 'documents.drop',
  method: 'DELETE',
  path: '/api/d/:district/documents/:document',
  permission: 'documents.write',
  summary: 'Take away a document of which nothing was made yet',
  params: documentParams,
  output: ok,
});
