import type { Label, Message } from '../basics/message.ts';

/**
 * Why a date or an amount is what it is, step by step (为何是这一天): the sentences for the messages of the legal clock.
 * `{name}` stands for a parameter.
 */
export const STEP_TEXTS = {
  rule: { zh: '依据：{document} {article}', en: 'by {document} {article}' },
  'rule-unverified': {
    zh: '依据：{document} {article}（凭记忆录入，未核对原文）',
    en: 'by {document} {article} (from memory, not yet compared with the text)',
  },
  'period-start': {
    zh: '{from} 为起算日，当日不计算在内，自 {next} 起计算',
    en: '{from} is the first day and not counted; counting begins on {next}',
  },
  'period-years': {
    zh: '{count} 年，届满于最后一年的相应日 {date}',
    en: '{count} years end on the same day of the last year, {date}',
  },
  'period-years-month-end': {
    zh: '{count} 年，该月无相应日，届满于该月最后一日 {date}',
    en: '{count} years; the month has no such day, so they end on its last day, {date}',
  },
  'period-months': {
    zh: '{count} 个月，届满于最后一月的相应日 {date}',
    en: '{count} months end on the same day of the last month, {date}',
  },
  'period-months-month-end': {
    zh: '{count} 个月，该月无相应日，届满于该月最后一日 {date}',
    en: '{count} months; the month has no such day, so they end on its last day, {date}',
  },
  'period-days': { zh: '{count} 日，届满于 {date}', en: '{count} days end on {date}' },
  'period-working-days': {
    zh: '{count} 个工作日，届满于 {date}',
    en: '{count} working days end on {date}',
  },
  'period-provisional': {
    zh: '{year} 年的放假通知未收录，节假日按放假办法推算，调休未知：此日暂定',
    en: 'the holiday notice for {year} is not on record; holidays follow the holiday measure, swapped days are not known: provisional',
  },
  'roll-none': { zh: '{date}，按要求不顺延', en: '{date}, not moved, as asked' },
  'roll-not-needed': { zh: '{date} 为工作日，不顺延', en: '{date} is a working day and stays' },
  'roll-weekend': {
    zh: '{date} 为周休息日，顺延至其后第一个工作日 {to}',
    en: '{date} is a weekly rest day; moved to the first working day after it, {to}',
  },
  'roll-holiday': {
    zh: '{date} 为法定节假日，顺延至其后第一个工作日 {to}',
    en: '{date} is a statutory holiday; moved to the first working day after it, {to}',
  },
  'roll-swap-rest': {
    zh: '{date} 为移用的周休息日（调休），顺延至其后第一个工作日 {to}',
    en: '{date} is a rest day swapped in; moved to the first working day after it, {to}',
  },
  'roll-monday': {
    zh: '该第一个工作日 {date} 为周休息日（调休上班），顺延至星期一或其后的工作日 {to}',
    en: 'that first working day, {date}, is a Saturday or Sunday worked in exchange; moved on to Monday or the next ordinary working day, {to}',
  },
  'roll-swapped-last-day': {
    zh: '{date} 为调休上班的周末：指南文字可理解为顺延，未见先例，按较早的 {date} 计',
    en: '{date} is a Saturday or Sunday worked in exchange: the guideline may be read as moving it on; no precedent was found, so the earlier day, {date}, stands',
  },
  'service-proven': {
    zh: '以有证据证明的收到（进入系统、交付）之日 {date} 为送达日',
    en: 'the proven day of receipt, {date}, is the day of service',
  },
  'service-presumed-days': {
    zh: '{issued} 发文，满 {days} 日推定 {date} 送达（遇休假日不顺延）',
    en: 'issued on {issued}; after {days} days it counts as served on {date}, not moved for a holiday',
  },
  'service-issue-day': {
    zh: '没有证据证明另有送达之日，以发文日 {date} 为送达日',
    en: 'no other day is proven, so the day of issue, {date}, is the day of service',
  },
  'service-presumed-months': {
    zh: '{issued} 公告，满 {months} 个月推定 {date} 送达',
    en: 'announced on {issued}; after {months} month(s) it counts as served on {date}',
  },
  'limit-rule': {
    zh: '{zh}：{document} {article}（{validFrom} 起适用的规定）',
    en: '{en}: {document} {article} (as in force from {validFrom})',
  },
  'limit-rule-unverified': {
    zh: '{zh}：{document} {article}，未核对原文',
    en: '{en}: {document} {article}, not yet compared with the text',
  },
  'limit-both': {
    zh: '新规定自 {changed} 施行，过渡办法未见规定：按原规定至 {before}，按新规定至 {after}；以较早的 {date} 为安全期限',
    en: 'a new rule takes over on {changed} and how it treats running periods is not known: {before} by the old, {after} by the new; the earlier, {date}, is the safe day',
  },
  'renewal-term': {
    zh: '有效期至 {date}，不因休假日顺延',
    en: 'valid until {date}, not moved for a holiday',
  },
  'renewal-window': { zh: '{from} 至 {to} 可申请续展', en: 'renewal may be asked for from {from} to {to}' },
  'renewal-grace': {
    zh: '宽展期至 {date}，另缴费用',
    en: 'with a surcharge in the grace period, until {date}',
  },
  'annuity-grant-year-is': {
    zh: '申请日 {filed}，授权公告日 {granted}，落在第 {year} 专利年度',
    en: 'filed {filed}, granted {granted}, in patent year {year}',
  },
  'annuity-anniversary': {
    zh: '第 {year} 年度自申请日 {filed} 的对应日 {date} 开始，年费应于该日前缴纳',
    en: 'year {year} begins on {date}, the anniversary of filing ({filed}), by which its annuity is due',
  },
  'annuity-with-registration': {
    zh: '第 {year} 年度为授权当年，年费在办理登记手续时缴纳：收到通知之日起两个月',
    en: 'year {year} is the year of grant; its annuity is paid with the registration formalities, within two months of the notice',
  },
  'annuity-full-fee': {
    zh: '第 {year} 年度全额年费 {yuan} 元',
    en: 'full annuity of year {year}: {yuan} yuan',
  },
  'annuity-reduced': { zh: '减缴 {percent}%，应缴 {yuan} 元', en: 'reduced by {percent} %: {yuan} yuan' },
  'annuity-open-licence': {
    zh: '开放许可减缴 {percent}%（与费减不叠加，取其高者），应缴 {yuan} 元',
    en: 'open licence: {percent} % off, not added to another reduction: {yuan} yuan',
  },
  'annuity-open-licence-not-yet': {
    zh: '{date} 到期时尚无开放许可年费减缴',
    en: 'no reduction for an open licence existed for annuities due on {date}',
  },
  'annuity-reduction-over': {
    zh: '第 {year} 年度已超出减缴年限（自授权当年第 {grantYear} 年度起计），按全额',
    en: 'year {year} is beyond the years of reduction counted from the year of grant ({grantYear}): full fee',
  },
  'annuity-no-surcharge': {
    zh: '{date} 缴纳（{to} 前），无滞纳金',
    en: 'paid on {date}, by {to}: no surcharge',
  },
  'annuity-surcharge': {
    zh: '{date} 缴纳，在 {from} 至 {to} 时段，滞纳金为全额年费的 {percent}%，{yuan} 元',
    en: 'paid on {date}, between {from} and {to}: surcharge of {percent} % of the full annuity, {yuan} yuan',
  },
  'annuity-part-paid': {
    zh: '该年度已缴 {paid} 元，按补足之日计价，尚需补缴 {yuan} 元',
    en: '{paid} yuan of this year came in before; priced by the day it is completed, {yuan} yuan are still to be paid',
  },
  'annuity-lapsed': {
    zh: '滞纳期 {last} 届满未缴，专利权自 {date} 起终止；两个月内可请求恢复',
    en: 'not paid by {last}: the right lapsed as from {date}; restoration may be asked for within two months of the notice',
  },
  'annuity-granted-before-filed': {
    zh: '授权公告日 {granted} 早于申请日 {filed}。',
    en: 'The grant, {granted}, is before the filing, {filed}.',
  },
  'annuity-granted-after-term': {
    zh: '授权公告日 {granted} 在 {last} 年的期限之后。',
    en: 'The grant, {granted}, is after the term of {last} years.',
  },
  'annuity-year-outside-term': {
    zh: '没有第 {year} 年度：年度为 1 至 {last} 的整数。',
    en: 'There is no year {year}: years are whole numbers from 1 to {last}.',
  },
  'annuity-before-grant': {
    zh: '第 {year} 年度在授权当年（第 {grantYear} 年度）之前，不收年费。',
    en: 'Year {year} is before the year of grant ({grantYear}); no annuity is due for it.',
  },
  'annuity-grant-year': {
    zh: '第 {year} 年度为授权当年，年费随登记手续缴纳；须知收到办理登记手续通知书之日。',
    en: 'Year {year} is the year of grant, paid with the registration formalities; the day the notice to register was received has to be known.',
  },
  'annuity-no-rule': {
    zh: '没有收录 {date} 时的年费标准。',
    en: 'No annuity rule is on record for {date}.',
  },
} as const satisfies Record<string, Label>;

export type StepCode = keyof typeof STEP_TEXTS;

/** A step in words; the code itself where it is not in the list. */
export function stepText(step: Message, language: 'zh' | 'en'): string {
  const label = (STEP_TEXTS as Readonly<Record<string, Label>>)[step.code];
  return label === undefined
    ? step.code
    : label[language].replace(/\{(\w+)\}/g, (_, name: string) => String(step.params?.[name] ?? ''));
}
