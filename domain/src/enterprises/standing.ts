import type { Label } from '../basics/message.ts';

/** 经营状态（登记状态）of a holder, from the words of real exports. Words outside the table are kept and asked about. */
export const STANDINGS = {
  active: { zh: '在业', en: 'In business' },
  suspended: { zh: '歇业', en: 'Suspended' },
  revoked: { zh: '吊销', en: 'Licence revoked' },
  deregistered: { zh: '注销', en: 'Deregistered' },
  moved: { zh: '迁出', en: 'Moved away' },
  unknown: { zh: '不明', en: 'Unknown' },
} as const satisfies Record<string, Label>;
export type Standing = keyof typeof STANDINGS;

const WORDS: readonly (readonly [RegExp, Standing])[] = [
  [/注销/, 'deregistered'],
  [/吊销|撤销|责令关闭/, 'revoked'],
  [/迁出/, 'moved'],
  [/停业|歇业/, 'suspended'],
  [/在业|存续|在营|开业|正常|在册|有效|迁入|营业中|登记成立/, 'active'],
];

export function standing(words: string): Standing {
  return WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? 'unknown';
}
