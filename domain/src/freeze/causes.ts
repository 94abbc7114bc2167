import type { Label } from '../basics/message.ts';

/** Why a figure differs from what was frozen, by the kind of ledger entry that caused it. */
export const CAUSES = {
  import: { zh: '后到的文件', en: 'a later file' },
  edit: { zh: '更正', en: 'a correction' },
  withdraw: { zh: '撤回', en: 'a withdrawal' },
  declare: { zh: '对整批数据的声明', en: 'a declaration for a file' },
  assign: { zh: '人工认定', en: 'a decision by a person' },
  undo: { zh: '撤销认定或更正', en: 'a decision or correction taken back' },
  finding: { zh: '上级核查结果：认定或者恢复', en: 'a finding of CNIPA, or one taken back' },
  setting: { zh: '口径设置', en: 'a setting' },
  rules: { zh: '计算规则版本', en: 'a version of a rule' },
} as const satisfies Record<string, Label>;
export type Cause = keyof typeof CAUSES;

/** How one record's share of a figure changed. */
export const RECORD_CHANGES = {
  appeared: { zh: '新计入', en: 'counts now' },
  gone: { zh: '不再计入', en: 'counts no more' },
  amount: { zh: '数量变化', en: 'another amount' },
  street: { zh: '换了街道', en: 'another street' },
} as const satisfies Record<string, Label>;
export type RecordChange = keyof typeof RECORD_CHANGES;

export function recordChange(before: number, after: number): RecordChange {
  if (before === after) return 'street';
  if (before === 0) return 'appeared';
  return after === 0 ? 'gone' : 'amount';
}
