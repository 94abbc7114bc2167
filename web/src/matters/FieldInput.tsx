import type { MatterView } from '@sophora/contract/matters';
import type { Field as MatterField } from '@sophora/domain/matters/procedure';
import { Field } from '../ui/Field.tsx';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { mattersText } from './text.ts';

export type Units = MatterView['units'];
export type Values = Readonly<Record<string, string>>;

interface Props {
  readonly field: MatterField;
  readonly value: string;
  readonly units: Units;
  readonly hint?: string;
  readonly onChange: (value: string) => void;
}

/** One field of an action, by its type. Lists are one item a line; several units are lines of ids. */
export function FieldInput({ field, value, units, hint, onChange }: Props) {
  const t = useText(mattersText);
  const label = useLabel();
  const name = `${label(field.label)}${field.optional ? t('optional') : ''}`;
  if (field.type === 'units') {
    const chosen = new Set(lines(value));
    const toggle = (id: string) => {
      const next = new Set(chosen);
      if (!next.delete(id)) next.add(id);
      onChange([...next].join('\n'));
    };
    return (
      <fieldset className="choices matter-units">
        <legend>{name}</legend>
        {units.map((unit) => (
          <label key={unit.id}>
            <input type="checkbox" checked={chosen.has(unit.id)} onChange={() => toggle(unit.id)} />
            {unit.name}
          </label>
        ))}
      </fieldset>
    );
  }
  const common = {
    className: 'input',
    name: field.name,
    value,
    required: !field.optional,
    onChange: (e: { target: { value: string } }) => onChange(e.target.value),
  };
  const help = hint ?? (field.type === 'texts' ? t('oneALine') : undefined);
  return (
    <Field label={name} {...(help ? { hint: help } : {})}>
      {field.choices ? (
        <select {...common}>
          <option value="">{t('chooseNone')}</option>
          {Object.entries(field.choices).map(([choice, words]) => (
            <option key={choice} value={choice}>
              {label(words)}
            </option>
          ))}
        </select>
      ) : field.type === 'unit' ? (
        <select {...common}>
          <option value="">{t('choose')}</option>
          {units.map((unit) => (
            <option key={unit.id} value={unit.id}>
              {unit.name}
            </option>
          ))}
        </select>
      ) : field.type === 'day' ? (
        <input {...common} type="date" />
      ) : field.type === 'number' ? (
        <input {...common} type="number" min={0} max={365} step={1} />
      ) : LONG.has(field.name) || field.type === 'texts' ? (
        <textarea {...common} rows={3} maxLength={4000} />
      ) : (
        <input {...common} type="text" maxLength={400} />
      )}
    </Field>
  );
}

const LONG: ReadonlySet<string> = new Set(['asked', 'task', 'reason', 'note', 'progress', 'answer']);

const lines = (value: string) =>
  value
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What was typed as the server wants it; blank fields are left out. */
export function inputOf(
  fields: readonly MatterField[],
  values: Values,
): Record<string, string | number | string[]> {
  return Object.fromEntries(
    fields.flatMap((field): [string, string | number | string[]][] => {
      const value = (values[field.name] ?? '').trim();
      if (value === '') return [];
      if (field.type === 'number') return [[field.name, Number(value)]];
      if (field.type === 'units' || field.type === 'texts') return [[field.name, lines(value)]];
      return [[field.name, value]];
    }),
  );
}
