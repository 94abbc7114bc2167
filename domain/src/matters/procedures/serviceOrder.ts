import type { Action, Authority, Field } from '../procedure.ts';
import { procedure } from '../procedure.ts';
import { SERVICE_ORDER_WORDS } from './serviceOrderWords.ts';

/**
 * 服务订单: a firm asks an agency for a service (托管服务). A contract between the two, no act of an authority: nobody is lit or
 * urged, the office looks on and acts in nothing. The agency takes it or declines, delivers, and the firm confirms.
 */
const W = SERVICE_ORDER_WORDS;
type State = keyof typeof W.states;
type ActionName = keyof typeof W.actions;
type PartyName = keyof typeof W.parties;

const CONTRACT: Authority = {
  basis: {
    zh: '双方的委托合同（民法典第九百一十九条）',
    en: 'The mandate between the two (Civil Code, Art. 919)',
  },
  competent: { zh: '企业与受托机构', en: 'The firm and its agency' },
  certainty: 'unverified',
};

const field = (name: keyof typeof W.fields, type: Field['type'], optional?: true): Field => ({
  name,
  type,
  label: W.fields[name],
  fact: name,
  ...(optional ? { optional } : {}),
});
const action = (name: ActionName, ...fields: Field[]): Action => ({
  label: W.actions[name],
  authority: CONTRACT,
  fields,
});

export const SERVICE_ORDER = procedure<State, ActionName, PartyName>({
  id: 'service-order',
  version: 1,
  label: { zh: '托管服务订单', en: 'Service order' },
  lit: false,
  nodes: W.nodes,
  parties: {
    firm: { label: W.parties.firm, roles: ['enterprise'], unit: 'support' },
    agency: { label: W.parties.agency, roles: ['agency'], unit: 'lead' },
  },
  states: {
    asked: { label: W.states.asked, node: 1, turn: 'agency' },
    working: { label: W.states.working, node: 2, turn: 'agency' },
    delivered: { label: W.states.delivered, node: 3, turn: 'firm', delivered: true },
    confirmed: { label: W.states.confirmed, node: 4, turn: null, final: true },
    declined: { label: W.states.declined, node: 1, turn: null, final: true },
    withdrawn: { label: W.states.withdrawn, node: 0, turn: null, final: true },
  },
  actions: {
    ask: action(
      'ask',
      field('title', 'text'),
      field('lead', 'unit'),
      field('support', 'units'),
      field('wish', 'text'),
      field('due', 'day', true),
    ),
    accept: action('accept', field('feeYuan', 'number', true), field('due', 'day', true)),
    decline: action('decline', field('reason', 'text')),
    deliver: action('deliver', field('result', 'text')),
    confirm: action('confirm', field('note', 'text', true)),
    sendBack: action('sendBack', field('reason', 'text')),
    withdraw: action('withdraw', field('reason', 'text')),
  },
  opening: { action: 'ask', cell: { who: ['firm'], to: 'asked' } },
  table: {
    asked: {
      accept: { who: ['agency'], to: 'working' },
      decline: { who: ['agency'], to: 'declined' },
      withdraw: { who: ['firm'], to: 'withdrawn' },
    },
    working: {
      deliver: { who: ['agency'], to: 'delivered' },
      withdraw: { who: ['firm'], to: 'withdrawn' },
    },
    delivered: {
      confirm: { who: ['firm'], to: 'confirmed' },
      sendBack: { who: ['firm'], to: 'working' },
    },
    confirmed: {},
    declined: {},
    withdrawn: {},
  },
});
