import { type addGrant, listUnits } from '@sophora/contract/access';
import { PERMISSION_LABELS, ROLE_LABELS } from '@sophora/domain/access/labels';
import { ROLE_PERMISSIONS, ROLES, type Role, UNIT_SCOPED_ROLES } from '@sophora/domain/access/permissions';
import { ROLE_UNITS } from '@sophora/domain/access/roleUnits';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import type { InputOf } from '../ui/client.ts';
import { useEndpoint } from '../ui/endpoint.ts';
import { Field } from '../ui/Field.tsx';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { useMay, useMe } from '../ui/session.ts';
import { peopleText } from './peopleText.ts';

export interface GrantDraft {
  readonly role: Role;
  readonly unitId: string;
  readonly everywhere: boolean;
  readonly from: string;
  readonly to: string;
}
export const NEW_GRANT: GrantDraft = { role: 'office', unitId: '', everywhere: false, from: '', to: '' };

/** What the form says as it goes over the wire. */
export function grantBody(draft: GrantDraft): InputOf<typeof addGrant>['body'] {
  return {
    role: draft.role,
    unitId: draft.everywhere || draft.unitId === '' ? null : draft.unitId,
    everywhere: draft.everywhere,
    ...(draft.from === '' ? {} : { from: draft.from as PlainDate }),
    ...(draft.to === '' ? {} : { to: draft.to as PlainDate }),
  };
}

interface Props {
  readonly district: string;
  readonly draft: GrantDraft;
  readonly onChange: (draft: GrantDraft) => void;
}

/** Role, the unit it is held in, and its days. Units offered are those the role can be held in. */
export function GrantFields({ district, draft, onChange }: Props) {
  const t = useText(peopleText);
  const label = useLabel();
  const me = useMe();
  const may = useMay('units.read');
  const { data } = useEndpoint(
    listUnits,
    { params: { district }, query: {} },
    { enabled: may, staleTime: 60_000 },
  );
  const types = ROLE_UNITS[draft.role];
  const units = (data?.units ?? []).filter((u) => types === undefined || types.includes(u.type));
  const permissions = ROLE_PERMISSIONS[draft.role];
  const change = (patch: Partial<GrantDraft>) => onChange({ ...draft, ...patch });
  return (
    <>
      <Field
        label={t('role')}
        hint={
          permissions.length === 0
            ? t('roleNothing')
            : `${t('roleMay', { list: permissions.map((p) => label(PERMISSION_LABELS[p])).join('、') })}${UNIT_SCOPED_ROLES.includes(draft.role) ? ` ${t('scope')}` : ''}`
        }
      >
        <select
          className="input"
          value={draft.role}
          onChange={(e) => change({ role: e.target.value as Role, unitId: '', everywhere: false })}
        >
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {label(ROLE_LABELS[role])}
            </option>
          ))}
        </select>
      </Field>
      {draft.role === 'administrator' && me?.everywhere && (
        <label className="row">
          <input
            type="checkbox"
            checked={draft.everywhere}
            onChange={(e) => change({ everywhere: e.target.checked })}
          />
          {t('everywhereLabel')}
        </label>
      )}
      {!draft.everywhere && (
        <Field label={t('unit')} hint={types && data && units.length === 0 && t('noUnit')}>
          <select
            className="input"
            required={types !== undefined}
            value={draft.unitId}
            onChange={(e) => change({ unitId: e.target.value })}
          >
            <option value="">{t(types ? 'chooseUnit' : 'wholeDistrict')}</option>
            {units.map((u) => (
              <option key={u.unitId} value={u.unitId}>
                {u.name}
              </option>
            ))}
          </select>
        </Field>
      )}
      <div className="two">
        <Field label={t('fromDay')}>
          <input
            className="input"
            type="date"
            max="2100-12-31"
            value={draft.from}
            onChange={(e) => change({ from: e.target.value })}
          />
        </Field>
        <Field label={t('toDay')}>
          <input
            className="input"
            type="date"
            max="2100-12-31"
            value={draft.to}
            onChange={(e) => change({ to: e.target.value })}
          />
        </Field>
      </div>
    </>
  );
}
