import { listDifferences } from '@sophora/contract/differences';
import { DIFFERENCE_KINDS, differenceWords } from '@sophora/domain/indicators/differences/differenceTexts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { grouped } from '../ui/format.ts';
import { useLanguage } from '../ui/i18n/language.ts';
import { useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { PageLink } from '../ui/PageLink.tsx';
import { Pager, pageOf } from '../ui/Pager.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { pathWith, useDistrictCode, useFilters } from '../ui/route.ts';
import { useSay } from '../ui/say.ts';
import { Tabs } from '../ui/Tabs.tsx';
import { differenceText } from './differenceText.ts';
import '../ui/lists.css';
import './indicators.css';

const SIZE = 50;
const KINDS = Object.keys(DIFFERENCE_KINDS) as (keyof typeof DIFFERENCE_KINDS)[];
/** The superior's lists: our register, theirs, and the figure they are behind. */
const LISTS = {
  patents: { ours: 'patents', theirs: 'officialPatents', figure: 'high-value-inventions' },
  pledges: { ours: 'pledges', theirs: 'officialPledges', figure: 'pledge-finance' },
  marks: { ours: 'marks', theirs: 'officialMarks', figure: 'valid-marks' },
} as const;
type List = keyof typeof LISTS;

/** 差异清单: their list against ours, each difference with what to do about it. */
export default function DifferencesPage() {
  const t = useText(differenceText);
  const language = useLanguage();
  const say = useSay();
  const district = useDistrictCode();
  const [filters, setFilters] = useFilters();
  const page = pageOf(filters.page);
  const kind = KINDS.find((k) => k === filters.kind);
  const list = (Object.keys(LISTS) as List[]).find((l) => l === filters.list) ?? 'patents';
  const query = useEndpoint(
    listDifferences,
    { params: { district }, query: { list, asOf: filters.asOf, kind, page, size: SIZE } },
    { keep: true },
  );
  if (query.error) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  const { asOf, theirs, ours, both, counts, rows } = query.data;
  const lists = (
    <Tabs
      label={t('lists')}
      tabs={(Object.keys(LISTS) as List[]).map((l) => ({
        to: pathWith(`/d/${district}/differences`, {
          asOf: filters.asOf,
          list: l === 'patents' ? undefined : l,
        }),
        label: t(l),
        here: l === list,
      }))}
    />
  );
  const all = Object.values(counts).reduce((sum, n) => sum + n, 0);
  const total = kind === undefined ? all : (counts[kind] ?? 0);
  if (asOf === null)
    return (
      <div className="stack">
        <PageTitle title={t('title')} />
        {lists}
        <div className="center-state">
          {t('none', { list: t(list) })} <PageLink to={`/d/${district}/imports`}>{t('importIt')}</PageLink>
        </div>
      </div>
    );
  return (
    <div className="stack">
      <PageTitle
        title={t('title')}
        hint={t('hint', { day: asOf })}
        back={{
          to: pathWith(`/d/${district}/figures/${LISTS[list].figure}`, { asOf }),
          label: t('ours', { count: grouped(ours) }),
        }}
      >
        {all > 0 && (
          <a
            className="btn btn-link"
            href={pathWith(`/api/d/${district}/differences/export`, { list, asOf: filters.asOf, kind })}
          >
            {t('xlsx')}
          </a>
        )}
      </PageTitle>
      {lists}
      <div className="row">
        <PageLink to={`/d/${district}/registers/${LISTS[list].theirs}`}>
          {t('theirs', { count: grouped(theirs) })}
        </PageLink>
        <PageLink to={pathWith(`/d/${district}/figures/${LISTS[list].figure}`, { asOf })}>
          {t('ours', { count: grouped(ours) })}
        </PageLink>
        <span>{t('both', { count: grouped(both) })}</span>
      </div>
      <div className="chips">
        {[undefined, ...KINDS.filter((k) => counts[k] !== undefined)].map((k) => (
          <button
            key={k ?? 'all'}
            type="button"
            className="chip"
            aria-current={kind === k}
            onClick={() => setFilters({ kind: k })}
          >
            {k === undefined ? t('all') : DIFFERENCE_KINDS[k][language]}{' '}
            {grouped(k === undefined ? all : (counts[k] ?? 0))}
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
                <th>{t('record')}</th>
                <th>{t('kind')}</th>
                <th>{t('todo')}</th>
                <th>{t('records')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((r) => (
                <tr key={`${r.kind}${r.number}${r.detail.code}`}>
                  <td data-label={t('record')}>
                    {r.number} {r.title}
                  </td>
                  <td data-label={t('kind')}>
                    <strong>{DIFFERENCE_KINDS[r.kind][language]}</strong>{' '}
                    {differenceWords(r.detail, language)}
                    {r.because && <span className="hint"> {say(r.because)}</span>}
                  </td>
                  <td data-label={t('todo')}>{differenceWords(r.todo, language)}</td>
                  <td data-label={t('records')} className="nowrap">
                    {r.ownId && (
                      <PageLink to={`/d/${district}/registers/${LISTS[list].ours}/${r.ownId}`}>
                        {t('own')}
                      </PageLink>
                    )}{' '}
                    {r.officialId && (
                      <PageLink to={`/d/${district}/registers/${LISTS[list].theirs}/${r.officialId}`}>
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
