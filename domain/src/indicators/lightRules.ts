import type { Label } from '../basics/message.ts';

/** 红黄绿灯 in words: the rule behind each light. `{name}` stands for a parameter. */
export const LIGHT_RULES = {
  'light-final-met': {
    zh: '{due} 到期，届时为 {value}，目标 {sign}{target}：完成',
    en: 'ended on {due} with {value}, target {sign}{target}: reached',
  },
  'light-final-missed': {
    zh: '{due} 到期，届时为 {value}，目标 {sign}{target}：未完成',
    en: 'ended on {due} with {value}, target {sign}{target}: missed',
  },
  'light-final-no-data': {
    zh: '{due} 已到期，没有届时的数据，不能评定',
    en: 'ended on {due}; there is no figure for that day, so it cannot be judged',
  },
  'light-no-data': { zh: '没有数据', en: 'no data' },
  'light-stale': {
    zh: '数据截至 {dataTo}，已超过 {days} 天没有更新',
    en: 'data to {dataTo}, not renewed for more than {days} days',
  },
  'light-no-number': {
    zh: '文件没有写明数值，待设定',
    en: 'the document names no number; one has to be set',
  },
  'light-no-base': {
    zh: '没有可比的基数，不能计算增长',
    en: 'no base to compare with, growth cannot be computed',
  },
  'light-done': { zh: '已达成：{value}，目标 {sign}{target}', en: 'reached: {value}, target {sign}{target}' },
  'light-reached': {
    zh: '现为 {value}，已达到目标 {sign}{target}，{due} 评定',
    en: 'now {value}, at the target {sign}{target}; judged on {due}',
  },
  'light-on-path': {
    zh: '现为 {value}，按时序应为 {planned}，完成 {percent}%：不低于 {green}% 为绿',
    en: 'now {value}, {planned} by the calendar: {percent}%, green from {green}%',
  },
  'light-behind': {
    zh: '现为 {value}，按时序应为 {planned}，完成 {percent}%：{yellow}% 至 {green}% 为黄',
    en: 'now {value}, {planned} by the calendar: {percent}%, yellow from {yellow}% to {green}%',
  },
  'light-far-behind': {
    zh: '现为 {value}，按时序应为 {planned}，完成 {percent}%：低于 {yellow}% 为红',
    en: 'now {value}, {planned} by the calendar: {percent}%, red below {yellow}%',
  },
  'light-near-due': {
    zh: '距 {due} 不足 {days} 天，现为 {value}，目标 {sign}{target} 尚未达到',
    en: 'within {days} days of {due}, now {value}, target {sign}{target} not yet reached',
  },
  'light-milestone-open': {
    zh: '{due} 前完成即可，现为 {value}，目标 {sign}{target}',
    en: 'open until {due}, now {value}, target {sign}{target}',
  },
  'light-rate-reached': {
    zh: '满意率 {value}%（区间 {low}%—{high}%，{n} 份），达到目标 {target}%',
    en: '{value} % (interval {low}–{high} %, {n} answers), at the target of {target} %',
  },
  'light-rate-unproven': {
    zh: '满意率 {value}%，但区间 {low}%—{high}% 跨过目标 {target}%，且 {n} 份少于 {floor} 份：未证实',
    en: '{value} %, but the interval {low}–{high} % spans the target of {target} % with {n} answers, fewer than {floor}: not proven',
  },
  'light-rate-near': {
    zh: '满意率 {value}%，未达到目标 {target}%；区间 {low}%—{high}%（{n} 份）仍含目标',
    en: '{value} %, below the target of {target} %; the interval {low}–{high} % ({n} answers) still holds it',
  },
  'light-rate-below': {
    zh: '满意率 {value}%，区间 {low}%—{high}%（{n} 份），低于目标 {target}%',
    en: '{value} %, interval {low}–{high} % ({n} answers), below the target of {target} %',
  },
  'light-rank-near': {
    zh: '现为第 {value} 位，目标前 {target} 位，相差不超过 {margin} 位为黄',
    en: 'now in place {value}, target among the first {target}; yellow within {margin}',
  },
  'light-rank-far': {
    zh: '现为第 {value} 位，目标前 {target} 位，相差超过 {margin} 位为红',
    en: 'now in place {value}, target among the first {target}; red beyond {margin}',
  },
} as const satisfies Record<string, Label>;
export type LightRuleCode = keyof typeof LIGHT_RULES;
