import { HOARDING_LEVELS } from '@sophora/domain/marks/hoarding/lead';
import { districtParams, endpoint, z } from './endpoint.ts';
import { jobRef, message, paging, plainDate } from './shapes.ts';

/** 商标申请线索: applicants whose filings a person should look at. The office's alone, and nothing here accuses anybody. */

const signal = z.object({
  id: z.string(),
  /** Number in the guideline's list of ten situations; null where it only supports one. */
  situation: z.number().int().nullable(),
  factor: z.number().int(),
  value: z.number(),
  threshold: z.number(),
  met: z.boolean(),
  of: z.array(z.string()),
});

const leadItem = z.object({
  id: z.string(),
  level: z.enum(HOARDING_LEVELS),
  applicants: z.array(z.string()),
  filings: z.number().int(),
  /** Filings that no lawful reason explains. */
  open: z.number().int(),
  signals: z.array(signal),
  firstSeen: plainDate,
  /** Where the check stands; null: nobody has taken it up. */
  check: z.object({ matter: z.string(), state: z.string() }).nullable(),
});
export type MarkLeadItem = z.output<typeof leadItem>;

export const MARK_LEAD_VIEWS = ['new', 'inCheck', 'concluded', 'notes'] as const;

export const listMarkLeads = endpoint({
  id: 'mark-leads.list',
  method: 'GET',
  path: '/api/d/:district/mark-leads',
  permission: 'screening.read',
  summary: 'Leads of hoarding and squatting of the latest run, in the order of the queue',
  params: districtParams,
  query: z.object({
    view: z.enum(MARK_LEAD_VIEWS).default('new'),
    q: z.string().max(100).optional(),
    ...paging,
  }),
  output: z.object({
    run: z.object({ at: z.string(), stats: z.record(z.string(), z.number()) }).nullable(),
    /** A run that waits or is under way. */
    jobId: z.string().nullable(),
    counts: z.record(z.string(), z.number().int()),
    total: z.number().int(),
    items: z.array(leadItem),
  }),
});

export const startMarkLeads = endpoint({
  id: 'mark-leads.run',
  method: 'POST',
  path: '/api/d/:district/mark-leads/runs',
  permission: 'screening.work',
  summary: 'Look through the register of marks for leads, in the background',
  params: districtParams,
  output: jobRef,
});

const leadParams = districtParams.extend({ lead: z.string().regex(/^[0-9a-f]{16}$/) });

const mark = z.object({
  record: z.string(),
  number: z.string(),
  name: z.string(),
  niceClass: z.number().int().nullable(),
  holder: z.string(),
  filed: plainDate.nullable(),
  registered: plainDate.nullable(),
  status: z.string().nullable(),
  agency: z.string().nullable(),
});
export type MarkOfLead = z.output<typeof mark>;

export const getMarkLead = endpoint({
  id: 'mark-leads.get',
  method: 'GET',
  path: '/api/d/:district/mark-leads/:lead',
  permission: 'screening.read',
  summary:
    'One lead: who belongs together and why, each circumstance with its threshold, what speaks against it, its marks',
  params: leadParams,
  output: z.object({
    lead: leadItem.extend({
      present: z.boolean(),
      joins: z.array(
        z.object({ a: z.string(), b: z.string(), by: z.enum(['contact', 'address']), value: z.string() }),
      ),
      against: z.array(message),
      notAssessable: z.array(z.string()),
      laws: z.array(z.object({ id: z.enum(['law2013', 'law2019', 'law2026']), filings: z.number().int() })),
    }),
    marks: z.array(mark),
    /** More marks than are listed. */
    more: z.boolean(),
  }),
});
export type MarkLeadView = z.output<typeof getMarkLead.output>;

export const listLeadAgencies = endpoint({
  id: 'mark-leads.agencies',
  method: 'GET',
  path: '/api/d/:district/mark-agencies',
  permission: 'screening.read',
  summary:
    'Agencies that filed marks of open leads: how many of all they filed here, both numbers beside each other',
  params: districtParams,
  output: z.object({
    items: z.array(
      z.object({
        name: z.string(),
        filings: z.number().int(),
        /** Filings of applicants in leads that nobody has cleared: the numerator of the share. */
        inLeads: z.number().int(),
        /** Applicants among those. */
        applicants: z.number().int(),
      }),
    ),
  }),
});

export const takeMarkLead = endpoint({
  id: 'mark-leads.take',
  method: 'POST',
  path: '/api/d/:district/mark-leads/:lead/check',
  permission: 'screening.work',
  summary: 'Begin the check of a lead: opens the matter that it is carried out in',
  params: leadParams,
  output: z.object({ matter: z.string() }),
});
