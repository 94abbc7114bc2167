import { exportFreeze, getFreeze } from '@sophora/contract/freeze';
import { periodLabel } from '@sophora/domain/freeze/period';
import { addressOf } from '../ui/client.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { commonText } from '../ui/i18n/common.ts';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { pathWith, useDistrictCode, useFilters, useParam } from '../ui/route.ts';
import { useMay } from '../ui/session.ts';
import { Tabs } from '../ui/Tabs.tsx';
import { ChangedRecords } from './ChangedRecords.tsx';
import { Changes } from './Changes.tsx';
import { Decide } from './Decide.tsx';
import { Numbers } from './Numbers.tsx';
import { Replays } from './Replays.tsx';
import { ByAt, StateTag } from './state.tsx';
import { freezeText } from './text.ts';
import '../ui/office.css';
import './freeze.css';

const PARTS = ['numbers', 'changes', 'replays'] as const;

/** One frozen set: its numbers, what changed since, and what each replay said. */
export default function FreezeSetPage() {
  const t = useText(freezeText);
  const common = useText(commonText);
  const label = useLabel();
  const district = useDistrictCode();
  const id = useParam('set');
  const [filters] = useFilters();
  const mayExport = useMay('records.export');
  const query = useEndpoint(getFreeze, { params: { district, set: id } });
  if (query.error) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  const { set, content } = query.data;
  const period = label(periodLabel(set.period.id));
  const part = PARTS.find((p) => p === filters.part) ?? 'numbers';
  const here = `/d/${district}/freezes/${id}`;
  return (
    <div className="stack">
      <PageTitle
        title={t('setTitle', { period })}
        back={{ to: `/d/${district}/freezes`, label: t('title') }}
        hint={t('setHint', { no: set.no, from: set.period.from, to: set.period.to, seq: set.knownAt })}
      >
        {mayExport && (
          <a
            className="btn btn-link"
            href={addressOf(exportFreeze, { params: { district, set: id } })}
            download
          >
            {common('downloadXlsx')}
          </a>
        )}
      </PageTitle>
      <section className="card stack">
        <div className="freeze-head">
          <StateTag set={set} />
          {set.supersededBy !== null && <span>{t('supersededBy', { no: set.supersededBy })}</span>}
          {set.supersedes !== null && (
            <span>{t('supersedes', { no: set.supersedes, reason: set.reason })}</span>
          )}
          <Decide set={set} />
        </div>
        <dl className="freeze-trace">
          <dt>{t('frozenBy')}</dt>
          <dd>
            <ByAt by={set.by} at={set.at} />
          </dd>
          {set.decision && (
            <>
              <dt>{t(set.decision.decision === 'confirmed' ? 'confirmedBy' : 'droppedBy')}</dt>
              <dd>
                <ByAt by={set.decision.by} at={set.decision.at} />
                {set.decision.reason !== '' && <span className="hint"> {set.decision.reason}</span>}
              </dd>
            </>
          )}
          <dt>{t('digest')}</dt>
          <dd className="freeze-digest">{set.hash}</dd>
        </dl>
      </section>
      <Tabs
        label={t('parts')}
        tabs={PARTS.map((p) => ({
          to: pathWith(here, { part: p === 'numbers' ? undefined : p }),
          label: t(p),
          here: p === part,
        }))}
      />
      {part === 'numbers' && <Numbers content={content} />}
      {part === 'replays' && <Replays set={id} content={content} />}
      {part === 'changes' &&
        (filters.indicator ? (
          <ChangedRecords set={id} content={content} indicator={filters.indicator} />
        ) : (
          <Changes set={id} />
        ))}
    </div>
  );
}
