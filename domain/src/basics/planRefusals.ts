import type { RefusalText } from './refusals.ts';

/** Why a plan document, its draft (方案草稿) or a step of its review is refused. */
export const PLAN_REFUSALS = {
  'plan-not-after': {
    kind: 'conflict',
    zh: '这个方案的期间不在上一期之后，不能承接其期末数作基数。',
    en: 'The period of this plan does not lie after the other one’s: it cannot start from its final values.',
  },
  'plan-not-over': {
    kind: 'conflict',
    zh: '上一期方案到 {to} 才结束，还没有期末数。',
    en: 'The earlier plan runs until {to}; it has no final values yet.',
  },
  'no-baselines': {
    kind: 'conflict',
    zh: '两期方案没有可以承接的相同指标，或上一期没有期末数。',
    en: 'The two plans share no indicator that takes a base, or the earlier one has no final values.',
  },
  'plan-old-word': {
    kind: 'invalid',
    zh: '这是旧版 Word 文件（.doc）。请在 Word 或 WPS 中另存为 .docx。',
    en: 'This is an old Word file (.doc). Save it as .docx in Word or WPS.',
  },
  'plan-not-word': {
    kind: 'invalid',
    zh: '这不是 Word 文件（.docx），或者它大得不正常。可以读 .txt、.docx、.pdf 和 .html。',
    en: 'This is no Word file (.docx), or it is abnormally large. Readable are .txt, .docx, .pdf and .html.',
  },
  'plan-damaged': {
    kind: 'invalid',
    zh: 'Word 文件已损坏，无法读取。请重新下载，或另存为 .txt。',
    en: 'The Word file is damaged and cannot be read. Download it again, or save it as .txt.',
  },
  'plan-not-text': {
    kind: 'invalid',
    zh: '这不是文字文件。可以读 .txt、.docx、.pdf 和 .html。',
    en: 'This is not a text file. Readable are .txt, .docx, .pdf and .html.',
  },
  'plan-too-large': {
    kind: 'tooLarge',
    zh: '文件太大（{size} MB，上限 {limit} MB）。',
    en: 'The file is too large ({size} MB, the limit is {limit} MB).',
  },
  'plan-text-too-long': {
    kind: 'tooLarge',
    zh: '文件的文字太多（{length} 字，上限 {limit} 字）。',
    en: 'The file holds too much text ({length} characters, the limit is {limit}).',
  },
  'plan-text-empty': {
    kind: 'invalid',
    zh: '文件里没有文字。如果是扫描件，请先做文字识别。',
    en: 'The file holds no text. A scan needs text recognition first.',
  },
  'plan-draft-not-open': {
    kind: 'conflict',
    zh: '这份草稿不能再改：它已启用、已放弃，或还没有读完。',
    en: 'This draft cannot be changed: it is in force, dropped, or still being read.',
  },
  'plan-draft-moved': {
    kind: 'conflict',
    zh: '别人刚改过这份草稿，请看过最新内容后再改。',
    en: 'Someone has just changed this draft: look at it as it is now, then change it.',
  },
  'plan-questions-open': {
    kind: 'conflict',
    zh: '还有 {count} 处没有确认或没有回答，不能启用。',
    en: '{count} points are not confirmed or not answered; the plan cannot be put in force.',
  },
  'plan-in-force-moved': {
    kind: 'conflict',
    zh: '读取这份文件之后，现行方案已经换了。请重新上传，与现在的方案对照。',
    en: 'The plan in force has changed since this document was read. Upload it again to compare it with the present one.',
  },
  'plan-item-missing': {
    kind: 'conflict',
    zh: '草稿里已经没有这一项。',
    en: 'The draft no longer has this item.',
  },
  'plan-split-place': {
    kind: 'invalid',
    zh: '请在这一项的文字中间选择拆分的位置。',
    en: 'Choose a place inside the text of this item to split it.',
  },
  'plan-merge-kinds': {
    kind: 'invalid',
    zh: '只有同类的两项才能合并：指标与指标，任务与任务。',
    en: 'Only two of a kind can be merged: two targets, or two tasks.',
  },
  'plan-nothing-to-undo': {
    kind: 'conflict',
    zh: '没有可以撤销的步骤。',
    en: 'There is no step to take back.',
  },
  'plan-several-leads': {
    kind: 'invalid',
    zh: '一项任务只能有一个牵头单位。',
    en: 'A task has one lead only.',
  },
  'plan-item-empty': {
    kind: 'invalid',
    zh: '请写明名称，或先在原文中选中一段文字。',
    en: 'Give it a name, or select some text of the document first.',
  },
} as const satisfies Record<string, RefusalText>;
