import type { Label } from '../../basics/message.ts';

/** 商标品牌指导站: who recognised a station, what a visit is about, what came of it. */
export const STATION_LEVELS = {
  national: { zh: '国家级', en: 'national' },
  province: { zh: '省级', en: 'provincial' },
  city: { zh: '市级', en: 'city' },
  district: { zh: '区级', en: 'district' },
} as const satisfies Record<string, Label>;
export type StationLevel = keyof typeof STATION_LEVELS;

export const VISIT_TOPICS = {
  filing: { zh: '商标注册申请', en: 'filing' },
  renewal: { zh: '续展、变更', en: 'renewal and changes' },
  use: { zh: '规范使用、使用证据', en: 'proper use and its evidence' },
  opposition: { zh: '异议、无效、撤三', en: 'opposition, invalidation, non-use' },
  brand: { zh: '品牌培育', en: 'building a brand' },
  abroad: { zh: '海外布局', en: 'abroad' },
  gi: { zh: '地理标志', en: 'geographical indications' },
  protection: { zh: '侵权维权', en: 'infringement' },
  pledge: { zh: '质押融资', en: 'pledge finance' },
} as const satisfies Record<string, Label>;
export type VisitTopic = keyof typeof VISIT_TOPICS;

export const VISIT_OUTCOMES = {
  open: { zh: '待结果', en: 'open' },
  filed: { zh: '已提交申请', en: 'filed' },
  registered: { zh: '已注册', en: 'registered' },
  renewed: { zh: '已续展', en: 'renewed' },
  opposed: { zh: '已提异议或请求', en: 'opposed or contested' },
  solved: { zh: '问题已解决', en: 'solved' },
  none: { zh: '无后续', en: 'nothing followed' },
} as const satisfies Record<string, Label>;
export type VisitOutcome = keyof typeof VISIT_OUTCOMES;
