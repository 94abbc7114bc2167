import type { RefusalText } from '../basics/refusals.ts';

/** Why a form, a decision about it or its filling is refused. */
export const FORM_REFUSALS = {
  'form-without-blanks': {
    kind: 'invalid',
    zh: '“{file}”里没有找到要填的地方。请确认是空白表，而不是填好的表或说明文件。',
    en: 'Nothing to be filled was found in “{file}”. Make sure it is the empty form, not a filled one or an explanation.',
  },
  'form-nothing-decided': {
    kind: 'conflict',
    zh: '这张表的取数方式还没有确认。请先核对建议，再填报。',
    en: 'Nothing is decided for this form yet. Look at the proposals first, then fill it.',
  },
  'form-period-ahead': {
    kind: 'invalid',
    zh: '数据截止日 {day} 还没有到。',
    en: 'The day {day} has not come yet.',
  },
  'form-xls-rows': {
    kind: 'conflict',
    zh: '清单有 {rows} 行，旧版 .xls 表里只留了 {room} 行，不能自动加行。请用 WPS 或 Excel 把空白表另存为 .xlsx，重新上传后再填。',
    en: 'The list has {rows} rows, the old .xls form has room for {room} and cannot be given more. Save the empty form as .xlsx, upload it again and fill it.',
  },
  'no-such-blank': {
    kind: 'invalid',
    zh: '表中没有这个填报项:{blank}。',
    en: 'The form has no such blank: {blank}.',
  },
} as const satisfies Record<string, RefusalText>;
