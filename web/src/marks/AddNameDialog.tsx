import { addProtected } from '@sophora/contract/markWatch';
import { ADDED_KINDS, PROTECTED_KINDS } from '@sophora/domain/marks/watch/protectedKinds';
import { type FormEvent, useState } from 'react';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useAction } from '../ui/endpoint.ts';
import { Field } from '../ui/Field.tsx';
import { commonText } from '../ui/i18n/common.ts';
import { useLanguage } from '../ui/i18n/language.ts';
import { useText } from '../ui/i18n/text.ts';
import { useDistrictCode } from '../ui/route.ts';
import { ClassChoice } from './ClassChoice.tsx';
import { markText } from './text.ts';
import { watchText } from './watchText.ts';

/** Adds a protected name, never without the ground on which it is protected. */
export function AddNameDialog({ onClose }: { onClose: () => void }) {
  const t = useText(watchText);
  const marks = useText(markText);
  const common = useText(commonText);
  const language = useLanguage();
  const district = useDistrictCode();
  const [niceClass, setNiceClass] = useState<number>();
  const add = useAction(addProtected);
  const submit = (e: FormEvent<HTMLFormElement>) => {
    e.preventDefault();
    const form = new FormData(e.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '').trim();
    const validTo = text('validTo');
    add.mutate(
      {
        params: { district },
        body: {
          kind: ADDED_KINDS.find((k) => k === text('kind')) ?? 'other',
          name: text('name'),
          niceClass: niceClass ?? 0,
          holder: text('holder'),
          basis: text('basis'),
          ...(validTo ? { validTo } : {}),
        },
      },
      { onSuccess: onClose },
    );
  };
  return (
    <Dialog title={t('add')} onClose={onClose}>
      <form onSubmit={submit}>
        <Field label={t('source')}>
          <select className="input" name="kind">
            {ADDED_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {PROTECTED_KINDS[kind][language]}
              </option>
            ))}
          </select>
        </Field>
        <Field label={t('name')}>
          <input className="input" name="name" required maxLength={200} />
        </Field>
        <Field label={marks('markClass')}>
          <ClassChoice value={niceClass} onChange={setNiceClass} />
        </Field>
        <Field label={t('keptHolder')}>
          <input className="input" name="holder" maxLength={200} />
        </Field>
        <Field label={t('basis')}>
          <input className="input" name="basis" required maxLength={300} />
        </Field>
        <Field label={t('validTo')}>
          <input className="input" type="date" name="validTo" />
        </Field>
        {add.error && <ErrorNote error={add.error} />}
        <div className="row">
          <button type="submit" className="btn btn-primary" disabled={add.isPending}>
            {common('save')}
          </button>
          <button type="button" className="btn" onClick={onClose}>
            {common('cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
