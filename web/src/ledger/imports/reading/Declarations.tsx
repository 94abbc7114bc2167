import type { KindInfo } from '@sophora/contract/imports';
import { Checkbox, Select } from 'antd';
import { useLabel, useText } from '../../../ui/i18n/text.ts';
import { useDistrict } from '../../../ui/session.ts';
import { DayInput } from '../../parts/DayInput.tsx';
import { readingText } from './text.ts';

type Values = Readonly<Record<string, string>>;
type DeclarationInfo = KindInfo['declarations'][number];

interface Props {
  readonly kind: KindInfo;
  readonly values: Values;
  readonly editable: boolean;
  readonly onChange: (values: Record<string, string>) => void;
}

/** What a file often leaves out and the person knows (声明), with what declaring it does. */
export function Declarations({ kind, values, editable, onChange }: Props) {
  const t = useText(readingText);
  const set = (id: string, value: string | null) => {
    const { [id]: _former, ...others } = values;
    onChange(value === null || value === '' ? others : { ...others, [id]: value });
  };
  return (
    <fieldset className="ledger-panel" disabled={!editable}>
      <legend>{t('declareTitle')}</legend>
      <p className="ledger-hint">{t(kind.declarations.length === 0 ? 'declareNone' : 'declareLead')}</p>
      {kind.declarations.map((d) => (
        <DeclarationInput
          key={d.id}
          declaration={d}
          value={values[d.id]}
          editable={editable}
          onChange={(value) => set(d.id, value)}
        />
      ))}
    </fieldset>
  );
}

interface InputProps {
  readonly declaration: DeclarationInfo;
  readonly value: string | undefined;
  readonly editable: boolean;
  readonly onChange: (value: string | null) => void;
}

function DeclarationInput({ declaration, value, editable, onChange }: InputProps) {
  const t = useText(readingText);
  const label = useLabel();
  const district = useDistrict();
  const id = `ledger-declare-${declaration.id}`;
  return (
    <div className="ledger-field">
      {declaration.type === 'district' && district ? (
        <Checkbox
          checked={value !== undefined}
          disabled={!editable}
          onChange={(e) => onChange(e.target.checked ? district.code : null)}
        >
          {label(declaration.label)}
          <span className="ledger-hint"> · {t('thisDistrict', { district: district.name })}</span>
        </Checkbox>
      ) : (
        <span id={id}>{label(declaration.label)}</span>
      )}
      {declaration.type === 'date' && (
        <DayInput value={value ?? null} disabled={!editable} labelledBy={id} onChange={onChange} />
      )}
      {declaration.type === 'choice' && (
        <Select
          aria-labelledby={id}
          value={value ?? ''}
          disabled={!editable}
          onChange={onChange}
          options={[
            { value: '', label: t('notDeclared') },
            ...Object.entries(declaration.values ?? {}).map(([v, l]) => ({ value: v, label: label(l) })),
          ]}
        />
      )}
      <small className="ledger-hint">{label(declaration.hint)}</small>
    </div>
  );
}
