// Row types of the database after its migrations. Made by `npm run schema`; do not edit.
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import type { ColumnType, Generated } from 'kysely';

/** jsonb: parsed when read, JSON text when written. */
type Json = ColumnType<unknown, string, string>;
type JsonWithDefault = ColumnType<unknown, string | undefined, string>;
type JsonOrNull = ColumnType<unknown, string | null | undefined, string | null>;

export interface AbnormalFindingTable {
  district_code: string;
  number: string;
  seq: number;
  matter_id: string;
  found_on: PlainDate;
  document: string;
  undone_seq: number | null;
}

export interface AccountTable {
  login: string;
  person_id: string;
  password_hash: string | null;
  changed_at: Date | null;
}

export interface AliasTable {
  district_code: string;
  kind: string;
  scheme: string;
  value: string;
  record_id: string;
}

export interface AnswerLinkTable {
  district_code: string;
  link_id: string;
  matter_id: string;
  unit_id: string;
  recipient: string;
  actions: string[];
  key_hash: string;
  made_by: string;
  made_at: Date;
  expires_at: Date;
  revoked_at: Date | null;
  revoked_by: string | null;
  uses: Generated<number>;
  last_used_at: Date | null;
  window_from: Date | null;
  window_uses: Generated<number>;
}

export interface AnswerSheetTable {
  district_code: string;
  sheet_id: string;
  sha256: string;
  file_name: string;
  checked_by: string;
  checked_at: Date;
  applied_at: Date | null;
}

export interface AssignmentTable {
  district_code: string;
  subject: string;
  value: string;
  seq: number;
  target: string;
  actor: string;
  at: Date;
  note: Generated<string>;
  undone_seq: number | null;
}

export interface AuditEntryTable {
  district_code: string;
  entry_id: string;
  at: Date;
  actor: string;
  action: string;
  subject: string;
  params: JsonWithDefault;
  seal_no: number | null;
  seal_position: number | null;
}

export interface AuditSealTable {
  seal_no: number;
  sealed_at: Date;
  entries: number;
  total: number;
  previous_hash: string;
  hash: string;
}

export interface BatchTable {
  district_code: string;
  batch_id: string;
  kind: string;
  state: string;
  file_sha256: string;
  file_name: string;
  source: Generated<string>;
  rank: number;
  as_of: PlainDate | null;
  reading: JsonWithDefault;
  declarations: JsonWithDefault;
  counts: JsonOrNull;
  refusal: JsonOrNull;
  seq: number | null;
  withdrawn_seq: number | null;
  staged_at_seq: number | null;
  job_id: string | null;
  created_by: string;
  created_at: Date;
  applied_at: Date | null;
}

export interface BatchRowTable {
  district_code: string;
  batch_id: string;
  sheet: number;
  row: number;
  part: number;
  result: string;
  record_id: string | null;
  cells: JsonOrNull;
  problems: JsonOrNull;
  changes: JsonOrNull;
}

export interface BrandStationTable {
  district_code: string;
  station_id: string;
  name: string;
  address: string;
  host: string;
  contact: string;
  level: string;
  since: PlainDate;
  ended: PlainDate | null;
  added_by: string;
  added_at: Date;
}

export interface BrandVisitTable {
  district_code: string;
  visit_id: string;
  station_id: string;
  holder_name: string;
  holder_key: string;
  on_day: PlainDate;
  topics: string[];
  advice: string;
  outcome: string;
  outcome_note: string;
  next_on: PlainDate | null;
  written_by: string;
  written_at: Date;
  changed_at: Date | null;
}

export interface CalendarFeedTable {
  district_code: string;
  token_hash: string;
  person_id: string;
  created_at: Date;
  revoked_at: Date | null;
}

export interface ContestedTable {
  district_code: string;
  kind: string;
  scheme: string;
  value: string;
  record_id: string;
}

export interface ContributionTable {
  district_code: string;
  indicator: string;
  criterion: string;
  record_id: string;
  street: string;
  dims: string[];
  valid_from: PlainDate;
  valid_to: PlainDate | null;
  amount: number;
  reasons: Json;
  rule_version: number;
  known_from_seq: number;
  known_to_seq: number | null;
}

export interface DeadlineTable {
  district_code: string;
  kind: string;
  record_id: string;
  street: string;
  what: string;
  year: number;
  rank: number;
  due: PlainDate;
  last_day: PlainDate;
  restore_to: PlainDate | null;
  costs_to: PlainDate[];
  costs_fen: number[];
  payments_known: boolean;
  provisional: boolean;
  unverified: boolean;
  differences: JsonOrNull;
  holds_to: PlainDate | null;
}

export interface DeadlineCallTable {
  district_code: string;
  call_id: string;
  record_id: string;
  kind: string;
  due: PlainDate;
  outcome: string;
  note: string;
  next_on: PlainDate | null;
  actor: string;
  at: Date;
}

export interface DirtyTable {
  district_code: string;
  kind: string;
  record_id: string;
}

export interface DistrictTable {
  code: string;
  name: string;
  kind: string;
  last_seq: Generated<number>;
  published_seq: Generated<number>;
  created_at: Generated<Date>;
}

export interface DocumentTable {
  district_code: string;
  document_id: string;
  seq: number;
  title: string;
  number: Generated<string>;
  issuer: Generated<string>;
  issued_on: PlainDate | null;
  file_sha256: string | null;
  note: Generated<string>;
}

export interface FigureDeltaTable {
  district_code: string;
  indicator: string;
  criterion: string;
  dim: string;
  street: string;
  year: number;
  total: number;
  days: PlainDate[];
  amounts: number[];
}

export interface FileTable {
  district_code: string;
  sha256: string;
  size: number;
  media_type: string;
  created_at: Date;
}

export interface FileChunkTable {
  district_code: string;
  sha256: string;
  no: number;
  bytes: Buffer;
}

export interface FormTable {
  district_code: string;
  form_id: string;
  name: string;
  format: string;
  file_sha256: string;
  file_name: string;
  fingerprint: string;
  span: string;
  content: Json;
  created_by: string;
  created_at: Date;
  received_at: Date;
  retired_at: Date | null;
}

export interface FormBindingTable {
  district_code: string;
  form_id: string;
  blank_id: string;
  label_key: string;
  binding: Json;
  decided_by: string;
  decided_at: Date;
}

export interface FormFillTable {
  district_code: string;
  fill_id: string;
  form_id: string;
  no: number;
  span: string;
  as_of: PlainDate;
  known_at: number;
  template_sha256: string;
  file_sha256: string;
  file_name: string;
  answers: Json;
  filled_by: string;
  filled_at: Date;
}

export interface FrozenDecisionTable {
  district_code: string;
  set_id: string;
  frozen_by: string;
  decision: string;
  reason: Generated<string>;
  actor: string;
  at: Date;
}

export interface FrozenReplayTable {
  district_code: string;
  set_id: string;
  replay_id: string;
  same: boolean;
  result: Json;
  actor: string;
  at: Date;
}

export interface FrozenSetTable {
  district_code: string;
  set_id: string;
  no: number;
  period: string;
  known_at: number;
  hash: string;
  body: string;
  supersedes: string | null;
  reason: Generated<string>;
  actor: string;
  at: Date;
}

export interface JobTable {
  district_code: string;
  job_id: string;
  kind: string;
  state: string;
  input: Json;
  progress: JsonOrNull;
  result: JsonOrNull;
  cancel_requested: Generated<boolean>;
  lease_until: Date | null;
  attempts: Generated<number>;
  actor: string;
  created_at: Date;
  finished_at: Date | null;
}

export interface LedgerEntryTable {
  district_code: string;
  seq: number;
  kind: string;
  actor: string;
  at: Date;
  subject: string | null;
  params: JsonWithDefault;
}

export interface LetterTable {
  district_code: string;
  letter_id: string;
  unit_id: string | null;
  sha256: string;
  file_name: string;
  state: string;
  read: Json;
  kind: string | null;
  number: string | null;
  record_kind: string | null;
  record_id: string | null;
  issued: PlainDate | null;
  channel: string | null;
  computed: PlainDate | null;
  printed: PlainDate | null;
  due: PlainDate | null;
  note: Generated<string>;
  received_by: string;
  received_at: Date;
  confirmed_by: string | null;
  confirmed_at: Date | null;
  ended_on: PlainDate | null;
  ended_by: string | null;
  ended_at: Date | null;
}

export interface MarkGazetteTable {
  district_code: string;
  gazette_id: string;
  title: string;
  file_name: string;
  sha256: string;
  published: PlainDate | null;
  state: string;
  counts: Json;
  unread: Json;
  problem: JsonOrNull;
  uploaded_by: string;
  uploaded_at: Date;
  checked_on: PlainDate | null;
}

export interface MarkHitTable {
  district_code: string;
  hit_id: string;
  gazette_id: string;
  fresh_name: string;
  fresh_class: number;
  fresh_number: string;
  applicant: string;
  agency: string;
  published: PlainDate | null;
  kept_kind: string;
  kept_id: string;
  kept_name: string;
  kept_class: number;
  kept_holder: string;
  rule: string;
  verdict: string;
  thousandths: number;
  due: PlainDate | null;
  dismissed_at: Date | null;
  dismissed_by: string | null;
  dismissed_why: string | null;
  matter_id: string | null;
}

export interface MarkLeadTable {
  district_code: string;
  lead_id: string;
  level: string;
  present: boolean;
  first_seen: PlainDate;
  last_seen: PlainDate;
  place: number;
  body: Json;
}

export interface MarkLeadRunTable {
  district_code: string;
  run_id: string;
  at: Date;
  actor: string;
  stats: Json;
}

export interface MarkProtectedTable {
  district_code: string;
  protected_id: string;
  kind: string;
  name: string;
  nice_class: number;
  holder: string;
  basis: string;
  valid_to: PlainDate | null;
  added_by: string;
  added_at: Date;
  ended_at: Date | null;
}

export interface MatterTable {
  district_code: string;
  matter_id: string;
  procedure: string;
  version: number;
  title: string;
  state: string;
  seq: number;
  since: PlainDate;
  opened_on: PlainDate;
  closed_on: PlainDate | null;
  parent_id: string | null;
  lead_unit: string | null;
  turns: string[];
  barred: string | null;
  level: Generated<number>;
  due: PlainDate | null;
  limit_on: PlainDate | null;
  warn_on: PlainDate | null;
  snoozed_until: PlainDate | null;
  facts: Json;
  last: Json;
}

export interface MatterActionTable {
  district_code: string;
  matter_id: string;
  seq: number;
  action: string;
  actor: string;
  party: string;
  on_day: PlainDate;
  at: Date;
  input: Json;
}

export interface MatterFileTable {
  district_code: string;
  matter_id: string;
  sha256: string;
  file_name: string;
  type: string;
  format: string;
  size: number;
  added_by: string;
  added_at: Date;
}

export interface MatterLinkTable {
  district_code: string;
  matter_id: string;
  subject_kind: string;
  subject_id: string;
  role: string;
}

export interface MatterOutcomeTable {
  district_code: string;
  matter_id: string;
  kind: string;
  cells: Json;
  set_by: string;
  set_at: Date;
  record_id: string | null;
  seq: number | null;
}

export interface MatterReminderTable {
  district_code: string;
  matter_id: string;
  stage: string;
  limit_on: PlainDate;
  on_day: PlainDate;
  at: Date;
  state: string;
  turns: string[];
  units: string[];
}

export interface MatterUnitTable {
  district_code: string;
  matter_id: string;
  unit_id: string;
  part: string;
}

export interface MeetingTable {
  district_code: string;
  meeting_id: string;
  title: string;
  held_on: PlainDate;
  document: string;
  chair: string;
  minutes: string;
  created_by: string;
  created_at: Date;
}

export interface NoticeTable {
  district_code: string;
  notice_id: string;
  audience: string;
  key: string;
  kind: string;
  level: number;
  day: PlainDate;
  subject_kind: string;
  subject_id: string;
  params: Json;
  created_at: Date;
}

export interface NoticeChannelTable {
  district_code: string;
  channel_id: string;
  person_id: string;
  kind: string;
  address: string;
  secret: Generated<string>;
  cadence: string;
  hour: number;
  language: string;
  created_at: Date;
  ended_at: Date | null;
}

export interface NoticeReceiptTable {
  district_code: string;
  notice_id: string;
  person_id: string;
  read_at: Date;
}

export interface NoticeSentTable {
  district_code: string;
  channel_id: string;
  notice_id: string;
  outbox_id: string;
}

export interface ObservationTable {
  district_code: string;
  kind: string;
  record_id: string;
  seq: number;
  sheet: number;
  row: number;
  part: number;
  rank: number;
  as_of: PlainDate | null;
  facts: Json;
  raw: JsonOrNull;
}

export interface OfficialDocumentTable {
  district_code: string;
  document_id: string;
  template: string;
  set_id: string | null;
  matter_id: string | null;
  fields: Json;
  revision: number;
  created_by: string;
  created_at: Date;
  changed_by: string;
  changed_at: Date;
}

export interface OfficialIssueTable {
  district_code: string;
  document_id: string;
  no: number;
  title: string;
  set_id: string | null;
  numbers: Json;
  gaps: number;
  pages: number;
  file_name: string;
  docx_sha256: string;
  pdf_sha256: string;
  made_by: string;
  made_at: Date;
}

export interface OneTimeLinkTable {
  token_hash: string;
  person_id: string;
  purpose: string;
  created_at: Date;
  expires_at: Date;
  used_at: Date | null;
}

export interface OutboxTable {
  district_code: string;
  outbox_id: string;
  channel_id: string;
  key: string;
  subject: string;
  lines: Json;
  state: string;
  attempts: Generated<number>;
  next_try_at: Date;
  lease_until: Date | null;
  problem: Generated<string>;
  created_at: Date;
  sent_at: Date | null;
}

export interface PersonTable {
  person_id: string;
  name: string;
  disabled_at: Date | null;
  created_at: Date;
}

export interface PlacementTable {
  district_code: string;
  kind: string;
  record_id: string;
  region: string | null;
  street: string;
  reason: Json;
  facet: Generated<string>;
}

export interface PlanTable {
  district_code: string;
  plan_id: string;
  body: Json;
  active: Generated<boolean>;
  created_at: Date;
}

export interface PlanCorrectionTable {
  district_code: string;
  draft_id: string;
  no: number;
  correction: Json;
  actor: string;
  at: Date;
}

export interface PlanDraftTable {
  district_code: string;
  draft_id: string;
  state: string;
  compared: string;
  replaces: string | null;
  file_sha256: string;
  file_name: string;
  body: string | null;
  proposed: JsonOrNull;
  before: JsonOrNull;
  refusal: JsonOrNull;
  job_id: string | null;
  version: number | null;
  created_by: string;
  created_at: Date;
  closed_by: string | null;
  closed_at: Date | null;
}

export interface PlanVersionTable {
  district_code: string;
  plan_id: string;
  version: number;
  body: Json;
  draft_id: string | null;
  actor: string;
  at: Date;
}

export interface PortfolioTable {
  district_code: string;
  portfolio_id: string;
  unit_id: string;
  holder_key: string;
  holder_name: string;
  part: string;
  basis: string;
  valid_from: PlainDate;
  valid_to: PlainDate | null;
  granted_by: string;
  granted_at: Date;
}

export interface PrivateFactTable {
  district_code: string;
  fact_id: string;
  unit_id: string;
  holder_key: string;
  kind: string;
  title: string;
  note: string;
  next_on: PlainDate | null;
  created_by: string;
  created_at: Date;
  ended_at: Date | null;
}

export interface RecordTable {
  district_code: string;
  kind: string;
  record_id: string;
  title: string;
  natural_key: string;
  facts: Json;
  src: Json;
  terms: string[];
  provisional: Generated<boolean>;
  created_seq: number;
  updated_seq: number;
}

export interface ReferenceTable {
  district_code: string;
  kind: string;
  record_id: string;
  role: string;
  position: number;
  scheme: string;
  value: string;
  label: Generated<string>;
}

export interface RegisterSizeTable {
  district_code: string;
  kind: string;
  records: number;
  changed_seq: number;
}

export interface RoleGrantTable {
  district_code: string;
  grant_id: string;
  person_id: string;
  unit_id: string | null;
  role: string;
  valid_from: PlainDate;
  valid_to: PlainDate | null;
  granted_by: string;
  granted_at: Date;
}

export interface RuleVersionTable {
  district_code: string;
  indicator: string;
  version: number;
  seq: number;
}

export interface SchemaMigrationTable {
  name: string;
  checksum: string;
  applied_at: Generated<Date>;
}

export interface ScreeningLeadTable {
  district_code: string;
  lead_id: string;
  kind: string;
  level: string;
  present: boolean;
  first_seen: PlainDate;
  last_seen: PlainDate;
  size: number;
  place: number;
  body: Json;
}

export interface ScreeningMemberTable {
  district_code: string;
  lead_id: string;
  number: string;
  prior: boolean;
}

export interface ScreeningPairTable {
  district_code: string;
  a: string;
  b: string;
  part: string;
  relation: number;
  millionths: number;
}

export interface ScreeningRunTable {
  district_code: string;
  run_id: string;
  at: Date;
  actor: string;
  rules: number;
  stats: Json;
  not_assessable: Json;
}

export interface ScreeningSparedTable {
  district_code: string;
  place: number;
  why: string;
  members: string[];
}

export interface ScreeningTextTable {
  district_code: string;
  number: string;
  digest: string;
}

export interface SealedRecordTable {
  district_code: string;
  kind: string;
  record_id: string;
  natural_key: string;
  title: string;
  facts: Json;
  src: Json;
  holders: string[];
  created_seq: number;
  updated_seq: number;
}

export interface SessionTable {
  token_hash: string;
  person_id: string;
  created_at: Date;
  seen_at: Date;
  expires_at: Date;
  user_agent: Generated<string>;
}

export interface SettingTable {
  district_code: string;
  key: string;
  seq: number;
  value: Json;
  valid_from: PlainDate | null;
  actor: string;
  reason: string;
  at: Date;
}

export interface SourceReadingTable {
  district_code: string;
  kind: string;
  header_key: string;
  reading: Json;
  used_at: Date;
}

export interface TargetPartTable {
  district_code: string;
  plan_id: string;
  target_id: string;
  year: number;
  unit: string;
  value: number;
  weight: number | null;
  document: Json;
  set_by: string;
  set_at: Date;
}

export interface ThrottleTable {
  key: string;
  failures: number;
  last_at: Date;
  blocked_until: Date | null;
}

export interface UnitTable {
  district_code: string;
  unit_id: string;
  type: string;
  name: string;
  code: string | null;
  parent_id: string | null;
  street_codes: Generated<string[]>;
  valid_from: PlainDate;
  valid_to: PlainDate | null;
  relation: Generated<string>;
}

export interface UnitSuccessionTable {
  district_code: string;
  succession_id: string;
  kind: string;
  effective_on: PlainDate;
  unit_id: string;
  into_unit_id: string | null;
  old_name: string;
  document: Generated<string>;
}

export interface WithdrawalTable {
  district_code: string;
  seq: number;
  withdrawn_seq: number;
}

export interface DB {
  abnormal_finding: AbnormalFindingTable;
  account: AccountTable;
  alias: AliasTable;
  answer_link: AnswerLinkTable;
  answer_sheet: AnswerSheetTable;
  assignment: AssignmentTable;
  audit_entry: AuditEntryTable;
  audit_seal: AuditSealTable;
  batch: BatchTable;
  batch_row: BatchRowTable;
  brand_station: BrandStationTable;
  brand_visit: BrandVisitTable;
  calendar_feed: CalendarFeedTable;
  contested: ContestedTable;
  contribution: ContributionTable;
  deadline: DeadlineTable;
  deadline_call: DeadlineCallTable;
  dirty: DirtyTable;
  district: DistrictTable;
  document: DocumentTable;
  figure_delta: FigureDeltaTable;
  file: FileTable;
  file_chunk: FileChunkTable;
  form: FormTable;
  form_binding: FormBindingTable;
  form_fill: FormFillTable;
  frozen_decision: FrozenDecisionTable;
  frozen_replay: FrozenReplayTable;
  frozen_set: FrozenSetTable;
  job: JobTable;
  ledger_entry: LedgerEntryTable;
  letter: LetterTable;
  mark_gazette: MarkGazetteTable;
  mark_hit: MarkHitTable;
  mark_lead: MarkLeadTable;
  mark_lead_run: MarkLeadRunTable;
  mark_protected: MarkProtectedTable;
  matter: MatterTable;
  matter_action: MatterActionTable;
  matter_file: MatterFileTable;
  matter_link: MatterLinkTable;
  matter_outcome: MatterOutcomeTable;
  matter_reminder: MatterReminderTable;
  matter_unit: MatterUnitTable;
  meeting: MeetingTable;
  notice: NoticeTable;
  notice_channel: NoticeChannelTable;
  notice_receipt: NoticeReceiptTable;
  notice_sent: NoticeSentTable;
  observation: ObservationTable;
  official_document: OfficialDocumentTable;
  official_issue: OfficialIssueTable;
  one_time_link: OneTimeLinkTable;
  outbox: OutboxTable;
  person: PersonTable;
  placement: PlacementTable;
  plan: PlanTable;
  plan_correction: PlanCorrectionTable;
  plan_draft: PlanDraftTable;
  plan_version: PlanVersionTable;
  portfolio: PortfolioTable;
  private_fact: PrivateFactTable;
  record: RecordTable;
  reference: ReferenceTable;
  register_size: RegisterSizeTable;
  role_grant: RoleGrantTable;
  rule_version: RuleVersionTable;
  schema_migration: SchemaMigrationTable;
  screening_lead: ScreeningLeadTable;
  screening_member: ScreeningMemberTable;
  screening_pair: ScreeningPairTable;
  screening_run: ScreeningRunTable;
  screening_spared: ScreeningSparedTable;
  screening_text: ScreeningTextTable;
  sealed_record: SealedRecordTable;
  session: SessionTable;
  setting: SettingTable;
  source_reading: SourceReadingTable;
  target_part: TargetPartTable;
  throttle: ThrottleTable;
  unit: UnitTable;
  unit_succession: UnitSuccessionTable;
  withdrawal: WithdrawalTable;
}
