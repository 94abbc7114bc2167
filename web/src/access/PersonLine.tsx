import type { PersonRow } from '@sophora/contract/access';
import { ROLE_LABELS } from '@sophora/domain/access/labels';
import { useState } from 'react';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { useMay, useMe } from '../ui/session.ts';
import { AddGrant } from './AddGrant.tsx';
import type { OneTimeLink } from './OneTimeLinkDialog.tsx';
import { peopleText } from './peopleText.ts';
import { DisableOrEnable, EndGrant, NewLink } from './personActions.tsx';

interface Props {
  readonly person: PersonRow;
  readonly district: string;
  readonly onLink: (link: OneTimeLink) => void;
}

/** One person with roles and what can be done about them. */
export function PersonLine({ person, district, onLink }: Props) {
  const t = useText(peopleText);
  const me = useMe();
  const may = useMay('people.change');
  const [granting, setGranting] = useState(false);
  // Who also works elsewhere is beyond a district's administrator.
  const reach = !person.elsewhere || me?.everywhere === true;
  const self = me?.person.id === person.personId;
  return (
    <tr>
      <td>
        <span>
          <strong>{person.name}</strong>{' '}
          {person.elsewhere && !person.grants.some((g) => g.everywhere) && (
            <span className="tag">{t('elsewhere')}</span>
          )}
        </span>
      </td>
      <td data-label={t('login')}>{person.login}</td>
      <td data-label={t('roles')}>
        <Grants person={person} district={district} />
      </td>
      <td data-label={t('state')}>
        <span>
          {person.disabled ? (
            <span className="tag tag-bad">{t('disabled')}</span>
          ) : (
            <span className={person.hasPassword ? 'tag tag-good' : 'tag tag-warn'}>
              {t(person.hasPassword ? 'active' : 'invited')}
            </span>
          )}
        </span>
      </td>
      {may && (
        <td>
          <div className="person-actions">
            {!person.disabled && (
              <button type="button" className="btn" onClick={() => setGranting(true)}>
                {t('grant')}
              </button>
            )}
            {!person.disabled && reach && !self && (
              <NewLink person={person} district={district} onLink={onLink} />
            )}
            {reach && !self && <DisableOrEnable person={person} district={district} />}
          </div>
          {granting && <AddGrant person={person} district={district} onClose={() => setGranting(false)} />}
        </td>
      )}
    </tr>
  );
}

function Grants({ person, district }: { person: PersonRow; district: string }) {
  const t = useText(peopleText);
  const label = useLabel();
  const me = useMe();
  const may = useMay('people.change');
  return (
    <ul className="grants">
      {person.grants.map((grant) => (
        <li key={grant.grantId}>
          <span>
            {label(ROLE_LABELS[grant.role])}
            {grant.unit && ` · ${grant.unit.name}`}
          </span>
          {grant.everywhere && <span className="tag">{t('everywhere')}</span>}
          <span className="hint">
            {t('since', { from: grant.from })} {grant.to && t('until', { to: grant.to })}
          </span>
          {may &&
            (!grant.everywhere || me?.everywhere === true) &&
            !(me?.person.id === person.personId && grant.role === 'administrator') && (
              <EndGrant person={person} grant={grant} district={district} />
            )}
        </li>
      ))}
    </ul>
  );
}
