import { ADDED_KINDS, PROTECTED_KINDS, type ProtectedKind } from '@sophora/domain/marks/watch/protectedKinds';
import { districtParams, endpoint, z } from './endpoint.ts';
import { message, paging, plainDate } from './shapes.ts';

/** 商标监测: protected names against each gazette file; what is found is a hint with a last day, never an accusation. */

const protectedKind = z.enum(Object.keys(PROTECTED_KINDS) as [ProtectedKind, ...ProtectedKind[]]);

const gazette = z.object({
  id: z.string(),
  title: z.string(),
  fileName: z.string(),
  published: plainDate.nullable(),
  state: z.enum(['waiting', 'done', 'refused']),
  /** Marks read, protected names, hits, hits on the applicants' own. */
  counts: z.record(z.string(), z.number().int()),
  problem: message.nullable(),
  unread: z.array(z.object({ row: z.number().int(), why: message })),
  uploadedAt: z.string(),
  /** Hits of it that nobody has dealt with. */
  open: z.number().int(),
  jobId: z.string().nullable(),
});
export type GazetteFile = z.output<typeof gazette>;

export const listGazettes = endpoint({
  id: 'marks.gazettes',
  method: 'GET',
  path: '/api/d/:district/marks/gazettes',
  permission: 'marks.read',
  summary: 'Gazette files that were held against the protected names, newest first',
  params: districtParams,
  query: z.object({ ...paging }),
  output: z.object({ today: plainDate, total: z.number().int(), gazettes: z.array(gazette) }),
});

export const receiveGazette = endpoint({
  id: 'marks.receiveGazette',
  method: 'POST',
  path: '/api/d/:district/marks/gazettes',
  permission: 'marks.work',
  summary:
    'Receive a file of newly published marks (raw bytes as the body) and hold it against the protected names in the background',
  params: districtParams,
  query: z.object({
    fileName: z.string().min(1).max(300),
    title: z.string().min(1).max(200),
    /** For rows that state no day of their own. */
    published: plainDate.optional(),
  }),
  output: z.object({ gazette: z.string(), jobId: z.string() }),
  raw: 'upload',
});

/** 异议期限: every end the law may mean, and the earliest, which is safe. */
const opposition = z.object({
  due: plainDate,
  daysLeft: z.number().int(),
  ends: z.array(z.object({ end: plainDate, document: z.string(), article: z.string() })),
});

const hit = z.object({
  id: z.string(),
  gazette: z.object({ id: z.string(), title: z.string() }),
  fresh: z.object({
    name: z.string(),
    niceClass: z.number().int(),
    number: z.string(),
    applicant: z.string(),
    agency: z.string(),
    published: plainDate.nullable(),
  }),
  kept: z.object({
    kind: protectedKind,
    id: z.string(),
    name: z.string(),
    niceClass: z.number().int(),
    holder: z.string(),
  }),
  rule: z.string(),
  verdict: z.enum(['similar', 'review']),
  score: z.number(),
  opposition: opposition.nullable(),
  dismissed: z.object({ at: z.string(), why: z.string() }).nullable(),
  matter: z.object({ id: z.string(), state: z.string() }).nullable(),
});
export type WatchedHit = z.output<typeof hit>;

export const HIT_VIEWS = ['open', 'taken', 'dismissed'] as const;

const hitFilters = {
  view: z.enum(HIT_VIEWS).default('open'),
  verdict: z.enum(['similar', 'review']).optional(),
  kind: protectedKind.optional(),
  gazette: z.guid().optional(),
  /** In the names, the applicant or the holder. */
  q: z.string().max(100).optional(),
  /** Last day to oppose within so many days. */
  within: z.coerce.number().int().min(1).max(366).optional(),
};

export const listHits = endpoint({
  id: 'marks.hits',
  method: 'GET',
  path: '/api/d/:district/marks/hits',
  permission: 'marks.read',
  summary: 'Hits of the watch by their last day to oppose; what can still be opposed first',
  params: districtParams,
  query: z.object({ ...hitFilters, ...paging }),
  output: z.object({
    today: plainDate,
    total: z.number().int(),
    counts: z.record(z.string(), z.number().int()),
    hits: z.array(hit),
  }),
});

export const exportHits = endpoint({
  id: 'marks.exportHits',
  method: 'GET',
  path: '/api/d/:district/marks/hits/export',
  permission: 'marks.work',
  summary: 'The hits as listed, all of them, as a spreadsheet',
  params: districtParams,
  query: z.object(hitFilters),
  output: z.object({}),
  raw: 'download',
});

const chosenHits = z.array(z.guid()).min(1).max(200);

export const dismissHits = endpoint({
  id: 'marks.dismissHits',
  method: 'POST',
  path: '/api/d/:district/marks/hits/dismissals',
  permission: 'marks.work',
  summary: 'Dismiss hits with a reason; they can be brought back',
  params: districtParams,
  body: z.object({ hits: chosenHits, reason: z.string().trim().min(1).max(500) }),
  output: z.object({ done: z.number().int() }),
});

export const restoreHits = endpoint({
  id: 'marks.restoreHits',
  method: 'POST',
  path: '/api/d/:district/marks/hits/restorations',
  permission: 'marks.work',
  summary: 'Bring dismissed hits back',
  params: districtParams,
  body: z.object({ hits: chosenHits }),
  output: z.object({ done: z.number().int() }),
});

export const takeHit = endpoint({
  id: 'marks.takeHit',
  method: 'POST',
  path: '/api/d/:district/marks/hits/:hit/matter',
  permission: 'marks.work',
  summary: 'Open the matter in which the holder is told, with the last day to oppose as its limit',
  params: districtParams.extend({ hit: z.guid() }),
  output: z.object({ matter: z.string() }),
});

const addedName = z.object({
  id: z.string(),
  kind: z.enum(ADDED_KINDS),
  name: z.string(),
  niceClass: z.number().int(),
  holder: z.string(),
  basis: z.string(),
  validTo: plainDate.nullable(),
});
export type AddedName = z.output<typeof addedName>;

export const listProtected = endpoint({
  id: 'marks.protected',
  method: 'GET',
  path: '/api/d/:district/marks/protected',
  permission: 'marks.read',
  summary:
    'What new marks are held against: how many of each source, the signs named by law, and the names the office added',
  params: districtParams,
  output: z.object({
    today: plainDate,
    counts: z.array(z.object({ kind: protectedKind, names: z.number().int() })),
    signs: z.array(z.object({ kind: protectedKind, name: z.string(), basis: z.string() })),
    added: z.array(addedName),
  }),
});

export const addProtected = endpoint({
  id: 'marks.addProtected',
  method: 'POST',
  path: '/api/d/:district/marks/protected',
  permission: 'marks.work',
  summary: 'Add a protected name with its ground; from the next gazette file on it is watched',
  params: districtParams,
  body: z.object({
    kind: z.enum(ADDED_KINDS),
    name: z.string().trim().min(1).max(200),
    niceClass: z.number().int().min(0).max(45).default(0),
    holder: z.string().trim().max(200).default(''),
    basis: z.string().trim().min(1).max(300),
    validTo: plainDate.optional(),
  }),
  output: z.object({ id: z.string() }),
});

export const endProtected = endpoint({
  id: 'marks.endProtected',
  method: 'DELETE',
  path: '/api/d/:district/marks/protected/:name',
  permission: 'marks.work',
  summary: 'No longer watch an added name',
  params: districtParams.extend({ name: z.guid() }),
  output: z.object({ ok: z.literal(true) }),
});
