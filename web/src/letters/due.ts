import type { LetterRow } from '@sophora/contract/letters';
import type { Translate } from '../ui/i18n/text.ts';
import type { letterText } from './text.ts';

const DAY_MS = 86_400_000;
const NEAR_DAYS = 7;

function daysLeft({ due }: LetterRow, today: string): number | undefined {
  return due === null ? undefined : Math.round((Date.parse(due) - Date.parse(today)) / DAY_MS);
}

/** How long there is, in words. */
export function dueWords(letter: LetterRow, today: string, t: Translate<typeof letterText>): string {
  const days = daysLeft(letter, today);
  if (days === undefined) return t('noDue');
  return days < 0 ? t('late') : days === 0 ? t('today') : t('days', { days });
}

/** What is near or past stands out, beside its words. */
export function dueTag(letter: LetterRow, today: string): string {
  const days = daysLeft(letter, today);
  if (days === undefined) return 'tag';
  return days < 0 ? 'tag tag-bad' : days <= NEAR_DAYS ? 'tag tag-warn' : 'tag tag-good';
}
