import type { Label } from '../../basics/message.ts';

/** What the reader asks, points out or gives as its reason. `{name}` stands for a parameter. */
export const READER_MESSAGES = {
  'no-plan': {
    zh: '这份文件不像方案、规划或计划：没有读出目标和任务。',
    en: 'This does not read as a plan: no targets and tasks were taken from it.',
  },
  'too-many-headings': {
    zh: '标题多于 {most} 个,之后的没有读。',
    en: 'There are more than {most} headings; the rest was not read.',
  },
  'too-many-rows': {
    zh: '任务分工表多于 {most} 行，之后的没有读。',
    en: 'The tables of tasks have more than {most} rows; the rest was not read.',
  },
  'pages-without-text': {
    zh: '第 {pages} 页是图片，没有文字，未读；请对照原件补全。',
    en: 'Pages {pages} are pictures without text and were not read: complete them from the original.',
  },
  'title-not-found': { zh: '没有找到标题。', en: 'No title was found.' },
  'number-not-found': { zh: '没有找到发文字号。', en: 'No document number was found.' },
  'day-not-found': { zh: '没有找到成文日期。', en: 'No day of issue was found.' },
  'period-not-stated': { zh: '标题没有写明起止年份。', en: 'The title states no period.' },
  'no-targets': { zh: '没有读出目标。', en: 'No targets were found.' },
  'target-without-number': {
    zh: '{id} 没有写明数量：{indicator}。',
    en: '{id} names no number: {indicator}.',
  },
  'target-without-day': { zh: '{id} 没有写明期限：{indicator}。', en: '{id} names no day: {indicator}.' },
  'task-without-owner': {
    zh: '{number}{title} 没有责任单位，请指定。',
    en: '{number} {title} names no owner: please assign one.',
  },
  'safeguard-without-owner': {
    zh: '保障措施 {number}{title} 没有责任单位，请指定。',
    en: 'Safeguard {number} {title} names no owner: please assign one.',
  },
  'lead-presumed': {
    zh: '{count} 处责任单位没有写明牵头单位，暂以排在第一的为牵头，请确认。',
    en: 'In {count} places no lead is stated; the first-named is presumed to lead: please confirm.',
  },
  'open-ended': {
    zh: '{count} 处写有“等”，责任单位没有列全，请补全。',
    en: 'In {count} places the list of owners ends with "and others": please complete it.',
  },
  'mentioned-not-owner': {
    zh: '{number} 提到但未列为责任单位：{names}。',
    en: '{number} names bodies that are not among its owners: {names}.',
  },
  'words-found': { zh: '文中有：{words}', en: 'the text has: {words}' },
  'no-indicator-of-these-words': {
    zh: '指标库中没有这样的指标，可作为新指标加入',
    en: 'the library has no such indicator; it can be added as a new one',
  },
} as const satisfies Record<string, Label>;

export type ReaderMessageCode = keyof typeof READER_MESSAGES;

export function readerMessageText(
  code: string,
  params: Readonly<Record<string, string | number>>,
  language: 'zh' | 'en',
): string {
  const sentence = READER_MESSAGES[code as ReaderMessageCode]?.[language] ?? code;
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
