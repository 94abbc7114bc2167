import { EVERY } from '../../incoming/recurrence.ts';
import type { Action, Authority, Cell, Field } from '../procedure.ts';
import { procedure } from '../procedure.ts';
import { laterThanToday, onlySubordinates } from '../supervisionGuards.ts';
import { INCOMING_WORDS } from './incomingWords.ts';

/**
 * 来文办理、报送要求: what a superior asks, from the day it comes in to the day it is handed in. 收文办理 knows 签收、登记、承办、
 * 催办 (党政机关公文处理工作条例 第二十四条, from memory). The day is the superior's; handing in wants what was handed in. A
 * request that recurs opens its next one when it is handed in.
 */
const W = INCOMING_WORDS;
type State = keyof typeof W.states;
type ActionName = keyof typeof W.actions;
type PartyName = keyof typeof W.parties;

const RECEIVING: Authority = {
  basis: {
    zh: '党政机关公文处理工作条例第二十四条（收文办理）',
    en: 'Regulations on Official Documents of Party and Government Bodies, Article 24 (incoming documents)',
  },
  competent: { zh: '收文单位', en: 'The unit that received it' },
  certainty: 'unverified',
};

const field = (name: keyof typeof W.fields, type: Field['type'], more: Partial<Field> = {}): Field => ({
  name,
  type,
  label: W.fields[name],
  ...more,
});
const kept = (name: keyof typeof W.fields, type: Field['type'], optional?: true): Field =>
  field(name, type, { fact: name, ...(optional ? { optional } : {}) });
const action = (name: ActionName, ...fields: Field[]): Action => ({
  label: W.actions[name],
  authority: RECEIVING,
  fields,
});

const RECORD: readonly Field[] = [
  kept('title', 'text'),
  kept('issuer', 'text'),
  kept('document', 'text', true),
  kept('receivedOn', 'day', true),
  kept('asked', 'text', true),
  kept('due', 'day'),
  field('every', 'text', { fact: 'every', optional: true, choices: EVERY }),
  kept('lead', 'unit', true),
  kept('warnDays', 'number', true),
];
const REASON = field('reason', 'text');
const NOTE = field('note', 'text', { optional: true });

const HAND_IN: Cell<State, PartyName> = { who: ['office', 'owner'], to: 'handedIn' };

export const INCOMING = procedure<State, ActionName, PartyName>({
  id: 'incoming',
  version: 1,
  label: { zh: '来文办理', en: 'Request of a superior' },
  lit: true,
  nodes: W.nodes,
  parties: {
    office: { label: W.parties.office, roles: ['office', 'administrator'], unit: 'any' },
    owner: { label: W.parties.owner, roles: ['department', 'street', 'station', 'office'], unit: 'lead' },
  },
  states: {
    received: { label: W.states.received, node: 1, turn: 'office' },
    assigned: { label: W.states.assigned, node: 1, turn: 'owner' },
    handedIn: { label: W.states.handedIn, node: 3, turn: null, delivered: true, final: true },
    shelved: { label: W.states.shelved, node: 0, turn: null, final: true },
  },
  actions: {
    receive: action('receive', ...RECORD),
    amend: action('amend', ...RECORD),
    assign: action('assign', field('lead', 'unit', { fact: 'lead' }), NOTE),
    giveBack: action('giveBack', REASON),
    handIn: action('handIn', kept('evidence', 'texts'), kept('how', 'text', true), NOTE),
    snooze: action('snooze', field('until', 'day', { fact: 'snoozedUntil' }), REASON),
    shelve: action('shelve', REASON),
  },
  // The next of a request that recurs is opened by whoever hands in the last one.
  opening: {
    action: 'receive',
    cell: { who: ['office', 'owner'], to: 'received', when: [onlySubordinates] },
  },
  table: {
    received: {
      amend: { who: ['office'], to: 'received', when: [onlySubordinates] },
      assign: { who: ['office'], to: 'assigned', when: [onlySubordinates] },
      handIn: HAND_IN,
      snooze: { who: ['office'], to: 'received', when: [laterThanToday] },
      shelve: { who: ['office'], to: 'shelved' },
    },
    assigned: {
      giveBack: { who: ['owner', 'office'], to: 'received' },
      handIn: HAND_IN,
      snooze: { who: ['owner'], to: 'assigned', when: [laterThanToday] },
      shelve: { who: ['office'], to: 'shelved' },
    },
    handedIn: {},
    shelved: {},
  },
});
