import { type BrandStation, listStations } from '@sophora/contract/brands';
import { STATION_LEVELS, VISIT_OUTCOMES, type VisitOutcome } from '@sophora/domain/marks/brands/words';
import { useState } from 'react';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { useEndpoint } from '../../ui/endpoint.ts';
import { grouped } from '../../ui/format.ts';
import { useLanguage } from '../../ui/i18n/language.ts';
import { useText } from '../../ui/i18n/text.ts';
import { Loading } from '../../ui/Loading.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { useDistrictCode, useFilters } from '../../ui/route.ts';
import { useMay } from '../../ui/session.ts';
import { MarkParts } from '../MarkParts.tsx';
import { markText } from '../text.ts';
import { EndDialog, StationDialog } from './StationDialogs.tsx';
import { brandText } from './text.ts';
import { VisitDialog } from './VisitDialogs.tsx';
import { Visits } from './Visits.tsx';
import '../../ui/office.css';
import '../../ui/lists.css';
import '../marks.css';

/** 商标品牌指导站: the stations with what they did in a year, and their visits. */
export default function StationsPage() {
  const t = useText(brandText);
  const title = useText(markText)('title');
  const district = useDistrictCode();
  const mayWork = useMay('marks.work');
  const [filters] = useFilters();
  const [open, setOpen] = useState<'station' | 'visit'>();
  const year = /^20\d\d$/.test(filters['year'] ?? '') ? Number(filters['year']) : undefined;
  const query = useEndpoint(
    listStations,
    { params: { district }, query: year === undefined ? {} : { year } },
    { keep: true },
  );
  if (query.error) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  const { stations } = query.data;
  const running = stations.filter((s) => s.ended === null);
  return (
    <div className="stack">
      <PageTitle title={title} hint={t('hint')}>
        {mayWork && (
          <>
            <button type="button" className="btn" onClick={() => setOpen('station')}>
              {t('addStation')}
            </button>
            {running.length > 0 && (
              <button type="button" className="btn btn-primary" onClick={() => setOpen('visit')}>
                {t('addVisit')}
              </button>
            )}
          </>
        )}
      </PageTitle>
      <MarkParts here="stations" />
      <Stations stations={stations} year={query.data.year} outcomes={query.data.outcomes} mayWork={mayWork} />
      <Visits stations={stations} mayWork={mayWork} />
      {open === 'station' && <StationDialog today={query.data.today} onClose={() => setOpen(undefined)} />}
      {open === 'visit' && (
        <VisitDialog stations={running} today={query.data.today} onClose={() => setOpen(undefined)} />
      )}
    </div>
  );
}

interface StationsProps {
  readonly stations: readonly BrandStation[];
  readonly year: number;
  readonly outcomes: Readonly<Record<string, number>>;
  readonly mayWork: boolean;
}

function Stations({ stations, year, outcomes, mayWork }: StationsProps) {
  const t = useText(brandText);
  const language = useLanguage();
  const [, setFilters] = useFilters();
  const [ending, setEnding] = useState<BrandStation>();
  if (stations.length === 0) return <p className="card hint">{t('stationsEmpty')}</p>;
  const list = (Object.keys(VISIT_OUTCOMES) as VisitOutcome[])
    .filter((o) => (outcomes[o] ?? 0) > 0)
    .map((o) => `${VISIT_OUTCOMES[o][language]} ${outcomes[o]}`)
    .join(language === 'zh' ? '，' : ', ');
  return (
    <section className="card stack">
      <div className="row">
        <h2>
          {t('stations')} · {t('year', { year })}
        </h2>
        <span className="push" />
        <button type="button" className="btn btn-text" onClick={() => setFilters({ year: year - 1 })}>
          ‹ {t('earlier')}
        </button>
        <button type="button" className="btn btn-text" onClick={() => setFilters({ year: year + 1 })}>
          {t('later')} ›
        </button>
      </div>
      <table className="plain cards">
        <thead>
          <tr>
            <th>{t('name')}</th>
            <th>{t('level')}</th>
            <th className="num">{t('visits')}</th>
            <th className="num">{t('firms')}</th>
            <th className="num">{t('fruitful')}</th>
            <th className="num">{t('overdue')}</th>
            {mayWork && <th>{''}</th>}
          </tr>
        </thead>
        <tbody>
          {stations.map((s) => (
            <tr key={s.id}>
              <td data-label={t('name')}>
                <div>
                  <strong>{s.name}</strong>{' '}
                  {s.ended && <span className="tag">{t('endedOn', { day: s.ended })}</span>}
                  <div className="hint">
                    {[s.host, s.address, s.contact].filter((part) => part !== '').join(' · ')}
                  </div>
                </div>
              </td>
              <td data-label={t('level')}>{STATION_LEVELS[s.level][language]}</td>
              <td className="num" data-label={t('visits')}>
                {grouped(s.visits)}
              </td>
              <td className="num" data-label={t('firms')}>
                {grouped(s.firms)}
              </td>
              <td className="num" data-label={t('fruitful')}>
                {grouped(s.fruitful)}
              </td>
              <td className="num" data-label={t('overdue')}>
                {s.overdue > 0 ? (
                  <button
                    type="button"
                    className="btn btn-text"
                    onClick={() => setFilters({ station: s.id, due: 'yes' })}
                  >
                    {grouped(s.overdue)}
                  </button>
                ) : (
                  0
                )}
              </td>
              {mayWork && (
                <td>
                  {s.ended === null && (
                    <button type="button" className="btn btn-text" onClick={() => setEnding(s)}>
                      {t('end')}
                    </button>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {list !== '' && <p className="hint">{t('outcomes', { list })}</p>}
      {ending && <EndDialog station={ending} onClose={() => setEnding(undefined)} />}
    </section>
  );
}
