import type { UnitRow } from '@sophora/contract/access';
import { useId } from 'react';
import { useText } from '../../ui/i18n/text.ts';
import { reviewText } from './text.ts';
import type { TaskItem } from './useReview.ts';

type Owners = TaskItem['owners'];

interface Props {
  readonly owners: Owners;
  readonly units: readonly UnitRow[];
  readonly onChange: (owners: Owners) => void;
}

/** The responsible units by name, with one that leads. */
export function OwnerFields({ owners, units, onChange }: Props) {
  const t = useText(reviewText);
  const id = useId();
  const change = (at: number, set: Partial<Owners[number]>) =>
    onChange(owners.map((owner, i) => (i === at ? { ...owner, ...set } : owner)));
  const lead = (at: number) =>
    onChange(
      owners.map((owner, i) => ({ ...owner, role: i === at ? 'lead' : 'support', leadBasis: 'confirmed' })),
    );
  return (
    <fieldset className="choices review-owners">
      <legend>{t('owners')}</legend>
      {owners.map((owner, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row has no other identity while its name is typed
        <div key={i} className="row">
          <input
            className="input"
            list={`${id}-units`}
            maxLength={100}
            aria-label={t('ownerName')}
            value={owner.name}
            onChange={(e) => change(i, { name: e.target.value, unit: null })}
          />
          <label>
            <input
              type="radio"
              name={`${id}-lead`}
              checked={owner.role === 'lead'}
              onChange={() => lead(i)}
            />
            {t('lead')}
          </label>
          <button
            type="button"
            className="btn btn-text"
            aria-label={`${t('remove')} ${owner.name}`}
            onClick={() => onChange(owners.filter((_, other) => other !== i))}
          >
            ✕
          </button>
        </div>
      ))}
      <div>
        <button
          type="button"
          className="btn"
          onClick={() =>
            onChange([
              ...owners,
              {
                name: '',
                unit: null,
                role: owners.length === 0 ? 'lead' : 'support',
                leadBasis: 'confirmed',
              },
            ])
          }
        >
          + {t('addOwner')}
        </button>
      </div>
      <datalist id={`${id}-units`}>
        {units.map((unit) => (
          <option key={unit.unitId} value={unit.name} />
        ))}
      </datalist>
    </fieldset>
  );
}
