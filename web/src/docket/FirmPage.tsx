import { docketOfFirm } from '@sophora/contract/docket';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { useDistrictCode, useFilters } from '../ui/route.ts';
import DeadlineList from './DeadlineList.tsx';
import { docketText } from './text.ts';
import { yuan } from './words.ts';

/** What one holder owes by when, and why: a tap on a right opens its arithmetic. */
export default function FirmPage() {
  const t = useText(docketText);
  const district = useDistrictCode();
  const [filters] = useFilters();
  const query = useEndpoint(docketOfFirm, {
    params: { district },
    query: { name: filters.name ?? '' },
  });
  if (query.error) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  const { rows, more, yearFen, undisclosed, name } = query.data;
  return (
    <div className="stack">
      <PageTitle
        title={t('firmTitle', { name })}
        back={{ to: `/d/${district}/docket`, label: t('title') }}
        hint={t('firmSum', { yuan: yuan(yearFen) })}
      />
      {rows.length === 0 ? (
        <div className="center-state">{t('firmNone')}</div>
      ) : (
        <DeadlineList rows={rows} ofFirm />
      )}
      {more && <p className="hint">{t('firmMore')}</p>}
      {undisclosed > 0 && <p className="hint">{t('firmHidden', { count: undisclosed })}</p>}
    </div>
  );
}
