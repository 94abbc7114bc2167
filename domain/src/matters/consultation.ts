import { CONSULTATION_WORDS } from './consultationWords.ts';
import { textOf } from './facts.ts';
import type { Action, Authority, Cell, Field, Guard } from './procedure.ts';
import { procedure } from './procedure.ts';
import { APPROVAL } from './supervisionLaw.ts';

/**
 * 商请函与复函: how courts and procuratorates take part. They are listed in the plan but are no subordinates of the
 * government: this table has no urging, no limit and no light, so that they cannot be urged, lit or scored. A letter goes
 * out, a reply comes in, and of the reply only figures are kept. 函 is the form between bodies that are not subordinate to
 * one another (党政机关公文处理工作条例 第八条, from memory).
 */
const W = CONSULTATION_WORDS;
type State = keyof typeof W.states;
type ActionName = keyof typeof W.actions;
type PartyName = keyof typeof W.parties;

const LETTER: Authority = {
  basis: {
    zh: '党政机关公文处理工作条例第八条（函）',
    en: 'Regulations on Official Documents of Party and Government Bodies, Article 8 (letters)',
  },
  competent: { zh: '方案牵头部门', en: 'The department that leads the plan' },
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
const action = (name: ActionName, authority: Authority, ...fields: Field[]): Action => ({
  label: W.actions[name],
  authority,
  fields,
});

const onlyOthers: Guard = ({ input, surroundings }) => {
  const unit = textOf(input, 'lead');
  return unit !== '' && surroundings.relation(unit) !== 'coordination'
    ? { code: 'matter-not-coordination' }
    : undefined;
};

const REASON = field('reason', 'text');
const NOTE = field('note', 'text', { optional: true });
const CONTENT = [kept('title', 'text'), kept('task', 'text'), kept('lead', 'unit')];
const withdraw: Cell<State, PartyName> = { who: ['office'], to: 'withdrawn' };

export const CONSULTATION = procedure<State, ActionName, PartyName>({
  id: 'consultation',
  version: 1,
  label: { zh: '商请协办', en: 'Consultation' },
  lit: false,
  nodes: W.nodes,
  parties: {
    office: { label: W.parties.office, roles: ['office', 'administrator'], unit: 'any' },
    approver: { label: W.parties.approver, roles: ['leader', 'office', 'administrator'], unit: 'any' },
  },
  states: {
    drafted: { label: W.states.drafted, node: 1, turn: 'approver' },
    returned: { label: W.states.returned, node: 0, turn: 'office' },
    approved: { label: W.states.approved, node: 2, turn: 'office' },
    // Whether and when a reply comes is the other body's affair: it is nobody's turn here.
    sent: { label: W.states.sent, node: 3, turn: null },
    replied: { label: W.states.replied, node: 4, turn: 'office' },
    filed: { label: W.states.filed, node: 5, turn: null, final: true },
    withdrawn: { label: W.states.withdrawn, node: 0, turn: null, final: true },
  },
  actions: {
    draft: action('draft', LETTER, ...CONTENT),
    amend: action('amend', LETTER, ...CONTENT),
    approve: action('approve', APPROVAL, NOTE),
    sendBack: action('sendBack', APPROVAL, REASON),
    send: action('send', LETTER, kept('letter', 'text')),
    reply: action(
      'reply',
      LETTER,
      kept('replyNumber', 'text', true),
      kept('answer', 'text'),
      kept('evidence', 'texts', true),
    ),
    file: action('file', LETTER, NOTE),
    withdraw: action('withdraw', LETTER, REASON),
  },
  opening: { action: 'draft', cell: { who: ['office'], to: 'drafted', when: [onlyOthers] } },
  table: {
    drafted: {
      approve: { who: ['approver'], to: 'approved', notBy: 'draft' },
      sendBack: { who: ['approver'], to: 'returned', notBy: 'draft' },
      withdraw,
    },
    returned: { amend: { who: ['office'], to: 'drafted', when: [onlyOthers] }, withdraw },
    approved: { send: { who: ['office'], to: 'sent' }, withdraw },
    sent: { reply: { who: ['office'], to: 'replied' }, withdraw },
    replied: { file: { who: ['office'], to: 'filed' } },
    filed: {},
    withdrawn: {},
  },
});
