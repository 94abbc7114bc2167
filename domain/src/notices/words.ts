import type { Label } from '../basics/message.ts';
import { DOCKET_KINDS, type DocketKind } from '../docket/entry.ts';
import { letterKind } from '../letters/letterLimit.ts';

/** Parameters of a notice as it is kept; sentences are made where somebody reads them. */
export type NoticeParams = Readonly<Record<string, string | number>>;
type Language = 'zh' | 'en';

/** What notices are about. */
export const NOTICE_KINDS = {
  deadline: { zh: '期限', en: 'Deadline' },
  matter: { zh: '办件', en: 'Matter' },
  queue: { zh: '待认定', en: 'To be decided' },
  reduction: { zh: '费减', en: 'Fee reduction' },
  letter: { zh: '官方通知', en: 'Official letter' },
  marks: { zh: '商标监测', en: 'Watch of marks' },
  escalated: { zh: '上报', en: 'Escalated' },
} as const satisfies Record<string, Label>;
export type NoticeKind = keyof typeof NOTICE_KINDS;

/** One line for a person: what, by when, and what it costs now. */
export function noticeText(kind: NoticeKind, params: NoticeParams, language: Language): string {
  switch (kind) {
    case 'deadline':
      return deadlineText(params, language);
    case 'matter':
      return filled(params.late ? MATTER_LATE : MATTER_DUE, params, language);
    case 'queue':
      return filled(QUEUE, { ...params, name: QUEUES[String(params.queue)]?.[language] ?? '' }, language);
    case 'reduction':
      return filled(REDUCTION, params, language);
    case 'letter':
      return filled(
        params.late ? LETTER_LATE : LETTER,
        { ...params, letter: letterKind(String(params.letter))?.label[language] ?? '' },
        language,
      );
    case 'marks':
      return filled(params.near ? MARKS_NEAR : params.due ? MARKS : MARKS_NO_DAY, params, language);
    case 'escalated':
      return filled(ESCALATED, params, language) + deadlineText(params, language);
  }
}

const MATTER_DUE: Label = { zh: '“{title}”应于 {limit} 前办理', en: '“{title}” is to be done by {limit}' };
const MATTER_LATE: Label = {
  zh: '“{title}”已过期限（{limit}）',
  en: '“{title}” is past its limit ({limit})',
};
const QUEUE: Label = { zh: '{name}：{count} 项待认定', en: '{name}: {count} to be decided' };
const REDUCTION: Label = {
  zh: '{title}：第 {year} 年年费如需减缴，请在 {by} 前提出请求（期限届满两个半月前）',
  en: '{title}: for the annuity of year {year} to be reduced, ask by {by} (two and a half months before it is due)',
};
const LETTER: Label = {
  zh: '{title}：收到《{letter}》，应于 {due} 前办理',
  en: '{title}: “{letter}” has come, to be dealt with by {due}',
};
const LETTER_LATE: Label = {
  zh: '{title}：《{letter}》应于 {due} 前办理，已过期限',
  en: '{title}: “{letter}” was to be dealt with by {due}, which is past',
};
const MARKS: Label = {
  zh: '{title}：{count} 条命中待处理，最早 {due} 异议期满',
  en: '{title}: {count} hits to deal with, the first opposition period ends on {due}',
};
const MARKS_NEAR: Label = {
  zh: '{title}：{count} 条命中一周内异议期满（最早 {due}），尚未处理',
  en: '{title}: the opposition period of {count} hits ends within a week (first {due}) and nobody has dealt with them',
};
const MARKS_NO_DAY: Label = {
  zh: '{title}：{count} 条命中待处理',
  en: '{title}: {count} hits to deal with',
};
const ESCALATED: Label = { zh: '三个工作日无人查看：', en: 'Unread for three working days: ' };

const QUEUES: Readonly<Record<string, Label>> = {
  holders: { zh: '权利人名称', en: 'Holder names' },
  streets: { zh: '地址归属', en: 'Addresses' },
  statuses: { zh: '法律状态', en: 'Legal statuses' },
  provisional: { zh: '仅有名称的主体', en: 'Holders known by name only' },
  identities: { zh: '有争议的标识', en: 'Contested identifiers' },
};

function deadlineText(params: NoticeParams, language: Language): string {
  const stage = String(params.stage);
  const sentence =
    STAGE_SENTENCES.find(([begins]) => stage.startsWith(begins))?.[1] ?? STAGE_SENTENCES.at(-1)![1];
  const what = DOCKET_KINDS[params.what as DocketKind]?.[language] ?? '';
  const year = Number(params.year) > 0 ? YEAR[language].replace('{year}', String(params.year)) : '';
  const holder = params.holder ? HOLDER[language].replace('{holder}', String(params.holder)) : '';
  const fen = Number(params.fen);
  const cost = fen > 0 ? COST[language].replace('{yuan}', yuan(fen)) : '';
  return filled(sentence, { ...params, what, year, holder, cost }, language);
}

const YEAR: Label = { zh: '（第 {year} 年）', en: ' (year {year})' };
const HOLDER: Label = { zh: '（{holder}）', en: ' ({holder})' };
const COST: Label = { zh: '，现在办理 {yuan} 元', en: ', {yuan} yuan if done now' };

const STAGE_SENTENCES: readonly (readonly [string, Label])[] = [
  [
    'before-',
    {
      zh: '{title}{holder}：{what}{year}应于 {due} 前办理{cost}',
      en: '{title}{holder}: {what}{year} due by {due}{cost}',
    },
  ],
  [
    'grace-',
    {
      zh: '{title}{holder}：{what}{year}已过 {due}，最迟 {lastDay}{cost}',
      en: '{title}{holder}: {what}{year} was due on {due}, last day {lastDay}{cost}',
    },
  ],
  [
    'last-',
    {
      zh: '{title}{holder}：{what}{year}最后一日 {lastDay}，过后失权{cost}',
      en: '{title}{holder}: last day for the {what}{year} is {lastDay}, then the right is lost{cost}',
    },
  ],
  [
    'restor',
    {
      zh: '{title}{holder}：{what}{year}逾期，{restoreTo} 前可请求恢复{cost}',
      en: '{title}{holder}: {what}{year} missed; restoration can be asked for by {restoreTo}{cost}',
    },
  ],
];

const yuan = (fen: number) => (fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2));

function filled(label: Label, params: NoticeParams, language: Language): string {
  return label[language].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}
