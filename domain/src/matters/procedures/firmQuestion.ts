import type { Action, Authority, Field } from '../procedure.ts';
import { procedure } from '../procedure.ts';
import { FIRM_QUESTION_WORDS } from './firmQuestionWords.ts';

/**
 * 一问一答: a firm asks the IP section one question (知识产权公共服务). Advice and no administrative act: nobody is lit. The section
 * answers; the firm is content or asks again.
 */
const W = FIRM_QUESTION_WORDS;
type State = keyof typeof W.states;
type ActionName = keyof typeof W.actions;
type PartyName = keyof typeof W.parties;

const SERVICE: Authority = {
  basis: { zh: '知识产权公共服务：咨询指导', en: 'Public IP service: advice' },
  competent: { zh: '区县知识产权部门', en: "The district's IP section" },
  certainty: 'platform',
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
  authority: SERVICE,
  fields,
});

export const FIRM_QUESTION = procedure<State, ActionName, PartyName>({
  id: 'firm-question',
  version: 1,
  label: { zh: '企业咨询', en: 'Question of a firm' },
  lit: false,
  nodes: W.nodes,
  parties: {
    firm: { label: W.parties.firm, roles: ['enterprise'], unit: 'support' },
    office: { label: W.parties.office, roles: ['office', 'administrator'], unit: 'any' },
  },
  states: {
    asked: { label: W.states.asked, node: 1, turn: 'office', limit: { set: 'answerDays' } },
    answered: { label: W.states.answered, node: 2, turn: 'firm', delivered: true },
    closed: { label: W.states.closed, node: 3, turn: null, final: true },
  },
  actions: {
    ask: action(
      'ask',
      field('title', 'text'),
      field('support', 'units'),
      field('question', 'text'),
      field('answerDays', 'number', true),
    ),
    answer: action('answer', field('answer', 'text')),
    askAgain: action('askAgain', field('question', 'text')),
    close: action('close'),
  },
  opening: { action: 'ask', cell: { who: ['firm'], to: 'asked' } },
  table: {
    asked: {
      answer: { who: ['office'], to: 'answered' },
      close: { who: ['firm'], to: 'closed' },
    },
    answered: {
      askAgain: { who: ['firm'], to: 'asked' },
      close: { who: ['firm', 'office'], to: 'closed' },
    },
    closed: {},
  },
});
