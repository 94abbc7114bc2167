import type { Action, Authority, Cell, Field } from '../procedure.ts';
import { procedure } from '../procedure.ts';
import { COOPERATION, FINDING, OWN_WILL, REMEDY } from './screeningLaw.ts';
import { SCREENING_ITEM_WORDS } from './screeningWords.ts';

/**
 * 批次单件核查: one filing of a list from above. The applicant or the agency withdraws or states its views with evidence
 * (R&D files, staff, contracts, product); CNIPA decides. What follows from each state is `CONSEQUENCES` in
 * `screening/consequences.ts`: a withdrawal is no finding, and what a remedy or a correction restores is as before.
 * The part of the holder is played by whoever holds the signed link to this one matter, never by an account.
 */
const W = SCREENING_ITEM_WORDS;
export type ItemState = keyof typeof W.states;
type ActionName = keyof typeof W.actions;
type PartyName = keyof typeof W.parties;
type ItemCell = Cell<ItemState, PartyName>;

const field = (
  name: keyof typeof W.fields,
  type: Field['type'],
  more: { optional?: true; fact?: string } = {},
): Field => ({ name, type, label: W.fields[name], fact: name, ...more });
const REASON: Field = { name: 'reason', type: 'text', label: W.fields.reason };
const NOTE: Field = { name: 'note', type: 'text', label: W.fields.note, optional: true };
const EVIDENCE = field('evidence', 'texts', { optional: true });
const action = (name: ActionName, authority: Authority, ...fields: Field[]): Action => ({
  label: W.actions[name],
  authority,
  fields,
});

const ANSWERS = {
  declareWithdrawal: { who: ['office', 'holder'], to: 'withdrawing' },
  state: { who: ['office', 'holder'], to: 'stated' },
  noContact: { who: ['office'], to: 'unreached' },
} as const satisfies Partial<Record<ActionName, ItemCell>>;

/** What CNIPA may decide, whatever the applicant answered: a list may also come with its result. */
const RESULTS = {
  confirmWithdrawn: { who: ['office'], to: 'withdrawn' },
  clear: { who: ['office'], to: 'cleared' },
  find: { who: ['office'], to: 'found' },
} as const satisfies Partial<Record<ActionName, ItemCell>>;

const AGAIN: ItemCell = { who: ['office'], to: 'notified' };
const UP: ItemCell = { who: ['office'], to: 'returned' };

export const SCREENING_ITEM = procedure<ItemState, ActionName, PartyName>({
  id: 'screening-item',
  version: 1,
  label: { zh: '批次单件核查', en: 'Filing of a batch list' },
  // The batch is lit, its hundreds of parts are not.
  lit: false,
  nodes: W.nodes,
  parties: {
    office: { label: W.parties.office, roles: ['office', 'administrator'], unit: 'any' },
    second: { label: W.parties.second, roles: ['office', 'administrator'], unit: 'any' },
    holder: { label: W.parties.holder, roles: ['enterprise', 'agency'], unit: 'lead' },
  },
  states: {
    listed: { label: W.states.listed, node: 1, turn: null },
    notified: { label: W.states.notified, node: 2, turn: 'holder' },
    withdrawing: { label: W.states.withdrawing, node: 3, turn: null, delivered: true },
    stated: { label: W.states.stated, node: 3, turn: null, delivered: true },
    unreached: { label: W.states.unreached, node: 3, turn: null, delivered: true },
    returned: { label: W.states.returned, node: 4, turn: null, delivered: true },
    found: { label: W.states.found, node: 5, turn: null, delivered: true },
    objected: { label: W.states.objected, node: 5, turn: null, delivered: true },
    withdrawn: { label: W.states.withdrawn, node: 5, turn: null, final: true },
    cleared: { label: W.states.cleared, node: 5, turn: null, final: true },
    restored: { label: W.states.restored, node: 5, turn: null, final: true },
    settled: { label: W.states.settled, node: 5, turn: null, final: true },
    removed: { label: W.states.removed, node: 0, turn: null, final: true },
  },
  actions: {
    list: action(
      'list',
      COOPERATION,
      field('title', 'text'),
      field('number', 'text'),
      field('applicants', 'texts', { optional: true }),
      field('agency', 'text', { optional: true }),
      field('due', 'day'),
      field('warnDays', 'number', { optional: true }),
    ),
    notify: action('notify', COOPERATION, NOTE),
    declareWithdrawal: action('declareWithdrawal', OWN_WILL, field('declaredOn', 'day'), EVIDENCE, NOTE),
    state: action('state', COOPERATION, field('statement', 'text'), EVIDENCE),
    noContact: action('noContact', COOPERATION, REASON),
    askAgain: action('askAgain', COOPERATION, REASON),
    sendUp: action('sendUp', COOPERATION, NOTE),
    confirmWithdrawn: action('confirmWithdrawn', OWN_WILL, NOTE),
    clear: action('clear', FINDING, field('document', 'text', { fact: 'resultDocument' }), NOTE),
    find: action(
      'find',
      FINDING,
      field('document', 'text', { fact: 'resultDocument' }),
      field('foundOn', 'day'),
      NOTE,
    ),
    object: action('object', REMEDY, field('way', 'text'), EVIDENCE),
    dismissObjection: action(
      'dismissObjection',
      REMEDY,
      field('document', 'text', { fact: 'remedyDocument' }),
    ),
    uphold: action(
      'uphold',
      REMEDY,
      field('document', 'text', { fact: 'remedyDocument' }),
      field('decidedOn', 'day'),
    ),
    correct: action(
      'correct',
      FINDING,
      field('document', 'text', { fact: 'remedyDocument' }),
      field('decidedOn', 'day'),
    ),
    settle: action('settle', REMEDY, NOTE),
    remove: action('remove', COOPERATION, REASON),
  },
  opening: { action: 'list', cell: { who: ['office'], to: 'listed' } },
  table: {
    listed: { notify: { who: ['office'], to: 'notified' }, remove: { who: ['office'], to: 'removed' } },
    notified: { ...ANSWERS, sendUp: UP, remove: { who: ['office'], to: 'removed' } },
    withdrawing: { askAgain: AGAIN, sendUp: UP },
    stated: { askAgain: AGAIN, sendUp: UP },
    unreached: { ...ANSWERS, sendUp: UP },
    returned: RESULTS,
    found: {
      object: { who: ['office'], to: 'objected' },
      correct: { who: ['office'], to: 'restored' },
      settle: { who: ['office'], to: 'settled' },
    },
    objected: {
      dismissObjection: { who: ['office'], to: 'found' },
      uphold: { who: ['office'], to: 'restored' },
      correct: { who: ['office'], to: 'restored' },
    },
    withdrawn: {},
    cleared: {},
    restored: {},
    settled: {},
    removed: {},
  },
});
