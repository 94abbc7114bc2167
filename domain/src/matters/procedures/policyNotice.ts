import { dayOf, listOf, numberOf } from '../facts.ts';
import type { Action, Authority, Field, Guard } from '../procedure.ts';
import { procedure } from '../procedure.ts';
import { laterThanToday } from '../supervisionGuards.ts';
import { POLICY_NOTICE_WORDS } from './policyNoticeWords.ts';

/**
 * 政策申报通知: a programme firms may apply for, as data: conditions, documents, quota and the four days by which the district,
 * the city, the province and the state want it. The district's own day is the limit; what is recommended keeps to the
 * quota.
 */
const W = POLICY_NOTICE_WORDS;
type State = keyof typeof W.states;
type ActionName = keyof typeof W.actions;
type PartyName = keyof typeof W.parties;

const NOTICE: Authority = {
  basis: { zh: '该项目的申报通知', en: "The programme's own notice" },
  competent: { zh: '通知指定的推荐单位', en: 'The body the notice asks to recommend' },
  certainty: 'platform',
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
  authority: NOTICE,
  fields,
});

const RECORD: readonly Field[] = [
  kept('title', 'text'),
  kept('issuer', 'text'),
  kept('document', 'text', true),
  kept('conditions', 'texts', true),
  kept('materials', 'texts', true),
  kept('quota', 'number', true),
  kept('due', 'day'),
  kept('dueCity', 'day', true),
  kept('dueProvince', 'day', true),
  kept('dueNation', 'day', true),
  kept('warnDays', 'number', true),
];

/** 区级截止 comes before the city's, the city's before the province's. */
const daysInOrder: Guard = ({ input }) => {
  let before = null;
  for (const name of ['due', 'dueCity', 'dueProvince', 'dueNation']) {
    const day = dayOf(input, name);
    if (day !== null && before !== null && day < before)
      return { code: 'policy-days-order', params: { day, before } };
    before = day ?? before;
  }
  return undefined;
};

const withinQuota: Guard = ({ facts, input }) => {
  const [quota, given] = [numberOf(facts, 'quota'), listOf(input, 'applicants').length];
  return quota > 0 && given > quota ? { code: 'policy-over-quota', params: { quota, given } } : undefined;
};

export const POLICY_NOTICE = procedure<State, ActionName, PartyName>({
  id: 'policy-notice',
  version: 1,
  label: { zh: '政策申报通知', en: 'Call for applications' },
  lit: true,
  nodes: W.nodes,
  parties: { office: { label: W.parties.office, roles: ['office', 'administrator'], unit: 'any' } },
  states: {
    announced: { label: W.states.announced, node: 1, turn: 'office' },
    recommended: { label: W.states.recommended, node: 3, turn: null, delivered: true, final: true },
    ended: { label: W.states.ended, node: 0, turn: null, final: true },
  },
  actions: {
    announce: action('announce', ...RECORD),
    amend: action('amend', ...RECORD),
    recommend: action(
      'recommend',
      kept('applicants', 'texts'),
      kept('evidence', 'texts', true),
      field('note', 'text', { optional: true }),
    ),
    end: action('end', field('reason', 'text')),
    snooze: action('snooze', field('until', 'day', { fact: 'snoozedUntil' }), field('reason', 'text')),
  },
  opening: { action: 'announce', cell: { who: ['office'], to: 'announced', when: [daysInOrder] } },
  table: {
    announced: {
      amend: { who: ['office'], to: 'announced', when: [daysInOrder] },
      recommend: { who: ['office'], to: 'recommended', when: [withinQuota] },
      snooze: { who: ['office'], to: 'announced', when: [laterThanToday] },
      end: { who: ['office'], to: 'ended' },
    },
    recommended: {},
    ended: {},
  },
});
