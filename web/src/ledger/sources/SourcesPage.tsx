import { listFigures } from '@sophora/contract/figures';
import { listSources } from '@sophora/contract/imports';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { useEndpoint } from '../../ui/endpoint.ts';
import { useLabel, useText } from '../../ui/i18n/text.ts';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { useDistrictCode, useFilters } from '../../ui/route.ts';
import { EmptyState } from '../parts/EmptyState.tsx';
import { LoadingState } from '../parts/LoadingState.tsx';
import { SourceCard } from './SourceCard.tsx';
import { sourceText } from './text.ts';
import '../parts/base.css';
import '../parts/tables.css';
import './sources.css';

const ORDER = { late: 0, never: 1, due: 2, ok: 3 } as const;

/** Which files are expected, which came and which targets wait for the missing ones (缺哪些文件). */
export default function SourcesPage() {
  const t = useText(sourceText);
  const label = useLabel();
  const district = useDistrictCode();
  const [filters] = useFilters();
  const asOf = filters.asOf;
  const query = useEndpoint(
    listSources,
    { params: { district }, query: asOf ? { asOf } : {} },
    { keep: true },
  );
  const figures = useEndpoint(listFigures, { params: { district } }, { staleTime: 300_000 }).data?.figures;
  const indicatorName = (id: string) => {
    const figure = figures?.find((f) => f.indicator === id);
    return figure ? label(figure.label) : id;
  };
  if (query.error) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState />;
  const sources = [...query.data.sources].sort((a, b) => ORDER[a.status] - ORDER[b.status]);
  const here = sources.filter((s) => s.status === 'ok').length;
  return (
    <div className="ledger-page">
      <PageTitle title={t('title')} hint={t('intro')} />
      <p className="ledger-summary">
        <strong>
          {here === sources.length ? t('allIn') : t('summary', { in: here, all: sources.length })}
        </strong>
        <span className="ledger-hint">{t('asOf', { date: query.data.asOf })}</span>
      </p>
      {sources.length === 0 && <EmptyState title={t('empty')} />}
      <ul className="ledger-sources">
        {sources.map((s) => (
          <SourceCard key={s.kind} source={s} indicatorName={indicatorName} />
        ))}
      </ul>
    </div>
  );
}
