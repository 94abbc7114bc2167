import type { Label } from '../basics/message.ts';
import { CONSULTATION_WORDS } from './consultationWords.ts';
import { FIRM_QUESTION_WORDS } from './procedures/firmQuestionWords.ts';
import { INCOMING_WORDS } from './procedures/incomingWords.ts';
import { MARK_LEAD_WORDS } from './procedures/markLeadWords.ts';
import { MARK_WATCH_WORDS } from './procedures/markWatchWords.ts';
import { POLICY_NOTICE_WORDS } from './procedures/policyNoticeWords.ts';
import {
  SCREENING_BATCH_WORDS,
  SCREENING_CLAWBACK_WORDS,
  SCREENING_ITEM_WORDS,
  SCREENING_LEAD_WORDS,
} from './procedures/screeningWords.ts';
import { SERVICE_ORDER_WORDS } from './procedures/serviceOrderWords.ts';
import { SUPERVISION_WORDS } from './supervisionWords.ts';

type Words = Readonly<Record<'parties' | 'states' | 'actions' | 'fields', Readonly<Record<string, Label>>>>;

const ALL: Readonly<Record<string, Words>> = {
  supervision: SUPERVISION_WORDS,
  consultation: CONSULTATION_WORDS,
  incoming: INCOMING_WORDS,
  'policy-notice': POLICY_NOTICE_WORDS,
  'screening-batch': SCREENING_BATCH_WORDS,
  'screening-item': SCREENING_ITEM_WORDS,
  'screening-lead': SCREENING_LEAD_WORDS,
  'screening-clawback': SCREENING_CLAWBACK_WORDS,
  'mark-lead': MARK_LEAD_WORDS,
  'mark-watch': MARK_WATCH_WORDS,
  'service-order': SERVICE_ORDER_WORDS,
  'firm-question': FIRM_QUESTION_WORDS,
};

/** `supervision.sign` → 签收: names as refusals carry them, for each kind of name. */
export const MATTER_PARTIES = named('parties');
export const MATTER_STATES = named('states');
export const MATTER_ACTIONS = named('actions');
export const MATTER_FIELDS = named('fields');

function named(kind: keyof Words): Readonly<Record<string, Label>> {
  return Object.fromEntries(
    Object.entries(ALL).flatMap(([procedure, words]) =>
      Object.entries(words[kind]).map(([name, label]) => [`${procedure}.${name}`, label]),
    ),
  );
}
