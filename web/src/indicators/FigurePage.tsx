import type { OutputOf } from '@sophora/contract/endpoint';
import { getFigure } from '@sophora/contract/figures';
import { DIMENSIONS } from '@sophora/domain/indicators/dimensionNames';
import { lazy, Suspense } from 'react';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { grouped, groupedText } from '../ui/format.ts';
import { commonText } from '../ui/i18n/common.ts';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { PageLink } from '../ui/PageLink.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { pathWith, useDistrictCode, useFilters, useParam } from '../ui/route.ts';
import { useSay } from '../ui/say.ts';
import { useMay } from '../ui/session.ts';
import { AmountTable } from './AmountTable.tsx';
import { AsOf } from './AsOf.tsx';
import { shownAmount } from './amount.ts';
import { breakdownText } from './breakdownText.ts';
import { Official, Peers } from './Cited.tsx';
import { Definition } from './Definition.tsx';
import { Forecast } from './Forecast.tsx';
import { Periods } from './Periods.tsx';
import { SurveyCard } from './SurveyCard.tsx';
import { Trend } from './Trend.tsx';
import { figureText } from './text.ts';
import { WhenSeen } from './WhenSeen.tsx';
import '../ui/lists.css';
import './indicators.css';

const StreetMap = lazy(() => import('./StreetMap.tsx'));

type Answer = OutputOf<typeof getFigure>;

/** One figure on a day: value, parts, breakdowns, trend, definition. Every number opens its list. */
export default function FigurePage() {
  const t = useText(figureText);
  const apart = useText(breakdownText);
  const common = useText(commonText);
  const label = useLabel();
  const district = useDistrictCode();
  const indicator = useParam('indicator');
  const [filters] = useFilters();
  const mayRead = useMay('records.read');
  const query = useEndpoint(
    getFigure,
    {
      params: { district, indicator },
      query: { asOf: filters.asOf, knownAt: filters.knownAt, since: filters.since },
    },
    { keep: true },
  );
  if (query.error) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  const { figure, definition } = query.data;
  const list = (more: Record<string, string>) =>
    pathWith(`/d/${district}/figures/${indicator}/records`, {
      asOf: filters.asOf,
      knownAt: filters.knownAt,
      since: filters.since,
      ...more,
    });
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  return (
    <div className="stack">
      <PageTitle
        title={label(figure.label)}
        back={{ to: pathWith(`/d/${district}`, { asOf: filters.asOf }), label: t('title') }}
      >
        {mayRead && (
          <>
            <PageLink
              className="btn btn-link"
              to={pathWith(`/d/${district}/figures/${indicator}/breakdown`, {
                asOf: filters.asOf,
                knownAt: filters.knownAt,
                since: filters.since,
              })}
            >
              {apart('title')}
            </PageLink>
            <PageLink className="btn btn-link" to={`/d/${district}/path/${indicator}`}>
              {t('path')}
            </PageLink>
          </>
        )}
      </PageTitle>
      <div className="cockpit-bar">
        <AsOf asOf={figure.asOf} today={today} from="2015-01-01" />
        <span className="hint push">
          {figure.completeness.dataTo
            ? t('dataTo', { day: figure.completeness.dataTo })
            : t(figure.completeness.records > 0 ? 'noAsOf' : 'noData')}{' '}
          · {t('knownAt', { seq: figure.knownAt })}
        </span>
      </div>
      <Head answer={query.data} list={list} />
      <div className="two-columns">
        <div className="stack">
          <section className="card stack">
            <h2>{t('byStreet')}</h2>
            <AmountTable
              name={t('street')}
              rows={figure.byStreet.map((s) => ({
                key: s.street,
                label: s.street === 'unassigned' ? common('unassigned') : s.name,
                amount: s.amount,
                to: list({ street: s.street }),
              }))}
              total={figure.numerator}
              measure={figure.measure}
            />
          </section>
          <Dimensions answer={query.data} list={list} />
        </div>
        <div className="stack">
          {figure.byStreet.some((s) => s.amount !== 0) && (
            <section className="card stack">
              <h2>{apart('map')}</h2>
              <WhenSeen height={280}>
                <Suspense>
                  <StreetMap
                    streets={figure.byStreet}
                    measure={figure.measure}
                    linkOf={(street) => list({ street })}
                  />
                </Suspense>
              </WhenSeen>
              <p className="hint">{apart('mapHint')}</p>
            </section>
          )}
          {figure.byCriterion.length > 0 && (
            <section className="card stack">
              <h2>{t('byCriterion')}</h2>
              <p className="hint">{t('overlap')}</p>
              <AmountTable
                measure={figure.measure}
                name={t('criterion')}
                rows={figure.byCriterion.map((c) => ({
                  key: c.criterion,
                  label: label(c.label),
                  amount: c.amount,
                  to: list({ criterion: c.criterion }),
                }))}
              />
            </section>
          )}
          {figure.completeness.uncounted.length > 0 && (
            <section className="card stack">
              <h2>{t('uncounted')}</h2>
              <p className="hint">{t('uncountedHint')}</p>
              <AmountTable
                name={t('reason')}
                rows={figure.completeness.uncounted.map((c) => ({
                  key: c.criterion,
                  label: label(c.label),
                  amount: c.records,
                  to: list({ criterion: c.criterion }),
                }))}
              />
            </section>
          )}
          <Periods answer={query.data} list={list} />
          <SurveyCard answer={query.data} />
          <Official answer={query.data} unit={label(figure.unit)} />
          <Peers answer={query.data} />
        </div>
      </div>
      <Trend
        indicator={indicator}
        asOf={figure.asOf}
        unit={label(figure.unit)}
        measure={figure.measure}
        since={figure.since}
        byStreet={figure.byStreet.some((s) => s.amount !== 0)}
      />
      <Forecast
        key={figure.asOf}
        indicator={indicator}
        asOf={figure.asOf}
        unit={label(figure.unit)}
        measure={figure.measure}
      />
      <Definition definition={definition} />
    </div>
  );
}

function Head({
  answer: { figure },
  list,
}: {
  answer: Answer;
  list: (more: Record<string, string>) => string;
}) {
  const t = useText(figureText);
  const say = useSay();
  const label = useLabel();
  const district = useDistrictCode();
  const { denominator } = figure;
  return (
    <section className="card figure-head">
      <div className="figure-value">
        {figure.text === null ? '—' : groupedText(figure.text)} <small>{label(figure.unit)}</small>
      </div>
      <dl className="figure-parts">
        <dt>{denominator || figure.text === null ? t('numerator') : t('amount')}</dt>
        <dd>
          <PageLink to={list({})}>{shownAmount(figure.numerator, figure.measure)}</PageLink>
        </dd>
        {figure.since && (
          <>
            <dt>{t('window')}</dt>
            <dd>{t('period', { from: figure.since, to: figure.until })}</dd>
          </>
        )}
        {denominator && (
          <>
            <dt>{t('denominator')}</dt>
            <dd>
              <PageLink to={`/d/${district}/registers/population/${denominator.recordId}`}>
                {t('population', { year: denominator.year, persons: grouped(denominator.persons) })}
              </PageLink>
              <span className="hint">
                {denominator.publishedOn && ` · ${t('publishedOn', { day: denominator.publishedOn })}`}
                {denominator.source && ` · ${t('source', { source: denominator.source })}`}
              </span>
            </dd>
          </>
        )}
        <dt>{t('completeness')}</dt>
        <dd className="chips">
          {figure.completeness.sources.map((s) => (
            <PageLink
              key={s.kind}
              to={s.in ? `/d/${district}/registers/${s.kind}` : `/d/${district}/imports`}
              className={s.in ? 'chip' : 'chip chip-missing'}
            >
              {label(s.label)} {t(s.in ? 'arrived' : 'notArrived')}
            </PageLink>
          ))}
        </dd>
        {figure.missing.map((m) => (
          <dd key={m.code + JSON.stringify(m.params)} className="note note-warn">
            {m.code === 'file-missing'
              ? t('missingKind', {
                  kind: label(
                    figure.completeness.sources.find((s) => s.kind === m.params?.kind)?.label ?? {
                      zh: '',
                      en: '',
                    },
                  ),
                })
              : m.code === 'population-not-published'
                ? t('populationMissing', { asOf: m.params?.asOf ?? '' })
                : say(m)}
          </dd>
        ))}
      </dl>
    </section>
  );
}

function Dimensions({
  answer: {
    byDim,
    figure: { measure },
  },
  list,
}: {
  answer: Answer;
  list: (more: Record<string, string>) => string;
}) {
  const t = useText(figureText);
  const label = useLabel();
  // A breakdown that knows nothing is none.
  const telling = byDim.filter((d) => d.value !== '').map((d) => d.dimension);
  const names = [...new Set(telling)].sort().reverse();
  const named = (name: string) => (DIMENSIONS[name] ? label(DIMENSIONS[name].label) : t('byDim'));
  return names.map((name) => (
    <section key={name} className="card stack">
      <h2>{t('byDimension', { name: named(name) })}</h2>
      <AmountTable
        measure={measure}
        name={named(name)}
        rows={byDim
          .filter((d) => d.dimension === name)
          .slice(0, 20)
          .map((d) => ({
            key: d.value,
            label: label(d.label),
            amount: d.amount,
            to: list({ dim: `${d.dimension}:${d.value}` }),
          }))}
      />
    </section>
  ));
}
