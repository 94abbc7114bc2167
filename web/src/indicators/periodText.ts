export const periodText = {
  title: { zh: '本年与上年', en: 'This year and the last' },
  period: { zh: '期间', en: 'Period' },
  amount: { zh: '数量', en: 'Amount' },
  change: { zh: '首行较其增减', en: 'first row against it' },
  now: { zh: '当日', en: 'on the day' },
  sameDay: { zh: '上年同日', en: 'same day last year' },
  lastEnd: { zh: '上年末', en: 'end of last year' },
  thisYear: { zh: '本年', en: 'this year' },
  samePeriod: { zh: '上年同期', en: 'same days last year' },
  lastYear: { zh: '上年全年', en: 'last year' },
  all: { zh: '历年累计', en: 'all years' },
} as const;
