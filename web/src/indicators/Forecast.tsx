import { getForecast } from '@sophora/contract/figures';
import { cellDate } from '@sophora/domain/ledger/cellDate';
import { useState } from 'react';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { grouped } from '../ui/format.ts';
import { useText } from '../ui/i18n/text.ts';
import { useDistrictCode } from '../ui/route.ts';
import { type Measure, shownAmount } from './amount.ts';
import { forecastText } from './forecastText.ts';

interface Props {
  readonly indicator: string;
  readonly asOf: string;
  readonly unit: string;
  readonly measure: Measure;
}

/** 预测: the months carried on, with a band, and how such bands did on this figure's own past. */
export function Forecast({ indicator, asOf, unit, measure }: Props) {
  const t = useText(forecastText);
  const district = useDistrictCode();
  const [to, setTo] = useState(`${Number(asOf.slice(0, 4)) + 1}-12-31`);
  const day = cellDate(to);
  const query = useEndpoint(
    getForecast,
    { params: { district, indicator }, query: { asOf, to: day ?? asOf } },
    { keep: true },
  );
  const shown = (n: number | null) =>
    n === null ? '—' : measure === 'fen' ? shownAmount(n, 'fen') : grouped(n);
  const { points = [], from, backTest } = query.data ?? {};
  return (
    <details className="card stack">
      <summary>
        <strong>{t('title')}</strong>
      </summary>
      <p className="hint">{t('hint')}</p>
      <label className="row">
        {t('to')}
        <input
          className="input"
          inputMode="numeric"
          size={11}
          maxLength={20}
          aria-invalid={day === undefined}
          value={to}
          onChange={(e) => setTo(e.target.value)}
        />
      </label>
      {query.error ? (
        <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
      ) : points.length === 0 ? (
        <div className="center-state">{t('none')}</div>
      ) : (
        <>
          {backTest && (
            <p>
              {t('backTest', {
                looks: backTest.looks,
                coverage: backTest.coverage.toFixed(0),
                low: backTest.low.toFixed(0),
                high: backTest.high.toFixed(0),
                error: shown(Math.round(backTest.error)),
                naive: shown(Math.round(backTest.naiveError)),
              })}
            </p>
          )}
          <div className="scroll-x">
            <table className="plain">
              <thead>
                <tr>
                  <th>{t('month')}</th>
                  <th className="num">
                    {t('mid')}（{measure === 'fen' ? '元' : unit}）
                  </th>
                  <th className="num">{t('band')}</th>
                  <th className="num">{t('known')}</th>
                </tr>
              </thead>
              <tbody>
                {points.map((p) => (
                  <tr key={p.month}>
                    <td>{p.month}</td>
                    <td className="num">{shown(p.mid)}</td>
                    <td className="num">
                      {shown(p.low)} — {shown(p.high)}
                    </td>
                    <td className="num">{shown(p.known)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p className="hint">{t('from', { day: from ?? '' })}</p>
        </>
      )}
    </details>
  );
}
