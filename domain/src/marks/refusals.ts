import type { Label } from '../basics/message.ts';
import type { RefusalText } from '../basics/refusals.ts';

/** Why something about marks is refused. */
export const MARK_REFUSALS = {
  'mark-name-empty': {
    kind: 'invalid',
    zh: '请填写商标文字。',
    en: 'Enter the text of the mark.',
  },
  'mark-name-length': {
    kind: 'invalid',
    zh: '商标文字最长 {most} 个字符，请只填商标本身。',
    en: 'The text of a mark has {most} characters at most; enter the mark alone.',
  },
  'marks-too-often': {
    kind: 'tooMany',
    zh: '比对太频繁，请 {seconds} 秒后再试。',
    en: 'Too many comparisons; try again in {seconds} seconds.',
  },
  'marks-busy': {
    kind: 'unavailable',
    zh: '商标比对正忙，请稍后再试。',
    en: 'The comparison of marks is busy; try again in a moment.',
  },
  'marks-index-gone': {
    kind: 'unavailable',
    zh: '商标检索索引正在重新生成，请稍后再试。',
    en: 'The index of marks is being made again; try again in a moment.',
  },
  'gazette-columns': {
    kind: 'invalid',
    zh: '文件中没有可以辨认的“商标名称”和“申请号”两列。请核对表头后再上传。',
    en: 'The file has no columns of names and numbers that can be read. Check its header and send it again.',
  },
  'gazette-empty': { kind: 'invalid', zh: '文件中没有数据行。', en: 'The file holds no rows.' },
  'gazette-too-long': {
    kind: 'tooLarge',
    zh: '公告文件最多 {most} 行，请分成几个文件。',
    en: 'A gazette file holds {most} rows at most; split it.',
  },
  'mark-hit-taken': {
    kind: 'conflict',
    zh: '这条命中已经开办提示。',
    en: 'A matter was opened for this hit already.',
  },
  'brand-station-ended': {
    kind: 'conflict',
    zh: '这个指导站已于 {ended} 撤销。',
    en: 'The station was closed on {ended}.',
  },
  'brand-station-days': {
    kind: 'invalid',
    zh: '撤销日不能早于设立日 {since}。',
    en: 'A station cannot be closed before the day it was set up, {since}.',
  },
  'brand-visit-future': {
    kind: 'invalid',
    zh: '走访日期不能晚于今天；计划中的走访请填“下次走访”。',
    en: 'A visit cannot be in the future; a planned one is entered as the next visit.',
  },
  'brand-visit-next': {
    kind: 'invalid',
    zh: '下次走访须晚于这次走访。',
    en: 'The next visit has to be later than this one.',
  },
} as const satisfies Record<string, RefusalText>;

/** Why a row of a gazette file could not be used. */
export const GAZETTE_ROW_PROBLEMS = {
  'gazette-row-number': { zh: '没有可以辨认的申请号', en: 'no number that can be read' },
  'gazette-row-class': { zh: '类别不是 1 到 45', en: 'the class is not 1 to 45' },
  'gazette-row-day': { zh: '公告日不是日期', en: 'the day of publication is no date' },
} as const satisfies Record<string, Label>;
