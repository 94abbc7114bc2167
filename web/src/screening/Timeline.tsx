import type { LeadMember } from '@sophora/contract/screening';
import { useText } from '../ui/i18n/text.ts';
import { screeningText } from './text.ts';

const WIDTH = 520;
const STEP = 9;
const MARGIN = 14;

/** When the filings were made: a dot for each, those of one day above each other. The list below has the days. */
export function Timeline({ members }: { members: readonly LeadMember[] }) {
  const t = useText(screeningText);
  const days = new Map<string, number>();
  for (const { filed, prior } of members)
    if (filed !== null && !prior) days.set(filed, (days.get(filed) ?? 0) + 1);
  const sorted = [...days].sort(([a], [b]) => (a < b ? -1 : 1));
  if (sorted.length === 0) return null;
  const [first, last] = [sorted[0]![0], sorted.at(-1)![0]];
  const span = Math.max(1, dayNumber(last) - dayNumber(first));
  const highest = Math.max(...sorted.map(([, n]) => n));
  const step = highest * STEP > 150 ? 150 / highest : STEP;
  const base = highest * step + MARGIN;
  const x = (day: string) =>
    first === last ? WIDTH / 2 : MARGIN + ((WIDTH - 2 * MARGIN) * (dayNumber(day) - dayNumber(first))) / span;
  return (
    <section className="card stack">
      <h2>{t('timeline')}</h2>
      <svg
        className="screen-figure"
        viewBox={`0 0 ${WIDTH} ${base + 26}`}
        role="img"
        aria-label={sorted.map(([day, n]) => `${day}: ${n}`).join(', ')}
      >
        <line className="screen-axis" x1={MARGIN} x2={WIDTH - MARGIN} y1={base} y2={base} />
        {sorted.map(([day, n]) =>
          Array.from({ length: n }, (_, i) => (
            <circle
              // biome-ignore lint/suspicious/noArrayIndexKey: dots of one day have no other name
              key={`${day} ${i}`}
              className="screen-dot"
              cx={x(day)}
              cy={base - step * (i + 0.5)}
              r={Math.min(4, step / 2.2)}
            >
              <title>{`${day}: ${n}`}</title>
            </circle>
          )),
        )}
        <text
          className="screen-label"
          x={first === last ? WIDTH / 2 : MARGIN}
          y={base + 18}
          textAnchor={first === last ? 'middle' : 'start'}
        >
          {first}
        </text>
        {first !== last && (
          <text className="screen-label" x={WIDTH - MARGIN} y={base + 18} textAnchor="end">
            {last}
          </text>
        )}
      </svg>
    </section>
  );
}

const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
