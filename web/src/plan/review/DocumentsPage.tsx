import { listPlanDrafts, listPlanVersions } from '@sophora/contract/plan';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { useEndpoint } from '../../ui/endpoint.ts';
import { commonText } from '../../ui/i18n/common.ts';
import { useLabel, useText } from '../../ui/i18n/text.ts';
import { momentText } from '../../ui/moment.ts';
import { PageLink } from '../../ui/PageLink.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { useDistrictCode } from '../../ui/route.ts';
import { useMay } from '../../ui/session.ts';
import { DiffList } from './DiffList.tsx';
import { reviewText } from './text.ts';
import { UploadPlan } from './UploadPlan.tsx';
import '../../ui/office.css';
import '../plan.css';
import './review.css';

/** 方案文件与版本: documents on their way, and every version that was in force. */
export default function DocumentsPage() {
  const t = useText(reviewText);
  const common = useText(commonText);
  const label = useLabel();
  const district = useDistrictCode();
  const may = useMay('plans.change');
  const drafts = useEndpoint(
    listPlanDrafts,
    { params: { district } },
    { poll: (latest) => (latest?.drafts.some((d) => d.state === 'reading') ? 1500 : false) },
  );
  const versions = useEndpoint(listPlanVersions, { params: { district } });
  const error = drafts.error ?? versions.error;
  return (
    <div className="stack">
      <PageTitle
        title={t('documents')}
        back={{ to: `/d/${district}/plan`, label: t('toPlan') }}
        hint={t('documentsHint')}
      />
      {error && <ErrorNote error={error} onRetry={() => void drafts.refetch()} />}
      {may && <UploadPlan district={district} />}
      <section className="card stack">
        <h2>{t('drafts')}</h2>
        {!drafts.data && <p role="status">{common('loading')}</p>}
        {drafts.data?.drafts.length === 0 && <p className="hint">{t('noDrafts')}</p>}
        {drafts.data && drafts.data.drafts.length > 0 && (
          <table className="plain cards">
            <thead>
              <tr>
                <th>{t('file')}</th>
                <th>{t('state')}</th>
                <th>{t('by')}</th>
                <th>{t('at')}</th>
              </tr>
            </thead>
            <tbody>
              {drafts.data.drafts.map((draft) => (
                <tr key={draft.id}>
                  <td>
                    <span>
                      <PageLink to={`/d/${district}/plan/documents/${draft.id}`}>
                        {draft.title || draft.fileName}
                      </PageLink>{' '}
                      {draft.title !== '' && <span className="hint">{draft.fileName}</span>}
                    </span>
                  </td>
                  <td className="brief">
                    <span className={`tag ${STATE_TAGS[draft.state] ?? ''}`}>
                      {t(`state.${draft.state}`)}
                    </span>
                  </td>
                  <td className="brief">{label(draft.createdBy.name)}</td>
                  <td className="brief when">{momentText(draft.createdAt)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      <section className="card stack">
        <h2>{t('versions')}</h2>
        {versions.data?.versions.map((version) => (
          <article key={`${version.planId}-${version.version}`} className="review-version">
            <div className="row">
              <strong>{version.title}</strong>
              <span className="tag">{t('versionNo', { version: version.version })}</span>
              {version.inForce && <span className="tag tag-good">{t('inForce')}</span>}
              <span className="hint push">
                {label(version.by.name)} · {momentText(version.at)}
              </span>
            </div>
            <div className="hint">
              {version.documentNumber} · {version.from} — {version.to}{' '}
              {version.draftId && (
                <PageLink to={`/d/${district}/plan/documents/${version.draftId}`}>{t('document')}</PageLink>
              )}
            </div>
            {version.diff ? (
              <details>
                <summary>
                  {t('whatChanged')}{' '}
                  <span className="hint">{version.diff.head.length + version.diff.clauses.length}</span>
                </summary>
                <DiffList diff={version.diff} />
              </details>
            ) : (
              <span className="hint">{t('firstVersion')}</span>
            )}
          </article>
        ))}
      </section>
    </div>
  );
}

const STATE_TAGS: Readonly<Record<string, string>> = {
  open: 'tag-warn',
  confirmed: 'tag-good',
  refused: 'tag-bad',
};
