import { type BatchHead, listScreeningBatches } from '@sophora/contract/screening';
import { useState } from 'react';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { useLanguage } from '../ui/i18n/language.ts';
import { useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { PageLink } from '../ui/PageLink.tsx';
import { Pager, pageOf } from '../ui/Pager.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { useDistrictCode, useFilters } from '../ui/route.ts';
import { useMay } from '../ui/session.ts';
import { DueLight } from './DueLight.tsx';
import { Parts } from './Parts.tsx';
import { Rate } from './Rate.tsx';
import { ReceiveDialog } from './ReceiveDialog.tsx';
import { screeningText } from './text.ts';
import { stateName } from './words.ts';
import '../ui/office.css';
import './screening.css';

const SIZE = 30;

/** 上级批次: lists that came from above, by their deadlines, with the share withdrawn. */
export default function BatchesPage() {
  const t = useText(screeningText);
  const district = useDistrictCode();
  const [filters] = useFilters();
  const mayWork = useMay('screening.work');
  const [receiving, setReceiving] = useState(false);
  const query = useEndpoint(
    listScreeningBatches,
    { params: { district }, query: { page: pageOf(filters['page']), size: SIZE } },
    { keep: true },
  );
  if (query.error) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  const { batches, total } = query.data;
  return (
    <div className="stack">
      <PageTitle title={t('title')} hint={t('hint')}>
        {mayWork && (
          <button type="button" className="btn btn-primary" onClick={() => setReceiving(true)}>
            {t('receive')}
          </button>
        )}
      </PageTitle>
      <Parts here="batches" />
      {batches.length === 0 ? (
        <div className="center-state">{t('batchesEmpty')}</div>
      ) : (
        <table className="plain cards">
          <thead>
            <tr>
              <th>{t('batchTitle')}</th>
              <th>{t('state')}</th>
              <th>{t('due')}</th>
              <th className="num">{t('members')}</th>
              <th>{t('withdrawalRate')}</th>
            </tr>
          </thead>
          <tbody>
            {batches.map((batch) => (
              <Row key={batch.matter} batch={batch} />
            ))}
          </tbody>
        </table>
      )}
      <Pager total={total} size={SIZE} />
      {receiving && <ReceiveDialog onClose={() => setReceiving(false)} />}
    </div>
  );
}

function Row({ batch }: { batch: BatchHead }) {
  const t = useText(screeningText);
  const language = useLanguage();
  const district = useDistrictCode();
  return (
    <tr>
      <td>
        <PageLink to={`/d/${district}/screening/batches/${batch.matter}`}>{batch.title}</PageLink>
        <div className="hint">
          {batch.issuer} {batch.document}
        </div>
      </td>
      <td data-label={t('state')}>{stateName('screening-batch', batch.state, language)}</td>
      <td data-label={t('due')}>
        <DueLight batch={batch} />
      </td>
      <td className="num" data-label={t('members')}>
        {batch.total}
      </td>
      <td data-label={t('withdrawalRate')}>
        <Rate batch={batch} />
      </td>
    </tr>
  );
}
