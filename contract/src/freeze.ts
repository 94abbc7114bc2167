import { CAUSES, RECORD_CHANGES } from '@sophora/domain/freeze/causes';
import { FREEZE_STATES } from '@sophora/domain/freeze/state';
import { WINDOW_NAMES } from '@sophora/domain/freeze/windows';
import { COMPARATORS, EVALUATORS } from '@sophora/domain/plan/planTypes';
import { z } from 'zod';
import { districtParams, endpoint } from './endpoint.ts';
import { actorName, jobRef, label, ok, paging, plainDate } from './shapes.ts';

/** 冻结: the figures of a period as reported, confirmed by a second person, replayed to the digit, compared with now. */

const setParams = districtParams.extend({ set: z.uuid() });
const keysOf = <T extends object>(of: T) => Object.keys(of) as [keyof T & string, ...(keyof T & string)[]];
const windowId = z.enum(keysOf(WINDOW_NAMES));
const period = z.object({ id: z.string(), from: plainDate, to: plainDate });

const official = z.object({
  value: z.number(),
  text: z.string(),
  asOf: plainDate,
  issuer: z.string(),
  documentNumber: z.string(),
  file: z.string(),
  page: z.string(),
  recordId: z.string(),
});

const frozenFigure = z.object({
  indicator: z.string(),
  label,
  unit: label,
  measure: z.enum(['count', 'fen']),
  over: z.enum(['stock', 'flow', 'rate']),
  values: z.array(
    z.object({
      window: windowId,
      since: plainDate.nullable(),
      until: plainDate,
      value: z.number().nullable(),
      text: z.string().nullable(),
      numerator: z.number(),
      persons: z.number().nullable(),
      vintage: z.number().nullable(),
    }),
  ),
  streets: z.array(z.object({ street: z.string(), name: z.string(), amount: z.number() })),
  criteria: z.array(z.object({ criterion: z.string(), label, amount: z.number() })),
  official: official.nullable(),
});

const frozenTarget = z.object({
  id: z.string(),
  title: z.string(),
  indicator: z.string().nullable(),
  evaluator: z.enum(EVALUATORS),
  comparator: z.enum(COMPARATORS),
  target: z.number().nullable(),
  unit: z.string(),
  due: plainDate,
  light: z.enum(['green', 'yellow', 'red', 'grey', 'done', 'missed']),
  headline: z.enum(['computed', 'official']),
  value: z.number().nullable(),
  text: z.string().nullable(),
  valueAtDue: z.number().nullable(),
  textAtDue: z.string().nullable(),
  gapText: z.string().nullable(),
  official: official.nullable(),
});

const vintage = z.object({
  year: z.number(),
  persons: z.number(),
  publishedOn: plainDate.nullable(),
  source: z.string(),
  recordId: z.string(),
});

/** A frozen set on the wire: the same as what was hashed. */
export const frozenSet = z.object({
  format: z.literal(1),
  district: z.string(),
  period,
  knownAt: z.number(),
  plan: z
    .object({
      id: z.string(),
      version: z.number(),
      title: z.string(),
      documentNumber: z.string(),
      from: plainDate,
      to: plainDate,
    })
    .nullable(),
  ruleVersions: z.record(z.string(), z.number()),
  settings: z.record(z.string(), z.json()),
  vintages: z.array(vintage),
  contributions: z.array(z.object({ indicator: z.string(), rows: z.number(), hash: z.string() })),
  figures: z.array(frozenFigure),
  targets: z.array(frozenTarget),
});
export type FrozenSetWire = z.output<typeof frozenSet>;

const summary = z.object({
  id: z.string(),
  no: z.number(),
  period,
  state: z.enum(keysOf(FREEZE_STATES)),
  knownAt: z.number(),
  hash: z.string(),
  /** Number of the set it takes the place of, and of the one that took its. */
  supersedes: z.number().nullable(),
  supersededBy: z.number().nullable(),
  reason: z.string(),
  by: actorName,
  at: z.string(),
  decision: z
    .object({
      decision: z.enum(['confirmed', 'dropped']),
      reason: z.string(),
      by: actorName,
      at: z.string(),
    })
    .nullable(),
  /** The last replay. */
  replay: z.object({ same: z.boolean(), at: z.string() }).nullable(),
  /** Whether the caller froze it: then another must confirm. */
  own: z.boolean(),
});
export type FreezeSummary = z.output<typeof summary>;

export const listFreezes = endpoint({
  id: 'freezes.list',
  method: 'GET',
  path: '/api/d/:district/freezes',
  permission: 'figures.read',
  summary: 'Frozen sets, newest first, with what is usually frozen next',
  params: districtParams,
  output: z.object({
    sets: z.array(summary),
    /** Periods that are over, the latest first. */
    periods: z.array(period),
    publishedSeq: z.number(),
    /** Work under way that will move the figures: freezing waits for it. */
    pending: z.boolean(),
    today: plainDate,
  }),
});

export const getFreeze = endpoint({
  id: 'freezes.get',
  method: 'GET',
  path: '/api/d/:district/freezes/:set',
  permission: 'figures.read',
  summary:
    'One frozen set with every number, rule version, setting and digest; streets as far as the reader may see',
  params: setParams,
  output: z.object({ set: summary, content: frozenSet }),
});

export const makeFreeze = endpoint({
  id: 'freezes.make',
  method: 'POST',
  path: '/api/d/:district/freezes',
  permission: 'figures.freeze',
  summary:
    'Freeze the figures of a period in the background; a period that has a confirmed set needs a reason',
  params: districtParams,
  body: z.object({ period: z.string().max(20), reason: z.string().trim().max(500).default('') }),
  output: jobRef.extend({ setId: z.string() }),
});

export const confirmFreeze = endpoint({
  id: 'freezes.confirm',
  method: 'POST',
  path: '/api/d/:district/freezes/:set/confirm',
  permission: 'figures.confirm',
  summary: 'Confirm what another person froze, named by the digest of what was looked at',
  params: setParams,
  body: z.object({ hash: z.string().max(64) }),
  output: ok,
});

export const dropFreeze = endpoint({
  id: 'freezes.drop',
  method: 'POST',
  path: '/api/d/:district/freezes/:set/drop',
  permission: 'figures.freeze',
  summary: 'Drop a set that is not confirmed; it stays readable',
  params: setParams,
  body: z.object({ reason: z.string().trim().min(1).max(500) }),
  output: ok,
});

export const replayFreeze = endpoint({
  id: 'freezes.replay',
  method: 'POST',
  path: '/api/d/:district/freezes/:set/replays',
  permission: 'figures.freeze',
  summary: 'Work the set out again from the ledger, in the background, and compare it to the digit',
  params: setParams,
  output: jobRef,
});

const replay = z.object({
  id: z.string(),
  same: z.boolean(),
  at: z.string(),
  by: actorName,
  /** Numbers compared. */
  checked: z.number(),
  differences: z.array(
    z.object({ key: z.string(), frozen: z.string().nullable(), now: z.string().nullable() }),
  ),
  /** Indicators whose contributions no longer give the same digest. */
  contributions: z.array(
    z.object({ indicator: z.string(), frozenRows: z.number().nullable(), rows: z.number().nullable() }),
  ),
  /** `settings`, `vintages` or `ruleVersions` that read otherwise at that ledger number. */
  context: z.array(z.string()),
});
export type ReplayView = z.output<typeof replay>;

export const listReplays = endpoint({
  id: 'freezes.replays',
  method: 'GET',
  path: '/api/d/:district/freezes/:set/replays',
  permission: 'figures.read',
  summary: 'What each replay of a set said, newest first',
  params: setParams,
  output: z.object({ replays: z.array(replay) }),
});

const entry = z.object({
  seq: z.number(),
  cause: z.enum(keysOf(CAUSES)),
  at: z.string(),
  by: actorName,
  subject: z.string().nullable(),
  params: z.record(z.string(), z.json()),
  /** The row of the file, or the file alone where the entry spoke of it only indirectly. */
  file: z
    .object({
      batchId: z.string(),
      fileName: z.string(),
      sheet: z.number().nullable(),
      row: z.number().nullable(),
    })
    .nullable(),
});
export type ChangeEntry = z.output<typeof entry>;

const moved = z.object({ frozen: z.string().nullable(), now: z.string().nullable() });

/** What figures rest on beside records, where it changed. */
export const movedBasis = z.object({
  settings: z.array(
    z.object({ key: z.string(), label, frozen: z.json(), now: z.json(), entry: entry.nullable() }),
  ),
  rules: z.array(
    z.object({
      indicator: z.string(),
      label,
      frozen: z.number(),
      now: z.number(),
      entry: entry.nullable(),
    }),
  ),
  /** Records of the small registers that figures rest on: population, surveys, circulars. */
  sources: z.array(
    z.object({
      kind: z.string(),
      label,
      recordId: z.string(),
      title: z.string(),
      change: z.enum(['appeared', 'gone', 'changed']),
      entries: z.array(entry),
    }),
  ),
});

export const freezeChanges = endpoint({
  id: 'freezes.changes',
  method: 'GET',
  path: '/api/d/:district/freezes/:set/changes',
  permission: 'figures.read',
  summary: 'What the figures of a frozen set would be now, and what changed beside the records',
  params: setParams,
  output: z.object({
    knownAt: z.number(),
    now: z.number(),
    figures: z.array(
      z.object({
        indicator: z.string(),
        label,
        unit: label,
        over: z.enum(['stock', 'flow', 'rate']),
        main: windowId,
        /** Windows whose value differs. */
        values: z.array(
          z.object({ window: windowId, since: plainDate.nullable(), until: plainDate, ...moved.shape }),
        ),
        official: moved.nullable(),
        /** Records whose share of the main window differs, also where the sum does not. */
        records: z.number(),
      }),
    ),
    targets: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        unit: z.string(),
        evaluator: z.enum(EVALUATORS),
        ...moved.shape,
        light: moved.nullable(),
      }),
    ),
    ...movedBasis.shape,
    /** The plan the set was judged by is no longer the one in force, or has another version. */
    plan: z.object({ frozen: z.string(), now: z.string() }).nullable(),
  }),
});

export const changedRecords = z.object({
  since: plainDate.nullable(),
  until: plainDate,
  measure: z.enum(['count', 'fen']),
  total: z.number(),
  /** Sum of all differences: what the amount now lies above the frozen one. */
  difference: z.number(),
  rows: z.array(
    z.object({
      kind: z.string(),
      id: z.string(),
      title: z.string(),
      /** Still in the register. */
      there: z.boolean(),
      change: z.enum(keysOf(RECORD_CHANGES)),
      before: z.number(),
      after: z.number(),
      streetsBefore: z.array(z.string()),
      streetsAfter: z.array(z.string()),
      entries: z.array(entry),
    }),
  ),
});

export const freezeChangedRecords = endpoint({
  id: 'freezes.changedRecords',
  method: 'GET',
  path: '/api/d/:district/freezes/:set/changes/:indicator',
  permission: 'records.read',
  summary:
    'The records whose share of a frozen value differs now, each with the ledger entry that caused it and its file row',
  params: setParams.extend({ indicator: z.string().max(60) }),
  query: z.object({ window: windowId.optional(), ...paging }),
  output: changedRecords.extend({ window: windowId }),
});
export type ChangedRecord = z.output<typeof changedRecords>['rows'][number];

export const exportFreeze = endpoint({
  id: 'freezes.export',
  method: 'GET',
  path: '/api/d/:district/freezes/:set/export',
  permission: 'records.export',
  summary: 'A frozen set as .xlsx: figures, targets, streets, and what they rest on',
  params: setParams,
  raw: 'download',
  output: z.unknown(),
});

export const exportFreezeChanges = endpoint({
  id: 'freezes.exportChanges',
  method: 'GET',
  path: '/api/d/:district/freezes/:set/changes/export',
  permission: 'records.export',
  summary: 'Every record whose share of a frozen figure differs now, as .xlsx',
  params: setParams,
  raw: 'download',
  output: z.unknown(),
});
