import type { PlainDate } from '@sophora/domain/basics/plainDate';
import type { NamedDay } from '@sophora/domain/plan/planTypes';
import { useText } from '../ui/i18n/text.ts';
import { nextDay } from './nextDay.ts';
import { planText } from './text.ts';

/** Days of the year that the plan names for publicity, the next one first. */
export function DayTable({ days, today }: { days: readonly NamedDay[]; today: PlainDate }) {
  const t = useText(planText);
  const rows = days
    .map((day) => ({ day, next: nextDay(day.month, day.day, today) }))
    .sort((a, b) => (a.next?.inDays ?? 9999) - (b.next?.inDays ?? 9999));
  return (
    <section className="card stack">
      <h2>{t('days')}</h2>
      <table className="plain cards">
        <thead>
          <tr>
            <th>{t('officialName')}</th>
            <th>{t('planName')}</th>
            <th>{t('day')}</th>
            <th>{t('next')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ day, next }) => (
            <tr key={day.id}>
              <td>
                <span>
                  {day.name} <small className="hint">{t('clause', { clause: day.clause })}</small>
                </span>
              </td>
              <td data-label={t('planName')}>
                {day.planName === day.name ? <span className="hint">{t('same')}</span> : day.planName}
              </td>
              <td data-label={t('day')}>{t('monthDay', { month: day.month, day: day.day })}</td>
              <td data-label={t('next')}>
                {next && (
                  <span>
                    {next.on}{' '}
                    <span className="hint">
                      {next.inDays === 0 ? t('today') : t('inDays', { days: next.inDays })}
                    </span>
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
