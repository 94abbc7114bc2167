import { EVIDENCE_TYPES, type EvidenceType } from '@sophora/domain/matters/evidence';
import { districtParams, endpoint, z } from './endpoint.ts';
import { matterInput, matterLight } from './matters.ts';
import { actorName, message, plainDate } from './shapes.ts';

/** How a matter is answered: evidence, links without a login, sheets that go out and come back. */

const matterParams = districtParams.extend({ matter: z.uuid() });
const evidenceTypes = Object.keys(EVIDENCE_TYPES) as [EvidenceType, ...EvidenceType[]];
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const handedIn = z.object({
  sha256,
  fileName: z.string(),
  type: z.enum(evidenceTypes),
  format: z.string(),
  size: z.number().int(),
});

export const addEvidence = endpoint({
  id: 'matters.addEvidence',
  method: 'POST',
  path: '/api/d/:district/matters/:matter/files',
  permission: 'matters.act',
  summary: 'Hand in a file as evidence (raw bytes); it counts once an action names it',
  params: matterParams,
  query: z.object({ fileName: z.string().min(1).max(300), type: z.enum(evidenceTypes) }),
  raw: 'upload',
  output: handedIn,
});

export const listEvidence = endpoint({
  id: 'matters.evidence',
  method: 'GET',
  path: '/api/d/:district/matters/:matter/files',
  permission: 'matters.read',
  summary: 'Files handed in for a matter, by whom and when, and whether an action names them',
  params: matterParams,
  output: z.object({
    files: z.array(handedIn.extend({ by: actorName, at: z.string(), named: z.boolean() })),
  }),
});

export const downloadEvidence = endpoint({
  id: 'matters.downloadEvidence',
  method: 'GET',
  path: '/api/d/:district/matters/:matter/files/:sha256',
  permission: 'matters.read',
  summary: 'One file of evidence, as it was handed in',
  params: matterParams.extend({ sha256 }),
  raw: 'download',
  output: z.unknown(),
});

export const setMatterOutcome = endpoint({
  id: 'matters.setOutcome',
  method: 'PUT',
  path: '/api/d/:district/matters/:matter/outcome',
  permission: 'records.edit',
  summary: 'Say what closing this matter writes into a register (null: nothing)',
  params: matterParams,
  body: z.object({
    outcome: z
      .object({
        kind: z.string().max(40),
        cells: z.record(z.string().max(40), z.string().max(2000)),
      })
      .nullable(),
  }),
  output: z.object({ ok: z.literal(true) }),
});

const linkFacts = z.object({
  id: z.string(),
  unit: z.string(),
  recipient: z.string(),
  actions: z.array(z.string()),
  expiresAt: z.string(),
});

export const makeAnswerLink = endpoint({
  id: 'matters.makeLink',
  method: 'POST',
  path: '/api/d/:district/matters/:matter/links',
  permission: 'matters.open',
  summary: 'Make a link by which a unit answers this matter without an account; its key is shown once',
  params: matterParams,
  body: z.object({
    unit: z.uuid(),
    recipient: z.string().trim().min(1).max(60),
    actions: z.array(z.string().max(40)).min(1).max(10),
    days: z.number().int().min(1).max(60).default(14),
  }),
  output: linkFacts.extend({ path: z.string() }),
});

export const listAnswerLinks = endpoint({
  id: 'matters.links',
  method: 'GET',
  path: '/api/d/:district/matters/:matter/links',
  permission: 'matters.open',
  summary: 'Links made for a matter: to whom, until when, how often used',
  params: matterParams,
  output: z.object({
    /** Units a link may go to, with the actions it may carry. */
    units: z.array(z.object({ id: z.string(), name: z.string(), actions: z.array(z.string()) })),
    links: z.array(
      linkFacts.extend({
        by: actorName,
        at: z.string(),
        state: z.enum(['open', 'expired', 'revoked']),
        uses: z.number().int(),
        lastUsedAt: z.string().nullable(),
      }),
    ),
  }),
});

export const revokeAnswerLink = endpoint({
  id: 'matters.revokeLink',
  method: 'POST',
  path: '/api/d/:district/matters/:matter/links/:link/revoke',
  permission: 'matters.open',
  summary: 'Withdraw an answer link',
  params: matterParams.extend({ link: z.uuid() }),
  output: z.object({ ok: z.literal(true) }),
});

const answerParams = districtParams.extend({ link: z.uuid() });
const key = z.string().min(20).max(100);

/** What whoever holds a link sees: this matter's request and their own answers, nothing else. */
const answerView = z.object({
  today: plainDate,
  district: z.string(),
  demo: z.boolean(),
  unit: z.string(),
  recipient: z.string(),
  expiresAt: z.string(),
  procedure: z.string(),
  version: z.number().int(),
  title: z.string(),
  task: z.string(),
  deliverable: z.string(),
  state: z.string(),
  seq: z.number().int(),
  due: plainDate.nullable(),
  limit: plainDate.nullable(),
  warnFrom: plainDate.nullable(),
  light: matterLight,
  /** Why the last answer was sent back. */
  sentBack: z.string().nullable(),
  closed: z.boolean(),
  possible: z.array(z.object({ action: z.string(), obstacle: message.nullable() })),
  /** What came from this link before. */
  own: z.array(z.object({ seq: z.number().int(), action: z.string(), on: plainDate, input: matterInput })),
  files: z.array(handedIn),
});
export type AnswerView = z.output<typeof answerView>;

export const lookAtAnswer = endpoint({
  id: 'answers.look',
  method: 'POST',
  path: '/api/answers/:district/:link',
  permission: 'public',
  summary: 'What a holder of an answer link is asked, and what they may do',
  params: answerParams,
  body: z.object({ key }),
  output: answerView,
});

export const actByAnswer = endpoint({
  id: 'answers.act',
  method: 'POST',
  path: '/api/answers/:district/:link/actions',
  permission: 'public',
  summary: 'Take one of the actions an answer link carries',
  params: answerParams,
  body: z.object({
    key,
    action: z.string().max(40),
    seq: z.number().int(),
    input: matterInput.default({}),
  }),
  output: answerView,
});

export const addAnswerFile = endpoint({
  id: 'answers.addFile',
  method: 'POST',
  path: '/api/answers/:district/:link/files',
  permission: 'public',
  summary: 'Hand in a file by an answer link (raw bytes; the key in the header x-answer-key)',
  params: answerParams,
  query: z.object({ fileName: z.string().min(1).max(300), type: z.enum(evidenceTypes) }),
  raw: 'upload',
  output: handedIn,
});

export const answerSheet = endpoint({
  id: 'matters.sheet',
  method: 'GET',
  path: '/api/d/:district/matters/sheet',
  permission: 'matters.read',
  summary: 'The sheet that goes out (.xlsx): open matters one a row, with what is known filled in',
  params: districtParams,
  query: z.object({ unit: z.uuid().optional() }),
  raw: 'download',
  output: z.unknown(),
});

const sheetRow = z.object({
  row: z.number().int(),
  matter: z.string().nullable(),
  title: z.string(),
  /** Actions the row asks for, in their order. */
  actions: z.array(z.string()),
  /** What stands against it; such a row is not done. */
  problem: message.nullable(),
});

const sheetResult = z.object({
  sheet: z.string(),
  fileName: z.string(),
  rows: z.array(sheetRow),
  /** Rows with something to do, without anything filled in, and refused. */
  ready: z.number().int(),
  blank: z.number().int(),
  refused: z.number().int(),
});
export type SheetResult = z.output<typeof sheetResult>;

export const checkAnswerSheet = endpoint({
  id: 'matters.checkSheet',
  method: 'POST',
  path: '/api/d/:district/matters/sheet/check',
  permission: 'matters.act',
  summary: 'Dry run of a sheet that came back: what each row would do; nothing is done yet',
  params: districtParams,
  query: z.object({ fileName: z.string().min(1).max(300) }),
  raw: 'upload',
  output: sheetResult,
});

export const applyAnswerSheet = endpoint({
  id: 'matters.applySheet',
  method: 'POST',
  path: '/api/d/:district/matters/sheet/apply',
  permission: 'matters.act',
  summary: 'Do what the dry run of a sheet showed; each matter in a transaction of its own, once',
  params: districtParams,
  body: z.object({ sheet: z.uuid() }),
  output: sheetResult.extend({ done: z.number().int() }),
});
