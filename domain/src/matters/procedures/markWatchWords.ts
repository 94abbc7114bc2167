import type { Label } from '../../basics/message.ts';

/** What 商标监测提示 calls its states, actions, parties and fields. A hit is a hint; whether to oppose is the holder's own decision. */
export const MARK_WATCH_WORDS = {
  nodes: [
    { zh: '核对', en: 'Check' },
    { zh: '提示权利人', en: 'Tell the holder' },
    { zh: '权利人决定', en: 'Holder decides' },
    { zh: '提出异议', en: 'Opposition' },
    { zh: '结果', en: 'Result' },
  ],
  parties: { office: { zh: '知识产权科室', en: 'the IP section' } },
  states: {
    checking: { zh: '待提示权利人', en: 'holder to be told' },
    told: { zh: '已提示，待权利人决定', en: 'told, the holder decides' },
    opposing: { zh: '权利人准备异议', en: 'the holder prepares an opposition' },
    filed: { zh: '已提出异议，待决定', en: 'opposed, decision awaited' },
    upheld: { zh: '异议成立', en: 'opposition upheld' },
    rejected: { zh: '异议不成立', en: 'opposition rejected' },
    waived: { zh: '权利人不提异议', en: 'the holder does not oppose' },
    lapsed: { zh: '期满未提异议', en: 'not opposed in time' },
    dropped: { zh: '不需提示，已撤销', en: 'no need to tell, dropped' },
  },
  actions: {
    open: { zh: '开办提示', en: 'Open' },
    tell: { zh: '登记已提示权利人', en: 'Record: holder told' },
    prepare: { zh: '登记权利人拟提异议', en: 'Record: holder will oppose' },
    file: { zh: '登记已提出异议', en: 'Record: opposition filed' },
    waive: { zh: '登记权利人不提异议', en: 'Record: holder does not oppose' },
    lapse: { zh: '登记期满未提', en: 'Record: not opposed in time' },
    uphold: { zh: '登记异议成立', en: 'Record: upheld' },
    reject: { zh: '登记异议不成立', en: 'Record: rejected' },
    drop: { zh: '撤销提示', en: 'Drop' },
  },
  fields: {
    title: { zh: '事项', en: 'Matter' },
    due: { zh: '提出异议的最后一日', en: 'Last day to oppose' },
    warnDays: { zh: '提前几个工作日亮黄灯', en: 'Working days of yellow light' },
    findings: { zh: '比对结果', en: 'What was found' },
    toldOn: { zh: '提示日期', en: 'Told on' },
    way: { zh: '提示方式和对象', en: 'How and whom' },
    agency: { zh: '办理机构', en: 'Who files' },
    filedOn: { zh: '提出异议日期', en: 'Filed on' },
    document: { zh: '决定文号', en: 'Decision (number)' },
    reason: { zh: '理由', en: 'Reason' },
    note: { zh: '说明', en: 'Note' },
  },
} as const satisfies { readonly nodes: readonly Label[] } & Readonly<
  Record<'parties' | 'states' | 'actions' | 'fields', Readonly<Record<string, Label>>>
>;
