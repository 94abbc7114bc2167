import { addDays } from '../../basics/plainDate.ts';
import { type Action, type Authority, type Field, procedure } from '../procedure.ts';

/** 人民调解 in outline: enough to show that the engine carries it. 人民调解法 (2011-01-01) 第三十三条: joint application within 30 days. */
const LAW: Authority = {
  basis: { zh: '人民调解法', en: "People's Mediation Law" },
  competent: { zh: '人民调解委员会', en: "The people's mediation committee" },
  certainty: 'official',
};
const say = (zh: string, en: string) => ({ zh, en });
const field = (name: string, type: Field['type']): Field => ({
  name,
  type,
  label: say(name, name),
  fact: name,
});
const act = (zh: string, en: string, ...fields: Field[]): Action => ({
  label: say(zh, en),
  authority: LAW,
  fields,
});

export const MEDIATION = procedure({
  id: 'mediation',
  version: 1,
  label: say('人民调解', 'Mediation'),
  lit: true,
  nodes: [say('受理', 'Accept'), say('同意', 'Consent'), say('调解', 'Mediate'), say('归档', 'File')],
  parties: {
    mediator: { label: say('调解员', 'mediator'), roles: ['mediator'], unit: 'any' },
    party: { label: say('当事人', 'party'), roles: ['enterprise'], unit: 'lead' },
    other: { label: say('对方当事人', 'other party'), roles: ['enterprise'], unit: 'support' },
  },
  states: {
    requested: { label: say('待受理', 'requested'), node: 0, turn: 'mediator', limit: { set: 'acceptDays' } },
    accepted: { label: say('待双方同意', 'accepted'), node: 1, turn: 'other' },
    underWay: { label: say('调解中', 'under way'), node: 2, turn: 'mediator' },
    agreed: {
      label: say('已达成协议', 'agreed'),
      node: 3,
      turn: 'mediator',
      limit: { law: 'civil', span: { days: 30 }, since: 'agree' },
    },
    filed: { label: say('已归档', 'filed'), node: 4, turn: null, final: true },
    ended: { label: say('未达成或终止', 'ended'), node: 4, turn: null, final: true },
  },
  actions: {
    request: act(
      '申请调解',
      'Request',
      field('lead', 'unit'),
      field('support', 'units'),
      field('acceptDays', 'number'),
    ),
    accept: act('受理', 'Accept'),
    consent: {
      ...act('同意调解', 'Consent', field('length', 'number')),
      effect: (facts, on) => ({ ...facts, due: addDays(on, Number(facts.length)) }),
    },
    session: act('调解会次', 'Session', field('note', 'text')),
    agree: act('达成协议', 'Agree', field('agreement', 'text')),
    confirm: act('共同申请司法确认', 'Apply for confirmation', field('court', 'text')),
    file: act('归档', 'File'),
    end: act('终止', 'End', field('reason', 'text')),
  },
  opening: { action: 'request', cell: { who: ['party', 'mediator'], to: 'requested' } },
  table: {
    requested: { accept: { who: ['mediator'], to: 'accepted' }, end: { who: ['mediator'], to: 'ended' } },
    accepted: {
      consent: { who: ['other'], to: 'underWay', notBy: 'request' },
      end: { who: ['party', 'other', 'mediator'], to: 'ended' },
    },
    underWay: {
      session: { who: ['mediator'], to: 'underWay' },
      agree: { who: ['mediator'], to: 'agreed' },
      end: { who: ['party', 'other', 'mediator'], to: 'ended' },
    },
    agreed: { confirm: { who: ['party', 'other'], to: 'agreed' }, file: { who: ['mediator'], to: 'filed' } },
    filed: {},
    ended: {},
  },
});
