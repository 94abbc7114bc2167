import type { Label } from '../../basics/message.ts';

/** What evaluators add to a light, in words. `{name}` stands for a parameter. */
export const EVALUATION_NOTES = {
  'undecided-no-number': {
    zh: '文件没有写明数值：在“设置”中设定后才能评定',
    en: 'the document names no number: it can be judged once one is set',
  },
  'undecided-no-base': {
    zh: '没有可比的基数，不能评定增长',
    en: 'no base to compare with, growth cannot be judged',
  },
  'undecided-no-data': { zh: '没有数据，尚不能评定', en: 'no data, not yet decidable' },
  'rises-each-year': {
    zh: '{indicator}逐年提升：{years}，每年都高于上一年',
    en: '{indicator} rose every year: {years}',
  },
  'rises-so-far': {
    zh: '{indicator}逐年提升：{years}，{open} 年尚未结束',
    en: '{indicator} has risen so far: {years}; {open} is not over',
  },
  'rise-broken': {
    zh: '{indicator}没有逐年提升：{years}，{year} 年未高于上一年',
    en: '{indicator} did not rise every year: {years}; {year} was not above the year before',
  },
  'rise-too-early': {
    zh: '{indicator}逐年提升：只有一年的数，尚不能评定',
    en: '{indicator} rising every year: one year only, not yet decidable',
  },
  'rise-undefined': {
    zh: '{indicator}逐年提升：文件没有说明口径，尚不能评定',
    en: '{indicator} rising every year: the document does not say what is meant, so it cannot be judged',
  },
} as const satisfies Record<string, Label>;
export type NoteCode = keyof typeof EVALUATION_NOTES;
