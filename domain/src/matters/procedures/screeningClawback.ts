import type { Action, Authority, Field } from '../procedure.ts';
import { procedure } from '../procedure.ts';
import { APPROVAL } from '../supervisionLaw.ts';
import { CLAWBACK } from './screeningLaw.ts';
import { SCREENING_CLAWBACK_WORDS } from './screeningWords.ts';

/**
 * 资助核对: a finding of CNIPA makes the office look whether subsidies were paid for what was found (令77号 Art. 9(5));
 * whether and how much is repaid is decided by the department that paid. Opened by a finding, cancelled when it is restored.
 */
const W = SCREENING_CLAWBACK_WORDS;
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
const REASON: Field = { name: 'reason', type: 'text', label: W.fields.reason };
const action = (name: ActionName, authority: Authority, ...fields: Field[]): Action => ({
  label: W.actions[name],
  authority,
  fields,
});

export const SCREENING_CLAWBACK = procedure<State, ActionName, PartyName>({
  id: 'screening-clawback',
  version: 1,
  label: { zh: '认定后资助核对', en: 'Subsidies after a finding' },
  lit: false,
  nodes: W.nodes,
  parties: {
    office: { label: W.parties.office, roles: ['office', 'administrator'], unit: 'any' },
    second: { label: W.parties.second, roles: ['office', 'administrator'], unit: 'any' },
  },
  states: {
    looking: { label: W.states.looking, node: 0, turn: 'office' },
    proposed: { label: W.states.proposed, node: 1, turn: 'second' },
    approved: { label: W.states.approved, node: 2, turn: 'office' },
    nonePaid: { label: W.states.nonePaid, node: 3, turn: null, final: true },
    // A finding that is restored later has to be told to the payer.
    handedOver: { label: W.states.handedOver, node: 3, turn: null },
    done: { label: W.states.done, node: 3, turn: null, final: true },
    lapsed: { label: W.states.lapsed, node: 0, turn: null, final: true },
  },
  actions: {
    open: action('open', CLAWBACK, field('title', 'text'), field('number', 'text')),
    none: action('none', CLAWBACK, NOTE),
    propose: action('propose', CLAWBACK, field('amount', 'number'), NOTE),
    approve: action('approve', APPROVAL, NOTE),
    sendBack: action('sendBack', APPROVAL, REASON),
    handOver: action('handOver', CLAWBACK, field('document', 'text')),
    finish: action('finish', CLAWBACK, NOTE),
    lapse: action('lapse', CLAWBACK, NOTE),
  },
  opening: { action: 'open', cell: { who: ['office'], to: 'looking' } },
  table: {
    looking: {
      none: { who: ['office'], to: 'nonePaid' },
      propose: { who: ['office'], to: 'proposed' },
      lapse: { who: ['office'], to: 'lapsed' },
    },
    proposed: {
      approve: { who: ['second'], to: 'approved', notBy: 'propose' },
      sendBack: { who: ['second'], to: 'looking', notBy: 'propose' },
      lapse: { who: ['office'], to: 'lapsed' },
    },
    approved: {
      handOver: { who: ['office'], to: 'handedOver' },
      lapse: { who: ['office'], to: 'lapsed' },
    },
    nonePaid: {},
    handedOver: {
      finish: { who: ['office'], to: 'done' },
      lapse: { who: ['office'], to: 'lapsed' },
    },
    done: {},
    lapsed: {},
  },
});
