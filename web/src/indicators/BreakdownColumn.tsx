import { getBreakdown } from '@sophora/contract/figures';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { grouped, percent } from '../ui/format.ts';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { PageLink } from '../ui/PageLink.tsx';
import { pathWith, useDistrictCode } from '../ui/route.ts';
import { shownAmount } from './amount.ts';
import { narrowedBy, type Step, waysLeft } from './breakdownSteps.ts';
import { breakdownText } from './breakdownText.ts';

interface Props {
  readonly indicator: string;
  readonly at: Readonly<Record<string, string | undefined>>;
  readonly before: readonly Step[];
  /** What is taken further apart in the next column. */
  readonly chosen: Step | undefined;
  readonly by: string | undefined;
  readonly onWay: (by: string) => void;
  readonly onChoose: (step: Step) => void;
  readonly onClose: () => void;
}

/** One level: the parts of what was chosen so far, the largest first, and the way to their records. */
export function BreakdownColumn({ indicator, at, before, chosen, by, onWay, onChoose, onClose }: Props) {
  const t = useText(breakdownText);
  const label = useLabel();
  const district = useDistrictCode();
  const narrowed = narrowedBy(before);
  // The ways are known with the first answer; until then the street, or what has been chosen.
  const first = useEndpoint(getBreakdown, {
    params: { district, indicator },
    query: { ...at, by: 'street' },
  });
  const left = waysLeft(first.data?.ways ?? [], before);
  const way = left.find((w) => w.id === by)?.id ?? left[0]?.id;
  const query = useEndpoint(
    getBreakdown,
    { params: { district, indicator }, query: { ...at, ...narrowed, by: way ?? 'street' } },
    { enabled: way !== undefined },
  );
  const error = first.error ?? query.error;
  if (error) return <ErrorNote error={error} onRetry={() => void query.refetch()} />;
  if (first.data && way === undefined) return null;
  const data = query.data;
  const list = pathWith(`/d/${district}/figures/${indicator}/records`, { ...at, ...narrowed });
  const top = Math.max(1, ...(data?.parts.map((p) => p.amount) ?? []));
  return (
    <section className="card breakdown-column">
      <header className="row">
        <select
          className="input"
          aria-label={t('by')}
          value={way ?? ''}
          onChange={(e) => onWay(e.target.value)}
        >
          {left.map((w) => (
            <option key={w.id} value={w.id}>
              {label(w.label)}
            </option>
          ))}
        </select>
        {chosen && (
          <button type="button" className="btn btn-text push" onClick={onClose}>
            {t('close')}
          </button>
        )}
      </header>
      {data === undefined ? (
        <Loading />
      ) : (
        <>
          <p className="breakdown-total">
            {t('whole')} <strong>{shownAmount(data.total, data.measure)}</strong>
            <PageLink className="push" to={list}>
              {t('records')}
            </PageLink>
          </p>
          {data.parts.length === 0 && <p className="hint">{t('none')}</p>}
          <ul>
            {data.parts.map((part) => (
              <li key={part.value}>
                <button
                  type="button"
                  className="breakdown-part"
                  aria-pressed={chosen?.value === part.value}
                  onClick={() => onChoose({ by: way!, value: part.value })}
                >
                  <span className="breakdown-bar" style={{ width: `${(100 * part.amount) / top}%` }} />
                  <span className="breakdown-name">{label(part.label)}</span>
                  <span className="num">{shownAmount(part.amount, data.measure)}</span>
                  <small className="num hint">{percent(part.amount, data.total)}</small>
                </button>
              </li>
            ))}
          </ul>
          {data.restParts > 0 && (
            <p className="hint">
              {t('rest', { count: grouped(data.restParts) })} {shownAmount(data.rest, data.measure)}
            </p>
          )}
          {data.overlapping && <p className="hint">{t('overlapping')}</p>}
        </>
      )}
    </section>
  );
}
