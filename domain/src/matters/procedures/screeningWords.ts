import type { Label } from '../../basics/message.ts';

/** What the procedures of 专利申请线索核查 call their states, actions, parties and fields. No word of theirs accuses. */

const PARTIES = {
  office: { zh: '知识产权科室', en: 'the IP section' },
  second: { zh: '复核人（另一人）', en: 'a second person' },
} as const satisfies Record<string, Label>;

const FIELDS = {
  title: { zh: '事项', en: 'Matter' },
  document: { zh: '文号或文件名', en: 'Document (number or name)' },
  issuer: { zh: '来文机关', en: 'Issued by' },
  receivedOn: { zh: '收文日', en: 'Received on' },
  due: { zh: '文件规定的反馈期限', en: 'Deadline set by the document' },
  warnDays: { zh: '提前几个工作日亮黄灯', en: 'Working days of yellow light' },
  number: { zh: '申请号', en: 'Application number' },
  applicants: { zh: '申请人', en: 'Applicants' },
  agency: { zh: '代理机构', en: 'Agency' },
  reason: { zh: '理由', en: 'Reason' },
  note: { zh: '说明', en: 'Note' },
  evidence: { zh: '佐证（名称、编号或存放处）', en: 'Evidence (title, number or place)' },
  declaredOn: { zh: '撤回声明日期', en: 'Day of the declaration' },
  statement: { zh: '陈述意见', en: 'Statement' },
  foundOn: { zh: '认定日期', en: 'Day of the finding' },
  decidedOn: { zh: '决定日期', en: 'Day of the decision' },
  way: { zh: '救济途径（复审、复议、诉讼、更正）', en: 'Remedy (re-examination, review, suit, correction)' },
  summary: { zh: '核查情况', en: 'What the check showed' },
  with: { zh: '约谈对象', en: 'With whom' },
  outcome: { zh: '约谈情况', en: 'What was said' },
  amount: { zh: '已发资助（元）', en: 'Subsidy paid (yuan)' },
} as const satisfies Record<string, Label>;

export const SCREENING_BATCH_WORDS = {
  nodes: [
    { zh: '接收', en: 'Receive' },
    { zh: '通知', en: 'Notify' },
    { zh: '收集答复', en: 'Collect answers' },
    { zh: '复核', en: 'Review' },
    { zh: '上报', en: 'Return' },
    { zh: '结果', en: 'Result' },
  ],
  parties: PARTIES,
  states: {
    received: { zh: '待拟通知', en: 'notice to be drafted' },
    noticeDrafted: { zh: '通知待复核', en: 'notice awaits review' },
    collecting: { zh: '收集答复', en: 'collecting answers' },
    returnDrafted: { zh: '反馈表待复核', en: 'return table awaits review' },
    returnApproved: { zh: '反馈表待上报', en: 'return table to be sent' },
    returned: { zh: '已上报，待结果', en: 'returned, result awaited' },
    concluded: { zh: '结果已登记', en: 'result recorded' },
    closed: { zh: '已办结', en: 'closed' },
    cancelled: { zh: '已撤销登记', en: 'cancelled' },
  },
  actions: {
    receive: { zh: '接收批次', en: 'Receive the batch' },
    draftNotice: { zh: '拟通知', en: 'Draft the notice' },
    approveNotice: { zh: '通知复核通过', en: 'Approve the notice' },
    sendBackNotice: { zh: '通知退回修改', en: 'Send the notice back' },
    draftReturn: { zh: '拟反馈表', en: 'Draft the return table' },
    approveReturn: { zh: '反馈表复核通过', en: 'Approve the return table' },
    sendBackReturn: { zh: '反馈表退回', en: 'Send the return table back' },
    sendReturn: { zh: '上报反馈表', en: 'Send the return table up' },
    recordResult: { zh: '登记上级结果', en: 'Record the result' },
    close: { zh: '办结', en: 'Close' },
    cancel: { zh: '撤销登记', en: 'Cancel' },
  },
  fields: FIELDS,
} as const satisfies Words;

export const SCREENING_ITEM_WORDS = {
  nodes: [
    { zh: '列入', en: 'Listed' },
    { zh: '通知', en: 'Notify' },
    { zh: '答复', en: 'Answer' },
    { zh: '上报', en: 'Return' },
    { zh: '结果', en: 'Result' },
  ],
  parties: { ...PARTIES, holder: { zh: '申请人或其代理机构', en: 'the applicant or its agency' } },
  states: {
    listed: { zh: '待通知', en: 'to be notified' },
    notified: { zh: '待答复', en: 'answer awaited' },
    withdrawing: { zh: '自愿撤回', en: 'withdrawn by the applicant' },
    stated: { zh: '已陈述意见', en: 'statement given' },
    unreached: { zh: '未能联系', en: 'not reached' },
    returned: { zh: '已上报，待结果', en: 'returned, result awaited' },
    withdrawn: { zh: '已撤回，不是认定', en: 'withdrawn, no finding' },
    cleared: { zh: '已排除', en: 'cleared' },
    found: { zh: '国家知识产权局已认定', en: 'found by CNIPA' },
    objected: { zh: '已认定，救济中', en: 'found, remedy under way' },
    restored: { zh: '已恢复', en: 'restored' },
    settled: { zh: '已认定，救济期满', en: 'found, remedies over' },
    removed: { zh: '误列，已移出', en: 'listed in error' },
  },
  actions: {
    list: { zh: '列入批次', en: 'List' },
    notify: { zh: '通知申请人或代理机构', en: 'Notify the applicant or agency' },
    declareWithdrawal: { zh: '收到撤回声明', en: 'Withdrawal declared' },
    state: { zh: '陈述意见', en: 'Statement' },
    noContact: { zh: '未能联系', en: 'Not reached' },
    askAgain: { zh: '答复有误，重新收集', en: 'Ask again' },
    sendUp: { zh: '随反馈表上报', en: 'Return with the table' },
    confirmWithdrawn: { zh: '登记已撤回', en: 'Record the withdrawal' },
    clear: { zh: '登记排除', en: 'Record as cleared' },
    find: { zh: '登记认定', en: 'Record the finding' },
    object: { zh: '登记救济', en: 'Record a remedy' },
    dismissObjection: { zh: '登记维持认定', en: 'Finding upheld' },
    uphold: { zh: '救济成立，恢复', en: 'Remedy succeeds, restore' },
    correct: { zh: '更正，恢复', en: 'Corrected, restore' },
    settle: { zh: '救济期满', en: 'Remedies are over' },
    remove: { zh: '移出批次', en: 'Take off the list' },
  },
  fields: FIELDS,
} as const satisfies Words;

export const SCREENING_LEAD_WORDS = {
  nodes: [
    { zh: '核查', en: 'Check' },
    { zh: '约谈（自愿）', en: 'Talk (voluntary)' },
    { zh: '复核', en: 'Review' },
    { zh: '线索上报', en: 'Report the lead' },
    { zh: '反馈', en: 'Feedback' },
  ],
  parties: PARTIES,
  states: {
    checking: { zh: '待核查', en: 'being checked' },
    talking: { zh: '约谈中', en: 'talk arranged' },
    drafted: { zh: '上报稿待复核', en: 'report awaits review' },
    approved: { zh: '待上报', en: 'to be reported' },
    reported: { zh: '已报国家知识产权局', en: 'reported to CNIPA' },
    adopted: { zh: '已采纳，依其结果办理', en: 'taken up; CNIPA goes on' },
    notAdopted: { zh: '未采纳，已排除', en: 'not taken up, cleared' },
    dismissed: { zh: '核查排除', en: 'cleared by the check' },
  },
  actions: {
    take: { zh: '开始核查', en: 'Begin the check' },
    record: { zh: '记录核查情况', en: 'Record the check' },
    inviteTalk: { zh: '邀请约谈（自愿）', en: 'Invite to a talk (voluntary)' },
    recordTalk: { zh: '记录约谈', en: 'Record the talk' },
    dismiss: { zh: '排除线索', en: 'Clear the lead' },
    draftReport: { zh: '拟线索上报稿', en: 'Draft the report' },
    approveReport: { zh: '复核同意上报', en: 'Approve the report' },
    sendBack: { zh: '退回核查', en: 'Send back to the check' },
    report: { zh: '线索上报', en: 'Report the lead' },
    adopt: { zh: '登记采纳', en: 'Record: taken up' },
    reject: { zh: '登记未采纳', en: 'Record: not taken up' },
  },
  fields: FIELDS,
} as const satisfies Words;

export const SCREENING_CLAWBACK_WORDS = {
  nodes: [
    { zh: '核对资助', en: 'Look for subsidies' },
    { zh: '复核', en: 'Review' },
    { zh: '移交', en: 'Hand over' },
  ],
  parties: PARTIES,
  states: {
    looking: { zh: '待核对资助', en: 'subsidies to be looked up' },
    proposed: { zh: '移交稿待复核', en: 'handover awaits review' },
    approved: { zh: '待移交', en: 'to be handed over' },
    nonePaid: { zh: '未发资助', en: 'none paid' },
    handedOver: { zh: '已移交发放部门', en: 'handed over to the payer' },
    done: { zh: '发放部门已办结', en: 'settled by the payer' },
    lapsed: { zh: '认定已恢复，撤销', en: 'finding restored, cancelled' },
  },
  actions: {
    open: { zh: '因认定核对资助', en: 'Look up subsidies after a finding' },
    none: { zh: '未发过资助', en: 'None was paid' },
    propose: { zh: '拟移交', en: 'Draft the handover' },
    approve: { zh: '复核通过', en: 'Approve' },
    sendBack: { zh: '退回', en: 'Send back' },
    handOver: { zh: '移交发放资助的部门', en: 'Hand over to the payer' },
    finish: { zh: '登记发放部门办结', en: 'Record: settled by the payer' },
    lapse: { zh: '认定恢复，撤销核对', en: 'Finding restored: cancel' },
  },
  fields: FIELDS,
} as const satisfies Words;

type Words = { readonly nodes: readonly Label[] } & Readonly<
  Record<'parties' | 'states' | 'actions' | 'fields', Readonly<Record<string, Label>>>
>;
