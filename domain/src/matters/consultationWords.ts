import type { Label } from '../basics/message.ts';

/** What 商请 (asking a body that is no subordinate) calls its parts. */
export const CONSULTATION_WORDS = {
  nodes: [
    { zh: '拟函', en: 'Draft' },
    { zh: '审核', en: 'Approve' },
    { zh: '发商请函', en: 'Send letter' },
    { zh: '收复函', en: 'Reply in' },
    { zh: '归档', en: 'File' },
  ],
  parties: {
    office: { zh: '发函单位（办公室）', en: 'the office that writes' },
    approver: { zh: '审核人', en: 'the approver' },
  },
  states: {
    drafted: { zh: '待审核', en: 'awaiting approval' },
    returned: { zh: '退回修改', en: 'sent back for changes' },
    approved: { zh: '待发函', en: 'awaiting dispatch' },
    sent: { zh: '已发商请函', en: 'letter sent' },
    replied: { zh: '已收复函', en: 'reply received' },
    filed: { zh: '已归档', en: 'filed' },
    withdrawn: { zh: '已撤销', en: 'withdrawn' },
  },
  actions: {
    draft: { zh: '拟商请函', en: 'Draft a letter' },
    amend: { zh: '修改后重报', en: 'Amend and resubmit' },
    approve: { zh: '审核通过', en: 'Approve' },
    sendBack: { zh: '审核退回', en: 'Send back' },
    send: { zh: '发商请函', en: 'Send the letter' },
    reply: { zh: '登记复函', en: 'Record the reply' },
    file: { zh: '归档', en: 'File' },
    withdraw: { zh: '撤销', en: 'Withdraw' },
  },
  fields: {
    title: { zh: '事项', en: 'Matter' },
    task: { zh: '商请内容', en: 'What is asked' },
    lead: { zh: '受函单位', en: 'Addressee' },
    letter: { zh: '商请函文号', en: 'Number of the letter' },
    replyNumber: { zh: '复函文号', en: 'Number of the reply' },
    answer: { zh: '复函要点（只录数字）', en: 'What it says (figures only)' },
    evidence: { zh: '复函原件（名称、存放处）', en: 'The reply itself (title, place)' },
    reason: { zh: '理由', en: 'Reason' },
    note: { zh: '说明', en: 'Note' },
  },
} as const satisfies Record<string, readonly Label[] | Readonly<Record<string, Label>>>;
