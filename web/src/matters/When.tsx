import type { MatterItem } from '@sophora/contract/matters';
import { type PlainDate, toDayNumber } from '@sophora/domain/basics/plainDate';
import { useText } from '../ui/i18n/text.ts';
import { Light } from '../ui/Light.tsx';
import { mattersText } from './text.ts';

type Timed = Pick<MatterItem, 'limit' | 'warnFrom' | 'light' | 'closedOn'>;

/** The limit that runs and how far it is. */
export function Limit({ matter, today }: { matter: Timed; today: string }) {
  const t = useText(mattersText);
  if (matter.closedOn !== null) return <span className="when">{matter.closedOn}</span>;
  if (matter.limit === null) return <span className="hint">{t('noLimit')}</span>;
  const days = toDayNumber(matter.limit as PlainDate) - toDayNumber(today as PlainDate);
  return (
    <span className="when">
      {matter.limit}{' '}
      <span className="hint">
        {days === 0 ? t('dueToday') : days > 0 ? t('daysLeft', { days }) : t('daysLate', { days: -days })}
      </span>
    </span>
  );
}

/** The light in shape, colour and word; its rule on hover and, on the page of a matter, in full. */
export function MatterLight({ matter }: { matter: Timed }) {
  const t = useText(mattersText);
  const rule =
    matter.limit === null
      ? t('notLit')
      : t('lightRule', { from: matter.warnFrom ?? matter.limit, limit: matter.limit });
  return (
    <span title={matter.light === 'done' ? t('light.done') : rule}>
      <Light colour={matter.light} word={t(`light.${matter.light}`)} />
    </span>
  );
}
