import { downloadFill, fillForm } from '@sophora/contract/forms';
import type { RequestForm } from '@sophora/contract/incoming';
import { addressOf } from '../ui/client.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useAction } from '../ui/endpoint.ts';
import { useText } from '../ui/i18n/text.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { pathWith } from '../ui/route.ts';
import { FormTag } from './RequestsPage.tsx';
import { incomingText } from './text.ts';

interface Props {
  readonly district: string;
  readonly matter: string;
  readonly form: RequestForm;
  readonly may: boolean;
}

/** One form of a request: how far it is, filling it with one click, and the file that was filled. */
export function RequestFormRow({ district, matter, form, may }: Props) {
  const t = useText(incomingText);
  const fill = useAction(fillForm);
  const toForm = pathWith(`/d/${district}/forms/${form.id}`, { request: matter });
  return (
    <div className="stack request-form">
      <div className="row">
        <PageLink to={toForm}>{form.name}</PageLink>
        <span className="tag">.{form.format}</span>
        <FormTag form={form} />
        <span className="hint">
          {t('progress', { decided: Math.min(form.decided, form.blanks), blanks: form.blanks })}
        </span>
        {may && (
          <span className="push row">
            <PageLink to={toForm} className={form.decided > 0 ? 'btn btn-link' : 'btn btn-primary btn-link'}>
              {t('decide')}
            </PageLink>
            {form.decided > 0 && (
              <button
                type="button"
                className={form.fill ? 'btn' : 'btn btn-primary'}
                disabled={fill.isPending}
                onClick={() => fill.mutate({ params: { district, form: form.id }, body: {} })}
              >
                {t(fill.isPending ? 'filling' : form.fill ? 'refill' : 'fill')}
              </button>
            )}
          </span>
        )}
      </div>
      {form.fill && (
        <div className="row">
          <a
            href={addressOf(downloadFill, { params: { district, form: form.id, fill: form.fill.id } })}
            download
          >
            {form.fill.fileName}
          </a>
          <span className="hint">{t('filledAs', { no: form.fill.no, asOf: form.fill.asOf })}</span>
        </div>
      )}
      {fill.error && <ErrorNote error={fill.error} />}
    </div>
  );
}
