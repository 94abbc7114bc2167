import { bindForm, downloadFill, type FormFill, type FormView, fillForm } from '@sophora/contract/forms';
import { useState } from 'react';
import { addressOf } from '../ui/client.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useAction } from '../ui/endpoint.ts';
import { useText } from '../ui/i18n/text.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { Changes } from './Fills.tsx';
import { formsText } from './text.ts';

interface Props {
  readonly district: string;
  readonly view: FormView;
  readonly period: FormView['period'];
  /** The request it is filled for. */
  readonly request: string | undefined;
}

/** Take over the proposals, fill the form, take it away. */
export function FillBar({ district, view, period, request }: Props) {
  const t = useText(formsText);
  const bind = useAction(bindForm);
  const fill = useAction(fillForm);
  const [made, setMade] = useState<FormFill>();
  const form = view.form.id;
  const open = view.blanks.filter((b) => !b.decided);
  const unsure = open.filter((b) => b.confidence < 0.75).length;
  return (
    <section className="card stack">
      <div className="row">
        <button
          type="button"
          className="btn btn-primary"
          disabled={fill.isPending || open.length === view.blanks.length}
          onClick={() =>
            fill.mutate(
              { params: { district, form }, body: period },
              { onSuccess: (done) => setMade(done.fill) },
            )
          }
        >
          {t(fill.isPending ? 'filling' : 'fill')}
        </button>
        {open.length > 0 && (
          <>
            <button
              type="button"
              className="btn"
              disabled={bind.isPending}
              onClick={() =>
                bind.mutate({
                  params: { district, form },
                  body: { bindings: open.map((b) => ({ blank: b.id, binding: b.binding })) },
                })
              }
            >
              {t('adopt', { count: open.length })}
            </button>
            <span className="hint">{t('unsaved', { count: open.length })}</span>
          </>
        )}
      </div>
      {open.length > 0 && <p className="hint">{t('adoptHint', { unsure })}</p>}
      {(bind.error ?? fill.error) && <ErrorNote error={bind.error ?? fill.error} />}
      {made && (
        <div className="note note-good stack" role="status">
          <div className="row">
            <span>{t('filled', { no: made.no, filled: made.filled })}</span>
            <a
              className="btn btn-link"
              href={addressOf(downloadFill, { params: { district, form, fill: made.id } })}
              download
            >
              {t('download')} {made.fileName}
            </a>
            {request && (
              <PageLink to={`/d/${district}/requests/${request}`} className="btn btn-primary btn-link">
                {t('toHandIn')}
              </PageLink>
            )}
          </div>
          <Changes view={view} fill={made} />
        </div>
      )}
    </section>
  );
}
