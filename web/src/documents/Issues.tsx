import { type DocumentView, downloadDocument } from '@sophora/contract/documents';
import { addressOf } from '../ui/client.ts';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { momentText } from '../ui/moment.ts';
import { ChangeTable } from './ChangeTable.tsx';
import { documentsText } from './text.ts';

/** 成文记录: the files, and what changed from one issue to the next. */
export function Issues({ district, view }: { district: string; view: DocumentView }) {
  const t = useText(documentsText);
  const label = useLabel();
  if (view.issues.length === 0) return null;
  const address = (no: number, format: 'docx' | 'pdf') =>
    addressOf(downloadDocument, { params: { district, document: view.document.id, no }, query: { format } });
  return (
    <section className="card stack" aria-label={t('issues')}>
      <h2>{t('issues')}</h2>
      <ul className="documents-issues">
        {view.issues.map((issue, i) => (
          <li key={issue.no} className="stack">
            <div className="row">
              <strong>{t('issueOf', { no: issue.no })}</strong>
              <span className="hint">
                {label(issue.by.name)} {momentText(issue.at)} ·{' '}
                {t('issueFacts', { pages: issue.pages, gaps: issue.gaps })}
              </span>
              <span className="row push">
                <a className="btn btn-link" href={address(issue.no, 'docx')} download>
                  {t('docx')}
                </a>
                <a className="btn btn-link" href={address(issue.no, 'pdf')} download>
                  {t('pdf')}
                </a>
              </span>
            </div>
            {issue.changes.length > 0 ? (
              <details open={i === 0 && issue.changes.length <= 12}>
                <summary>{t('changes', { count: issue.changes.length })}</summary>
                <ChangeTable changes={issue.changes} />
              </details>
            ) : (
              i < view.issues.length - 1 && <span className="hint">{t('noChanges')}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
