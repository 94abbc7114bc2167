import { z } from 'zod';
import { districtParams, endpoint } from './endpoint.ts';
import { documentBasis } from './registers.ts';
import { count, facts, label, message, paging, plainDate } from './shapes.ts';
import { survey } from './survey.ts';

/** Figures (数字): any date, as known now or at an earlier ledger sequence; each opens to its records. */

const at = {
  asOf: plainDate.optional(),
  knownAt: z.coerce.number().int().min(0).optional(),
};

export const denominator = z.object({
  persons: z.number(),
  /** The year-end the population belongs to. */
  year: z.number(),
  publishedOn: plainDate.nullable(),
  source: z.string(),
  recordId: z.string(),
});

export const completeness = z.object({
  /** Records of the kind. */
  records: z.number(),
  /** Reasons why records are not counted although they might be, with how many. */
  uncounted: z.array(z.object({ criterion: z.string(), label, records: z.number() })),
  /** Latest as-of day among the files behind the figure. */
  dataTo: plainDate.nullable(),
  sources: z.array(z.object({ kind: z.string(), label, in: z.boolean() })),
});

export const figure = z.object({
  indicator: z.string(),
  label,
  unit: label,
  asOf: plainDate,
  knownAt: z.number(),
  /** Of a flow: the first day it is added up from. */
  since: plainDate.nullable(),
  /** The day it is added up to: of a rate the last day of the survey. */
  until: plainDate,
  /** What amounts are: things, or fen. */
  measure: z.enum(['count', 'fen']),
  /** Shown value; null where it cannot be computed (see `missing`). */
  value: z.number().nullable(),
  /** The value as text with its decimals. */
  text: z.string().nullable(),
  numerator: z.number(),
  denominator: denominator.nullable(),
  missing: z.array(message),
  byStreet: z.array(z.object({ street: z.string(), name: z.string(), amount: z.number() })),
  byCriterion: z.array(
    z.object({ criterion: z.string(), label, amount: z.number(), overlapping: z.boolean() }),
  ),
  completeness,
  ruleVersion: z.number(),
});
export type Figure = z.output<typeof figure>;

/** 官方值: a figure of the superior's circular with the document it stands in. */
export const officialValue = z.object({
  value: z.number(),
  text: z.string(),
  asOf: plainDate,
  issuer: z.string(),
  documentNumber: z.string(),
  file: z.string(),
  page: z.string(),
  recordId: z.string(),
});

export const targetView = z.object({
  id: z.string(),
  title: z.string(),
  indicator: z.string().nullable(),
  evaluator: z.enum(['stock', 'flow', 'rate', 'rank', 'milestone']),
  comparator: z.string(),
  target: z.number().nullable(),
  unit: z.string(),
  due: plainDate,
  /** The clause of the plan that names the value; where a setting says what the plan leaves open, the document it rests on. */
  clause: z.string(),
  goalDocument: documentBasis.nullable(),
  /** The superior's figure beside ours, and which of the two decides. */
  official: officialValue.nullable(),
  headline: z.enum(['computed', 'official']),
  light: z.enum(['green', 'yellow', 'red', 'grey', 'done', 'missed']),
  rule: message,
  value: z.number().nullable(),
  text: z.string().nullable(),
  /** At the due date, once it is over: that value decides. */
  valueAtDue: z.number().nullable(),
  textAtDue: z.string().nullable(),
  /** Of a flow: the first day it is added up from. */
  since: plainDate.nullable(),
  /** What is missing to the target, and per month until it is due; null where it cannot be told. */
  gapText: z.string().nullable(),
  perMonthText: z.string().nullable(),
  /** Why it cannot be judged yet. */
  undecided: message.nullable(),
  notes: z.array(message),
  /** Files without which the target has no figure. */
  missingFiles: z.array(label),
  trend: z.array(z.object({ month: plainDate, value: z.number().nullable() })),
});
export type TargetView = z.output<typeof targetView>;

export const cockpit = endpoint({
  id: 'plan.cockpit',
  method: 'GET',
  path: '/api/d/:district/cockpit',
  permission: 'figures.read',
  summary: 'The plan’s targets with value, light, rule and short trend at a date',
  params: districtParams,
  query: z.object(at),
  output: z.object({
    district: z.object({ code: z.string(), name: z.string(), demo: z.boolean() }),
    plan: z
      .object({
        id: z.string(),
        title: z.string(),
        documentNumber: z.string(),
        issuer: z.string(),
        issuedOn: plainDate,
        from: plainDate,
        to: plainDate,
      })
      .nullable(),
    asOf: plainDate,
    today: plainDate,
    publishedSeq: z.number(),
    lastSeq: z.number(),
    /** Work under way that will move the figures. */
    pending: z.boolean(),
    targets: z.array(targetView),
    sources: z.object({ in: z.number(), expected: z.number(), dataTo: plainDate.nullable() }),
  }),
});

export const getPlan = endpoint({
  id: 'plan.get',
  method: 'GET',
  path: '/api/d/:district/plan',
  permission: 'figures.read',
  summary: 'The plan: goals, targets, tasks with owners, safeguards, days',
  params: districtParams,
  output: z.object({ plan: z.json().nullable() }),
});

export const listFigures = endpoint({
  id: 'figures.list',
  method: 'GET',
  path: '/api/d/:district/figures',
  permission: 'figures.read',
  summary: 'All figures at a date',
  params: districtParams,
  query: z.object(at),
  output: z.object({ asOf: plainDate, knownAt: z.number(), figures: z.array(figure) }),
});

const indicatorParams = districtParams.extend({ indicator: z.string().max(60) });

export const getFigure = endpoint({
  id: 'figures.get',
  method: 'GET',
  path: '/api/d/:district/figures/:indicator',
  permission: 'figures.read',
  summary: 'One figure with its breakdowns, definition and completeness',
  params: indicatorParams,
  query: z.object({ ...at, since: plainDate.optional(), street: z.string().max(12).optional() }),
  output: z.object({
    figure,
    /** This year, the same days of the last, the last year, all years; of a stock now, a year ago, at the last year's end. */
    periods: z.array(
      z.object({
        id: z.enum(['now', 'sameDay', 'lastEnd', 'thisYear', 'samePeriod', 'lastYear', 'all']),
        from: plainDate.nullable(),
        to: plainDate,
        amount: z.number(),
      }),
    ),
    /** Official values until the day, the latest first. */
    official: z.array(officialValue),
    /** Of a share: the survey it is of, its interval, the score beside it, and the fewest answers that may prove it. */
    survey: survey.nullable(),
    /** The peers' table of the last circular. */
    peers: z
      .object({
        day: plainDate,
        document: z.string(),
        place: z.number().nullable(),
        rows: z.array(
          z.object({
            recordId: z.string(),
            name: z.string(),
            own: z.boolean(),
            value: z.number().nullable(),
            rank: z.number().nullable(),
            place: z.number().nullable(),
            households: z.number().nullable(),
          }),
        ),
      })
      .nullable(),
    byDim: z.array(z.object({ dimension: z.string(), value: z.string(), label, amount: z.number() })),
    definition: z.object({
      id: z.string(),
      version: z.number(),
      summary: label,
      rules: z.array(
        z.object({
          id: z.string(),
          label,
          sentence: label,
          source: z.string(),
          article: z.string(),
          validFrom: plainDate,
          validTo: plainDate.nullable(),
          confidence: z.string(),
          /** Path of the rule's code in the project. */
          code: z.string(),
        }),
      ),
      settings: z.array(z.object({ key: z.string(), label, value: z.json(), isDefault: z.boolean() })),
      code: z.string(),
    }),
  }),
});

export const getTrend = endpoint({
  id: 'figures.trend',
  method: 'GET',
  path: '/api/d/:district/figures/:indicator/trend',
  permission: 'figures.read',
  summary: 'Month by month, from the stored daily changes',
  params: indicatorParams,
  query: z.object({
    from: plainDate,
    to: plainDate,
    street: z.string().max(12).optional(),
    criterion: z.string().max(40).default(''),
  }),
  output: z.object({
    points: z.array(z.object({ month: plainDate, numerator: z.number(), value: z.number().nullable() })),
  }),
});

export const getStreetTrend = endpoint({
  id: 'figures.streetTrend',
  method: 'GET',
  path: '/api/d/:district/figures/:indicator/trend/streets',
  permission: 'figures.read',
  summary: 'Month by month for every street at once, from the stored daily changes',
  params: indicatorParams,
  query: z.object({ from: plainDate, to: plainDate }),
  output: z.object({
    months: z.array(plainDate),
    /** One amount a month; the streets together are the district's figure. */
    streets: z.array(z.object({ street: z.string(), name: z.string(), amounts: z.array(z.number()) })),
  }),
});

export const getForecast = endpoint({
  id: 'figures.forecast',
  method: 'GET',
  path: '/api/d/:district/figures/:indicator/forecast',
  permission: 'figures.read',
  summary: 'What a figure comes to by a day, with an 80 % band and how such bands did on its own past',
  params: indicatorParams,
  query: z.object({ asOf: plainDate.optional(), to: plainDate }),
  output: z.object({
    /** The last full month the data tells. */
    from: plainDate,
    points: z.array(
      z.object({
        month: plainDate,
        mid: z.number().nullable(),
        low: z.number().nullable(),
        high: z.number().nullable(),
        /** What the register already holds of that day, if nothing new came; of stocks only. */
        known: z.number().nullable(),
      }),
    ),
    /** Coverage in percent with its own interval; errors in the indicator's own amounts. */
    backTest: z
      .object({
        looks: z.number(),
        inside: z.number(),
        coverage: z.number(),
        low: z.number(),
        high: z.number(),
        error: z.number(),
        naiveError: z.number(),
      })
      .nullable(),
  }),
});

/** What of a figure: narrowed by everything it can be taken apart by. */
const narrowing = {
  criterion: z.string().max(40).default(''),
  street: z.string().max(12).optional(),
  dim: z.string().max(80).optional(),
  /** IPC section of the main class, A–H; empty where the source does not say. */
  ipc: z.string().max(1).optional(),
  /** Normalised name of the first holder. */
  holder: z.string().max(200).optional(),
};

export const getBreakdown = endpoint({
  id: 'figures.breakdown',
  method: 'GET',
  path: '/api/d/:district/figures/:indicator/breakdown',
  permission: 'records.read',
  summary:
    'A figure, or a part of it, taken apart one way: by street, holder, IPC section, criterion or dimension',
  params: indicatorParams,
  query: z.object({
    ...at,
    since: plainDate.optional(),
    ...narrowing,
    by: z.string().max(40).default('street'),
  }),
  output: z.object({
    asOf: plainDate,
    measure: figure.shape.measure,
    /** The ways this figure can be taken apart. */
    ways: z.array(z.object({ id: z.string(), label })),
    /** Of criteria more than the whole: a record can meet several. */
    overlapping: z.boolean(),
    total: z.number(),
    /** The largest parts first; `rest` of `restParts` parts besides. */
    parts: z.array(z.object({ value: z.string(), label, amount: z.number(), records: z.number() })),
    restParts: z.number(),
    rest: z.number(),
  }),
});

export const figureRecords = endpoint({
  id: 'figures.records',
  method: 'GET',
  path: '/api/d/:district/figures/:indicator/records',
  permission: 'records.read',
  summary: 'The records a figure counts (or a criterion, street or reason of it), with why',
  params: indicatorParams,
  query: z.object({
    ...at,
    since: plainDate.optional(),
    ...narrowing,
    ...paging,
  }),
  output: z.object({
    rows: z.array(
      z.object({
        kind: z.string(),
        id: z.string(),
        title: z.string(),
        facts,
        street: z.string(),
        from: plainDate,
        to: plainDate.nullable(),
        amount: z.number(),
        reasons: z.array(message),
        /** The file row the record first came from. */
        origin: z
          .object({ batchId: z.string(), fileName: z.string(), sheet: z.number(), row: z.number() })
          .nullable(),
      }),
    ),
    count,
    columns: z.array(z.string()),
  }),
});

export const exportFigure = endpoint({
  id: 'figures.export',
  method: 'GET',
  path: '/api/d/:district/figures/:indicator/export',
  permission: 'records.export',
  summary: 'The list behind a figure as .xlsx or .csv',
  params: indicatorParams,
  query: z.object({
    ...at,
    since: plainDate.optional(),
    ...narrowing,
    format: z.enum(['xlsx', 'csv']),
  }),
  raw: 'download',
  output: z.unknown(),
});
