import { type DecomposedTarget, getDecomposition } from '@sophora/contract/decomposition';
import { useState } from 'react';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { PageLink } from '../ui/PageLink.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { pathWith, useDistrictCode } from '../ui/route.ts';
import { useMay } from '../ui/session.ts';
import { decompositionText } from './decompositionText.ts';
import { TargetYearDialog } from './TargetYearDialog.tsx';
import '../ui/office.css';
import './plan.css';

/** 目标分解: what years and units make of each target, and what is attained; what the matters of each task are at. */
export default function DecompositionPage() {
  const t = useText(decompositionText);
  const district = useDistrictCode();
  const query = useEndpoint(getDecomposition, { params: { district } });
  const [editing, setEditing] = useState<{ target: DecomposedTarget; year: number }>();
  return (
    <div className="stack">
      <PageTitle title={t('title')} hint={t('hint')} back={{ to: `/d/${district}/plan`, label: t('plan') }} />
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Loading />}
      {query.data?.plan === null && <div className="card hint">{t('none')}</div>}
      {query.data?.goals.map((goal) => (
        <section key={goal.id} className="card stack">
          <h2>{goal.title}</h2>
          <table className="plain cards decomposition">
            <thead>
              <tr>
                <th>{t('target')}</th>
                <th>{t('goal')}</th>
                {(goal.targets[0]?.years ?? []).map(({ year }) => (
                  <th key={year} className="num">
                    {year}
                  </th>
                ))}
                <th className="num">{t('together')}</th>
              </tr>
            </thead>
            <tbody>
              {goal.targets.map((target) => (
                <TargetParts
                  key={target.id}
                  target={target}
                  onEdit={(year) => setEditing({ target, year })}
                />
              ))}
            </tbody>
          </table>
        </section>
      ))}
      {query.data && query.data.tasks.length > 0 && (
        <TaskProgress plan={query.data.plan ?? ''} tasks={query.data.tasks} />
      )}
      {editing && query.data && (
        <TargetYearDialog {...editing} units={query.data.units} onClose={() => setEditing(undefined)} />
      )}
    </div>
  );
}

function TargetParts({ target, onEdit }: { target: DecomposedTarget; onEdit: (year: number) => void }) {
  const t = useText(decompositionText);
  return (
    <tr>
      <td>
        <span>
          <span className="hint">{target.id}</span> {target.title}
          {target.progress.matters > 0 && <div className="hint">{t('progress', target.progress)}</div>}
        </span>
      </td>
      <td data-label={t('goal')}>
        <span>
          <strong>{target.text}</strong>
          {target.unit === '万元' && <div className="hint">{t('inUnit', { unit: target.unit })}</div>}
        </span>
      </td>
      {target.years.map((year) => (
        <td key={year.year} className="num" data-label={String(year.year)}>
          <YearCell target={target} year={year} onEdit={onEdit} />
        </td>
      ))}
      <td className="num" data-label={t('together')}>
        <span>
          {amount(target.fromYears)}
          <div className="hint">{t(`how.${target.overYears}`)}</div>
          <Shortfall value={target.shortfall} unit={target.unit} />
        </span>
      </td>
    </tr>
  );
}

function YearCell({
  target,
  year,
  onEdit,
}: {
  readonly target: DecomposedTarget;
  readonly year: DecomposedTarget['years'][number];
  readonly onEdit: (year: number) => void;
}) {
  const t = useText(decompositionText);
  const mayChange = useMay('plans.change');
  const district = useDistrictCode();
  const shown = year.value === null ? <span className="hint">{t('notYet')}</span> : amount(year.value);
  return (
    <span>
      {mayChange ? (
        <button
          type="button"
          className="btn btn-text decomposition-cell"
          aria-label={t('editYear', { title: target.title, year: year.year })}
          onClick={() => onEdit(year.year)}
        >
          {shown}
        </button>
      ) : (
        shown
      )}
      {year.document && (
        <div className="hint">
          {t('restsOn', { document: `${year.document.title} ${year.document.number}`.trim() })}
        </div>
      )}
      {year.attained !== null && (
        <div className="hint">
          {t('attained')}{' '}
          <PageLink
            to={pathWith(`/d/${district}/figures/${target.indicator}`, {
              asOf: year.last,
              since: target.overYears === 'sum' ? `${year.year}-01-01` : undefined,
            })}
          >
            {amount(year.attained)}
          </PageLink>
        </div>
      )}
      {year.units.length > 0 && (
        <div className="hint" title={year.units.map((u) => `${u.name} ${amount(u.value)}`).join('、')}>
          {t('unitsMake', { count: year.units.length, amount: amount(year.fromUnits) })}{' '}
          <Shortfall value={year.shortfall} unit={target.unit} />
        </div>
      )}
    </span>
  );
}

function Shortfall({ value, unit }: { value: number | null; unit: string }) {
  const t = useText(decompositionText);
  if (value === null) return null;
  if (value === 0) return <span className="tag tag-good">{t('even')}</span>;
  const words = `${amount(Math.abs(value))} ${unit}`;
  return value > 0 ? (
    <span className="tag tag-warn">{t('short', { amount: words })}</span>
  ) : (
    <span className="tag">{t('over', { amount: words })}</span>
  );
}

function TaskProgress(props: {
  readonly plan: string;
  readonly tasks: readonly {
    readonly id: string;
    readonly clause: string;
    readonly title: string;
    readonly progress: DecomposedTarget['progress'];
  }[];
}) {
  const t = useText(decompositionText);
  const district = useDistrictCode();
  return (
    <section className="card stack">
      <h2>{t('tasks')}</h2>
      <table className="plain cards">
        <thead>
          <tr>
            <th>{t('task')}</th>
            <th className="num">{t('matters')}</th>
            <th className="num">{t('closed')}</th>
            <th className="num">{t('late')}</th>
          </tr>
        </thead>
        <tbody>
          {props.tasks.map(({ id, title, progress }) => (
            <tr key={id}>
              <td>
                <span>
                  <span className="hint">{id}</span>{' '}
                  {progress.matters > 0 ? (
                    <PageLink
                      to={pathWith(`/d/${district}/today`, { queue: 'open', task: `${props.plan}/${id}` })}
                    >
                      {title}
                    </PageLink>
                  ) : (
                    title
                  )}
                </span>
              </td>
              <td className="num" data-label={t('matters')}>
                {progress.matters}
              </td>
              <td className="num" data-label={t('closed')}>
                {progress.closed}
              </td>
              <td className="num" data-label={t('late')}>
                {progress.late}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function amount(value: number | null): string {
  return value === null
    ? '—'
    : String(Math.round(value * 100) / 100).replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',');
}
