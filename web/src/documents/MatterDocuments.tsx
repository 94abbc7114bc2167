import { listDocuments, startDocument } from '@sophora/contract/documents';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useAction, useEndpoint } from '../ui/endpoint.ts';
import { useText } from '../ui/i18n/text.ts';
import { momentText } from '../ui/moment.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { useDistrictCode, useGo } from '../ui/route.ts';
import { useMay } from '../ui/session.ts';
import { documentsText } from './text.ts';

/** 提示函 about one matter: those that were drafted, and a new one. */
export function MatterDocuments({ matter }: { matter: string }) {
  const t = useText(documentsText);
  const go = useGo();
  const district = useDistrictCode();
  const mayRead = useMay('documents.read');
  const mayWrite = useMay('documents.write');
  const { data } = useEndpoint(
    listDocuments,
    { params: { district }, query: { matter } },
    { enabled: mayRead },
  );
  const start = useAction(startDocument);
  if (!data || (!mayWrite && data.documents.length === 0)) return null;
  return (
    <section className="card stack">
      <div className="row">
        <h2>{t('promptTitle')}</h2>
        {mayWrite && (
          <button
            type="button"
            className="btn push"
            disabled={start.isPending}
            onClick={() =>
              start.mutate(
                { params: { district }, body: { template: 'prompt-letter', matter } },
                { onSuccess: ({ id }) => go(`/d/${district}/documents/${id}`) },
              )
            }
          >
            {t('prompt')}
          </button>
        )}
      </div>
      <p className="hint">{t('promptHint')}</p>
      {start.error && <ErrorNote error={start.error} />}
      {data.documents.length === 0 && <p className="hint">{t('noneFor')}</p>}
      {data.documents.length > 0 && (
        <ul className="evidence-files">
          {data.documents.map((d) => (
            <li key={d.id}>
              <PageLink to={`/d/${district}/documents/${d.id}`}>{d.title}</PageLink>{' '}
              <span className="hint">
                {d.lastIssue
                  ? t('madeTimes', { no: d.lastIssue.no, at: momentText(d.lastIssue.at) })
                  : t('draft')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
