import type { Action, Authority, Field } from '../procedure.ts';
import { procedure } from '../procedure.ts';
import { MARK_WATCH_WORDS } from './markWatchWords.ts';

/**
 * 商标监测提示: a newly published mark looks like a protected one; the holder is told in time. 商标法(2019) 第三十三条 (three months from the
 * preliminary publication), from 2027-01-01 商标法(2026) 第三十六条 (two): a holder of an earlier right or an interested party may oppose; CNIPA
 * decides. The district tells and helps; it neither opposes for anybody nor judges the applicant.
 */
const W = MARK_WATCH_WORDS;
type State = keyof typeof W.states;
type ActionName = keyof typeof W.actions;
type PartyName = keyof typeof W.parties;

const SERVICE: Authority = {
  basis: {
    zh: '公益服务：商标品牌指导，提示权利人自行决定',
    en: 'Public service: guidance on marks and brands; the holder decides',
  },
  competent: {
    zh: '区县知识产权部门、商标品牌指导站',
    en: "The district's IP section, brand guidance stations",
  },
  certainty: 'platform',
};
const HOLDER: Authority = {
  basis: {
    zh: '商标法（2019）第三十三条；2027年1月1日起为商标法（2026）第三十六条',
    en: 'Trademark Law (2019) Art. 33; from 2027-01-01 Trademark Law (2026) Art. 36',
  },
  competent: { zh: '在先权利人或者利害关系人', en: 'The holder of the earlier right or an interested party' },
  certainty: 'official',
};
const DECISION: Authority = {
  basis: {
    zh: '商标法（2019）第三十五条；2027年1月1日起为商标法（2026）第三十八条',
    en: 'Trademark Law (2019) Art. 35; from 2027-01-01 Trademark Law (2026) Art. 38',
  },
  competent: { zh: '国家知识产权局；本区只登记其结果', en: 'CNIPA; the district only records the result' },
  certainty: 'official',
};

const field = (name: keyof typeof W.fields, type: Field['type'], optional?: true): Field => ({
  name,
  type,
  label: W.fields[name],
  fact: name,
  ...(optional ? { optional } : {}),
});
const NOTE: Field = { name: 'note', type: 'text', label: W.fields.note, optional: true };
const action = (name: ActionName, authority: Authority, ...fields: Field[]): Action => ({
  label: W.actions[name],
  authority,
  fields,
});

const office = { who: ['office'] as const };
const drop = { ...office, to: 'dropped' as const };

export const MARK_WATCH = procedure<State, ActionName, PartyName>({
  id: 'mark-watch',
  version: 1,
  label: { zh: '商标监测提示', en: 'Hint from the watch of marks' },
  lit: true,
  nodes: W.nodes,
  parties: { office: { label: W.parties.office, roles: ['office', 'administrator'], unit: 'any' } },
  states: {
    checking: { label: W.states.checking, node: 0, turn: 'office' },
    told: { label: W.states.told, node: 2, turn: 'office' },
    opposing: { label: W.states.opposing, node: 3, turn: 'office' },
    filed: { label: W.states.filed, node: 4, turn: 'office', delivered: true },
    upheld: { label: W.states.upheld, node: 5, turn: null, final: true },
    rejected: { label: W.states.rejected, node: 5, turn: null, final: true },
    waived: { label: W.states.waived, node: 5, turn: null, final: true },
    lapsed: { label: W.states.lapsed, node: 5, turn: null, final: true },
    dropped: { label: W.states.dropped, node: 5, turn: null, final: true },
  },
  actions: {
    open: action(
      'open',
      SERVICE,
      field('title', 'text'),
      field('due', 'day', true),
      field('findings', 'text', true),
      field('warnDays', 'number', true),
    ),
    tell: action('tell', SERVICE, field('toldOn', 'day'), field('way', 'text')),
    prepare: action('prepare', HOLDER, field('agency', 'text', true), NOTE),
    file: action('file', HOLDER, field('filedOn', 'day'), field('agency', 'text', true)),
    waive: action('waive', HOLDER, field('reason', 'text')),
    lapse: action('lapse', SERVICE, field('reason', 'text')),
    uphold: action('uphold', DECISION, field('document', 'text', true), NOTE),
    reject: action('reject', DECISION, field('document', 'text', true), NOTE),
    drop: action('drop', SERVICE, field('reason', 'text')),
  },
  opening: { action: 'open', cell: { ...office, to: 'checking' } },
  table: {
    checking: { tell: { ...office, to: 'told' }, drop },
    told: {
      prepare: { ...office, to: 'opposing' },
      file: { ...office, to: 'filed' },
      waive: { ...office, to: 'waived' },
      lapse: { ...office, to: 'lapsed' },
      drop,
    },
    opposing: {
      file: { ...office, to: 'filed' },
      waive: { ...office, to: 'waived' },
      lapse: { ...office, to: 'lapsed' },
      drop,
    },
    filed: { uphold: { ...office, to: 'upheld' }, reject: { ...office, to: 'rejected' } },
    upheld: {},
    rejected: {},
    waived: {},
    lapsed: {},
    dropped: {},
  },
});
