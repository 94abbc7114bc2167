/** Words of the order of a service, in both languages. */
export const SERVICE_ORDER_WORDS = {
  nodes: [
    { zh: '企业下单', en: 'Asked' },
    { zh: '机构接单', en: 'Taken' },
    { zh: '办理', en: 'Done' },
    { zh: '企业确认', en: 'Confirmed' },
  ],
  parties: {
    firm: { zh: '企业', en: 'Firm' },
    agency: { zh: '受托机构', en: 'Agency' },
  },
  states: {
    asked: { zh: '待接单', en: 'Waits for the agency' },
    working: { zh: '办理中', en: 'Under way' },
    delivered: { zh: '待企业确认', en: 'Waits for the firm' },
    confirmed: { zh: '已确认', en: 'Confirmed' },
    declined: { zh: '机构未接', en: 'Declined' },
    withdrawn: { zh: '已撤单', en: 'Withdrawn' },
  },
  actions: {
    ask: { zh: '下单', en: 'Ask' },
    accept: { zh: '接单', en: 'Take it' },
    decline: { zh: '不接', en: 'Decline' },
    deliver: { zh: '交付', en: 'Deliver' },
    confirm: { zh: '确认', en: 'Confirm' },
    sendBack: { zh: '退回补办', en: 'Send back' },
    withdraw: { zh: '撤单', en: 'Withdraw' },
  },
  fields: {
    title: { zh: '事项', en: 'What' },
    lead: { zh: '受托机构', en: 'Agency' },
    support: { zh: '企业', en: 'Firm' },
    wish: { zh: '要求', en: 'Wish' },
    due: { zh: '希望完成日', en: 'Wanted by' },
    feeYuan: { zh: '服务费（元）', en: 'Fee (yuan)' },
    reason: { zh: '原因', en: 'Reason' },
    result: { zh: '办理结果', en: 'Result' },
    note: { zh: '说明', en: 'Note' },
  },
} as const;
