export const forecastText = {
  title: { zh: '预测', en: 'Forecast' },
  hint: {
    zh: '按近几年逐月增减推算，区间按八成把握给出；不含政策变化，不是承诺。“已知”一列是登记簿里已经写定的到期与满十年，不含任何新增。',
    en: 'Carried on from the months of the last years, with a band meant to hold four times out of five; no change of policy is in it. “Known” is what the register already holds of that day, with nothing new.',
  },
  to: { zh: '预测到', en: 'Until' },
  none: {
    zh: '历史不足两年，或所选日期不在数据之后，不作预测',
    en: 'Less than two years of months, or a day the data already covers: no forecast',
  },
  backTest: {
    zh: '回测 {looks} 次：实际值落在区间内 {coverage}%（置信区间 {low}%—{high}%）；平均误差 {error}，若假定不变则为 {naive}',
    en: 'Looked back {looks} times: the truth lay in the band in {coverage} % (interval {low}–{high} %); mean error {error}, against {naive} for “no change”',
  },
  month: { zh: '月末', en: 'Month end' },
  mid: { zh: '预测值', en: 'Forecast' },
  band: { zh: '区间', en: 'Band' },
  known: { zh: '已知', en: 'Known' },
  from: { zh: '自 {day} 起推算', en: 'Carried on from {day}' },
} as const;
