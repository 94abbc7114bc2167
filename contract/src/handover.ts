import { districtParams, endpoint, z } from './endpoint.ts';
import { label, plainDate } from './shapes.ts';

/** 交接单 for a post: what is open, which files are read how, whom to call. One click, to print or as .xlsx. */
export const handover = endpoint({
  id: 'matters.handover',
  method: 'GET',
  path: '/api/d/:district/matters/handover',
  permission: 'matters.open',
  summary: 'What whoever takes over a post needs: open matters, mappings of files, contacts',
  params: districtParams,
  query: z.object({ unit: z.uuid().optional() }),
  output: z.object({
    today: plainDate,
    unit: z.string().nullable(),
    matters: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        procedure: z.string(),
        state: z.string(),
        lead: z.string(),
        handler: z.string(),
        limit: plainDate.nullable(),
        late: z.boolean(),
        lastOn: plainDate.nullable(),
        lastNote: z.string(),
        links: z.number().int(),
      }),
    ),
    mappings: z.array(
      z.object({
        id: z.string(),
        label,
        usedOn: plainDate,
        columns: z.array(z.object({ header: z.string(), field: label })),
      }),
    ),
    contacts: z.array(
      z.object({
        unit: z.string(),
        people: z.array(z.string()),
        handlers: z.array(z.string()),
        open: z.number().int(),
        /** Holds open matters and nobody of it has ever acted. */
        phantom: z.boolean(),
      }),
    ),
  }),
});

export const downloadHandover = endpoint({
  id: 'matters.downloadHandover',
  method: 'GET',
  path: '/api/d/:district/matters/handover.xlsx',
  permission: 'matters.open',
  summary: 'The same as .xlsx, one sheet for each part',
  params: districtParams,
  query: z.object({ unit: z.uuid().optional() }),
  raw: 'download',
  output: z.unknown(),
});
