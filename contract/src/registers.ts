import { z } from 'zod';
import { districtParams, endpoint } from './endpoint.ts';
import { actorName, count, facts, label, message, paging, plainDate } from './shapes.ts';

/** Registers (登记簿): lists, record pages, forms, exports. The same for every kind. */

const kindParams = districtParams.extend({ kind: z.string().max(40) });
/** Record ids are hashes in the shape of a UUID, without its version digits. */
const recordParams = kindParams.extend({ record: z.guid() });

export const registerSummary = z.object({
  kind: z.string(),
  label,
  unit: label,
  reference: z.boolean(),
  count,
  lastSeq: z.number(),
});

export const listRegisters = endpoint({
  id: 'registers.list',
  method: 'GET',
  path: '/api/d/:district/registers',
  permission: 'records.read',
  summary: 'The registers of a district with how many records each holds',
  params: districtParams,
  output: z.object({ registers: z.array(registerSummary) }),
});

/** The filters of a list, all in the URL. `f.<field>` filters are passed as a JSON object string. */
export const listQuery = {
  q: z.string().max(100).optional(),
  street: z.string().max(12).optional(),
  /** JSON object: field → value, or for dates {"from","to"}. */
  filter: z.string().max(2_000).optional(),
  sort: z.string().max(60).optional(),
  order: z.enum(['asc', 'desc']).default('desc'),
};

export const recordRow = z.object({
  id: z.string(),
  title: z.string(),
  facts,
  street: z.string(),
  region: z.string().nullable(),
  provisional: z.boolean(),
});
export type RecordRow = z.output<typeof recordRow>;

export const listRecords = endpoint({
  id: 'records.list',
  method: 'GET',
  path: '/api/d/:district/registers/:kind/records',
  permission: 'records.read',
  summary: 'One page of a register',
  params: kindParams,
  query: z.object({ ...listQuery, ...paging }),
  output: z.object({ rows: z.array(recordRow), count, columns: z.array(z.string()) }),
});

export const countRecords = endpoint({
  id: 'records.count',
  method: 'GET',
  path: '/api/d/:district/registers/:kind/count',
  permission: 'records.read',
  summary: 'The exact number behind "10,000+"',
  params: kindParams,
  query: z.object(listQuery),
  output: z.object({ count: z.number() }),
});

export const exportRecords = endpoint({
  id: 'records.export',
  method: 'GET',
  path: '/api/d/:district/registers/:kind/export',
  permission: 'records.export',
  summary: 'The list as shown, as .xlsx or .csv',
  params: kindParams,
  query: z.object({
    ...listQuery,
    format: z.enum(['xlsx', 'csv']),
    columns: z.string().max(1_000).optional(),
  }),
  raw: 'download',
  output: z.unknown(),
});

/** Where a value came from: batch, file and row, or the document behind a form. */
export const provenance = z.object({
  seq: z.number(),
  entry: z.enum(['import', 'declare', 'edit']),
  batchId: z.string().nullable(),
  fileName: z.string().nullable(),
  sheet: z.number(),
  row: z.number(),
  at: z.string(),
  actor: actorName,
  document: z.string().nullable(),
  asOf: plainDate.nullable(),
  declared: z.boolean(),
});

export const recordContribution = z.object({
  indicator: z.string(),
  label,
  criterion: z.string(),
  from: plainDate,
  to: plainDate.nullable(),
  amount: z.number(),
  reasons: z.array(message),
  ruleVersion: z.number(),
});

export const recordDetail = recordRow.extend({
  kind: z.string(),
  fields: z.array(
    z.object({
      name: z.string(),
      label,
      type: z.string(),
      value: z.json(),
      raw: z.string().nullable(),
      provenance: provenance.nullable(),
      /** Other sources that say something else. */
      contradicted: z.array(z.object({ value: z.json(), provenance })),
    }),
  ),
  identifiers: z.array(z.object({ scheme: z.string(), value: z.string() })),
  streetReason: message.nullable(),
  parties: z.array(
    z.object({
      position: z.number(),
      name: z.string(),
      holderId: z.string().nullable(),
      reason: message.nullable(),
    }),
  ),
  /** Records that speak of this one or that it speaks of. */
  related: z.array(z.object({ kind: z.string(), id: z.string(), title: z.string(), role: z.string() })),
  contributions: z.array(recordContribution),
  history: z.array(z.object({ provenance, facts })),
});
export type RecordDetail = z.output<typeof recordDetail>;

export const getRecord = endpoint({
  id: 'records.get',
  method: 'GET',
  path: '/api/d/:district/registers/:kind/records/:record',
  permission: 'records.read',
  summary: 'One record: facts, where each came from, which figures it counts in and why',
  params: recordParams,
  output: z.object({ record: recordDetail }),
});

/** The paper a form rests on. Every correction asks for it. */
export const documentBasis = z.object({
  title: z.string().min(2).max(200),
  number: z.string().max(100).default(''),
  issuer: z.string().max(100).default(''),
  issuedOn: plainDate.nullable().default(null),
  note: z.string().max(1_000).default(''),
});

const recordForm = z.object({
  /** Field → text as a person types it; normalised like a cell of a file. */
  values: z.record(z.string(), z.string().max(20_000)),
  document: documentBasis,
});

export const addRecord = endpoint({
  id: 'records.add',
  method: 'POST',
  path: '/api/d/:district/registers/:kind/records',
  permission: 'records.edit',
  summary: 'Add one record by form, resting on a document',
  params: kindParams,
  body: recordForm,
  output: z.object({
    id: z.string(),
    seq: z.number(),
    problems: z.array(z.object({ field: z.string().nullable(), message })),
  }),
});

export const correctRecord = endpoint({
  id: 'records.correct',
  method: 'POST',
  path: '/api/d/:district/registers/:kind/records/:record/corrections',
  permission: 'records.edit',
  summary: 'Correct fields of one record, resting on a document',
  params: recordParams,
  body: recordForm,
  output: z.object({
    id: z.string(),
    seq: z.number(),
    problems: z.array(z.object({ field: z.string().nullable(), message })),
  }),
});

export const undoEntry = endpoint({
  id: 'ledger.undo',
  method: 'POST',
  path: '/api/d/:district/ledger/:seq/undo',
  permission: 'records.edit',
  summary: 'Take back a form entry or an assignment; the trace stays',
  params: districtParams.extend({ seq: z.coerce.number().int().min(1) }),
  body: z.object({ reason: z.string().min(2).max(500) }),
  output: z.object({ seq: z.number() }),
});

export const listLedger = endpoint({
  id: 'ledger.list',
  method: 'GET',
  path: '/api/d/:district/ledger',
  permission: 'records.read',
  summary: 'Ledger entries, newest first: imports, corrections, assignments, settings',
  params: districtParams,
  query: z.object(paging),
  output: z.object({
    entries: z.array(
      z.object({
        seq: z.number(),
        kind: z.string(),
        actor: actorName,
        at: z.string(),
        subject: z.string().nullable(),
        params: facts,
        undone: z.boolean(),
      }),
    ),
    count,
    lastSeq: z.number(),
    publishedSeq: z.number(),
  }),
});
