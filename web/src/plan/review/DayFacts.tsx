import { useText } from '../../ui/i18n/text.ts';
import { reviewText } from './text.ts';
import type { DayItem } from './useReview.ts';

export function DayFacts({ day }: { day: DayItem }) {
  const t = useText(reviewText);
  return (
    <div>
      {t('monthDay', { month: day.month, day: day.day })}{' '}
      {day.planName !== day.name && <span className="hint">{day.planName}</span>}{' '}
      <small className="hint">{day.clause}</small>
    </div>
  );
}
