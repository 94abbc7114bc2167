import { type Action, type Authority, type Field, procedure } from '../procedure.ts';

/** 服务事项 in outline: a firm asks, the office answers or passes on, the firm says whether it helped. */
const HOUSE: Authority = {
  basis: { zh: '服务承诺', en: 'Service promise' },
  competent: { zh: '知识产权办公室', en: 'The IP office' },
  certainty: 'platform',
};
const say = (zh: string, en: string) => ({ zh, en });
const text = (name: string): Field => ({ name, type: 'text', label: say(name, name), fact: name });
const act = (zh: string, en: string, ...fields: Field[]): Action => ({
  label: say(zh, en),
  authority: HOUSE,
  fields,
});

export const SERVICE_REQUEST = procedure({
  id: 'service-request',
  version: 1,
  label: say('服务事项', 'Service request'),
  lit: true,
  nodes: [say('受理', 'Take'), say('答复', 'Answer'), say('评价', 'Rate')],
  parties: {
    firm: { label: say('企业', 'firm'), roles: ['enterprise'], unit: 'lead' },
    office: { label: say('办公室', 'office'), roles: ['office'], unit: 'any' },
  },
  states: {
    asked: { label: say('待受理', 'asked'), node: 0, turn: 'office', limit: { set: 'takeDays' } },
    taken: { label: say('办理中', 'taken'), node: 1, turn: 'office', limit: { set: 'answerDays' } },
    answered: { label: say('待评价', 'answered'), node: 2, turn: 'firm' },
    done: { label: say('已办结', 'done'), node: 3, turn: null, final: true },
  },
  actions: {
    ask: act('提出', 'Ask', text('title'), {
      name: 'lead',
      type: 'unit',
      label: say('企业', 'firm'),
      fact: 'lead',
    }),
    take: act('受理', 'Take', text('handler')),
    answer: act('答复', 'Answer', text('answer')),
    again: act('再问', 'Ask again', text('reason')),
    rate: act('评价', 'Rate', text('rating')),
  },
  opening: { action: 'ask', cell: { who: ['firm', 'office'], to: 'asked' } },
  table: {
    asked: { take: { who: ['office'], to: 'taken' } },
    taken: { answer: { who: ['office'], to: 'answered' } },
    answered: { rate: { who: ['firm'], to: 'done' }, again: { who: ['firm'], to: 'taken' } },
    done: {},
  },
});
