import { z } from 'zod';
import { districtParams, endpoint } from './endpoint.ts';
import { provenance } from './registers.ts';
import { actorName, count, facts, jobRef, label, message, ok, paging, plainDate } from './shapes.ts';

/** Import (导入): drop a file → reading proposed → dry run → confirm → applied → perhaps withdrawn. */

const batchParams = districtParams.extend({ batch: z.uuid() });

export const BATCH_STATES = [
  'uploaded', // read, mapping proposed
  'staging', // dry run under way
  'staged', // dry run done, waits for a person
  'applying',
  'applied',
  'refused', // the file could not be read or the dry run failed: see refusal
  'withdrawn',
  'discarded',
] as const;

export const rowCounts = z.object({
  rows: z.number(),
  new: z.number(),
  changed: z.number(),
  same: z.number(),
  repeated: z.number(),
  conflicting: z.number(),
  rejected: z.number(),
  /** Accepted rows that carry a warning (counted in one of the others). */
  warned: z.number(),
});
export type RowCounts = z.output<typeof rowCounts>;

export const columnChoice = z.object({
  /** Column number in the file, from 1. */
  column: z.number().int().min(1),
  header: z.string(),
  field: z.string().nullable(),
  confidence: z.number().min(0).max(1),
  why: z.enum(['remembered', 'header', 'content', 'person', 'none']),
});

/** How the file is read: everything here was proposed by the system and may be corrected by the person. */
export const reading = z.object({
  sheet: z.number().int().min(1),
  /** 0: the file has no header row. */
  headerRow: z.number().int().min(0),
  /** Rows the header spans (two-line headers). */
  headerRows: z.number().int().min(0).max(5),
  encoding: z.string().nullable(),
  columns: z.array(columnChoice),
});
export type Reading = z.output<typeof reading>;

export const batchSummary = z.object({
  id: z.string(),
  kind: z.string(),
  state: z.enum(BATCH_STATES),
  fileName: z.string(),
  sha256: z.string(),
  source: z.string(),
  asOf: plainDate.nullable(),
  seq: z.number().nullable(),
  counts: rowCounts.nullable(),
  createdBy: actorName,
  createdAt: z.string(),
  appliedAt: z.string().nullable(),
});
export type BatchSummary = z.output<typeof batchSummary>;

export const batchDetail = batchSummary.extend({
  size: z.number(),
  format: z.string(),
  rank: z.number(),
  sheets: z.array(z.object({ index: z.number(), name: z.string(), hidden: z.boolean() })),
  formulaCells: z.number().nullable(),
  reading,
  /** First rows of the chosen sheet as text, header included. */
  preview: z.array(z.object({ row: z.number(), cells: z.array(z.string().nullable()) })),
  missingRequired: z.array(z.string()),
  declarations: z.record(z.string(), z.string()),
  /** Codes of rejections and warnings with how often each stands. */
  problems: z.array(
    z.object({ level: z.enum(['reject', 'warn']), message, field: z.string().nullable(), rows: z.number() }),
  ),
  refusal: message.nullable(),
  jobId: z.string().nullable(),
  withdrawnSeq: z.number().nullable(),
});
export type BatchDetail = z.output<typeof batchDetail>;

export const kindInfo = z.object({
  id: z.string(),
  label,
  unit: label,
  reference: z.boolean(),
  fields: z.array(
    z.object({
      name: z.string(),
      label,
      type: z.string(),
      required: z.boolean(),
      personal: z.boolean(),
      values: z.record(z.string(), label).nullable(),
    }),
  ),
  declarations: z.array(
    z.object({
      id: z.string(),
      label,
      hint: label,
      type: z.enum(['date', 'district', 'choice']),
      values: z.record(z.string(), label).nullable(),
    }),
  ),
  list: z.object({
    columns: z.array(z.string()),
    filters: z.array(z.string()),
    sorts: z.array(z.string()),
    search: z.array(z.string()),
  }),
});
export type KindInfo = z.output<typeof kindInfo>;

export const listKinds = endpoint({
  id: 'kinds.list',
  method: 'GET',
  path: '/api/kinds',
  permission: 'signedIn',
  summary: 'Kinds of record, their fields and what may be declared for a file',
  output: z.object({ kinds: z.array(kindInfo) }),
});

export const uploadImport = endpoint({
  id: 'imports.upload',
  method: 'POST',
  path: '/api/d/:district/imports',
  permission: 'imports.run',
  summary: 'Send a file (raw bytes as the body); answers with how it would be read',
  params: districtParams,
  query: z.object({ kind: z.string().max(40), fileName: z.string().min(1).max(300) }),
  raw: 'upload',
  output: z.object({ batch: batchDetail }),
});

export const listImports = endpoint({
  id: 'imports.list',
  method: 'GET',
  path: '/api/d/:district/imports',
  permission: 'imports.read',
  summary: 'Batches, newest first',
  params: districtParams,
  query: z.object({ kind: z.string().max(40).optional(), ...paging }),
  output: z.object({ batches: z.array(batchSummary), count }),
});

export const getImport = endpoint({
  id: 'imports.get',
  method: 'GET',
  path: '/api/d/:district/imports/:batch',
  permission: 'imports.read',
  summary: 'One batch: reading, preview, counts, problems',
  params: batchParams,
  output: z.object({ batch: batchDetail }),
});

export const changeReading = endpoint({
  id: 'imports.reading',
  method: 'PUT',
  path: '/api/d/:district/imports/:batch/reading',
  permission: 'imports.run',
  summary:
    'Correct sheet, header row, encoding, mapping, declarations, source or as-of day of a batch not yet applied',
  params: batchParams,
  body: z.object({
    /** Left out: proposed anew for the given sheet, header row and encoding. */
    columns: z
      .array(z.object({ column: z.number().int().min(1).max(16_384), field: z.string().nullable() }))
      .max(2_000)
      .optional(),
    sheet: z.number().int().min(1).optional(),
    headerRow: z.number().int().min(0).optional(),
    encoding: z.string().max(20).nullable().optional(),
    declarations: z.record(z.string(), z.string().max(100)).optional(),
    source: z.string().max(200).optional(),
    asOf: plainDate.nullable().optional(),
    rank: z.union([z.literal(20), z.literal(30), z.literal(40)]).optional(),
  }),
  output: z.object({ batch: batchDetail }),
});

export const checkImport = endpoint({
  id: 'imports.check',
  method: 'POST',
  path: '/api/d/:district/imports/:batch/check',
  permission: 'imports.run',
  summary: 'Dry run: what would be new, changed, same, rejected. Nothing is written to the registers',
  params: batchParams,
  output: jobRef,
});

/** One field of which a row says something else than was said before, with where the earlier value came from. */
export const fieldChange = z.object({
  field: z.string(),
  before: z.json(),
  after: z.json(),
  from: provenance.nullable(),
});
export type FieldChange = z.output<typeof fieldChange>;

export const batchRow = z.object({
  sheet: z.number(),
  row: z.number(),
  result: z.enum(['new', 'changed', 'same', 'repeated', 'conflicting', 'rejected']),
  recordId: z.string().nullable(),
  title: z.string().nullable(),
  cells: z.array(z.string().nullable()).nullable(),
  problems: z.array(
    z.object({
      level: z.enum(['reject', 'warn']),
      field: z.string().nullable(),
      column: z.string().nullable(),
      message,
    }),
  ),
  /** Changed: against the register before this batch. Conflicting: against the row of the file before it. */
  changes: z.array(fieldChange).nullable(),
});
export type BatchRow = z.output<typeof batchRow>;

export const listImportRows = endpoint({
  id: 'imports.rows',
  method: 'GET',
  path: '/api/d/:district/imports/:batch/rows',
  permission: 'imports.read',
  summary: 'Rows that want a look: rejected, changed field by field, repeated, conflicting, warned',
  params: batchParams,
  query: z.object({
    result: z.enum(['new', 'changed', 'same', 'repeated', 'conflicting', 'rejected', 'warned']),
    code: z.string().max(60).optional(),
    ...paging,
  }),
  output: z.object({ headers: z.array(z.string()), rows: z.array(batchRow), count }),
});

export const applyImport = endpoint({
  id: 'imports.apply',
  method: 'POST',
  path: '/api/d/:district/imports/:batch/apply',
  permission: 'imports.run',
  summary: 'Write the batch, all of it or nothing; figures follow',
  params: batchParams,
  output: jobRef,
});

export const discardImport = endpoint({
  id: 'imports.discard',
  method: 'POST',
  path: '/api/d/:district/imports/:batch/discard',
  permission: 'imports.run',
  summary: 'Drop a batch that was not applied',
  params: batchParams,
  output: ok,
});

export const withdrawImport = endpoint({
  id: 'imports.withdraw',
  method: 'POST',
  path: '/api/d/:district/imports/:batch/withdraw',
  permission: 'imports.withdraw',
  summary: 'Roll the batch back: registers and figures as if it had never come; the trace stays',
  params: batchParams,
  body: z.object({ reason: z.string().min(2).max(500) }),
  output: jobRef,
});

export const declareForImport = endpoint({
  id: 'imports.declare',
  method: 'POST',
  path: '/api/d/:district/imports/:batch/declare',
  permission: 'imports.run',
  summary: 'Declare for all rows of an applied batch what its file does not say',
  params: batchParams,
  body: z.object({
    declarations: z.record(z.string(), z.string().max(100)),
    reason: z.string().min(2).max(500),
  }),
  output: jobRef,
});

export const downloadRejected = endpoint({
  id: 'imports.rejected',
  method: 'GET',
  path: '/api/d/:district/imports/:batch/rejected.xlsx',
  permission: 'records.personal',
  summary: 'Rejected rows with a reason column; corrected, the same file imports again',
  params: batchParams,
  raw: 'download',
  output: z.unknown(),
});

export const downloadImportFile = endpoint({
  id: 'imports.file',
  method: 'GET',
  path: '/api/d/:district/imports/:batch/file',
  permission: 'records.personal',
  summary: 'The original file',
  params: batchParams,
  raw: 'download',
  output: z.unknown(),
});

export const getFileRow = endpoint({
  id: 'imports.fileRow',
  method: 'GET',
  path: '/api/d/:district/imports/:batch/rows/:sheet/:row',
  permission: 'imports.read',
  summary: 'One row of the original file as it stands there, with its neighbours and header',
  params: batchParams.extend({ sheet: z.coerce.number().int().min(1), row: z.coerce.number().int().min(1) }),
  output: z.object({
    fileName: z.string(),
    sha256: z.string(),
    sheetName: z.string(),
    header: z.array(z.string().nullable()),
    rows: z.array(z.object({ row: z.number(), cells: z.array(z.string().nullable()) })),
    /** The records the row speaks of that are in the register now. */
    records: z.array(z.object({ id: z.string(), title: z.string() })),
    fields: z.array(z.string().nullable()),
  }),
});

export const sourceStatus = z.object({
  kind: z.string(),
  label,
  /** monthly, quarterly, yearly or once. */
  cadence: z.enum(['monthly', 'quarterly', 'yearly', 'once']),
  from: z.string(),
  lastAsOf: plainDate.nullable(),
  lastBatchId: z.string().nullable(),
  lastFileName: z.string().nullable(),
  records: z.number(),
  /** ok: this period's file is in; due: expected this period; late: an earlier period is missing too; never: none came. */
  status: z.enum(['ok', 'due', 'late', 'never']),
  missingPeriods: z.array(z.string()),
  feeds: z.array(z.string()),
});

export const listSources = endpoint({
  id: 'sources.list',
  method: 'GET',
  path: '/api/d/:district/sources',
  permission: 'figures.read',
  summary: 'Which files are expected, which came, which are missing this month',
  params: districtParams,
  query: z.object({ asOf: plainDate.optional() }),
  output: z.object({ asOf: plainDate, sources: z.array(sourceStatus) }),
});

export const previewFacts = facts;
