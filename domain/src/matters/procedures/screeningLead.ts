import type { Action, Authority, Field } from '../procedure.ts';
import { procedure } from '../procedure.ts';
import { APPROVAL } from '../supervisionLaw.ts';
import { COOPERATION, FINDING, VOLUNTARY_TALK } from './screeningLaw.ts';
import { SCREENING_LEAD_WORDS } from './screeningWords.ts';

/**
 * 自有线索核查: what the district does with a lead of its own. It checks, may invite to a voluntary talk, and a second
 * person agrees before the lead is reported to CNIPA (令77号 Art. 11). There is no notice of the district and no finding: the
 * table has no such action. A lead that does not hold is cleared, and is then as if it had never been.
 */
const W = SCREENING_LEAD_WORDS;
type State = keyof typeof W.states;
type ActionName = keyof typeof W.actions;
type PartyName = keyof typeof W.parties;

const field = (name: keyof typeof W.fields, type: Field['type'], optional?: true): Field => ({
  name,
  type,
  label: W.fields[name],
  fact: name,
  ...(optional ? { optional } : {}),
});
const REASON: Field = { name: 'reason', type: 'text', label: W.fields.reason, fact: 'reason' };
const NOTE: Field = { name: 'note', type: 'text', label: W.fields.note, optional: true };
const EVIDENCE = field('evidence', 'texts', true);
const action = (name: ActionName, authority: Authority, ...fields: Field[]): Action => ({
  label: W.actions[name],
  authority,
  fields,
});

export const SCREENING_LEAD = procedure<State, ActionName, PartyName>({
  id: 'screening-lead',
  version: 1,
  label: { zh: '自有线索核查', en: 'Own lead' },
  lit: false,
  nodes: W.nodes,
  parties: {
    office: { label: W.parties.office, roles: ['office', 'administrator'], unit: 'any' },
    second: { label: W.parties.second, roles: ['office', 'administrator'], unit: 'any' },
  },
  states: {
    checking: { label: W.states.checking, node: 0, turn: 'office' },
    talking: { label: W.states.talking, node: 1, turn: 'office' },
    drafted: { label: W.states.drafted, node: 2, turn: 'second' },
    approved: { label: W.states.approved, node: 3, turn: 'office' },
    reported: { label: W.states.reported, node: 4, turn: null, delivered: true },
    adopted: { label: W.states.adopted, node: 5, turn: null, final: true },
    notAdopted: { label: W.states.notAdopted, node: 5, turn: null, final: true },
    dismissed: { label: W.states.dismissed, node: 5, turn: null, final: true },
  },
  actions: {
    take: action('take', COOPERATION, field('title', 'text'), NOTE),
    record: action('record', COOPERATION, field('summary', 'text'), EVIDENCE),
    inviteTalk: action('inviteTalk', VOLUNTARY_TALK, field('with', 'text'), NOTE),
    recordTalk: action('recordTalk', VOLUNTARY_TALK, field('outcome', 'text'), EVIDENCE),
    dismiss: action('dismiss', COOPERATION, REASON, EVIDENCE),
    draftReport: action('draftReport', COOPERATION, field('summary', 'text'), EVIDENCE),
    approveReport: action('approveReport', APPROVAL, NOTE),
    sendBack: action('sendBack', APPROVAL, REASON),
    report: action('report', COOPERATION, field('document', 'text')),
    adopt: action('adopt', FINDING, NOTE),
    reject: action('reject', FINDING, NOTE),
  },
  opening: { action: 'take', cell: { who: ['office'], to: 'checking' } },
  table: {
    checking: {
      record: { who: ['office'], to: 'checking' },
      inviteTalk: { who: ['office'], to: 'talking' },
      draftReport: { who: ['office'], to: 'drafted' },
      dismiss: { who: ['office'], to: 'dismissed' },
    },
    talking: {
      recordTalk: { who: ['office'], to: 'checking' },
      dismiss: { who: ['office'], to: 'dismissed' },
    },
    drafted: {
      approveReport: { who: ['second'], to: 'approved', notBy: 'draftReport' },
      sendBack: { who: ['second'], to: 'checking', notBy: 'draftReport' },
      dismiss: { who: ['office'], to: 'dismissed' },
    },
    approved: {
      report: { who: ['office'], to: 'reported' },
      dismiss: { who: ['office'], to: 'dismissed' },
    },
    reported: {
      adopt: { who: ['office'], to: 'adopted' },
      reject: { who: ['office'], to: 'notAdopted' },
    },
    adopted: {},
    notAdopted: {},
    dismissed: {},
  },
});
