import type { DocketRow } from '@sophora/contract/docket';
import { RIGHT_STATES } from '@sophora/domain/deadlines/docket';
import { fillParams, IF_MISSED } from '@sophora/domain/docket/docketTexts';
import { DOCKET_KINDS } from '@sophora/domain/docket/entry';
import { grouped } from '../ui/format.ts';
import type { Language } from '../ui/i18n/language.ts';
import { textOf } from '../ui/i18n/text.ts';
import { docketText } from './text.ts';

export type Entry = Pick<
  DocketRow,
  'what' | 'year' | 'state' | 'due' | 'lastDay' | 'restoreTo' | 'nowFen' | 'costs' | 'paymentsKnown'
>;

export function whatOf({ what, year }: Pick<Entry, 'what' | 'year'>, language: Language): string {
  return what === 'annuity' ? textOf(docketText.annuityOf, language, { year }) : DOCKET_KINDS[what][language];
}

/** The state by our computation; where the file says the right is in force, the word says whose it is. */
export function stateWord(
  { what, state, differences }: Pick<DocketRow, 'what' | 'state' | 'differences'>,
  language: Language,
): string {
  if (differences.some((d) => d.code === 'valid-but-lapsed'))
    return textOf(docketText.computed, language, { state: RIGHT_STATES[state][language] });
  if (what === 'renewal' && state === 'grace') return language === 'zh' ? '宽展期' : 'in grace';
  return RIGHT_STATES[state][language];
}

/** Worse states stand out, each with its word. */
export function stateTag(state: Entry['state']): string {
  if (state === 'grace') return 'tag tag-warn';
  return state === 'normal' ? 'tag tag-good' : state === 'restorable' ? 'tag tag-bad' : 'tag';
}

export function yuan(fen: number): string {
  return grouped(fen / 100);
}

export function nowOf(entry: Entry, language: Language): string {
  if (entry.nowFen !== null) return textOf(docketText.yuan, language, { yuan: yuan(entry.nowFen) });
  return docketText[entry.costs.length > 0 ? 'noPay' : 'nothingToPay'][language];
}

export function missedOf(entry: Pick<Entry, 'what' | 'lastDay'>, language: Language): string {
  return fillParams(IF_MISSED[entry.what][language], { lastDay: entry.lastDay });
}
