import type { OutputOf } from '@sophora/contract/endpoint';
import { type CheckResult, getQuality } from '@sophora/contract/quality';
import { type CheckGroup, GROUPS } from '@sophora/domain/quality/checks';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { grouped, percent } from '../ui/format.ts';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { PageLink } from '../ui/PageLink.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { useDistrictCode } from '../ui/route.ts';
import { qualityText } from './text.ts';
import '../ui/lists.css';
import '../ui/office.css';
import './quality.css';

type Answer = OutputOf<typeof getQuality>;

/** 数据质量: files owed, facts missing, odd values and contradictions, each with its list. */
export default function QualityPage() {
  const t = useText(qualityText);
  const label = useLabel();
  const district = useDistrictCode();
  const query = useEndpoint(getQuality, { params: { district } });
  if (query.error) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  const { today, sources, checks } = query.data;
  return (
    <div className="stack">
      <PageTitle title={t('title')} hint={t('hint', { day: today })} />
      <Owed sources={sources} />
      {(Object.keys(GROUPS) as CheckGroup[]).map((group) => (
        <section key={group} className="card stack">
          <h2>{label(GROUPS[group])}</h2>
          <Checks checks={checks.filter((c) => c.group === group)} />
        </section>
      ))}
    </div>
  );
}

function Owed({ sources }: { sources: Answer['sources'] }) {
  const t = useText(qualityText);
  const label = useLabel();
  const district = useDistrictCode();
  const owed = sources
    .filter((s) => s.status !== 'ok')
    .sort((a, b) => (a.owedSince ?? '').localeCompare(b.owedSince ?? ''));
  return (
    <section className="card stack">
      <div className="row">
        <h2>{t('sources')}</h2>
        <PageLink className="push" to={`/d/${district}/sources`}>
          {t('sourcesAll')}
        </PageLink>
      </div>
      {owed.length === 0 ? (
        <p>{t('allIn')}</p>
      ) : (
        <div className="scroll-x">
          <table className="plain cards-on-phone">
            <thead>
              <tr>
                <th>{t('file')}</th>
                <th>{t('from')}</th>
                <th>{t('last')}</th>
                <th>{t('since')}</th>
              </tr>
            </thead>
            <tbody>
              {owed.map((s) => (
                <tr key={s.kind}>
                  <td data-label={t('file')}>
                    <PageLink to={`/d/${district}/registers/${s.kind}`}>{label(s.label)}</PageLink>
                  </td>
                  <td data-label={t('from')}>{label(s.from)}</td>
                  <td data-label={t('last')} className="nowrap">
                    {s.lastAsOf ?? '—'}
                  </td>
                  <td data-label={t('since')} className="nowrap">
                    <span className={s.status === 'due' ? 'tag tag-warn' : 'tag tag-bad'}>{t(s.status)}</span>{' '}
                    {s.owedSince}{' '}
                    {s.periods > 1 && <span className="hint">{t('periods', { n: s.periods })}</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Checks({ checks }: { checks: readonly CheckResult[] }) {
  const t = useText(qualityText);
  const label = useLabel();
  const district = useDistrictCode();
  const hits = checks.filter((c) => c.found.value > 0).sort((a, b) => b.found.value - a.found.value);
  const clean = checks.filter((c) => c.found.value === 0);
  return (
    <>
      {hits.length > 0 && (
        <div className="scroll-x">
          <table className="plain cards-on-phone quality-checks">
            <thead>
              <tr>
                <th>{t('check')}</th>
                <th className="num">{t('found')}</th>
                <th className="num">{t('of')}</th>
                <th className="num">{t('share')}</th>
              </tr>
            </thead>
            <tbody>
              {hits.map((c) => (
                <tr key={c.id}>
                  <td data-label={t('check')}>
                    <PageLink to={`/d/${district}/quality/${c.id}`}>{label(c.label)}</PageLink>
                  </td>
                  <td className="num" data-label={t('found')}>
                    <PageLink to={`/d/${district}/quality/${c.id}`}>{shown(c)}</PageLink>
                  </td>
                  <td className="num" data-label={t('of')}>
                    {grouped(c.of)}
                  </td>
                  <td className="num" data-label={t('share')}>
                    {percent(c.found.value, c.of)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {clean.length > 0 && (
        <details>
          <summary className="hint">
            {hits.length === 0 ? t('nothing') : t('clean', { n: clean.length })}
          </summary>
          <ul className="quality-clean" aria-label={t('cleanList')}>
            {clean.map((c) => (
              <li key={c.id}>
                {label(c.label)} <span className="hint">{grouped(c.of)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function shown({ found }: CheckResult): string {
  return `${grouped(found.value)}${found.exact ? '' : '+'}`;
}
