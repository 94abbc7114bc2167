import type { Label, Message } from '../basics/message.ts';

/** ⚠ 官方数据与本系统推算不一致: what differs, in both languages. `{name}` stands for a parameter. */
export const DIFFERENCE_TEXTS = {
  'annuity-due-differs': {
    zh: '第 {year} 年年费应缴日：文件为 {official}，推算为 {ours}',
    en: 'annuity of year {year}: the file says due {official}, computed {ours}',
  },
  'annuity-amount-differs': {
    zh: '第 {year} 年年费：文件为 {official} 元，推算为 {ours} 元',
    en: 'annuity of year {year}: the file says {official} yuan, computed {ours}',
  },
  'annuity-surcharge-differs': {
    zh: '第 {year} 年年费 {paidOn} 缴纳：文件滞纳金 {official} 元，推算 {ours} 元',
    en: 'annuity of year {year}, paid {paidOn}: surcharge of {official} yuan in the file, {ours} computed',
  },
  'annuity-short': {
    zh: '第 {year} 年年费 {paidOn} 缴 {paid} 元，应缴 {needed} 元，少缴 {missing} 元：视为未缴足',
    en: 'annuity of year {year}: {paid} yuan paid on {paidOn}, {needed} needed, {missing} missing: not paid in full',
  },
  'annuity-overpaid': {
    zh: '第 {year} 年年费 {paidOn} 缴 {paid} 元，应缴 {needed} 元：多缴',
    en: 'annuity of year {year}: {paid} yuan paid on {paidOn}, {needed} needed: overpaid',
  },
  'annuity-paid-after-lapse': {
    zh: '第 {year} 年年费 {paidOn} 才缴，已过滞纳期：须查是否办理恢复',
    en: 'annuity of year {year} was paid on {paidOn}, after the grace: was restoration asked for?',
  },
  'valid-after-term': {
    zh: '文件称 {asOf} 有效，保护期已于 {end} 届满',
    en: 'in force on {asOf} by the file; its term was over on {end}',
  },
  'valid-but-lapsed': {
    zh: '文件称 {asOf} 有效；按缴费记录第 {year} 年年费未缴，{last} 滞纳期满',
    en: 'in force on {asOf} by the file; by the payments the annuity of year {year} is unpaid and its grace ended on {last}',
  },
  'lapsed-but-paid': {
    zh: '文件称因未缴年费于 {endedOn} 终止；缴费记录显示已缴至第 {paidThrough} 年',
    en: 'lapsed for an unpaid annuity on {endedOn} by the file; the payments reach year {paidThrough}',
  },
  'mark-term-differs': {
    zh: '有效期至：文件为 {official}，自注册日 {registered} 推算为 {ours}',
    en: 'valid until {official} by the file; {ours} computed from the registration on {registered}',
  },
} as const satisfies Record<string, Label>;

/** The field of the file each of them is about: of the patent or mark itself, or of the annuity of that year. */
const DIFFERENCE_FIELDS = {
  'annuity-due-differs': { kind: 'annuities', field: 'dueOn' },
  'annuity-amount-differs': { kind: 'annuities', field: 'dueFen' },
  'annuity-surcharge-differs': { kind: 'annuities', field: 'surchargeFen' },
  'annuity-short': { kind: 'annuities', field: 'paidFen' },
  'annuity-overpaid': { kind: 'annuities', field: 'paidFen' },
  'annuity-paid-after-lapse': { kind: 'annuities', field: 'paidOn' },
  'valid-after-term': { kind: 'patents', field: 'status' },
  'valid-but-lapsed': { kind: 'patents', field: 'status' },
  'lapsed-but-paid': { kind: 'patents', field: 'status' },
  'mark-term-differs': { kind: 'marks', field: 'validUntil' },
} as const satisfies Record<keyof typeof DIFFERENCE_TEXTS, { kind: string; field: string }>;

/** Of these differences those that are about a field of a record; an annuity is one of its year. */
export function differencesOfField(
  differences: readonly Message[],
  { kind, field, year }: { kind: string; field: string; year?: number | undefined },
): Message[] {
  return differences.filter(({ code, params }) => {
    const about = (DIFFERENCE_FIELDS as Readonly<Record<string, { kind: string; field: string }>>)[code];
    return about?.kind === kind && about.field === field && (kind !== 'annuities' || params?.year === year);
  });
}

/** What happens if it is missed (逾期后果). */
export const IF_MISSED = {
  annuity: {
    zh: '逾期产生滞纳金；{lastDay} 仍未缴足，专利权自应缴日起终止',
    en: 'late payment costs a surcharge; unpaid after {lastDay} the patent lapses as from the day it was due',
  },
  renewal: {
    zh: '期满前未续展，可在 {lastDay} 前加费续展；仍未续展则注销商标',
    en: 'not renewed by then, it may be renewed with a surcharge until {lastDay}, and is cancelled after that',
  },
  termEnd: { zh: '保护期届满，不能续期', en: 'the term is over and cannot be extended' },
  gone: { zh: '权利已失效', en: 'the right is no longer in force' },
  undisclosed: { zh: '', en: '' },
} as const;

export function differenceText({ code, params }: Message, language: 'zh' | 'en'): string {
  const label = (DIFFERENCE_TEXTS as Readonly<Record<string, Label>>)[code];
  return label === undefined ? code : fillParams(label[language], params ?? {});
}

export function fillParams(text: string, params: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}
