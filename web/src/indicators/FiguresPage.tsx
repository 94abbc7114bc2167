import { listFigures } from '@sophora/contract/figures';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { groupedText } from '../ui/format.ts';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { PageLink } from '../ui/PageLink.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { pathWith, useDistrictCode, useFilters } from '../ui/route.ts';
import { AsOf } from './AsOf.tsx';
import { figureText } from './text.ts';
import '../ui/lists.css';
import './indicators.css';

/** 指标库: every figure of the house on a day, those of the plan and the others; each opens to its page. */
export default function FiguresPage() {
  const t = useText(figureText);
  const label = useLabel();
  const district = useDistrictCode();
  const [filters] = useFilters();
  const query = useEndpoint(
    listFigures,
    { params: { district }, query: { asOf: filters.asOf, knownAt: filters.knownAt } },
    { keep: true },
  );
  if (query.error) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  const { asOf, figures } = query.data;
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  return (
    <div className="stack">
      <PageTitle
        title={t('allFigures')}
        hint={t('allFiguresHint')}
        back={{ to: pathWith(`/d/${district}`, { asOf: filters.asOf }), label: t('title') }}
      />
      <div className="cockpit-bar">
        <AsOf asOf={asOf} today={today} from="2015-01-01" />
      </div>
      <div className="scroll-x">
        <table className="plain cards-on-phone">
          <thead>
            <tr>
              <th>{t('figure')}</th>
              <th className="num">{t('value')}</th>
              <th>{t('window')}</th>
              <th>{t('dataUntil')}</th>
            </tr>
          </thead>
          <tbody>
            {figures.map((f) => (
              <tr key={f.indicator}>
                <td data-label={t('figure')}>
                  <PageLink
                    to={pathWith(`/d/${district}/figures/${f.indicator}`, {
                      asOf: filters.asOf,
                      knownAt: filters.knownAt,
                    })}
                  >
                    {label(f.label)}
                  </PageLink>
                </td>
                <td className="num" data-label={t('value')}>
                  {f.text === null ? (
                    <span className="hint">{t('noData')}</span>
                  ) : (
                    `${groupedText(f.text)} ${label(f.unit)}`
                  )}
                </td>
                <td data-label={t('window')} className="nowrap">
                  {f.since === null ? t('onThatDay') : t('period', { from: f.since, to: f.until })}
                </td>
                <td data-label={t('dataUntil')} className="nowrap">
                  {f.completeness.dataTo ?? '—'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
