import { percent } from '../ui/format.ts';
import { useText } from '../ui/i18n/text.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { type Measure, shownAmount } from './amount.ts';
import { figureText } from './text.ts';

interface Props {
  readonly name: string;
  readonly rows: readonly {
    readonly key: string;
    readonly label: string;
    readonly amount: number;
    readonly to: string;
  }[];
  /** Shown as the last row where the rows add up to it. */
  readonly total?: number;
  readonly measure?: Measure;
}

/** Amounts with a bar each; every amount opens its list. */
export function AmountTable({ name, rows, total, measure = 'count' }: Props) {
  const t = useText(figureText);
  const top = Math.max(1, ...rows.map((r) => r.amount));
  const whole = total ?? 0;
  return (
    <div className="scroll-x">
      <table className="plain">
        <thead>
          <tr>
            <th>{name}</th>
            <th className="num">{t('amount')}</th>
            {total !== undefined && <th className="num">{t('share')}</th>}
            <th className="bar-cell" aria-label={t('share')} />
          </tr>
        </thead>
        <tbody>
          {rows.map((r) => (
            <tr key={r.key}>
              <td>{r.label}</td>
              <td className="num">
                {r.amount === 0 ? '0' : <PageLink to={r.to}>{shownAmount(r.amount, measure)}</PageLink>}
              </td>
              {total !== undefined && <td className="num">{percent(r.amount, whole)}</td>}
              <td className="bar-cell">
                {r.amount > 0 && <div className="bar" style={{ width: `${(r.amount / top) * 100}%` }} />}
              </td>
            </tr>
          ))}
        </tbody>
        {total !== undefined && (
          <tfoot>
            <tr>
              <th>{t('sum')}</th>
              <th className="num">{shownAmount(total, measure)}</th>
              <th />
              <th />
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
