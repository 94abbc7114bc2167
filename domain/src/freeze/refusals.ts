import type { RefusalText } from '../basics/refusals.ts';

/** Why figures cannot be frozen, confirmed or replayed. */
export const FREEZE_REFUSALS = {
  'freeze-period': {
    kind: 'invalid',
    zh: '“{period}”不是统计期：季写作 2026-Q3，月写作 2026-09，年写作 2026，日写作 2026-09-30。',
    en: '“{period}” is no period: a quarter is written 2026-Q3, a month 2026-09, a year 2026, a day 2026-09-30.',
  },
  'freeze-future': {
    kind: 'conflict',
    zh: '{period} 要到 {to} 才结束，现在不能冻结。需要当前的数，可以冻结某一日。',
    en: '{period} ends on {to} and cannot be frozen yet. For present figures freeze a day.',
  },
  'freeze-open': {
    kind: 'conflict',
    zh: '{period} 已有一套待复核的冻结数据（第 {no} 号），请先确认或作废。',
    en: 'A set of {period} waits to be confirmed (no. {no}); confirm or drop it first.',
  },
  'freeze-reason': {
    kind: 'invalid',
    zh: '{period} 已有确认的冻结数据（第 {no} 号）。重新冻结将取代它，须写明理由。',
    en: 'There is a confirmed set of {period} (no. {no}). A new one takes its place and needs a reason.',
  },
  'freeze-own': {
    kind: 'forbidden',
    zh: '冻结和复核不能是同一个人，请由另一人复核。',
    en: 'Who froze the figures cannot confirm them; another person must.',
  },
  'freeze-decided': {
    kind: 'conflict',
    zh: '这一套已经复核过，不能再改。',
    en: 'This set has been decided on and does not change any more.',
  },
  'freeze-changed': {
    kind: 'conflict',
    zh: '您看到的与现存的不是同一套数据，请刷新后再确认。',
    en: 'What you looked at is not what is stored; reload and confirm again.',
  },
  'freeze-damaged': {
    kind: 'unavailable',
    zh: '第 {no} 号冻结数据与其摘要不符，内容可能被改动过，请从备份核对。',
    en: 'Set no. {no} does not match its digest: it may have been altered; compare it with a backup.',
  },
} as const satisfies Record<string, RefusalText>;
