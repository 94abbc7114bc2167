/** 提醒电话: what came of a call about a deadline, and the words to say. A reminder is no agency: the liability stays with the holder. */
export const CALL_OUTCOMES = {
  reminded: { zh: '已发提醒', en: 'reminded' },
  willPay: { zh: '将缴费/续展', en: 'will pay or renew' },
  paid: { zh: '称已办理', en: 'says it is done' },
  giveUp: { zh: '主动放弃', en: 'gives the right up' },
  callBack: { zh: '要求再联系', en: 'asks to be called again' },
  noAnswer: { zh: '无人接听', en: 'no answer' },
  wrongNumber: { zh: '联系方式有误', en: 'wrong number' },
  transferred: { zh: '权利已转让', en: 'the right was transferred' },
} as const;
export type CallOutcome = keyof typeof CALL_OUTCOMES;

/** 话术: `{name}` stands for a parameter. */
export const CALL_SCRIPT = {
  zh: [
    '您好，这里是区市场监管局知识产权科。请问是 {holder} 吗？',
    '贵单位的 {title}，{what} 应于 {due} 前办理，现在办理为 {now}。',
    '{ifMissed}。',
    '请问是否已经办理，或准备何时办理？需要我们把应缴金额和办理渠道发给您吗？',
    '本提醒是公益服务，不代办手续；期限以国家知识产权局的通知为准，由权利人自行负责。',
  ],
  en: [
    'Good day, this is the IP section of the district market-supervision bureau. Is this {holder}?',
    '{title}: {what} is due by {due}; done today it costs {now}.',
    '{ifMissed}.',
    'Has it been done, or when will it be? Shall we send you the amount and where to pay?',
    'This reminder is a free service and no agency: the notices of CNIPA decide, and the holder remains responsible.',
  ],
} as const;
