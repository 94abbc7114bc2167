import type { Label } from '../basics/message.ts';

/** Why a record can move the figure, and what to do about it. `{name}` stands for a parameter; money is in yuan. */
export const PATH_WHY = {
  'path-owed': {
    zh: '第 {year} 年年费 {due} 应缴未缴，滞纳期到 {last}',
    en: 'annuity of year {year} was due on {due} and is unpaid; its grace ends on {last}',
  },
  'path-ten-years': {
    zh: '{day} 起维持超过10年；其间第 {year} 年年费 {due} 应缴',
    en: 'maintained for more than ten years from {day}; the annuity of year {year} is due on {due} before',
  },
  'path-ten-years-unknown': {
    zh: '{day} 起维持超过10年；没有缴费记录，下一笔年费 {due}',
    en: 'maintained for more than ten years from {day}; no payments on record, the next annuity is due on {due}',
  },
  'path-renewal-over': {
    zh: '有效期 {due} 已满，宽展期到 {last}',
    en: 'its term was over on {due}; it can be renewed until {last}',
  },
  'path-renewal-due': { zh: '有效期 {due} 将满', en: 'its term ends on {due}' },
  'path-address': {
    zh: '权利人登记住所在本区（{seat}），权利上的地址在 {region}',
    en: 'the holder’s seat is here ({seat}), the address on the right is in {region}',
  },
  'path-pending': {
    zh: '{filed} 申请，已等待 {months} 个月',
    en: 'filed on {filed}, waiting for {months} months',
  },
  'path-loan': {
    zh: '质押登记 {number} 的贷款 {due} 到期，质押尚未解除',
    en: 'the loan on pledge {number} is due on {due}; the pledge is not released',
  },
  'path-leaving': {
    zh: '权利上的地址在本区，权利人登记住所在 {region}（{seat}）',
    en: 'the address on the right is here, the holder’s seat is in {region} ({seat})',
  },
  'path-counts': { zh: '一旦属实即计入', en: 'once so, it counts' },
  'path-counts-by': {
    zh: '一旦属实，按第 {criteria} 项计入',
    en: 'once so, it counts by condition {criteria}',
  },
  'path-granted-counts': { zh: '若授权即计入', en: 'if granted, it counts' },
  'path-granted-counts-by': {
    zh: '若授权，按第 {criteria} 项计入',
    en: 'if granted, it counts by condition {criteria}',
  },
  'path-judged': {
    zh: '补上后重新判定，不一定计入',
    en: 'once supplied it is judged anew and may not count',
  },
} as const satisfies Record<string, Label>;

export const PATH_TODO = {
  'path-pay': { zh: '提醒权利人在 {by} 前补缴', en: 'remind the holder to pay by {by}' },
  'path-keep': { zh: '提醒权利人按期缴年费', en: 'remind the holder to pay the annuity in time' },
  'path-renew': { zh: '提醒注册人在 {by} 前续展', en: 'remind the registrant to renew by {by}' },
  'path-change-address': {
    zh: '与企业核对：地址确已变更的，请其办理著录项目（注册人地址）变更；不属实的维持原样',
    en: 'ask the firm: where its address did change, it may have it changed on the right; otherwise it stays',
  },
  'path-supply': {
    zh: '向权利人或来源单位要依据，导入后自动重新判定',
    en: 'ask the holder or the source for proof; imported, it is judged anew',
  },
  'path-ask': {
    zh: '询问审查意见答复和困难；依法符合条件的可告知优先审查途径',
    en: 'ask about office actions and difficulties; tell of prioritised examination where the law allows it',
  },
  'path-loan-ask': {
    zh: '向企业和银行了解续贷意向，续贷的提醒及时重新登记',
    en: 'ask firm and bank whether it is renewed; if so, remind them to register it in time',
  },
  'path-stay-in-touch': {
    zh: '核实住所；已迁出的如实变更，提前调整预期',
    en: 'check the seat; where it did move the change is made, and the outlook corrected in time',
  },
} as const satisfies Record<string, Label>;

/** What a chance rests on. */
export const CHANCE_TEXTS = {
  certain: { zh: '办了就算', en: 'certain once done' },
  ifTrue: { zh: '属实才算', en: 'if true' },
  likely: { zh: '约 {percent}%（本区先例 {of} 件）', en: 'about {percent} % ({of} past cases here)' },
  unknown: { zh: '先例太少，说不准', en: 'too few cases to say' },
} as const satisfies Record<string, Label>;
