import type { PlainDate } from '../../basics/plainDate.ts';
import { period } from '../../deadlines/period.ts';
import { dayOf } from '../facts.ts';
import { type Action, type Authority, type Field, procedure } from '../procedure.ts';

/**
 * 行政处罚普通程序 in outline: enough to show that the engine carries it. 市场监督管理行政处罚程序规定: 立案 in 15 working days,
 * decision in 90 days from 立案 (+30 by the head), statements in 5 working days, service in 7 working days (行政处罚法 61).
 */
const LAW: Authority = {
  basis: { zh: '市场监督管理行政处罚程序规定', en: 'Provisions on Penalty Procedure in Market Regulation' },
  competent: { zh: '区市场监督管理局', en: "The district's market regulator" },
  certainty: 'official',
};
const say = (zh: string, en: string) => ({ zh, en });
const text = (name: string): Field => ({ name, type: 'text', label: say(name, name), fact: name });
const act = (zh: string, en: string, ...fields: Field[]): Action => ({
  label: say(zh, en),
  authority: LAW,
  fields,
});
const later = (from: PlainDate, days: number) => period(from, { days }, 'penalty', 'end')!.end;

export const PENALTY_CASE = procedure({
  id: 'penalty-case',
  version: 1,
  label: say('行政处罚', 'Penalty case'),
  lit: true,
  nodes: [
    say('立案', 'Open'),
    say('调查', 'Investigate'),
    say('审核', 'Review'),
    say('告知', 'Notice'),
    say('决定', 'Decide'),
  ],
  parties: {
    officer: { label: say('执法人员', 'officer'), roles: ['enforcer'], unit: 'any' },
    legal: { label: say('法制审核', 'legal section'), roles: ['legal'], unit: 'any' },
    head: { label: say('负责人', 'head'), roles: ['leader'], unit: 'any' },
  },
  states: {
    found: {
      label: say('待立案', 'found'),
      node: 0,
      turn: 'head',
      limit: { law: 'penalty', span: { workingDays: 15 } },
    },
    open: { label: say('调查中', 'open'), node: 1, turn: 'officer' },
    underReview: {
      label: say('法制审核中', 'under review'),
      node: 2,
      turn: 'legal',
      limit: { law: 'penalty', span: { workingDays: 10 } },
    },
    reviewed: { label: say('待告知', 'reviewed'), node: 3, turn: 'officer' },
    noticed: {
      label: say('陈述申辩期', 'noticed'),
      node: 4,
      turn: 'head',
      limit: { law: 'penalty', span: { workingDays: 5 } },
    },
    decided: {
      label: say('待送达', 'decided'),
      node: 5,
      turn: 'officer',
      limit: { law: 'penalty', span: { workingDays: 7 } },
    },
    served: { label: say('已送达', 'served'), node: 5, turn: null, final: true },
    dropped: { label: say('不予立案或终止', 'dropped'), node: 5, turn: null, final: true },
  },
  actions: {
    find: act('登记线索', 'Record a lead', text('title')),
    file: {
      ...act('立案', 'Open the case'),
      effect: (facts, on) => ({ ...facts, filedOn: on, due: later(on, 90) }),
    },
    prolong: {
      ...act('批准延长', 'Prolong', text('reason')),
      effect: (facts) => ({ ...facts, due: later(dayOf(facts, 'filedOn')!, 120), prolonged: 1 }),
    },
    report: act('调查终结', 'Report', text('report')),
    review: act('法制审核通过', 'Pass the legal review'),
    sendBack: act('退回补充调查', 'Send back', text('reason')),
    notify: act('告知', 'Notify', text('notice')),
    decide: act('处罚决定', 'Decide', text('decision')),
    serve: act('送达', 'Serve'),
    drop: act('不予立案、终止', 'Drop', text('reason')),
  },
  opening: { action: 'find', cell: { who: ['officer'], to: 'found' } },
  table: {
    found: { file: { who: ['head'], to: 'open' }, drop: { who: ['head'], to: 'dropped' } },
    open: {
      report: { who: ['officer'], to: 'underReview' },
      prolong: {
        who: ['head'],
        to: 'open',
        when: [({ facts }) => (facts.prolonged === 1 ? { code: 'matter-extension-open' } : undefined)],
      },
      drop: { who: ['head'], to: 'dropped' },
    },
    underReview: {
      review: { who: ['legal'], to: 'reviewed', notBy: 'report' },
      sendBack: { who: ['legal'], to: 'open' },
    },
    reviewed: { notify: { who: ['officer'], to: 'noticed' } },
    noticed: { decide: { who: ['head'], to: 'decided' }, drop: { who: ['head'], to: 'dropped' } },
    decided: { serve: { who: ['officer'], to: 'served' } },
    served: {},
    dropped: {},
  },
});
