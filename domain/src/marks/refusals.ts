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
} as const satisfies Record<string, RefusalText>;
