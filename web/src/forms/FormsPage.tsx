import { type FormSummary, listForms } from '@sophora/contract/forms';
import { SPAN_NAMES } from '@sophora/domain/forms/formTexts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { momentText } from '../ui/moment.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { useDistrictCode } from '../ui/route.ts';
import { useMay } from '../ui/session.ts';
import { formsText } from './text.ts';
import { UploadForm } from './UploadForm.tsx';
import '../ui/office.css';
import './forms.css';

/** 报表填报: the superiors' forms with how far each is decided and when it was last filled. */
export default function FormsPage() {
  const t = useText(formsText);
  const district = useDistrictCode();
  const may = useMay('forms.manage');
  const query = useEndpoint(listForms, { params: { district } });
  return (
    <div className="stack">
      <PageTitle title={t('title')} hint={t('hint')} />
      {may && <UploadForm district={district} />}
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {!query.data && !query.error && <Loading />}
      {query.data?.forms.length === 0 && <div className="center-state">{t('none')}</div>}
      {query.data && query.data.forms.length > 0 && (
        <FormTable district={district} forms={query.data.forms} />
      )}
    </div>
  );
}

function FormTable({ district, forms }: { district: string; forms: readonly FormSummary[] }) {
  const t = useText(formsText);
  const label = useLabel();
  return (
    <div className="card scroll-x">
      <table className="plain cards">
        <thead>
          <tr>
            <th>{t('form')}</th>
            <th>{t('span')}</th>
            <th>{t('progress')}</th>
            <th>{t('last')}</th>
            <th>{t('received')}</th>
          </tr>
        </thead>
        <tbody>
          {forms.map((form) => (
            <tr key={form.id}>
              <td>
                <PageLink to={`/d/${district}/forms/${form.id}`}>{form.name}</PageLink>{' '}
                <span className="tag">.{form.format}</span>
              </td>
              <td data-label={t('span')}>{label(SPAN_NAMES[form.span])}</td>
              <td data-label={t('progress')}>
                <span className={form.decided >= form.blanks ? 'tag tag-good' : 'tag tag-warn'}>
                  {t('progressOf', { decided: Math.min(form.decided, form.blanks), blanks: form.blanks })}
                </span>
              </td>
              <td data-label={t('last')}>
                {form.last ? (
                  t('lastOf', { day: form.last.asOf, no: form.last.no })
                ) : (
                  <span className="hint">{t('never')}</span>
                )}
              </td>
              <td data-label={t('received')} className="nowrap">
                {momentText(form.receivedAt)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
