import type { Action, Authority, Field } from '../procedure.ts';
import { procedure } from '../procedure.ts';
import { APPROVAL } from '../supervisionLaw.ts';
import { COOPERATION, FINDING } from './screeningLaw.ts';
import { SCREENING_BATCH_WORDS } from './screeningWords.ts';

/**
 * 上级批次核查: a list of filings comes down with a deadline of its own, goes to the applicants or their agencies, and goes
 * back up as a table; the result comes from CNIPA. Each filing is a part of its own (`screeningItem.ts`). 令77号 Art. 11: the
 * district cooperates and finds nothing. What leaves the office, notices and return table, is seen by a second person.
 */
const W = SCREENING_BATCH_WORDS;
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
const REASON: Field = { name: 'reason', type: 'text', label: W.fields.reason };
const NOTE: Field = { name: 'note', type: 'text', label: W.fields.note, optional: true };
const action = (name: ActionName, authority: Authority, ...fields: Field[]): Action => ({
  label: W.actions[name],
  authority,
  fields,
});

export const SCREENING_BATCH = procedure<State, ActionName, PartyName>({
  id: 'screening-batch',
  version: 1,
  label: { zh: '上级批次核查', en: 'Batch list from above' },
  lit: true,
  nodes: W.nodes,
  parties: {
    office: { label: W.parties.office, roles: ['office', 'administrator'], unit: 'any' },
    second: { label: W.parties.second, roles: ['office', 'administrator'], unit: 'any' },
  },
  states: {
    received: { label: W.states.received, node: 1, turn: 'office' },
    noticeDrafted: { label: W.states.noticeDrafted, node: 1, turn: 'second' },
    collecting: { label: W.states.collecting, node: 2, turn: 'office' },
    returnDrafted: { label: W.states.returnDrafted, node: 3, turn: 'second' },
    returnApproved: { label: W.states.returnApproved, node: 4, turn: 'office' },
    returned: { label: W.states.returned, node: 5, turn: null, delivered: true },
    concluded: { label: W.states.concluded, node: 5, turn: 'office', delivered: true },
    closed: { label: W.states.closed, node: 6, turn: null, final: true },
    cancelled: { label: W.states.cancelled, node: 0, turn: null, final: true },
  },
  actions: {
    receive: action(
      'receive',
      COOPERATION,
      field('title', 'text'),
      field('document', 'text'),
      field('issuer', 'text'),
      field('receivedOn', 'day', true),
      field('due', 'day'),
      field('warnDays', 'number', true),
    ),
    draftNotice: action('draftNotice', COOPERATION, NOTE),
    approveNotice: action('approveNotice', APPROVAL, NOTE),
    sendBackNotice: action('sendBackNotice', APPROVAL, REASON),
    draftReturn: action('draftReturn', COOPERATION, NOTE),
    approveReturn: action('approveReturn', APPROVAL, NOTE),
    sendBackReturn: action('sendBackReturn', APPROVAL, REASON),
    sendReturn: action('sendReturn', COOPERATION, {
      ...field('document', 'text'),
      fact: 'returnDocument',
    }),
    recordResult: action('recordResult', FINDING, { ...field('document', 'text'), fact: 'resultDocument' }),
    close: action('close', COOPERATION, NOTE),
    cancel: action('cancel', COOPERATION, REASON),
  },
  opening: { action: 'receive', cell: { who: ['office'], to: 'received' } },
  table: {
    received: {
      draftNotice: { who: ['office'], to: 'noticeDrafted' },
      cancel: { who: ['office'], to: 'cancelled' },
    },
    noticeDrafted: {
      approveNotice: { who: ['second'], to: 'collecting', notBy: 'draftNotice' },
      sendBackNotice: { who: ['second'], to: 'received', notBy: 'draftNotice' },
    },
    collecting: { draftReturn: { who: ['office'], to: 'returnDrafted' } },
    returnDrafted: {
      approveReturn: { who: ['second'], to: 'returnApproved', notBy: 'draftReturn' },
      sendBackReturn: { who: ['second'], to: 'collecting', notBy: 'draftReturn' },
    },
    returnApproved: {
      sendReturn: { who: ['office'], to: 'returned' },
      sendBackReturn: { who: ['second', 'office'], to: 'collecting' },
    },
    returned: { recordResult: { who: ['office'], to: 'concluded' } },
    concluded: {
      recordResult: { who: ['office'], to: 'concluded' },
      close: { who: ['office'], to: 'closed' },
    },
    closed: {},
    cancelled: {},
  },
});
