import { type DocumentSummary, listDocuments } from '@sophora/contract/documents';
import { templateById } from '@sophora/domain/documents/templates/index';
import { periodLabel } from '@sophora/domain/freeze/period';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { momentText } from '../ui/moment.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { useDistrictCode } from '../ui/route.ts';
import { useMay } from '../ui/session.ts';
import { StartDocument } from './StartDocument.tsx';
import { documentsText } from './text.ts';
import '../ui/office.css';
import './documents.css';

/** 公文材料: what was begun and made, and the way to begin another. */
export default function DocumentsPage() {
  const t = useText(documentsText);
  const district = useDistrictCode();
  const may = useMay('documents.write');
  const query = useEndpoint(listDocuments, { params: { district } });
  return (
    <div className="stack">
      <PageTitle title={t('title')} hint={t('hint')} />
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {!query.data && !query.error && <Loading />}
      {may && query.data && <StartDocument sets={query.data.sets} />}
      {query.data?.documents.length === 0 && <div className="center-state">{t('none')}</div>}
      {query.data && query.data.documents.length > 0 && <DocumentTable documents={query.data.documents} />}
    </div>
  );
}

function DocumentTable({ documents }: { documents: readonly DocumentSummary[] }) {
  const t = useText(documentsText);
  const label = useLabel();
  const district = useDistrictCode();
  return (
    <div className="card scroll-x">
      <table className="plain cards">
        <thead>
          <tr>
            <th>{t('name')}</th>
            <th>{t('kind')}</th>
            <th>{t('set')}</th>
            <th>{t('made')}</th>
            <th>{t('changed')}</th>
          </tr>
        </thead>
        <tbody>
          {documents.map((d) => (
            <tr key={d.id}>
              <td>
                <PageLink to={`/d/${district}/documents/${d.id}`}>{d.title}</PageLink>
              </td>
              <td data-label={t('kind')}>{label(templateById(d.template)!.label)}</td>
              <td data-label={t('set')}>
                {d.set ? (
                  `${label(periodLabel(d.set.period))} · ${d.set.no}`
                ) : (
                  <span className="hint">—</span>
                )}
              </td>
              <td data-label={t('made')}>
                {d.lastIssue ? (
                  t('madeTimes', { no: d.lastIssue.no, at: momentText(d.lastIssue.at) })
                ) : (
                  <span className="tag tag-warn">{t('draft')}</span>
                )}
              </td>
              <td data-label={t('changed')} className="nowrap">
                {momentText(d.changedAt)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
