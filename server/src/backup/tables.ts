import type { DB } from '../db/schema.gen.ts';

/**
 * What the archive does with a table:
 * - `facts`: carried; nothing else in the database says it.
 * - `verdicts`: carried as published, because since when something is known cannot be worked out again; judged anew after a
 *   restore, which changes nothing unless the rules have changed.
 * - `derived`: left out and made again by `by`.
 * - `register`: made again by `by` as well, but carried where not only the facts are asked for: reading it is a third of the
 *   work of making it.
 * - `left`: left out for the reason given.
 */
type Keeping =
  | 'facts'
  | 'verdicts'
  | { readonly derived: string }
  | { readonly register: string }
  | { readonly left: string };

/**
 * Every table of the database, one line each, a table after those it refers to. A new table: add a line, `'facts'` if what it
 * holds cannot be worked out from other tables (mostly so), else `{ derived: 'what makes it again' }`.
 */
const TABLES = {
  schema_migration: { left: 'the database that is restored into has its own' },

  district: 'facts',
  person: 'facts',
  account: 'facts',
  session: { left: 'who was signed in signs in again; a stolen archive opens no session' },
  one_time_link: { left: 'an administrator makes a new one' },
  throttle: { left: 'counts failed sign-ins of the last minutes' },
  unit: 'facts',
  unit_succession: 'facts',
  role_grant: 'facts',
  audit_entry: 'facts',
  audit_seal: 'facts',

  ledger_entry: 'facts',
  file: 'facts',
  file_chunk: 'facts',
  batch: 'facts',
  batch_row: 'facts',
  source_reading: 'facts',
  observation: 'facts',
  withdrawal: 'facts',
  assignment: 'facts',
  document: 'facts',
  setting: 'facts',
  record: { register: 'folding the observations' },
  alias: { register: 'folding the observations' },
  sealed_record: { register: 'folding the observations' },
  contested: { register: 'folding the observations' },
  reference: { register: 'folding the observations' },
  register_size: { register: 'counting the registers' },
  dirty: { derived: 'judging every record anew' },
  placement: 'verdicts',
  contribution: 'verdicts',
  figure_delta: { derived: 'summing the contributions' },

  plan: 'facts',
  plan_draft: 'facts',
  plan_correction: 'facts',
  plan_version: 'facts',

  rule_version: 'facts',
  frozen_set: 'facts',
  frozen_decision: 'facts',
  frozen_replay: 'facts',

  matter: 'facts',
  matter_action: 'facts',
  matter_unit: 'facts',
  matter_link: 'facts',
  matter_file: 'facts',
  matter_reminder: 'facts',
  matter_outcome: 'facts',
  target_part: 'facts',
  answer_link: 'facts',
  answer_sheet: 'facts',

  abnormal_finding: 'facts',
  screening_run: 'facts',
  screening_lead: 'facts',
  screening_member: 'facts',
  screening_spared: 'facts',
  screening_pair: 'facts',
  screening_text: 'facts',

  mark_lead_run: 'facts',
  mark_lead: 'facts',
  mark_protected: 'facts',
  mark_gazette: 'facts',
  mark_hit: 'facts',
  brand_station: 'facts',
  brand_visit: 'facts',

  deadline: { derived: 'judging every record anew' },
  deadline_call: 'facts',

  notice: 'facts',
  notice_receipt: 'facts',
  notice_channel: 'facts',
  outbox: 'facts',
  notice_sent: 'facts',
  calendar_feed: 'facts',

  letter: 'facts',
  portfolio: 'facts',
  private_fact: 'facts',

  form: 'facts',
  form_binding: 'facts',
  form_fill: 'facts',
  official_document: 'facts',
  official_issue: 'facts',
  meeting: 'facts',

  job: 'facts',
} as const satisfies Record<keyof DB, Keeping>;

export const TABLE_KEEPING: Readonly<Record<string, Keeping>> = TABLES;

/** Tables whose rows the archive carries, in the order in which they are written. */
export const CARRIED: readonly string[] = Object.entries(TABLE_KEEPING).flatMap(([table, keeping]) =>
  keeping === 'facts' || keeping === 'verdicts' ? [table] : [],
);

/** Tables that follow from facts and are carried all the same. */
export const REGISTERS: readonly string[] = Object.entries(TABLE_KEEPING).flatMap(([table, keeping]) =>
  typeof keeping === 'object' && 'register' in keeping ? [table] : [],
);

/** Tables of bytes: the text of `COPY` would write each byte as two. Their columns' binary form is the same on every engine. */
export const BINARY: readonly string[] = ['file_chunk'];

/** Large tables that nobody refers to: filled without their indexes, which are made afterwards. */
export const LARGE: readonly string[] = [
  'observation',
  'placement',
  'contribution',
  'file_chunk',
  'record',
  'alias',
  'reference',
];
