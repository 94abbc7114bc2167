import { z } from 'zod';
import { districtParams, endpoint } from './endpoint.ts';
import { message, paging, plainDate } from './shapes.ts';

/** 差异清单: the superior's lists against ours, record by record, each difference with what to do. */

const differenceKind = z.enum(['theirsOnly', 'oursOnly', 'category', 'amount', 'date', 'county']);
const differencesAsked = {
  /** Which of the superior's lists. */
  list: z.enum(['patents', 'pledges', 'marks']).default('patents'),
  asOf: plainDate.optional(),
  kind: differenceKind.optional(),
};

export const exportDifferences = endpoint({
  id: 'figures.exportDifferences',
  method: 'GET',
  path: '/api/d/:district/differences/export',
  permission: 'records.export',
  summary: 'The differences to one of the superior’s lists as .xlsx, each with what to do',
  params: districtParams,
  query: z.object(differencesAsked),
  raw: 'download',
  output: z.unknown(),
});

export const listDifferences = endpoint({
  id: 'figures.differences',
  method: 'GET',
  path: '/api/d/:district/differences',
  permission: 'records.export',
  summary:
    'The superior’s last list (high-value inventions, pledges, marks) against ours, record by record, with what to do',
  params: districtParams,
  query: z.object({
    ...differencesAsked,
    ...paging,
  }),
  output: z.object({
    /** The day of the official list; null where none has come. */
    asOf: plainDate.nullable(),
    theirs: z.number(),
    ours: z.number(),
    both: z.number(),
    counts: z.record(z.string(), z.number()),
    rows: z.array(
      z.object({
        kind: differenceKind,
        number: z.string(),
        title: z.string(),
        ownId: z.string().nullable(),
        officialId: z.string().nullable(),
        detail: message,
        /** The verdict's own reason, where a fact is missing. */
        because: message.nullable(),
        todo: message,
      }),
    ),
  }),
});
