import type { Label } from '../basics/message.ts';

/**
 * 文种: 党政机关公文处理工作条例 (中办发〔2012〕14号, in force since 2012-07-01), article 8, for the statutory ones; the others are forms of
 * the house, which no 文号 makes official. What each must and must not carry: articles 9 and 15 there, GB/T 9704-2012 part 7 and 10.
 */
export const GENRES = {
  report: { label: { zh: '报告', en: 'Report (报告)' }, statutory: true, head: 'red', upward: true },
  request: {
    label: { zh: '请示', en: 'Request for instructions (请示)' },
    statutory: true,
    head: 'red',
    upward: true,
  },
  notice: { label: { zh: '通知', en: 'Notice (通知)' }, statutory: true, head: 'red', upward: false },
  circular: { label: { zh: '通报', en: 'Circular (通报)' }, statutory: true, head: 'red', upward: false },
  letter: { label: { zh: '函', en: 'Letter (函)' }, statutory: true, head: 'letter', upward: false },
  minutes: { label: { zh: '纪要', en: 'Minutes (纪要)' }, statutory: true, head: 'minutes', upward: false },
  bulletin: {
    label: { zh: '简报', en: 'Bulletin (简报)' },
    statutory: false,
    head: 'bulletin',
    upward: false,
  },
  prompt: {
    label: { zh: '提示函', en: 'Reminder letter (提示函)' },
    statutory: false,
    head: 'letter',
    upward: false,
  },
  table: { label: { zh: '报表', en: 'Return (报表)' }, statutory: false, head: 'plain', upward: false },
  material: { label: { zh: '材料', en: 'Paper (材料)' }, statutory: false, head: 'plain', upward: false },
} as const satisfies Record<string, GenreRule>;
export type Genre = keyof typeof GENRES;

interface GenreRule {
  readonly label: Label;
  /** 法定公文 */
  readonly statutory: boolean;
  readonly head: 'red' | 'letter' | 'minutes' | 'bulletin' | 'plain';
  /** 上行文 names its 签发人; a downward one does not. */
  readonly upward: boolean;
}
