import type { PlainDate } from '../basics/plainDate.ts';
import { dayOf, numberOf } from './facts.ts';
import type { Action, Authority, Cell, Facts, Field } from './procedure.ts';
import { procedure } from './procedure.ts';
import {
  afterRung,
  beforeDue,
  dueAhead,
  extensionAsked,
  laterThanDue,
  laterThanToday,
  noExtensionAsked,
  onlyEscalation,
  onlySubordinates,
  overdue,
  partsClosed,
  withEvidence,
} from './supervisionGuards.ts';
import { APPROVAL, DIVISION_OF_WORK, OWN_DUTY, REMINDER, SUPERVISION_POWER } from './supervisionLaw.ts';
import { SUPERVISION_WORDS } from './supervisionWords.ts';

/**
 * 督查督办, eight nodes: 立项→审核→下发→签收→办理→反馈→复核→办结/销号. Extension only before the day is over, with a reason and
 * another person's approval; closing needs evidence and a second person; each rung of 提醒→催办→督办单→通报 by the body that
 * is competent for it (`supervisionLaw.ts`).
 */
const W = SUPERVISION_WORDS;
type State = keyof typeof W.states;
type ActionName = keyof typeof W.actions;
type PartyName = keyof typeof W.parties;
type SupervisionCell = Cell<State, PartyName>;

const field = (
  name: keyof typeof W.fields,
  type: Field['type'],
  more: { optional?: true; fact?: string } = {},
): Field => ({ name, type, label: W.fields[name], ...more });

const kept = (name: keyof typeof W.fields, type: Field['type'], optional?: true): Field =>
  field(name, type, { fact: name, ...(optional ? { optional } : {}) });

const action = (
  name: ActionName,
  authority: Authority,
  fields: readonly Field[] = [],
  effect?: Action['effect'],
): Action => ({ label: W.actions[name], fields, authority, ...(effect ? { effect } : {}) });

const REASON = field('reason', 'text');
const NOTE = field('note', 'text', { optional: true });
const WORK: readonly Field[] = [
  kept('title', 'text'),
  kept('task', 'text', true),
  kept('deliverable', 'text', true),
  kept('lead', 'unit'),
  kept('support', 'units', true),
  kept('due', 'day'),
  kept('warnDays', 'number', true),
  kept('auditDays', 'number', true),
  kept('signDays', 'number', true),
  kept('reviewDays', 'number', true),
];
const ORDER: readonly Field[] = [
  field('issuer', 'text'),
  field('signatory', 'text'),
  field('designation', 'text'),
  NOTE,
];

const rung =
  (level: number) =>
  (facts: Facts, on: PlainDate): Facts => ({
    ...facts,
    level: Math.max(level, numberOf(facts, 'level')),
    escalatedOn: on,
  });

/** What was urged is answered; a request for more time is settled by the answer. */
const settled = (facts: Facts): Facts => ({ ...facts, level: 0, escalatedOn: null, askedUntil: null });

const ACTIONS: Readonly<Record<ActionName, Action>> = {
  register: action('register', DIVISION_OF_WORK, WORK),
  amend: action('amend', DIVISION_OF_WORK, WORK),
  approve: action('approve', APPROVAL, [NOTE]),
  sendBack: action('sendBack', APPROVAL, [REASON]),
  redirect: action('redirect', DIVISION_OF_WORK, [
    kept('lead', 'unit'),
    kept('support', 'units', true),
    REASON,
  ]),
  dispatch: action('dispatch', DIVISION_OF_WORK, [NOTE]),
  sign: action('sign', OWN_DUTY, [kept('handler', 'text', true)]),
  decline: action('decline', OWN_DUTY, [REASON]),
  handOver: action('handOver', OWN_DUTY, [kept('handler', 'text'), NOTE]),
  progress: action('progress', OWN_DUTY, [field('progress', 'text'), kept('evidence', 'texts', true)]),
  contribute: action('contribute', OWN_DUTY, [field('progress', 'text'), kept('evidence', 'texts', true)]),
  answer: action('answer', OWN_DUTY, [kept('answer', 'text'), kept('evidence', 'texts', true)], settled),
  askExtension: action('askExtension', OWN_DUTY, [field('until', 'day', { fact: 'askedUntil' }), REASON]),
  grantExtension: action('grantExtension', APPROVAL, [NOTE], (facts) => ({
    ...facts,
    due: dayOf(facts, 'askedUntil'),
    askedUntil: null,
  })),
  refuseExtension: action('refuseExtension', APPROVAL, [REASON], (facts) => ({ ...facts, askedUntil: null })),
  remind: action('remind', REMINDER, [NOTE], rung(1)),
  urge: action('urge', REMINDER, [NOTE], rung(2)),
  supervise: action('supervise', SUPERVISION_POWER, ORDER, rung(3)),
  circulate: action('circulate', SUPERVISION_POWER, ORDER, rung(4)),
  snooze: action('snooze', OWN_DUTY, [field('until', 'day', { fact: 'snoozedUntil' }), REASON]),
  pass: action('pass', APPROVAL, [NOTE]),
  reject: action('reject', APPROVAL, [REASON, kept('due', 'day', true)]),
  close: action('close', APPROVAL, [NOTE]),
  withdraw: action('withdraw', DIVISION_OF_WORK, [REASON]),
};

const withdraw: SupervisionCell = { who: ['office'], to: 'withdrawn' };
const snooze = (to: State, ...who: PartyName[]): SupervisionCell => ({ who, to, when: [laterThanToday] });

/** While the responsible unit has it: what it may do, what may be asked of it, and what is granted. */
const withOwner = (here: 'dispatched' | 'inHand') =>
  ({
    snooze: snooze(here, 'owner'),
    contribute: { who: ['support'], to: here },
    askExtension: { who: ['owner'], to: here, when: [beforeDue, noExtensionAsked, laterThanDue] },
    grantExtension: { who: ['approver'], to: here, when: [extensionAsked], notBy: 'askExtension' },
    refuseExtension: { who: ['approver'], to: here, when: [extensionAsked], notBy: 'askExtension' },
    remind: { who: ['office', 'issuer'], to: here, when: [afterRung(0, 'remind')] },
    urge: { who: ['office', 'issuer'], to: here, when: [afterRung(1, 'remind')] },
    supervise: {
      who: ['issuer', 'office'],
      to: here,
      when: [overdue, afterRung(2, 'urge'), onlyEscalation],
    },
    circulate: {
      who: ['issuer', 'office'],
      to: here,
      when: [overdue, afterRung(3, 'supervise'), onlyEscalation],
    },
    withdraw,
  }) as const satisfies Partial<Record<ActionName, SupervisionCell>>;

export const SUPERVISION = procedure<State, ActionName, PartyName>({
  id: 'supervision',
  version: 1,
  label: { zh: '督查督办', en: 'Supervision' },
  lit: true,
  nodes: W.nodes,
  parties: {
    office: { label: W.parties.office, roles: ['office', 'administrator'], unit: 'any' },
    approver: {
      label: W.parties.approver,
      roles: ['leader', 'office', 'supervision', 'administrator'],
      unit: 'any',
    },
    owner: { label: W.parties.owner, roles: ['department', 'street', 'station', 'office'], unit: 'lead' },
    support: {
      label: W.parties.support,
      roles: ['department', 'street', 'station', 'office'],
      unit: 'support',
    },
    issuer: { label: W.parties.issuer, roles: ['supervision'], unit: 'any' },
  },
  states: {
    drafted: { label: W.states.drafted, node: 1, turn: 'approver', limit: { set: 'auditDays' } },
    returned: { label: W.states.returned, node: 0, turn: 'office' },
    approved: { label: W.states.approved, node: 2, turn: 'office' },
    dispatched: { label: W.states.dispatched, node: 3, turn: 'owner', limit: { set: 'signDays' } },
    inHand: { label: W.states.inHand, node: 4, turn: 'owner' },
    answered: {
      label: W.states.answered,
      node: 6,
      turn: 'approver',
      limit: { set: 'reviewDays' },
      delivered: true,
    },
    reviewed: {
      label: W.states.reviewed,
      node: 7,
      turn: 'approver',
      limit: { set: 'reviewDays' },
      delivered: true,
    },
    closed: { label: W.states.closed, node: 8, turn: null, final: true },
    withdrawn: { label: W.states.withdrawn, node: 0, turn: null, final: true },
  },
  actions: ACTIONS,
  opening: {
    action: 'register',
    cell: { who: ['office', 'issuer'], to: 'drafted', when: [dueAhead, onlySubordinates] },
  },
  table: {
    drafted: {
      approve: { who: ['approver'], to: 'approved', notBy: 'register' },
      sendBack: { who: ['approver'], to: 'returned', notBy: 'register' },
      snooze: snooze('drafted', 'approver'),
      withdraw,
    },
    returned: {
      amend: { who: ['office'], to: 'drafted', when: [dueAhead, onlySubordinates] },
      withdraw,
    },
    approved: {
      dispatch: { who: ['office'], to: 'dispatched', when: [onlySubordinates] },
      redirect: { who: ['office'], to: 'approved', when: [onlySubordinates] },
      snooze: snooze('approved', 'office'),
      withdraw,
    },
    dispatched: {
      sign: { who: ['owner', 'office'], to: 'inHand' },
      decline: { who: ['owner'], to: 'approved' },
      ...withOwner('dispatched'),
    },
    inHand: {
      progress: { who: ['owner', 'office'], to: 'inHand' },
      answer: { who: ['owner', 'office'], to: 'answered' },
      handOver: { who: ['owner'], to: 'inHand' },
      ...withOwner('inHand'),
    },
    answered: {
      pass: { who: ['approver'], to: 'reviewed', when: [withEvidence], notBy: 'answer' },
      reject: { who: ['approver'], to: 'inHand', when: [dueAhead], notBy: 'answer' },
      snooze: snooze('answered', 'approver'),
      withdraw,
    },
    reviewed: {
      close: { who: ['approver'], to: 'closed', when: [withEvidence, partsClosed], notBy: 'pass' },
      reject: { who: ['approver'], to: 'inHand', when: [dueAhead], notBy: 'answer' },
      snooze: snooze('reviewed', 'approver'),
      withdraw,
    },
    closed: {},
    withdrawn: {},
  },
});
