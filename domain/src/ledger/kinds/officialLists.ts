import { dateField } from '../fieldTypes.ts';
import type { Declaration, Field } from '../kind.ts';

/** The day a superior's list speaks of: in the row, or declared for the whole file. */
export const listDayField: Field = dateField(
  'asOf',
  '截至日期',
  'As of',
  ['统计日期', '统计截至日', '数据截至日期'],
  { recognise: () => 0 },
);

export const listAsOf: Declaration = {
  id: 'asOf',
  label: { zh: '名单截至', en: 'List as of' },
  hint: {
    zh: '名单没有写明截至日期时：声明它是哪一天的名单。',
    en: 'For a list that does not say its day: the day it speaks of.',
  },
  type: 'date',
  facts: (value) => ({ asOf: value }),
};
