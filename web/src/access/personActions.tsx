import {
  disablePerson,
  enablePerson,
  endGrant,
  invitePerson,
  type PersonRow,
} from '@sophora/contract/access';
import { ROLE_LABELS } from '@sophora/domain/access/labels';
import { type ReactNode, useState } from 'react';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useAction } from '../ui/endpoint.ts';
import { commonText } from '../ui/i18n/common.ts';
import { useLabel, useText } from '../ui/i18n/text.ts';
import type { OneTimeLink } from './OneTimeLinkDialog.tsx';
import { peopleText } from './peopleText.ts';

interface Props {
  readonly person: PersonRow;
  readonly district: string;
}

/** A button that asks before it acts. */
function AskedButton(props: {
  readonly label: string;
  readonly title: string;
  readonly question: string;
  readonly className?: string;
  readonly error: unknown;
  readonly pending: boolean;
  readonly act: (close: () => void) => void;
  readonly children?: ReactNode;
}) {
  const common = useText(commonText);
  const [asked, setAsked] = useState(false);
  const close = () => setAsked(false);
  return (
    <>
      <button type="button" className={`btn ${props.className ?? ''}`} onClick={() => setAsked(true)}>
        {props.label}
      </button>
      {asked && (
        <Dialog title={props.title} onClose={close}>
          <div>
            <p className="people-line">{props.question}</p>
            {Boolean(props.error) && <ErrorNote error={props.error} />}
            <div className="row">
              <button
                type="button"
                className="btn btn-primary"
                disabled={props.pending}
                onClick={() => props.act(close)}
              >
                {props.label}
              </button>
              <button type="button" className="btn" onClick={close}>
                {common('cancel')}
              </button>
            </div>
          </div>
        </Dialog>
      )}
    </>
  );
}

export function NewLink({ person, district, onLink }: Props & { onLink: (link: OneTimeLink) => void }) {
  const t = useText(peopleText);
  const invite = useAction(invitePerson);
  const params = { district, person: person.personId };
  return (
    <AskedButton
      label={t('newLink')}
      title={t('newLinkFor', { name: person.name })}
      question={t('newLinkHint')}
      error={invite.error}
      pending={invite.isPending}
      act={(close) =>
        invite.mutate(
          { params },
          {
            onSuccess: (link) => {
              close();
              onLink({ name: person.name, ...link });
            },
          },
        )
      }
    />
  );
}

export function DisableOrEnable({ person, district }: Props) {
  const t = useText(peopleText);
  const disable = useAction(disablePerson);
  const enable = useAction(enablePerson);
  const params = { district, person: person.personId };
  if (person.disabled)
    return (
      <>
        <button
          type="button"
          className="btn"
          disabled={enable.isPending}
          onClick={() => enable.mutate({ params })}
        >
          {t('enable')}
        </button>
        {enable.error && <ErrorNote error={enable.error} />}
      </>
    );
  return (
    <AskedButton
      label={t('disable')}
      title={t('disable')}
      question={t('disableSure', { name: person.name })}
      className="btn-danger"
      error={disable.error}
      pending={disable.isPending}
      act={(close) => disable.mutate({ params }, { onSuccess: close })}
    />
  );
}

export function EndGrant({ person, grant, district }: Props & { grant: PersonRow['grants'][number] }) {
  const t = useText(peopleText);
  const label = useLabel();
  const end = useAction(endGrant);
  return (
    <AskedButton
      label={t('end')}
      title={t('endTitle')}
      question={t('endSure', { name: person.name, role: label(ROLE_LABELS[grant.role]) })}
      className="btn-text btn-small"
      error={end.error}
      pending={end.isPending}
      act={(close) => end.mutate({ params: { district, grant: grant.grantId } }, { onSuccess: close })}
    />
  );
}
