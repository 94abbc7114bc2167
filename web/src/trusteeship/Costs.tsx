import type { OutputOf } from '@sophora/contract/endpoint';
import type { myPortfolio } from '@sophora/contract/trusteeship';
import { grouped } from '../ui/format.ts';
import { useText } from '../ui/i18n/text.ts';
import { Receipts } from './Receipts.tsx';
import { trusteeshipText } from './text.ts';

/** The costs of the coming year by month, the list to pay from, and reductions that must be asked for before. */
export function Costs({ mine, download }: { mine: OutputOf<typeof myPortfolio>; download: string }) {
  const t = useText(trusteeshipText);
  const months = mine.months.filter((m) => m.rights > 0);
  const most = Math.max(1, ...months.map((m) => m.fen));
  return (
    <section className="card stack">
      <header className="row">
        <h2>
          {t('year')} <strong>{t('yuan', { yuan: grouped(mine.yearFen / 100) })}</strong>
        </h2>
        <a className="btn push" href={download} download>
          {t('payments')}
        </a>
      </header>
      {months.length > 0 && (
        <table className="plain trust-months">
          <thead>
            <tr>
              <th>{t('month')}</th>
              <th>
                <span className="sr-only">{t('amount')}</span>
              </th>
              <th className="num">{t('amount')}</th>
              <th className="num">{t('rights')}</th>
            </tr>
          </thead>
          <tbody>
            {months.map((m) => (
              <tr key={m.month}>
                <td>{m.month}</td>
                <td aria-hidden="true" className="trust-bar">
                  <span style={{ width: `${(100 * m.fen) / most}%` }} />
                </td>
                <td className="num">{t('yuan', { yuan: grouped(m.fen / 100) })}</td>
                <td className="num">{m.rights}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {mine.reductions.length > 0 && (
        <>
          <h3>{t('reductions')}</h3>
          <ul>
            {mine.reductions.map((r) => (
              <li key={r.id}>
                {r.title} · {t('reductionLine', { year: r.year, day: r.by })}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="hint">{t('paymentsHint')}</p>
      <Receipts />
    </section>
  );
}
