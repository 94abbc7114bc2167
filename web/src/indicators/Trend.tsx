import { getTrend } from '@sophora/contract/figures';
import { lazy, Suspense, useState } from 'react';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { grouped } from '../ui/format.ts';
import { commonText } from '../ui/i18n/common.ts';
import { useText } from '../ui/i18n/text.ts';
import { useDistrictCode } from '../ui/route.ts';
import { figureText } from './text.ts';

const TrendChart = lazy(() => import('./TrendChart.tsx'));

interface Props {
  readonly indicator: string;
  readonly asOf: string;
  readonly unit: string;
}

/** Month by month as a chart, a table and a download. The chart's library is only loaded here. */
export function Trend({ indicator, asOf, unit }: Props) {
  const t = useText(figureText);
  const common = useText(commonText);
  const district = useDistrictCode();
  const [from, setFrom] = useState('2022-01-01');
  const [table, setTable] = useState(false);
  const query = useEndpoint(
    getTrend,
    { params: { district, indicator }, query: { from: from <= asOf ? from : asOf, to: asOf } },
    { keep: true },
  );
  const points = query.data?.points ?? [];
  const rows = [...points].reverse();
  return (
    <section className="card stack">
      <div className="row">
        <h2>{t('trend')}</h2>
        <label className="row hint">
          {t('from')}
          <select className="input" value={from} onChange={(e) => setFrom(e.target.value)}>
            {['2010-01-01', '2015-01-01', '2020-01-01', '2022-01-01'].map((day) => (
              <option key={day} value={day}>
                {day.slice(0, 4)}
              </option>
            ))}
          </select>
        </label>
        <div className="row push">
          <button type="button" className="btn" onClick={() => setTable(!table)}>
            {t(table ? 'showChart' : 'showTable')}
          </button>
          <button
            type="button"
            className="btn"
            disabled={points.length === 0}
            onClick={() => save(`${indicator}-${asOf}.csv`, csv(points, t))}
          >
            {t('downloadCsv')}
          </button>
        </div>
      </div>
      {query.error ? (
        <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
      ) : table ? (
        <div className="scroll-x">
          <table className="plain">
            <thead>
              <tr>
                <th>{t('month')}</th>
                <th className="num">{t('value')}</th>
                <th className="num">{t('numerator')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((p) => (
                <tr key={p.month}>
                  <td>{p.month}</td>
                  <td className="num">{p.value === null ? '—' : grouped(p.value)}</td>
                  <td className="num">{grouped(p.numerator)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : points.every((p) => p.value === null) ? (
        <div className="center-state">{t('noData')}</div>
      ) : (
        <Suspense fallback={<div className="chart center-state">{common('loading')}</div>}>
          <TrendChart points={points} unit={unit} />
        </Suspense>
      )}
    </section>
  );
}

type Points = readonly { month: string; value: number | null; numerator: number }[];

function csv(points: Points, t: (key: 'month' | 'value' | 'numerator') => string): string {
  const lines = points.map((p) => `${p.month},${p.value ?? ''},${p.numerator}`);
  return `\ufeff${t('month')},${t('value')},${t('numerator')}\r\n${lines.join('\r\n')}\r\n`;
}

function save(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
