import type { Label } from '../../basics/message.ts';

/** What 政策申报通知 calls its parts. */
export const POLICY_NOTICE_WORDS = {
  nodes: [
    { zh: '通知登记', en: 'Recorded' },
    { zh: '组织申报', en: 'Applications' },
    { zh: '推荐上报', en: 'Recommended' },
  ],
  parties: { office: { zh: '办公室', en: 'the office' } },
  states: {
    announced: { zh: '组织申报中', en: 'taking applications' },
    recommended: { zh: '已推荐上报', en: 'recommended' },
    ended: { zh: '无申报，已了结', en: 'ended without applicants' },
  },
  actions: {
    announce: { zh: '登记申报通知', en: 'Record the notice' },
    amend: { zh: '更正登记', en: 'Correct the record' },
    recommend: { zh: '推荐上报', en: 'Recommend' },
    end: { zh: '无申报，了结', en: 'End without applicants' },
    snooze: { zh: '暂缓', en: 'Snooze' },
  },
  fields: {
    title: { zh: '项目名称', en: 'Programme' },
    issuer: { zh: '发文单位', en: 'Issued by' },
    document: { zh: '文号', en: 'Document number' },
    conditions: { zh: '申报条件', en: 'Conditions' },
    materials: { zh: '申报材料', en: 'Documents to hand in' },
    quota: { zh: '推荐名额', en: 'Quota' },
    due: { zh: '区级截止', en: 'Due in the district' },
    dueCity: { zh: '市级截止', en: 'Due in the city' },
    dueProvince: { zh: '省级截止', en: 'Due in the province' },
    dueNation: { zh: '国家级截止', en: 'Due nationally' },
    warnDays: { zh: '提前几个工作日亮黄灯', en: 'Working days of the yellow light' },
    applicants: { zh: '推荐单位', en: 'Recommended applicants' },
    evidence: { zh: '推荐函和佐证', en: 'Letter of recommendation and evidence' },
    until: { zh: '暂缓至', en: 'Until' },
    reason: { zh: '理由', en: 'Reason' },
    note: { zh: '说明', en: 'Note' },
  },
} as const satisfies Record<string, readonly Label[] | Readonly<Record<string, Label>>>;
