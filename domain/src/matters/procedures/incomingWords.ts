import type { Label } from '../../basics/message.ts';

/** What 来文办理 (a request of a superior) calls its parts. */
export const INCOMING_WORDS = {
  nodes: [
    { zh: '收文登记', en: 'Received' },
    { zh: '办理', en: 'In hand' },
    { zh: '报出', en: 'Handed in' },
  ],
  parties: {
    office: { zh: '办公室', en: 'the office' },
    owner: { zh: '承办单位', en: 'the responsible unit' },
  },
  states: {
    received: { zh: '待办理', en: 'to be worked on' },
    assigned: { zh: '承办单位办理中', en: 'with the responsible unit' },
    handedIn: { zh: '已报出', en: 'handed in' },
    shelved: { zh: '不需办理', en: 'nothing to do' },
  },
  actions: {
    receive: { zh: '收文登记', en: 'Record the request' },
    amend: { zh: '更正登记', en: 'Correct the record' },
    assign: { zh: '交承办单位', en: 'Give to a unit' },
    giveBack: { zh: '退回办公室', en: 'Give back to the office' },
    handIn: { zh: '报出', en: 'Hand in' },
    snooze: { zh: '暂缓', en: 'Snooze' },
    shelve: { zh: '不需办理', en: 'Nothing to do' },
  },
  fields: {
    title: { zh: '来文标题或报送事项', en: 'Title or what is to be handed in' },
    issuer: { zh: '来文单位', en: 'From whom' },
    document: { zh: '文号', en: 'Document number' },
    receivedOn: { zh: '收文日期', en: 'Received on' },
    asked: { zh: '要求', en: 'What is asked' },
    lead: { zh: '承办单位', en: 'Responsible unit' },
    due: { zh: '报送截止日', en: 'Due on' },
    every: { zh: '重复', en: 'Recurs' },
    warnDays: { zh: '提前几个工作日亮黄灯', en: 'Working days of the yellow light' },
    how: { zh: '报送方式或文号', en: 'How it was sent, or its number' },
    evidence: { zh: '报送件和佐证', en: 'What was handed in, and evidence' },
    until: { zh: '暂缓至', en: 'Until' },
    reason: { zh: '理由', en: 'Reason' },
    note: { zh: '说明', en: 'Note' },
  },
} as const satisfies Record<string, readonly Label[] | Readonly<Record<string, Label>>>;
