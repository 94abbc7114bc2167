import { listOf } from '../facts.ts';
import type { Action, Authority, Field, Guard } from '../procedure.ts';
import { procedure } from '../procedure.ts';
import { APPROVAL } from '../supervisionLaw.ts';
import { LEAD_CHECK, LEAD_PENALTY, LEAD_REPORT, LEAD_STATEMENT } from './markLeadLaw.ts';
import { MARK_LEAD_WORDS } from './markLeadWords.ts';

/**
 * 商标申请线索核查: a lead of hoarding or squatting is checked, the applicant may state its view, and a second person agrees before anything
 * leaves the section. It ends in guidance, in a lead sent up, or in a penalty case opened under its own rules; numbers alone open none. Against
 * each the applicant may object, and another person than the one who drafted decides on that.
 */
const W = MARK_LEAD_WORDS;
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
const NOTE: Field = { name: 'note', type: 'text', label: W.fields.note, optional: true };
const EVIDENCE = field('evidence', 'texts', true);
const action = (name: ActionName, authority: Authority, ...fields: Field[]): Action => ({
  label: W.actions[name],
  authority,
  fields,
});

/** Circumstances that speak of an act towards others, of trading in marks, or of an earlier finding. */
const ACTS: ReadonlySet<string> = new Set([
  'copiedMarks',
  'oneParty',
  'tradeNames',
  'personNames',
  'placeNames',
  'massTransfer',
  'saleReports',
  'earlierFindings',
]);

/** 囤积本身不是本级可以处罚的行为: how many marks somebody filed is no ground for a case. */
const moreThanNumbers: Guard = ({ facts }) =>
  listOf(facts, 'grounds').some((ground) => ACTS.has(ground)) ? undefined : { code: 'matter-numbers-only' };

export const MARK_LEAD = procedure<State, ActionName, PartyName>({
  id: 'mark-lead',
  version: 1,
  label: { zh: '商标申请线索核查', en: 'Lead of trademark filings' },
  lit: false,
  nodes: W.nodes,
  parties: {
    office: { label: W.parties.office, roles: ['office', 'administrator'], unit: 'any' },
    second: { label: W.parties.second, roles: ['office', 'administrator'], unit: 'any' },
  },
  states: {
    checking: { label: W.states.checking, node: 0, turn: 'office' },
    asked: { label: W.states.asked, node: 1, turn: 'office' },
    guideDrafted: { label: W.states.guideDrafted, node: 2, turn: 'second' },
    reportDrafted: { label: W.states.reportDrafted, node: 2, turn: 'second' },
    caseDrafted: { label: W.states.caseDrafted, node: 2, turn: 'second' },
    reportApproved: { label: W.states.reportApproved, node: 3, turn: 'office' },
    caseApproved: { label: W.states.caseApproved, node: 3, turn: 'office' },
    guided: { label: W.states.guided, node: 4, turn: 'office', delivered: true },
    reported: { label: W.states.reported, node: 4, turn: 'office', delivered: true },
    caseOpened: { label: W.states.caseOpened, node: 4, turn: 'office', delivered: true },
    objected: { label: W.states.objected, node: 4, turn: 'second' },
    upheld: { label: W.states.upheld, node: 5, turn: null, final: true },
    dismissed: { label: W.states.dismissed, node: 5, turn: null, final: true },
    closed: { label: W.states.closed, node: 5, turn: null, final: true },
  },
  actions: {
    take: action('take', LEAD_CHECK, field('title', 'text'), field('grounds', 'texts'), NOTE),
    record: action('record', LEAD_CHECK, field('summary', 'text'), EVIDENCE),
    ask: action('ask', LEAD_STATEMENT, NOTE),
    state: action('state', LEAD_STATEMENT, field('statement', 'text'), EVIDENCE),
    noStatement: action('noStatement', LEAD_STATEMENT, NOTE),
    dismiss: action('dismiss', LEAD_CHECK, field('reason', 'text'), EVIDENCE),
    draftGuide: action('draftGuide', LEAD_CHECK, field('advice', 'text'), EVIDENCE),
    approveGuide: action('approveGuide', APPROVAL, NOTE),
    draftReport: action(
      'draftReport',
      LEAD_REPORT,
      field('summary', 'text'),
      field('recipient', 'text'),
      EVIDENCE,
    ),
    approveReport: action('approveReport', APPROVAL, NOTE),
    report: action('report', LEAD_REPORT, field('document', 'text')),
    draftCase: action('draftCase', LEAD_PENALTY, field('act', 'text'), field('evidence', 'texts')),
    approveCase: action('approveCase', APPROVAL, NOTE),
    openCase: action('openCase', LEAD_PENALTY, field('caseNumber', 'text')),
    sendBack: action('sendBack', APPROVAL, field('reason', 'text')),
    object: action('object', LEAD_STATEMENT, field('objection', 'text'), EVIDENCE),
    uphold: action('uphold', APPROVAL, field('reason', 'text')),
    reject: action('reject', APPROVAL, field('reason', 'text')),
    close: action('close', LEAD_CHECK, NOTE),
  },
  opening: { action: 'take', cell: { who: ['office'], to: 'checking' } },
  table: {
    checking: {
      record: { who: ['office'], to: 'checking' },
      ask: { who: ['office'], to: 'asked' },
      draftGuide: { who: ['office'], to: 'guideDrafted' },
      draftReport: { who: ['office'], to: 'reportDrafted' },
      draftCase: { who: ['office'], to: 'caseDrafted', when: [moreThanNumbers] },
      dismiss: { who: ['office'], to: 'dismissed' },
    },
    asked: {
      state: { who: ['office'], to: 'checking' },
      noStatement: { who: ['office'], to: 'checking' },
      dismiss: { who: ['office'], to: 'dismissed' },
    },
    guideDrafted: {
      approveGuide: { who: ['second'], to: 'guided', notBy: 'draftGuide' },
      sendBack: { who: ['second'], to: 'checking', notBy: 'draftGuide' },
    },
    reportDrafted: {
      approveReport: { who: ['second'], to: 'reportApproved', notBy: 'draftReport' },
      sendBack: { who: ['second'], to: 'checking', notBy: 'draftReport' },
    },
    caseDrafted: {
      approveCase: { who: ['second'], to: 'caseApproved', notBy: 'draftCase' },
      sendBack: { who: ['second'], to: 'checking', notBy: 'draftCase' },
    },
    reportApproved: {
      report: { who: ['office'], to: 'reported' },
      dismiss: { who: ['office'], to: 'dismissed' },
    },
    caseApproved: {
      openCase: { who: ['office'], to: 'caseOpened' },
      dismiss: { who: ['office'], to: 'dismissed' },
    },
    guided: {
      object: { who: ['office'], to: 'objected' },
      close: { who: ['office'], to: 'closed' },
    },
    reported: {
      object: { who: ['office'], to: 'objected' },
      close: { who: ['office'], to: 'closed' },
    },
    caseOpened: {
      object: { who: ['office'], to: 'objected' },
      close: { who: ['office'], to: 'closed' },
    },
    objected: {
      uphold: { who: ['second'], to: 'upheld', notBy: 'object' },
      reject: { who: ['second'], to: 'closed', notBy: 'object' },
    },
    upheld: {},
    dismissed: {},
    closed: {},
  },
});
