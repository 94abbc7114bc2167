import type { OutputOf } from '@sophora/contract/endpoint';
import { exportFreezeChanges, freezeChanges } from '@sophora/contract/freeze';
import { WINDOW_NAMES } from '@sophora/domain/freeze/windows';
import { addressOf } from '../ui/client.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { grouped, groupedText } from '../ui/format.ts';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { Light, type LightColour } from '../ui/Light.tsx';
import { Loading } from '../ui/Loading.tsx';
import { PageLink } from '../ui/PageLink.tsx';
import { pathWith, useDistrictCode } from '../ui/route.ts';
import { useMay } from '../ui/session.ts';
import BasisMoved from './BasisMoved.tsx';
import { Part } from './Part.tsx';
import { freezeText } from './text.ts';

type Answer = OutputOf<typeof freezeChanges>;

/** What the frozen figures would be now, and why. */
export function Changes({ set }: { set: string }) {
  const t = useText(freezeText);
  const district = useDistrictCode();
  const mayExport = useMay('records.export');
  const query = useEndpoint(freezeChanges, { params: { district, set } });
  if (query.error) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  const { figures, targets, settings, rules, sources, plan, knownAt, now } = query.data;
  const all = figures.length + targets.length + settings.length + rules.length + sources.length;
  if (all === 0 && plan === null) return <div className="center-state">{t('nothingChanged')}</div>;
  return (
    <>
      <div className="row">
        <span className="hint">{t('changesHint', { from: knownAt, to: now })}</span>
        {mayExport && figures.length > 0 && (
          <a
            className="btn btn-link push"
            href={addressOf(exportFreezeChanges, { params: { district, set } })}
            download
          >
            {t('exportChanges')}
          </a>
        )}
      </div>
      {plan && <p className="note">{t('planMoved', plan as { frozen: string; now: string })}</p>}
      <TargetsMoved targets={targets} />
      <FiguresMoved figures={figures} set={set} />
      <BasisMoved settings={settings} rules={rules} sources={sources} />
    </>
  );
}

const text = (value: string | null) => (value === null ? '—' : groupedText(value));

function TargetsMoved({ targets }: Pick<Answer, 'targets'>) {
  const t = useText(freezeText);
  return (
    <Part title={t('targetsMoved')} shown={targets.length > 0}>
      <table className="plain cards">
        <thead>
          <tr>
            <th>{t('target')}</th>
            <th className="num">{t('frozen')}</th>
            <th className="num">{t('now')}</th>
            <th>{t('light')}</th>
          </tr>
        </thead>
        <tbody>
          {targets.map((x) => (
            <tr key={x.id}>
              <td>
                {x.id} {x.title}
              </td>
              <td data-label={t('frozen')} className="num">
                {text(x.frozen)}
              </td>
              <td data-label={t('now')} className="num">
                {text(x.now)}
              </td>
              <td data-label={t('light')}>
                {x.light && (
                  <span>
                    <Light colour={x.light.frozen as LightColour} /> →{' '}
                    <Light colour={x.light.now as LightColour} />
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}

function FiguresMoved({ figures, set }: Pick<Answer, 'figures'> & { set: string }) {
  const t = useText(freezeText);
  const label = useLabel();
  const district = useDistrictCode();
  const mayRead = useMay('records.read');
  const to = (indicator: string, window: string) =>
    pathWith(`/d/${district}/freezes/${set}`, { part: 'changes', indicator, window });
  return (
    <Part title={t('figuresMoved')} shown={figures.length > 0}>
      <table className="plain cards">
        <thead>
          <tr>
            <th>{t('figure')}</th>
            <th>{t('period')}</th>
            <th className="num">{t('frozen')}</th>
            <th className="num">{t('now')}</th>
            <th>{t('record')}</th>
          </tr>
        </thead>
        <tbody>
          {figures.flatMap((f) => {
            const values = f.values.map((v) => ({ name: label(WINDOW_NAMES[v.window]), ...v }));
            const official = f.official ? [{ name: t('official'), window: undefined, ...f.official }] : [];
            const none = { name: label(WINDOW_NAMES[f.main]), window: f.main, frozen: null, now: null };
            const lines = [...values, ...official];
            return (lines.length === 0 ? [none] : lines).map((line, i) => (
              <tr key={`${f.indicator}${line.name}`}>
                <td>{i === 0 ? label(f.label) : ''}</td>
                <td data-label={t('period')}>{line.name}</td>
                <td data-label={t('frozen')} className="num">
                  {lines.length === 0 ? '' : text(line.frozen)}
                </td>
                <td data-label={t('now')} className="num">
                  {lines.length === 0 ? t('noSumChange') : text(line.now)}
                </td>
                <td data-label={t('record')}>
                  {mayRead && line.window !== undefined && (
                    <PageLink to={to(f.indicator, line.window)}>
                      {line.window === f.main
                        ? t('recordsMoved', { count: grouped(f.records) })
                        : t('record')}
                    </PageLink>
                  )}
                </td>
              </tr>
            ));
          })}
        </tbody>
      </table>
    </Part>
  );
}
