import { LETTER_KINDS } from '@sophora/domain/letters/letterKinds';
import { LETTER_CHANNELS } from '@sophora/domain/letters/letterLimit';
import { districtParams, endpoint, z } from './endpoint.ts';
import { label, message, ok, plainDate } from './shapes.ts';

/** Official letters (官方通知书): taken in as files, recognised, confirmed by a person; each keeps its last day. */

const kind = z.enum(LETTER_KINDS.map((k) => k.id) as [string, ...string[]]);
const channel = z.enum(LETTER_CHANNELS);
export const letterState = z.enum(['received', 'open', 'done', 'withdrawn']);

/** A right that a letter may be about. */
const right = z.object({
  kind: z.string(),
  id: z.string(),
  title: z.string(),
  number: z.string(),
  /** Not in the public register yet: only its holder and its agency see it. */
  unpublished: z.boolean(),
});
export type LetterRight = z.output<typeof right>;

const letter = z.object({
  id: z.string(),
  fileName: z.string(),
  state: letterState,
  /** Who took it in: a firm, an agency; null: the office. */
  unit: z.string().nullable(),
  receivedAt: z.string(),
  /** What stands in the file; where there is not exactly one, a person says. */
  read: z.object({
    kinds: z.array(z.string()),
    numbers: z.array(z.string()),
    issued: z.array(plainDate),
    printed: z.array(plainDate),
    /** Pages that are pictures without text. */
    withoutText: z.boolean(),
  }),
  /** Rights whose numbers stand in it; the confirmed one alone once there is one. */
  rights: z.array(right),
  kind: z.string().nullable(),
  label: label.nullable(),
  number: z.string().nullable(),
  issued: plainDate.nullable(),
  channel: channel.nullable(),
  computed: plainDate.nullable(),
  printed: plainDate.nullable(),
  due: plainDate.nullable(),
  note: z.string(),
  endedOn: plainDate.nullable(),
  /** Why the computed day is that day. */
  steps: z.array(message),
});
export type LetterRow = z.output<typeof letter>;

export const listLetters = endpoint({
  id: 'letters.list',
  method: 'GET',
  path: '/api/d/:district/letters',
  permission: 'letters.keep',
  summary: 'Letters that my unit took in or that concern its rights: to be confirmed, then by their last day',
  params: districtParams,
  query: z.object({
    all: z.enum(['yes', 'no']).default('no'),
    record: z.guid().optional(),
  }),
  output: z.object({ today: plainDate, letters: z.array(letter), more: z.boolean() }),
});

export const receiveLetter = endpoint({
  id: 'letters.receive',
  method: 'POST',
  path: '/api/d/:district/letters',
  permission: 'letters.keep',
  summary:
    'Takes in a letter as a file (PDF with text, .docx, text): what stands in it is read, nothing is decided',
  params: districtParams,
  query: z.object({ fileName: z.string().min(1).max(300) }),
  output: letter,
  raw: 'upload',
});

export const findLetterRights = endpoint({
  id: 'letters.rights',
  method: 'GET',
  path: '/api/d/:district/letters/rights',
  permission: 'letters.keep',
  summary: 'Rights of this application, patent or registration number among those I may see',
  params: districtParams,
  query: z.object({ number: z.string().min(4).max(64) }),
  output: z.object({ rights: z.array(right) }),
});

const one = districtParams.extend({ letter: z.guid() });

export const confirmLetter = endpoint({
  id: 'letters.confirm',
  method: 'POST',
  path: '/api/d/:district/letters/:letter/confirm',
  permission: 'letters.keep',
  summary:
    'Says what the letter is, about which right, of which day and how it came: its last day is then kept',
  params: one,
  body: z.object({
    kind,
    right: z.object({ kind: z.string().max(40), id: z.guid() }).nullable(),
    number: z.string().trim().max(64).default(''),
    issued: plainDate,
    channel,
    /** The last day that the letter names. */
    printed: plainDate.nullable().default(null),
  }),
  output: letter,
});

export const endLetter = endpoint({
  id: 'letters.end',
  method: 'POST',
  path: '/api/d/:district/letters/:letter/end',
  permission: 'letters.keep',
  summary: 'What it asks for is done, or it was taken in by mistake; or that is taken back',
  params: one,
  body: z.object({
    state: z.enum(['done', 'withdrawn', 'open']),
    on: plainDate.nullable().default(null),
    note: z.string().trim().max(500).default(''),
  }),
  output: letter,
});

export const letterFile = endpoint({
  id: 'letters.file',
  method: 'GET',
  path: '/api/d/:district/letters/:letter/file',
  permission: 'letters.keep',
  summary: 'The letter itself',
  params: one,
  raw: 'download',
  output: ok,
});
