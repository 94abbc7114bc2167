import type { KindInfo } from '@sophora/contract/imports';
import { Input, Select } from 'antd';
import { useLabel, useText } from '../../ui/i18n/text.ts';
import { DayInput } from '../parts/DayInput.tsx';
import type { FieldInfo } from '../parts/useKinds.ts';
import { registerText } from './text.ts';

interface Props {
  readonly kind: KindInfo;
  readonly values: Readonly<Record<string, string>>;
  readonly changed: Readonly<Record<string, string>>;
  readonly onChange: (name: string, value: string) => void;
}

/** One input per field: those a list shows or that are required first, the rest folded away. */
export function FieldInputs({ kind, values, changed, onChange }: Props) {
  const t = useText(registerText);
  const first = (f: FieldInfo) => f.required || kind.list.columns.includes(f.name);
  const main = kind.fields.filter(first);
  const more = kind.fields.filter((f) => !first(f));
  const input = (f: FieldInfo) => (
    <FieldInput
      key={f.name}
      field={f}
      value={values[f.name] ?? ''}
      changed={f.name in changed}
      onChange={(value) => onChange(f.name, value)}
    />
  );
  return (
    <>
      {main.map(input)}
      {more.length > 0 && (
        <details className="ledger-more">
          <summary>{t('more', { n: more.length })}</summary>
          {more.map(input)}
        </details>
      )}
    </>
  );
}

interface InputProps {
  readonly field: FieldInfo;
  readonly value: string;
  readonly changed: boolean;
  readonly onChange: (value: string) => void;
}

function FieldInput({ field, value, changed, onChange }: InputProps) {
  const t = useText(registerText);
  const label = useLabel();
  const id = `ledger-input-${field.name}`;
  const hint = field.type === 'list' ? t('listHint') : field.type === 'fen' ? t('fenHint') : undefined;
  return (
    <div className={changed ? 'ledger-field ledger-field-changed' : 'ledger-field'}>
      <label htmlFor={id}>
        {label(field.label)}
        {field.required && <span className="ledger-need"> *</span>}
      </label>
      {field.values ? (
        <Select
          id={id}
          allowClear
          value={value === '' ? null : value}
          onChange={(v: string | null) => onChange(v ?? '')}
          // A form sends what a cell of a file would say, so the value of a choice is its Chinese label.
          options={Object.values(field.values).map((l) => ({ value: l.zh, label: label(l) }))}
        />
      ) : field.type === 'date' ? (
        <DayInput id={id} value={value === '' ? null : value} onChange={(day) => onChange(day ?? '')} />
      ) : field.type === 'longText' ? (
        <Input.TextArea id={id} rows={3} value={value} onChange={(e) => onChange(e.target.value)} />
      ) : (
        <Input id={id} value={value} onChange={(e) => onChange(e.target.value)} />
      )}
      {hint && <small className="ledger-hint">{hint}</small>}
    </div>
  );
}
