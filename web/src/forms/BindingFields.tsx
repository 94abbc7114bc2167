import type { FormBlank, FormChoices, WireBinding } from '@sophora/contract/forms';
import { Field } from '../ui/Field.tsx';
import { useText } from '../ui/i18n/text.ts';
import { FigureFields } from './FigureFields.tsx';
import { ListFields } from './ListFields.tsx';
import { formsText } from './text.ts';

interface Props {
  readonly blank: FormBlank;
  readonly binding: WireBinding;
  readonly choices: FormChoices | undefined;
  readonly onChange: (binding: WireBinding) => void;
}

const OF_PLACES = ['figure', 'date', 'unit', 'district', 'text', 'manual'] as const;
const OF_ROWS = ['list', 'streets', 'manual'] as const;
const DAYS = ['asOf', 'filled', 'from'] as const;
const PARTS = ['day', 'year', 'month', 'dayOfMonth', 'quarter', 'yearMonth'] as const;

/** The questions of a decision: where the value comes from, then what that choice asks. */
export function BindingFields({ blank, binding, choices, onChange }: Props) {
  const t = useText(formsText);
  const kinds: readonly WireBinding['to'][] = blank.kind === 'rows' ? OF_ROWS : OF_PLACES;
  return (
    <>
      <Field label={t('to')}>
        <select
          className="input"
          value={binding.to}
          onChange={(e) => onChange(fresh(e.target.value as WireBinding['to'], blank, choices))}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`to.${kind}`)}
            </option>
          ))}
        </select>
      </Field>
      {binding.to === 'figure' && <FigureFields binding={binding} choices={choices} onChange={onChange} />}
      {(binding.to === 'list' || binding.to === 'streets') && (
        <ListFields blank={blank} binding={binding} choices={choices} onChange={onChange} />
      )}
      {binding.to === 'text' && (
        <Field label={t('text')}>
          <input
            className="input"
            required
            maxLength={2000}
            value={binding.text}
            onChange={(e) => onChange({ to: 'text', text: e.target.value })}
          />
        </Field>
      )}
      {binding.to === 'date' && (
        <div className="forms-pair">
          <Field label={t('day')}>
            <select
              className="input"
              value={binding.day}
              onChange={(e) => onChange({ ...binding, day: e.target.value as (typeof DAYS)[number] })}
            >
              {DAYS.map((day) => (
                <option key={day} value={day}>
                  {t(`day.${day}`)}
                </option>
              ))}
            </select>
          </Field>
          <Field label={t('partOf')}>
            <select
              className="input"
              value={binding.part}
              onChange={(e) => onChange({ ...binding, part: e.target.value as (typeof PARTS)[number] })}
            >
              {PARTS.map((part) => (
                <option key={part} value={part}>
                  {t(`part.${part}`)}
                </option>
              ))}
            </select>
          </Field>
        </div>
      )}
    </>
  );
}

/** What a choice begins with. */
function fresh(to: WireBinding['to'], blank: FormBlank, choices: FormChoices | undefined): WireBinding {
  const indicator = choices?.figures[0]?.id ?? '';
  const columns = (blank.columns ?? []).map(() => ({ of: 'manual' as const }));
  switch (to) {
    case 'figure':
      return { to, indicator, value: 'amount', window: 'form', unit: null };
    case 'list':
      return { to, indicator, window: 'form', columns };
    case 'streets':
      return { to, columns };
    case 'date':
      return { to, day: 'asOf', part: 'day' };
    case 'text':
      return { to, text: '' };
    default:
      return { to };
  }
}
