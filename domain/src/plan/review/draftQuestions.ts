import { daysInMonth } from '../../basics/plainDate.ts';
import type { PlanDraft } from './draftTypes.ts';

/** What a draft still has to be asked; `blocking` ones must be answered before it can be put in force. */
export interface DraftQuestion {
  readonly code: DraftQuestionCode;
  /** Key of the item, `head`, or empty for the draft as a whole. */
  readonly key: string;
  readonly blocking: boolean;
  readonly params: Readonly<Record<string, string | number>>;
}

export const DRAFT_QUESTIONS = {
  'not-confirmed': { zh: '还没有确认', en: 'Not confirmed yet' },
  'head-title': { zh: '方案名称是什么？', en: 'What is the title of the plan?' },
  'head-number': {
    zh: '发文字号是什么？没有就写“无”。',
    en: 'What is the document number? Write 无 if it has none.',
  },
  'head-issuer': { zh: '由哪个机关印发？', en: 'Who issued it?' },
  'head-issued-on': { zh: '成文日期是哪一天？', en: 'On what day was it issued?' },
  'head-period': { zh: '实施期限从哪天到哪天？', en: 'From which day to which day does it run?' },
  'nothing-read': { zh: '草稿里没有目标，也没有任务。', en: 'The draft has neither targets nor tasks.' },
  'target-due': { zh: '什么时候要达到？', en: 'By when is it to be reached?' },
  'target-no-value': {
    zh: '文件没有写明数量，只能看进展，不能判定是否达到。',
    en: 'The document names no number: progress can be shown, not whether it is reached.',
  },
  'target-new-indicator': {
    zh: '指标库中没有对应指标，将作为新指标，请选定计算方式。',
    en: 'No indicator of the library fits; it becomes a new one: choose how it is evaluated.',
  },
  'task-no-owner': {
    zh: '文件没有写责任单位。由谁负责？也可以注明“待明确”。',
    en: 'The document names no owner. Who is responsible? It can also be left to be settled.',
  },
  'lead-presumed': {
    zh: '文件没有写明谁牵头，暂以排在第一的“{name}”为牵头。是这样吗？',
    en: 'The document does not say who leads; the first-named, {name}, is presumed to. Is that so?',
  },
  'no-lead': { zh: '责任单位中由谁牵头？', en: 'Which of the owners leads?' },
  'open-ended': {
    zh: '文件写的是“……等”，还有哪些责任单位？',
    en: 'The list of owners ends with "and others": which others?',
  },
  'day-unknown': { zh: '这个月没有这一天，是哪一天？', en: 'This month has no such day: which day is it?' },
  'unit-unknown': {
    zh: '单位名录里没有“{names}”。请在“人员与单位”中新增，或改用名录里的名称。',
    en: 'The list of units has no {names}. Add it there, or use a name from the list.',
  },
} as const;
export type DraftQuestionCode = keyof typeof DRAFT_QUESTIONS;

export function draftQuestions(draft: PlanDraft): DraftQuestion[] {
  const asked: DraftQuestion[] = [];
  const ask = (
    code: DraftQuestionCode,
    key: string,
    blocking: boolean,
    params: DraftQuestion['params'] = {},
  ) => asked.push({ code, key, blocking, params });
  const { head } = draft;
  if (head.title === '') ask('head-title', 'head', true);
  if (head.documentNumber === '') ask('head-number', 'head', true);
  if (head.issuer === '') ask('head-issuer', 'head', true);
  if (head.issuedOn === null) ask('head-issued-on', 'head', true);
  if (head.from === null || head.to === null || head.to < head.from) ask('head-period', 'head', true);
  if (!draft.headConfirmed) ask('not-confirmed', 'head', true);
  if (draft.targets.length + draft.tasks.length === 0) ask('nothing-read', '', true);
  for (const target of draft.targets) {
    if (target.due === null) ask('target-due', target.key, true);
    if (target.value === null) ask('target-no-value', target.key, false);
    if (target.indicator === null) ask('target-new-indicator', target.key, false);
    if (!target.confirmed) ask('not-confirmed', target.key, true);
  }
  for (const task of draft.tasks) {
    const lead = task.owners.find((owner) => owner.role === 'lead');
    const unknown = task.owners.filter((owner) => owner.unit === null).map((owner) => owner.name);
    if (task.owners.length === 0 && !task.ownersLater) ask('task-no-owner', task.key, true);
    if (lead?.leadBasis === 'presumed') ask('lead-presumed', task.key, false, { name: lead.name });
    if (task.owners.length > 0 && !lead) ask('no-lead', task.key, false);
    if (task.openEnded) ask('open-ended', task.key, false);
    if (unknown.length > 0) ask('unit-unknown', task.key, false, { names: unknown.join('、') });
    if (!task.confirmed) ask('not-confirmed', task.key, true);
  }
  for (const day of draft.days) {
    if (day.day > daysInMonth(2024, day.month)) ask('day-unknown', day.key, true);
    if (!day.confirmed) ask('not-confirmed', day.key, true);
  }
  return asked;
}
