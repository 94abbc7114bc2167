import { createPerson } from '@sophora/contract/access';
import { type FormEvent, useState } from 'react';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useAction } from '../ui/endpoint.ts';
import { Field } from '../ui/Field.tsx';
import { commonText } from '../ui/i18n/common.ts';
import { useText } from '../ui/i18n/text.ts';
import { GrantFields, grantBody, NEW_GRANT } from './GrantFields.tsx';
import type { OneTimeLink } from './OneTimeLinkDialog.tsx';
import { peopleText } from './peopleText.ts';

interface Props {
  readonly district: string;
  readonly onClose: () => void;
  readonly onAdded: (link: OneTimeLink) => void;
}

/** A new person with a first role; ends with the one-time link to hand over. */
export function AddPerson({ district, onClose, onAdded }: Props) {
  const t = useText(peopleText);
  const common = useText(commonText);
  const [name, setName] = useState('');
  const [login, setLogin] = useState('');
  const [draft, setDraft] = useState(NEW_GRANT);
  const action = useAction(createPerson);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    action.mutate(
      { params: { district }, body: { name, login, grant: grantBody(draft) } },
      { onSuccess: ({ person, link }) => onAdded({ name: person.name, ...link }) },
    );
  };
  return (
    <Dialog title={t('add')} onClose={onClose}>
      <form onSubmit={submit}>
        <div className="two">
          <Field label={t('name')}>
            <input
              className="input"
              required
              maxLength={100}
              autoComplete="off"
              value={name}
              onChange={(e) => setName(e.target.value)}
            />
          </Field>
          <Field label={t('login')} hint={t('loginHint')}>
            <input
              className="input"
              required
              minLength={2}
              maxLength={40}
              pattern="[a-zA-Z0-9][a-zA-Z0-9._\-]{1,39}"
              title={t('loginHint')}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              value={login}
              onChange={(e) => setLogin(e.target.value)}
            />
          </Field>
        </div>
        <GrantFields district={district} draft={draft} onChange={setDraft} />
        {action.error && <ErrorNote error={action.error} />}
        <div className="row">
          <button type="submit" className="btn btn-primary" disabled={action.isPending}>
            {t('addDo')}
          </button>
          <button type="button" className="btn" onClick={onClose}>
            {common('cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
