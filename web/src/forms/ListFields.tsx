import type { FormBlank, FormChoices, WireBinding } from '@sophora/contract/forms';
import { FORM_WINDOWS } from '@sophora/domain/forms/binding';
import { WINDOW_NAMES } from '@sophora/domain/forms/formTexts';
import { Field } from '../ui/Field.tsx';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { formsText } from './text.ts';

type ListChoice = Extract<WireBinding, { to: 'list' | 'streets' }>;
type Column = ListChoice['columns'][number];

interface Props {
  readonly blank: FormBlank;
  readonly binding: ListChoice;
  readonly choices: FormChoices | undefined;
  readonly onChange: (binding: ListChoice) => void;
}

/** A list or a row for each street: what stands in each column. */
export function ListFields({ blank, binding, choices, onChange }: Props) {
  const t = useText(formsText);
  const label = useLabel();
  const figure = binding.to === 'list' ? choices?.figures.find((f) => f.id === binding.indicator) : undefined;
  const setColumn = (i: number, column: Column) =>
    onChange({ ...binding, columns: binding.columns.map((c, j) => (i === j ? column : c)) });
  return (
    <>
      {binding.to === 'list' && (
        <div className="forms-pair">
          <Field label={t('indicator')}>
            <select
              className="input"
              value={binding.indicator}
              onChange={(e) => onChange({ ...binding, indicator: e.target.value })}
            >
              {choices?.figures.map((f) => (
                <option key={f.id} value={f.id}>
                  {label(f.label)}
                </option>
              ))}
            </select>
          </Field>
          <Field label={t('window')}>
            <select
              className="input"
              value={binding.window}
              onChange={(e) => onChange({ ...binding, window: e.target.value as typeof binding.window })}
            >
              {FORM_WINDOWS.map((window) => (
                <option key={window} value={window}>
                  {label(WINDOW_NAMES[window])}
                </option>
              ))}
            </select>
          </Field>
        </div>
      )}
      <fieldset className="choices">
        <legend>{t('columns')}</legend>
        {(blank.columns ?? []).map((column, i) => (
          <Field key={column.column} label={column.label}>
            <select
              className="input"
              value={columnKey(binding.columns[i])}
              onChange={(e) => setColumn(i, columnOf(e.target.value, binding, column.unit))}
            >
              <option value="manual">{t('column.manual')}</option>
              <option value="number">{t('column.number')}</option>
              <option value="street">{t('column.street')}</option>
              {binding.to === 'list'
                ? figure?.fields.map((field) => (
                    <option key={field.name} value={`field:${field.name}`}>
                      {label(field.label)}
                    </option>
                  ))
                : choices?.figures.map((f) => (
                    <option key={f.id} value={`figure:${f.id}`}>
                      {label(f.label)}
                    </option>
                  ))}
            </select>
          </Field>
        ))}
      </fieldset>
    </>
  );
}

function columnKey(column: Column | undefined): string {
  if (!column) return 'manual';
  if (column.of === 'field') return `field:${column.field}`;
  return column.of === 'figure' ? `figure:${column.figure.indicator}` : column.of;
}

function columnOf(key: string, binding: ListChoice, unit: string | null): Column {
  if (key === 'manual' || key === 'number' || key === 'street') return { of: key };
  const [kind, name = ''] = key.split(/:(.*)/s);
  if (kind === 'field') return { of: 'field', field: name };
  return {
    of: 'figure',
    figure: {
      to: 'figure',
      indicator: name,
      value: 'amount',
      window: binding.to === 'list' ? binding.window : 'form',
      unit,
    },
  };
}
