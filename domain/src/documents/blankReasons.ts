import type { Label } from '../basics/message.ts';

/** Why a place of a document stays blank. In the document it stands in Chinese. */
export const BLANK_REASONS = {
  'by-person': { zh: '由承办人填写', en: 'written by a person' },
  'no-record': {
    zh: '台账中还没有这类记录，是没有发生还是没有报来不能判断',
    en: 'no record of the kind has come; whether nothing happened or nothing was reported is not known',
  },
  'no-survey': { zh: '没有可用的调查结果', en: 'no survey can be used' },
  'no-population': { zh: '没有可用的常住人口数，不能换算', en: 'no population on record to divide by' },
  'no-set': { zh: '没有选定冻结数据', en: 'no frozen figures were chosen' },
  'not-in-set': { zh: '所选冻结数据里没有这个数', en: 'the chosen set does not hold it' },
  'no-goal': { zh: '方案没有写明数值', en: 'the plan names no number' },
  'no-data': { zh: '没有数据', en: 'no data' },
  'not-due': { zh: '期限未到', en: 'not due yet' },
  'nothing-to-compare': { zh: '没有可比的数', en: 'nothing to compare with' },
  'no-plan': { zh: '冻结时没有施行中的工作方案', en: 'no plan was in force when the figures were frozen' },
  'no-then': { zh: '没有可对照的当时数据', en: 'nothing is known of then' },
  'not-known-then': { zh: '当时没有数据', en: 'not known then' },
  'no-share': { zh: '没有目标值或完成值', en: 'no goal, or nothing reached that is known' },
  'weight-elsewhere': { zh: '由考核办按计分细则确定', en: 'set by the assessment office' },
  'score-elsewhere': { zh: '由考核办按计分细则打分', en: 'scored by the assessment office' },
  'goal-elsewhere': { zh: '由绩效目标申报表确定', en: 'set by the declaration of performance targets' },
  'own-score': { zh: '由单位自评打分', en: 'scored by the unit itself' },
  'money-elsewhere': {
    zh: '预算和支付数据不在本系统，按财政一体化系统填写',
    en: 'budget and payments are kept by the finance system',
  },
  'no-period': { zh: '没有选定统计期', en: 'no period was chosen' },
  'no-batch': {
    zh: '没有登记过上级批次，是没有下发还是没有登记不能判断',
    en: 'no list from above is on record; whether none came or none was entered is not known',
  },
  'station-register': { zh: '本系统没有指导站登记，由指导站填报', en: 'stations keep their own register' },
  'station-visits': { zh: '本系统没有走访台账，由指导站填报', en: 'stations keep their own list of visits' },
  'station-training': {
    zh: '本系统没有培训台账，由指导站填报',
    en: 'stations keep their own list of training',
  },
} as const satisfies Record<string, Label>;
export type BlankReason = keyof typeof BLANK_REASONS;
