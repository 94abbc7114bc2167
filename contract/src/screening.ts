import { LEAD_KINDS, LEVELS } from '@sophora/domain/screening/leads/lead';
import { districtParams, endpoint, z } from './endpoint.ts';
import { jobRef, message, paging, plainDate } from './shapes.ts';

/**
 * 专利申请线索核查: leads from the registers, batch lists from above, and what CNIPA found. The office's alone: no other role
 * holds these permissions, and nothing here accuses anybody.
 */

const signal = z.object({
  id: z.string(),
  value: z.number(),
  threshold: z.number(),
  met: z.boolean(),
  article: z.string(),
});

/** Where the own check of a lead stands; null: nobody has taken it up. */
const check = z.object({ matter: z.string(), state: z.string() }).nullable();

const leadItem = z.object({
  id: z.string(),
  kind: z.enum(LEAD_KINDS),
  level: z.enum(LEVELS),
  size: z.number().int(),
  /** Members that a check or CNIPA has cleared before. */
  cleared: z.number().int(),
  applicants: z.array(z.string()),
  title: z.string(),
  filedFrom: plainDate.nullable(),
  filedTo: plainDate.nullable(),
  signals: z.array(signal),
  firstSeen: plainDate,
  check,
});
export type LeadItem = z.output<typeof leadItem>;

const run = z.object({
  at: z.string(),
  stats: z.record(z.string(), z.number()),
  notAssessable: z.array(z.object({ signal: z.string(), missing: z.array(z.string()) })),
});

/** 内部误报率: of the leads that were decided, how many did not hold. */
const errors = z.object({
  decided: z.number().int(),
  cleared: z.number().int(),
  /** Findings that a remedy or a correction took back, of all that were recorded. */
  findings: z.number().int(),
  restored: z.number().int(),
});

export const LEAD_VIEWS = ['new', 'inCheck', 'reported'] as const;

export const listLeads = endpoint({
  id: 'screening.leads',
  method: 'GET',
  path: '/api/d/:district/screening/leads',
  permission: 'screening.read',
  summary:
    'Leads of the latest run in the order of the queue, with what could not be assessed and how often leads did not hold',
  params: districtParams,
  query: z.object({
    view: z.enum(LEAD_VIEWS).default('new'),
    kind: z.enum(LEAD_KINDS).optional(),
    level: z.enum(LEVELS).optional(),
    q: z.string().max(100).optional(),
    ...paging,
  }),
  output: z.object({
    today: plainDate,
    run: run.nullable(),
    /** A run that waits or is under way. */
    jobId: z.string().nullable(),
    counts: z.record(z.string(), z.number().int()),
    total: z.number().int(),
    items: z.array(leadItem),
    errors,
    spared: z.array(z.object({ why: z.string(), groups: z.number().int(), filings: z.number().int() })),
  }),
});

export const startScreening = endpoint({
  id: 'screening.run',
  method: 'POST',
  path: '/api/d/:district/screening/runs',
  permission: 'screening.work',
  summary: 'Screen the register in the background; what was compared before is not compared again',
  params: districtParams,
  output: jobRef,
});

const member = z.object({
  number: z.string(),
  record: z.string().nullable(),
  title: z.string(),
  type: z.string().nullable(),
  filed: plainDate.nullable(),
  applicants: z.array(z.string()),
  inventors: z.array(z.string()),
  agency: z.string().nullable(),
  address: z.string().nullable(),
  ipc: z.string().nullable(),
  /** An earlier text that is only compared with. */
  prior: z.boolean(),
  cleared: z.boolean(),
});
export type LeadMember = z.output<typeof member>;

const pair = z.object({
  a: z.string(),
  b: z.string(),
  part: z.enum(['abstract', 'frame', 'claim']),
  relation: z.string(),
  percent: z.number().int(),
});
export type LeadPair = z.output<typeof pair>;

const leadParams = districtParams.extend({ lead: z.string().regex(/^[0-9a-f]{16}$/) });

export const getLead = endpoint({
  id: 'screening.lead',
  method: 'GET',
  path: '/api/d/:district/screening/leads/:lead',
  permission: 'screening.read',
  summary: 'One lead: its filings, what ties them, what speaks for it and against it',
  params: leadParams,
  output: z.object({
    lead: leadItem.extend({
      for: z.array(message),
      against: z.array(message),
      notAssessable: z.array(z.string()),
      measure: z.string(),
      continues: z.array(z.string()),
      present: z.boolean(),
    }),
    members: z.array(member),
    /** More members than are listed. */
    more: z.boolean(),
    pairs: z.array(pair),
    /** What several of the filings have in common. */
    ties: z.array(
      z.object({
        kind: z.enum(['applicant', 'inventor', 'address', 'agency']),
        name: z.string(),
        members: z.array(z.string()),
      }),
    ),
  }),
});
export type LeadView = z.output<typeof getLead.output>;

export const comparePair = endpoint({
  id: 'screening.pair',
  method: 'GET',
  path: '/api/d/:district/screening/leads/:lead/pair',
  permission: 'screening.read',
  summary:
    'Two filings of a lead aligned: what is the same, and what stands in the one where the other has something else',
  params: leadParams,
  query: z.object({ a: z.string().max(40), b: z.string().max(40), part: z.enum(['abstract', 'claim']) }),
  output: z.object({
    pieces: z.array(z.union([z.object({ same: z.string() }), z.object({ a: z.string(), b: z.string() })])),
    cut: z.boolean(),
  }),
});
export type AlignedPair = z.output<typeof comparePair.output>;

export const takeLead = endpoint({
  id: 'screening.take',
  method: 'POST',
  path: '/api/d/:district/screening/leads/:lead/check',
  permission: 'screening.work',
  summary: 'Begin the own check of a lead: opens the matter that it is carried out in',
  params: leadParams,
  output: z.object({ matter: z.string() }),
});

const year = z.object({ year: z.number().int(), filings: z.number().int() });

export const filerProfile = endpoint({
  id: 'screening.profile',
  method: 'GET',
  path: '/api/d/:district/screening/profile',
  permission: 'screening.read',
  summary:
    'An applicant or an agency: filings by year, the leads and lists they stand in, shares with their parts',
  params: districtParams,
  query: z.object({ as: z.enum(['applicant', 'agency']), name: z.string().min(1).max(200) }),
  output: z.object({
    name: z.string(),
    filings: z.number().int(),
    /** Filings in open leads: the numerator of the share. */
    inLeads: z.number().int(),
    years: z.array(year),
    types: z.record(z.string(), z.number().int()),
    leads: z.array(leadItem),
    /** Filings of batch lists by where they stand. */
    listed: z.record(z.string(), z.number().int()),
    findings: z.number().int(),
    partners: z.array(z.object({ name: z.string(), filings: z.number().int(), inLeads: z.number().int() })),
  }),
});
export type FilerProfile = z.output<typeof filerProfile.output>;

const batchHead = z.object({
  matter: z.string(),
  title: z.string(),
  document: z.string(),
  issuer: z.string(),
  receivedOn: plainDate.nullable(),
  due: plainDate,
  state: z.string(),
  light: z.enum(['green', 'yellow', 'red', 'done', 'grey']),
  /** Filings by the state they are in. */
  counts: z.record(z.string(), z.number().int()),
  total: z.number().int(),
  /** 撤回率: withdrawn among those the list named. */
  withdrawn: z.number().int(),
});
export type BatchHead = z.output<typeof batchHead>;

export const listScreeningBatches = endpoint({
  id: 'screening.batches',
  method: 'GET',
  path: '/api/d/:district/screening/batches',
  permission: 'screening.read',
  summary: 'Batch lists from above with their deadlines and the share withdrawn',
  params: districtParams,
  query: z.object({ ...paging }),
  output: z.object({ today: plainDate, total: z.number().int(), batches: z.array(batchHead) }),
});

const item = z.object({
  matter: z.string(),
  seq: z.number().int(),
  number: z.string(),
  title: z.string(),
  applicants: z.array(z.string()),
  agency: z.string().nullable(),
  state: z.string(),
  record: z.string().nullable(),
});
export type BatchItem = z.output<typeof item>;

const batchParams = districtParams.extend({ batch: z.uuid() });

export const getScreeningBatch = endpoint({
  id: 'screening.batch',
  method: 'GET',
  path: '/api/d/:district/screening/batches/:batch',
  permission: 'screening.read',
  summary: 'One batch list: its filings, where each stands, and what follows from it',
  params: batchParams,
  query: z.object({ state: z.string().max(40).optional(), q: z.string().max(100).optional(), ...paging }),
  output: z.object({ today: plainDate, batch: batchHead, total: z.number().int(), items: z.array(item) }),
});

/** Rows of a file that could not be used, by their line. */
const unread = z.object({ row: z.number().int(), text: z.string(), why: message });

export const receiveScreeningBatch = endpoint({
  id: 'screening.receive',
  method: 'POST',
  path: '/api/d/:district/screening/batches',
  permission: 'screening.work',
  summary:
    'Receive a batch list (raw bytes as the body): its filings become parts of one matter with the deadline given',
  params: districtParams,
  query: z.object({
    fileName: z.string().min(1).max(300),
    title: z.string().min(1).max(200),
    document: z.string().min(1).max(200),
    issuer: z.string().min(1).max(200),
    receivedOn: plainDate.optional(),
    due: plainDate,
  }),
  output: z.object({ matter: z.string(), listed: z.number().int(), unread: z.array(unread) }),
  raw: 'upload',
});

export const recordBatchResults = endpoint({
  id: 'screening.results',
  method: 'POST',
  path: '/api/d/:district/screening/batches/:batch/results',
  permission: 'screening.work',
  summary: 'Record the result of a batch from its file (raw bytes): all of it or nothing',
  params: batchParams,
  query: z.object({
    fileName: z.string().min(1).max(300),
    document: z.string().min(1).max(200),
    decidedOn: plainDate,
  }),
  output: z.object({
    found: z.number().int(),
    withdrawn: z.number().int(),
    cleared: z.number().int(),
    unread: z.array(unread),
  }),
  raw: 'upload',
});

export const exportReturnTable = endpoint({
  id: 'screening.return',
  method: 'GET',
  path: '/api/d/:district/screening/batches/:batch/return',
  permission: 'screening.work',
  summary: 'The return table of a batch as a file (.xlsx); only once a second person has approved it',
  params: batchParams,
  output: z.unknown(),
  raw: 'download',
});

export const listFindings = endpoint({
  id: 'screening.findings',
  method: 'GET',
  path: '/api/d/:district/screening/findings',
  permission: 'screening.read',
  summary: 'Standing findings of CNIPA and what follows from each; what was restored is not listed',
  params: districtParams,
  query: z.object({ ...paging }),
  output: z.object({
    total: z.number().int(),
    findings: z.array(
      z.object({
        number: z.string(),
        record: z.string().nullable(),
        title: z.string(),
        applicants: z.array(z.string()),
        foundOn: plainDate,
        document: z.string(),
        state: z.string(),
        matter: z.string(),
        clawback: z.object({ matter: z.string(), state: z.string() }).nullable(),
      }),
    ),
  }),
});
