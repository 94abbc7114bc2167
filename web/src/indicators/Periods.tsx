import type { OutputOf } from '@sophora/contract/endpoint';
import type { getFigure } from '@sophora/contract/figures';
import { percent } from '../ui/format.ts';
import { useText } from '../ui/i18n/text.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { shownAmount } from './amount.ts';
import { periodText } from './periodText.ts';

type Answer = OutputOf<typeof getFigure>;

/** This year beside the last: amounts, each of which opens its list, and the change against the first. */
export function Periods({
  answer: { periods, figure },
  list,
}: {
  answer: Answer;
  list: (more: Record<string, string>) => string;
}) {
  const t = useText(periodText);
  const first = periods[0];
  if (!first) return null;
  return (
    <section className="card stack">
      <h2>{t('title')}</h2>
      <div className="scroll-x">
        <table className="plain">
          <thead>
            <tr>
              <th>{t('period')}</th>
              <th className="num">{t('amount')}</th>
              <th className="num">{t('change')}</th>
            </tr>
          </thead>
          <tbody>
            {periods.map((p) => (
              <tr key={p.id}>
                <td>
                  {t(p.id)}{' '}
                  <span className="hint">
                    {p.from === null ? '' : `${p.from} — `}
                    {p.to}
                  </span>
                </td>
                <td className="num">
                  {p.amount === 0 ? (
                    '0'
                  ) : (
                    <PageLink
                      to={list({ asOf: p.to, since: p.from ?? (figure.since === null ? '' : '1900-01-01') })}
                    >
                      {shownAmount(p.amount, figure.measure)}
                    </PageLink>
                  )}
                </td>
                <td className="num">
                  {p === first || p.id === 'all' || p.amount <= 0
                    ? '—'
                    : `${first.amount >= p.amount ? '+' : ''}${percent(first.amount - p.amount, p.amount)}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
