import { dismissHits } from '@sophora/contract/markWatch';
import type { FormEvent } from 'react';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useAction } from '../ui/endpoint.ts';
import { Field } from '../ui/Field.tsx';
import { commonText } from '../ui/i18n/common.ts';
import { useText } from '../ui/i18n/text.ts';
import { useDistrictCode } from '../ui/route.ts';
import { watchText } from './watchText.ts';

/** Dismisses hits, never without a reason. */
export function DismissDialog({ hits, onClose }: { hits: readonly string[]; onClose: () => void }) {
  const t = useText(watchText);
  const common = useText(commonText);
  const district = useDistrictCode();
  const dismiss = useAction(dismissHits);
  const submit = (e: FormEvent<HTMLFormElement>) => {
    e.preventDefault();
    const reason = String(new FormData(e.currentTarget).get('reason') ?? '').trim();
    dismiss.mutate({ params: { district }, body: { hits: [...hits], reason } }, { onSuccess: onClose });
  };
  return (
    <Dialog title={`${t('dismiss')} · ${t('chosen', { n: hits.length })}`} onClose={onClose}>
      <form onSubmit={submit}>
        <Field label={t('reason')} hint={t('reasonHint')}>
          <input className="input" name="reason" required maxLength={500} />
        </Field>
        {dismiss.error && <ErrorNote error={dismiss.error} />}
        <div className="row">
          <button type="submit" className="btn btn-primary" disabled={dismiss.isPending}>
            {t('dismiss')}
          </button>
          <button type="button" className="btn" onClick={onClose}>
            {common('cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
