import { getTrend } from '@sophora/contract/figures';
import { lazy, Suspense, useState } from 'react';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { grouped } from '../ui/format.ts';
import { commonText } from '../ui/i18n/common.ts';
import { useText } from '../ui/i18n/text.ts';
import { useDistrictCode } from '../ui/route.ts';
import { type Measure, shownAmount } from './amount.ts';
import { StreetDownload } from './StreetDownload.tsx';
import { saveCsv } from './saveCsv.ts';
import { figureText } from './text.ts';

const TrendChart = lazy(() => import('./TrendChart.tsx'));

interface Props {
  readonly indicator: string;
  readonly asOf: string;
  readonly unit: string;
  readonly measure: Measure;
  /** Of a flow: the first day it is added up from. */
  readonly since: string | null;
  /** Whether it says anything of a street. */
  readonly byStreet: boolean;
}

/** Month by month as a chart, a table and a download. The chart's library is only loaded here. */
export function Trend({ indicator, asOf, unit, measure, since, byStreet }: Props) {
  const t = useText(figureText);
  const common = useText(commonText);
  const district = useDistrictCode();
  const [from, setFrom] = useState(since ?? '2022-01-01');
  const [table, setTable] = useState(false);
  const query = useEndpoint(
    getTrend,
    { params: { district, indicator }, query: { from: from <= asOf ? from : asOf, to: asOf } },
    { keep: true },
  );
  const points = (query.data?.points ?? []).map((p) =>
    measure === 'fen' && p.value !== null ? { ...p, value: p.value / FEN_PER_WAN } : p,
  );
  const rows = [...points].reverse();
  return (
    <section className="card stack">
      <div className="row">
        <h2>{t('trend')}</h2>
        <label className="row hint">
          {t('from')}
          <select className="input" value={from} onChange={(e) => setFrom(e.target.value)}>
            {starts(asOf, since).map((day) => (
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
            onClick={() => saveCsv(`${indicator}-${asOf}.csv`, lines(points, t))}
          >
            {t('downloadCsv')}
          </button>
          {byStreet ? <StreetDownload {...{ indicator, from, to: asOf, measure }} /> : null}
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
                  <td className="num">{shownAmount(p.numerator, measure)}</td>
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

/** 1 万元 in fen. */
const FEN_PER_WAN = 1_000_000;

/** Years a trend may begin with, and the window of a flow. */
function starts(asOf: string, since: string | null): string[] {
  const years = ['2010', '2015', '2020', '2022', asOf.slice(0, 4)].map((year) => `${year}-01-01`);
  return [...new Set([...years, ...(since === null ? [] : [since])])].sort();
}

type Points = readonly { month: string; value: number | null; numerator: number }[];

function lines(points: Points, t: (key: 'month' | 'value' | 'numerator') => string): (string | number)[][] {
  return [
    [t('month'), t('value'), t('numerator')],
    ...points.map((p) => [p.month, p.value ?? '', p.numerator]),
  ];
}
