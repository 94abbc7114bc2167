import { getPath } from '@sophora/contract/path';
import { LEVER_IDS, LEVERS, type LeverId } from '@sophora/domain/path/lever';
import { useState } from 'react';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { grouped } from '../ui/format.ts';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { Pager, pageOf } from '../ui/Pager.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { pathWith, useDistrictCode, useFilters, useParam } from '../ui/route.ts';
import { useMay } from '../ui/session.ts';
import { Asked } from './Asked.tsx';
import { HandOn } from './HandOn.tsx';
import { Outcome } from './Outcome.tsx';
import { PathList } from './PathList.tsx';
import { text } from './rowText.ts';
import { Switches } from './Switches.tsx';
import { Targets } from './Targets.tsx';
import { pathText } from './text.ts';
import '../ui/lists.css';
import './path.css';

const SIZE = 50;

export type Ticked = ReadonlyMap<
  string,
  { readonly kind: string; readonly lever: LeverId; readonly effect: number; readonly costFen: number | null }
>;

/** 最省路径: what would move a figure by a day, the surest and cheapest first, and what the figure would then be. */
export default function PathPage() {
  const t = useText(pathText);
  const label = useLabel();
  const district = useDistrictCode();
  const indicator = useParam('indicator');
  const [filters, setFilters] = useFilters();
  const mayExport = useMay('records.export');
  const mayOpen = useMay('matters.open');
  const [ticked, setTicked] = useState<Ticked>(new Map());
  const [handing, setHanding] = useState(false);
  const lever = LEVER_IDS.find((l) => l === filters['lever']);
  const goal = Number(filters['goal']);
  const asked = {
    to: filters['to'],
    street: filters['street'],
    ...(goal > 0 ? { goal } : {}),
  };
  const query = useEndpoint(
    getPath,
    {
      params: { district, indicator },
      query: { ...asked, lever, page: pageOf(filters['page']), size: SIZE },
    },
    { keep: true },
  );
  if (query.error && !query.data)
    return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  const path = query.data;
  const on = chosenClasses(filters['on'], path.totals);
  const all = path.totals.reduce((n, x) => n + x.rows, 0);
  return (
    <div className="stack">
      <PageTitle
        title={t('title', { figure: label(path.label) })}
        hint={t('hint')}
        back={{ to: `/d/${district}/figures/${indicator}`, label: label(path.label) }}
      >
        {mayExport && all > 0 && (
          <a
            className="btn btn-link"
            href={pathWith(`/api/d/${district}/path/${indicator}/export`, { ...asked, lever })}
          >
            {t('xlsx')}
          </a>
        )}
      </PageTitle>
      <Targets indicator={indicator} />
      <Asked path={path} />
      {query.error && <ErrorNote error={query.error} />}
      <Outcome path={path} on={on} ticked={ticked} />
      {all === 0 ? (
        <div className="center-state">{t(text(indicator))}</div>
      ) : (
        <>
          <Switches
            path={path}
            on={on}
            onSwitch={(next) => setFilters({ on: next, page: filters['page'] }, true)}
          />
          <div className="chips">
            <button
              type="button"
              className="chip"
              aria-current={lever === undefined}
              onClick={() => setFilters({ lever: undefined })}
            >
              {t('all')} {grouped(all)}
            </button>
            {path.totals.map((total) => (
              <button
                key={total.lever}
                type="button"
                className="chip"
                aria-current={lever === total.lever}
                onClick={() => setFilters({ lever: total.lever })}
              >
                {label(LEVERS[total.lever].label)} {grouped(total.rows)}
              </button>
            ))}
          </div>
          {ticked.size > 0 && (
            <div className="note row path-ticked" role="status">
              <span>{t('ticked', { n: ticked.size })}</span>
              {mayOpen && (
                <button type="button" className="btn btn-primary" onClick={() => setHanding(true)}>
                  {t('handOn')}
                </button>
              )}
              <button type="button" className="btn btn-text" onClick={() => setTicked(new Map())}>
                ✕
              </button>
            </div>
          )}
          <PathList path={path} ticked={ticked} onTick={setTicked} busy={query.isPlaceholderData} />
          <Pager total={path.total} size={SIZE} />
        </>
      )}
      {handing && (
        <HandOn indicator={indicator} path={path} ticked={ticked} onClose={() => setHanding(false)} />
      )}
    </div>
  );
}

/** Classes switched on: those of the address, else what is done anyway: keeping what there is. */
function chosenClasses(
  filter: string | undefined,
  totals: readonly { readonly lever: LeverId; readonly held: number }[],
): ReadonlySet<string> {
  if (filter !== undefined) return new Set(filter.split(','));
  return new Set(totals.filter((t) => t.held > 0).map((t) => t.lever));
}
