import type { RefusalText } from '../basics/refusals.ts';

/** Why a document cannot be begun, changed or made. */
export const OFFICIAL_DOCUMENT_REFUSALS = {
  'document-no-such-template': {
    kind: 'invalid',
    zh: '没有这种公文模板：{template}。',
    en: 'There is no such template: {template}.',
  },
  'document-needs-set': {
    kind: 'conflict',
    zh: '这份材料的数字取自冻结数据，请先冻结相应统计期的数据，再选定它。',
    en: 'Its numbers come from frozen figures. Freeze those of the period first, then choose the set.',
  },
  'document-wrong-period': {
    kind: 'invalid',
    zh: '第 {no} 号冻结数据是 {period} 的，与这份材料的周期不符。',
    en: 'Set no. {no} is of {period}, which does not fit this document.',
  },
  'document-set-dropped': {
    kind: 'conflict',
    zh: '第 {no} 号冻结数据已作废，请另选一套。',
    en: 'Set no. {no} was dropped; choose another.',
  },
  'document-no-such-field': {
    kind: 'invalid',
    zh: '这份公文没有这一项：{field}。',
    en: 'The document has no such field: {field}.',
  },
  'document-changed': {
    kind: 'conflict',
    zh: '这份公文刚由别人改过。请刷新后再改，以免覆盖。',
    en: 'Somebody else has just changed this document. Reload it before you go on.',
  },
  'document-needs-matter': {
    kind: 'invalid',
    zh: '提示函要从一件事项发出：请打开事项，在那里点“拟提示函”。',
    en: 'A reminder letter belongs to a matter: open the matter and start it there.',
  },
  'document-made': {
    kind: 'conflict',
    zh: '已经成文，不能删除；成文记录需要保留。',
    en: 'It has been made already and is kept.',
  },
} as const satisfies Record<string, RefusalText>;
