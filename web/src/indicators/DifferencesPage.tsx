import { listDifferences } from '@sophora/contract/figures';
import { DIFFERENCE_TEXTS, TODO_TEXTS } from '@sophora/domain/indicators/differences/differenceTexts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { grouped } from '../ui/format.ts';
import { fill, useLabel, useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { PageLink } from '../ui/PageLink.tsx';
import { Pager, pageOf } from '../ui/Pager.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { pathWith, useDistrictCode, useFilters } from '../ui/route.ts';
import { differenceText } from './differenceText.ts';
import '../ui/lists.css';
import './indicators.css';

const SIZE = 50;
const KINDS = ['theirsOnly', 'oursOnly', 'county', 'category', 'date'] as const;
const TEXTS = { ...DIFFERENCE_TEXTS, ...TODO_TEXTS };

/** 差异清单: their list against ours, each difference with what to do about it. */
export default function DifferencesPage() {
  const t = useText(differenceText);
  const label = useLabel();
  const district = useDistrictCode();
  const [filters, setFilters] = useFilters();
  const page = pageOf(filters.page);
  const kind = KINDS.find((k) => k === filters.kind);
  const query = useEndpoint(
    listDifferences,
    { params: { district }, query: { asOf: filters.asOf, kind, page, size: SIZE } },
    { keep: true },
  );
  if (query.error) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  const { asOf, theirs, ours, both, counts, rows } = query.data;
  const words = ({ code, params }: (typeof rows)[number]['detail']) =>
    fill(label(TEXTS[code as keyof typeof TEXTS]), params ?? {});
  const all = Object.values(counts).reduce((sum, n) => sum + n, 0);
  const total = kind === undefined ? all : (counts[kind] ?? 0);
  if (asOf === null)
    return (
      <div className="stack">
        <PageTitle title={t('title')} />
        <div className="center-state">
          {t('none')} <PageLink to={`/d/${district}/imports`}>{t('importIt')}</PageLink>
        </div>
      </div>
    );
  return (
    <div className="stack">
      <PageTitle
        title={t('title')}
        hint={t('hint', { day: asOf })}
        back={{
          to: pathWith(`/d/${district}/figures/high-value-inventions`, { asOf }),
          label: t('ours', { count: grouped(ours) }),
        }}
      />
      <div className="row">
        <span>{t('theirs', { count: grouped(theirs) })}</span>
        <span>{t('ours', { count: grouped(ours) })}</span>
        <span>{t('both', { count: grouped(both) })}</span>
      </div>
      <div className="chips">
        {[undefined, ...KINDS].map((k) => (
          <button
            key={k ?? 'all'}
            type="button"
            className="chip"
            aria-current={kind === k}
            onClick={() => setFilters({ kind: k })}
          >
            {t(k ?? 'all')} {grouped(k === undefined ? all : (counts[k] ?? 0))}
          </button>
        ))}
      </div>
      {rows.length === 0 ? (
        <div className="center-state">{t('nothing')}</div>
      ) : (
        <div className="scroll-x">
          <table className="plain cards-on-phone">
            <thead>
              <tr>
                <th>{t('patent')}</th>
                <th>{t('kind')}</th>
                <th>{t('todo')}</th>
                <th>{t('records')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((r) => (
                <tr key={`${r.kind}${r.number}`}>
                  <td data-label={t('patent')}>
                    {r.number} {r.title}
                  </td>
                  <td data-label={t('kind')}>
                    <strong>{t(r.kind)}</strong> {words(r.detail)}
                  </td>
                  <td data-label={t('todo')}>{words(r.todo)}</td>
                  <td data-label={t('records')} className="nowrap">
                    {r.ownId && (
                      <PageLink to={`/d/${district}/registers/patents/${r.ownId}`}>{t('own')}</PageLink>
                    )}{' '}
                    {r.officialId && (
                      <PageLink to={`/d/${district}/registers/officialPatents/${r.officialId}`}>
                        {t('official')}
                      </PageLink>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Pager total={total} size={SIZE} />
    </div>
  );
}
