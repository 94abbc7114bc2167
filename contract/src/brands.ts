import {
  STATION_LEVELS,
  type StationLevel,
  VISIT_OUTCOMES,
  VISIT_TOPICS,
  type VisitOutcome,
  type VisitTopic,
} from '@sophora/domain/marks/brands/words';
import { districtParams, endpoint, z } from './endpoint.ts';
import { ok, paging, plainDate } from './shapes.ts';

/** 商标品牌指导站: stations, their visits to firms with outcome and next day; counted, never scored. */

const level = z.enum(Object.keys(STATION_LEVELS) as [StationLevel, ...StationLevel[]]);
const topic = z.enum(Object.keys(VISIT_TOPICS) as [VisitTopic, ...VisitTopic[]]);
const outcome = z.enum(Object.keys(VISIT_OUTCOMES) as [VisitOutcome, ...VisitOutcome[]]);

const stationFields = {
  name: z.string().trim().min(1).max(100),
  level,
  host: z.string().trim().max(100).default(''),
  address: z.string().trim().max(200).default(''),
  contact: z.string().trim().max(100).default(''),
  since: plainDate,
};

const station = z.object({
  id: z.string(),
  name: z.string(),
  level,
  host: z.string(),
  address: z.string(),
  contact: z.string(),
  since: plainDate,
  ended: plainDate.nullable(),
  /** Of the year that is asked for. */
  visits: z.number().int(),
  firms: z.number().int(),
  /** Visits that led to something. */
  fruitful: z.number().int(),
  /** Next visits whose day has come or passed. */
  overdue: z.number().int(),
});
export type BrandStation = z.output<typeof station>;

export const listStations = endpoint({
  id: 'brands.stations',
  method: 'GET',
  path: '/api/d/:district/brand-stations',
  permission: 'marks.read',
  summary:
    'Brand guidance stations with the visits of a year: how many, to how many firms, with what outcome',
  params: districtParams,
  query: z.object({ year: z.coerce.number().int().min(2000).max(2100).optional() }),
  output: z.object({
    today: plainDate,
    year: z.number().int(),
    stations: z.array(station),
    outcomes: z.record(z.string(), z.number().int()),
  }),
});

export const addStation = endpoint({
  id: 'brands.addStation',
  method: 'POST',
  path: '/api/d/:district/brand-stations',
  permission: 'marks.work',
  summary: 'Add a brand guidance station',
  params: districtParams,
  body: z.object(stationFields),
  output: z.object({ id: z.string() }),
});

export const endStation = endpoint({
  id: 'brands.endStation',
  method: 'POST',
  path: '/api/d/:district/brand-stations/:station/end',
  permission: 'marks.work',
  summary: 'A station is closed on a day; its visits stay',
  params: districtParams.extend({ station: z.guid() }),
  body: z.object({ ended: plainDate }),
  output: ok,
});

const visit = z.object({
  id: z.string(),
  station: z.object({ id: z.string(), name: z.string() }),
  holder: z.string(),
  /** The record of the firm, where the register knows the name. */
  record: z.string().nullable(),
  on: plainDate,
  topics: z.array(topic),
  advice: z.string(),
  outcome,
  outcomeNote: z.string(),
  nextOn: plainDate.nullable(),
});
export type BrandVisit = z.output<typeof visit>;

const visitFilters = {
  station: z.guid().optional(),
  outcome: outcome.optional(),
  /** Only those whose next visit has come. */
  due: z.enum(['yes', 'no']).default('no'),
  q: z.string().max(100).optional(),
};

export const listVisits = endpoint({
  id: 'brands.visits',
  method: 'GET',
  path: '/api/d/:district/brand-visits',
  permission: 'marks.read',
  summary: 'Visits of the stations, newest first; or those whose next visit has come',
  params: districtParams,
  query: z.object({ ...visitFilters, ...paging }),
  output: z.object({ today: plainDate, total: z.number().int(), visits: z.array(visit) }),
});

export const exportVisits = endpoint({
  id: 'brands.exportVisits',
  method: 'GET',
  path: '/api/d/:district/brand-visits/export',
  permission: 'marks.work',
  summary: 'The visits as listed, all of them, as a spreadsheet',
  params: districtParams,
  query: z.object(visitFilters),
  output: z.object({}),
  raw: 'download',
});

const followUp = {
  outcome,
  outcomeNote: z.string().trim().max(500).default(''),
  nextOn: plainDate.nullable().default(null),
};

export const addVisit = endpoint({
  id: 'brands.addVisit',
  method: 'POST',
  path: '/api/d/:district/brand-visits',
  permission: 'marks.work',
  summary: 'Write down a visit: firm, day, topics, advice, outcome, next day',
  params: districtParams,
  body: z.object({
    station: z.guid(),
    holder: z.string().trim().min(1).max(200),
    on: plainDate,
    topics: z.array(topic).min(1).max(9),
    advice: z.string().trim().min(1).max(2000),
    ...followUp,
  }),
  output: z.object({ id: z.string() }),
});

export const changeVisit = endpoint({
  id: 'brands.changeVisit',
  method: 'PUT',
  path: '/api/d/:district/brand-visits/:visit',
  permission: 'marks.work',
  summary: 'What came of a visit, and when the next one is',
  params: districtParams.extend({ visit: z.guid() }),
  body: z.object(followUp),
  output: ok,
});
