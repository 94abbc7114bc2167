import type { Label, Message } from '../basics/message.ts';

/**
 * Why a record counts, until when, or why not (计入理由): the sentences for the messages contributions carry. `{name}`
 * stands for a parameter. A test holds every code a verdict can give to this list.
 */
export const REASONS = {
  'granted-on': { zh: '{date} 授权公告', en: 'granted on {date}' },
  'valid-as-at': { zh: '来源载明 {date} 有效', en: 'stated to be in force as at {date}' },
  'valid-since-statement': {
    zh: '没有授权（注册）日，自来源载明有效之日 {date} 起计',
    en: 'no date of grant or registration; counts from {date}, the day it was stated to be in force',
  },
  'valid-without-date': {
    zh: '载明有效，但既没有授权（注册）日，也没有状态日期',
    en: 'stated to be in force, without any date',
  },
  'ended-on': { zh: '{date} 终止', en: 'ended on {date}' },
  'ended-by-statement': {
    zh: '没有终止日，至来源载明失效之日 {date} 止',
    en: 'no day of ending; counts until {date}, when it was stated to be no longer in force',
  },
  'ended-without-date': { zh: '已失效，但不知何日', en: 'no longer in force, the day is not known' },
  'grant-date-missing': { zh: '没有授权公告日', en: 'no grant date' },
  'registration-date-missing': { zh: '没有注册公告日', en: 'no registration date' },
  'term-end': { zh: '{date} 期限届满', en: 'its term ends on {date}' },
  'term-unknown': { zh: '不知期限何时届满', en: 'the end of its term is not known' },
  'status-missing': { zh: '来源没有法律状态，也没有声明', en: 'no source states its legal status' },
  'status-not-recognised': {
    zh: '法律状态“{text}”不在对照表中',
    en: 'legal status “{text}” is not in the table',
  },
  'found-abnormal': {
    zh: '国家知识产权局 {date} 认定（{document}），依令第77号第九条不计入统计',
    en: 'found by CNIPA on {date} ({document}); left out of statistics by Order 77, Art. 9',
  },
  'publication-only': { zh: '只有公开（公告）号，没有申请号', en: 'known by its publication number only' },
  'not-in-district': {
    zh: '第一权利人在 {region}，不在本区',
    en: 'the first owner is in {region}, not in this district',
  },
  'region-unknown': { zh: '第一权利人所在区县不明', en: 'the district of the first owner is not known' },
  'sei-ipc': {
    zh: '战略性新兴产业 {branch} {name}：分类号 {symbol}（规则 {rule}）',
    en: 'strategic emerging industry {branch} {name}: IPC {symbol} (rule {rule})',
  },
  'sei-ipc-keyword': {
    zh: '战略性新兴产业 {branch} {name}：分类号 {symbol}（规则 {rule}），关键词“{keyword}”',
    en: 'strategic emerging industry {branch} {name}: IPC {symbol} (rule {rule}), keyword “{keyword}”',
  },
  'sei-table-missing': {
    zh: '未导入战略性新兴产业参照关系表，不能判定',
    en: 'the table of strategic emerging industries has not been imported',
  },
  'ipc-missing': { zh: '没有分类号，不能判定产业', en: 'no classification, the industry cannot be told' },
  'family-right': {
    zh: '海外同族 {office} {number}，{date} 授权',
    en: 'family member {office} {number}, granted on {date}',
  },
  'family-without-date': {
    zh: '海外同族 {office} {number} 没有授权日',
    en: 'family member {office} {number} has no grant date',
  },
  'maintained-since-filing': {
    zh: '申请日 {date}，{anniversary} 满10年，次日起超过10年',
    en: 'filed on {date}; ten years are full on {anniversary}, more than ten from the day after',
  },
  'maintained-since-grant': {
    zh: '授权日 {date}，{anniversary} 满10年，次日起超过10年',
    en: 'granted on {date}; ten years are full on {anniversary}, more than ten from the day after',
  },
  'maintenance-start-missing': { zh: '没有起算日，维持年限不能判定', en: 'no date to count the years from' },
  'pledge-amount': {
    zh: '质押登记 {number}，{date}，金额 {amount} 元，分摊 {patents} 件，每件达到标准 {threshold} 元',
    en: 'pledge {number} of {date}: {amount} yuan over {patents} patents reaches the amount set for each, {threshold} yuan',
  },
  'pledge-threshold-missing': {
    zh: '有质押登记 {number}，但未设定较高金额的标准，不能判定',
    en: 'pledge {number} exists, but no amount is set for a higher one',
  },
  'pledge-incomplete': {
    zh: '质押登记 {number} 缺金额或登记日',
    en: 'pledge {number} lacks its amount or its day',
  },
  'pledge-registered': { zh: '质押登记 {number}，{date} 登记', en: 'pledge {number}, registered on {date}' },
  'pledge-renewed': {
    zh: '质押登记 {number}，{date} 续贷重新登记',
    en: 'pledge {number}, registered anew on {date} for a renewed loan',
  },
  'pledge-no-day': { zh: '没有登记日', en: 'no day of registration' },
  'pledge-change': { zh: '变更登记，不是新登记', en: 'a change of an earlier registration' },
  'pledgor-elsewhere': {
    zh: '出质人在 {region}，不在本区',
    en: 'the pledgor is in {region}, not in this district',
  },
  'pledgor-unknown': { zh: '出质人所在区县不明', en: 'the district of the pledgor is not known' },
  'no-survey-over': { zh: '还没有结束的调查', en: 'no survey is over yet' },
  'seat-unknown': { zh: '所在区县不明', en: 'its district is not known' },
  'seat-elsewhere': { zh: '在 {region}，不在本区', en: 'in {region}, not in this district' },
  'counts-from': { zh: '{date} 起计入', en: 'counts from {date}' },
  'day-missing': { zh: '没有日期', en: 'no day is given' },
  'amount-missing': { zh: '没有金额', en: 'no amount is given' },
  'deal-not-recorded': { zh: '没有备案号', en: 'not recorded' },
  'case-closed': { zh: '案号 {number}，{date} 结案', en: 'case {number}, closed on {date}' },
  'case-filed': { zh: '案号 {number}，{date} 立案', en: 'case {number}, accepted on {date}' },
  'case-no-day': { zh: '案号 {number} 没有相应日期', en: 'case {number} lacks its day' },
  'case-continued': {
    zh: '承接案件 {number}，不另计',
    en: 'continues case {number} and does not count again',
  },
  'milestone-approved': {
    zh: '{name}，{date} 批复（立项），文号 {document}，佐证 {evidence} 件',
    en: '{name}, approved on {date}, document {document}, {evidence} pieces of evidence',
  },
  'milestone-opened': {
    zh: '{name}，{date} 挂牌运行，文号 {document}，佐证 {evidence} 件',
    en: '{name}, opened on {date}, document {document}, {evidence} pieces of evidence',
  },
  'milestone-accepted': {
    zh: '{name}，{date} 验收（结题），文号 {document}，佐证 {evidence} 件',
    en: '{name}, accepted on {date}, document {document}, {evidence} pieces of evidence',
  },
  'milestone-applied': {
    zh: '{name}，{date} 起已结题并有成果运用，文号 {document}，佐证 {evidence} 件',
    en: '{name}, accepted and put to use by {date}, document {document}, {evidence} pieces of evidence',
  },
  'milestone-without-approved': { zh: '{name} 尚未批复（立项）', en: '{name} is not approved yet' },
  'milestone-without-opened': { zh: '{name} 尚未挂牌运行', en: '{name} has not opened yet' },
  'milestone-without-accepted': { zh: '{name} 尚未验收（结题）', en: '{name} is not accepted yet' },
  'milestone-without-applied': { zh: '{name} 没有成果运用记录', en: '{name} has not been put to use' },
  'milestone-unproven': {
    zh: '{name} 没有文号也没有佐证材料',
    en: '{name} has neither a document number nor evidence',
  },
  'body-since': { zh: '{name}，{date} 起在本区', en: '{name}, in the district since {date}' },
  'body-no-start': { zh: '{name} 没有设立或迁入日', en: '{name}: the day it began is not known' },
  'body-out-of-scope': {
    zh: '{name} 不在设置的机构范围内',
    en: '{name} is not of the kinds the setting counts',
  },
  answered: { zh: '{date} 作答，{answer} 档（5 为非常满意）', en: 'answered {answer} of 5 on {date}' },
  'answer-invalid': { zh: '质控判定无效', en: 'found invalid' },
  'answer-missing': { zh: '没有回答总体满意程度', en: 'gave no overall answer' },
  award: { zh: '{name}，{date}', en: '{name}, {date}' },
  'award-without-date': { zh: '{name}，没有年度', en: '{name}, without a year' },
  'registered-on': { zh: '{date} 注册公告', en: 'registered on {date}' },
  'mark-valid-until': { zh: '有效期至 {date}', en: 'valid until {date}' },
  'mark-term-computed': {
    zh: '来源没有有效期，按每期十年推算至 {date}',
    en: 'no term stated; by terms of ten years it is valid until {date}',
  },
  'mark-grace-counts': { zh: '六个月宽展期按设置计入', en: 'by setting, the six months of grace count' },
} as const satisfies Record<string, Label>;

export type ReasonCode = keyof typeof REASONS;

/** A reason in words; the code itself where it is not in the list. */
export function reasonText(reason: Message, language: 'zh' | 'en'): string {
  const label = (REASONS as Readonly<Record<string, Label>>)[reason.code];
  return label === undefined
    ? reason.code
    : label[language].replace(/\{(\w+)\}/g, (_, name: string) => String(reason.params?.[name] ?? ''));
}
