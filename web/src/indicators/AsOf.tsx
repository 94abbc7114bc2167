import { cellDate } from '@sophora/domain/ledger/cellDate';
import { useEffect, useState } from 'react';
import { useText } from '../ui/i18n/text.ts';
import { useFilters } from '../ui/route.ts';
import { figureText } from './text.ts';

interface Props {
  readonly asOf: string;
  readonly today: string;
  readonly from: string;
  readonly due?: string | undefined;
}

const DAY = 86_400_000;
const dayNumber = (day: string) => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY);
const dayText = (n: number) => new Date(n * DAY).toISOString().slice(0, 10);

/** Any day, by slider or typed in any shape files use; kept in the address so that a figure can be cited with its day. */
export function AsOf({ asOf, today, from, due }: Props) {
  const t = useText(figureText);
  const [, setFilters] = useFilters();
  const [shown, setShown] = useState(asOf);
  useEffect(() => setShown(asOf), [asOf]);
  const choose = (text: string) => {
    const day = cellDate(text);
    if (day === undefined) return;
    setShown(day);
    if (day !== asOf) setFilters({ asOf: day === today ? undefined : day });
  };
  const commit = () => choose(shown);
  return (
    <div className="as-of">
      <label htmlFor="as-of-day">{t('asOf')}</label>
      <input
        id="as-of-day"
        className="input"
        inputMode="numeric"
        placeholder="2026-10-31"
        size={11}
        maxLength={20}
        aria-invalid={cellDate(shown) === undefined}
        value={shown}
        onChange={(e) => setShown(e.target.value)}
        onBlur={commit}
        onKeyDown={(e) => e.key === 'Enter' && commit()}
      />
      <input
        type="range"
        aria-label={t('asOf')}
        aria-valuetext={shown}
        min={dayNumber(from)}
        max={dayNumber(today)}
        value={Math.min(dayNumber(today), Math.max(dayNumber(from), dayNumber(cellDate(shown) ?? asOf)))}
        onChange={(e) => setShown(dayText(Number(e.target.value)))}
        onPointerUp={commit}
        onKeyUp={commit}
        onBlur={commit}
      />
      {due !== undefined && due < today && (
        <button type="button" className="btn" aria-pressed={asOf === due} onClick={() => choose(due)}>
          {t('planEnd')}
        </button>
      )}
      <button type="button" className="btn" aria-pressed={asOf === today} onClick={() => choose(today)}>
        {t('today')}
      </button>
    </div>
  );
}
