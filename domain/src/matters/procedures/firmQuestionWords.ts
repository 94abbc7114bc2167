/** Words of a question of a firm, in both languages. */
export const FIRM_QUESTION_WORDS = {
  nodes: [
    { zh: '企业提问', en: 'Asked' },
    { zh: '科室答复', en: 'Answered' },
    { zh: '办结', en: 'Closed' },
  ],
  parties: {
    firm: { zh: '企业', en: 'Firm' },
    office: { zh: '知识产权科室', en: 'IP section' },
  },
  states: {
    asked: { zh: '待答复', en: 'Waits for an answer' },
    answered: { zh: '已答复', en: 'Answered' },
    closed: { zh: '已办结', en: 'Closed' },
  },
  actions: {
    ask: { zh: '提问', en: 'Ask' },
    answer: { zh: '答复', en: 'Answer' },
    askAgain: { zh: '追问', en: 'Ask again' },
    close: { zh: '办结', en: 'Close' },
  },
  fields: {
    title: { zh: '事项', en: 'What' },
    support: { zh: '企业', en: 'Firm' },
    question: { zh: '问题', en: 'Question' },
    answer: { zh: '答复', en: 'Answer' },
    answerDays: { zh: '答复时限（工作日）', en: 'Working days to answer' },
  },
} as const;
