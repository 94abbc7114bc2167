import { addGrant, type PersonRow } from '@sophora/contract/access';
import { type FormEvent, useState } from 'react';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useAction } from '../ui/endpoint.ts';
import { commonText } from '../ui/i18n/common.ts';
import { useText } from '../ui/i18n/text.ts';
import { GrantFields, grantBody, NEW_GRANT } from './GrantFields.tsx';
import { peopleText } from './peopleText.ts';

interface Props {
  readonly person: PersonRow;
  readonly district: string;
  readonly onClose: () => void;
}

export function AddGrant({ person, district, onClose }: Props) {
  const t = useText(peopleText);
  const common = useText(commonText);
  const [draft, setDraft] = useState(NEW_GRANT);
  const action = useAction(addGrant);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    action.mutate(
      { params: { district, person: person.personId }, body: grantBody(draft) },
      { onSuccess: onClose },
    );
  };
  return (
    <Dialog title={t('grantTo', { name: person.name })} onClose={onClose}>
      <form onSubmit={submit}>
        <GrantFields district={district} draft={draft} onChange={setDraft} />
        {action.error && <ErrorNote error={action.error} />}
        <div className="row">
          <button type="submit" className="btn btn-primary" disabled={action.isPending}>
            {t('grant')}
          </button>
          <button type="button" className="btn" onClick={onClose}>
            {common('cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
