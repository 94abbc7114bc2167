import type { KindInfo, Reading } from '@sophora/contract/imports';
import { Select } from 'antd';
import { useLabel, useText } from '../../../ui/i18n/text.ts';
import { readingText } from './text.ts';

type ColumnChoice = Reading['columns'][number];

interface Props {
  readonly kind: KindInfo;
  readonly choice: ColumnChoice;
  readonly taken: ReadonlySet<string>;
  readonly editable: boolean;
  readonly onMap: (column: number, field: string | null) => void;
}

const NONE = '';

/** What one column of the file stands for, with how sure the system is and why. */
export function FieldChoice({ kind, choice, taken, editable, onMap }: Props) {
  const t = useText(readingText);
  const label = useLabel();
  const name = choice.header || t('column', { n: choice.column });
  return (
    <div className="ledger-map">
      <Select
        aria-label={t('mapColumn', { column: name })}
        value={choice.field ?? NONE}
        disabled={!editable}
        popupMatchSelectWidth={240}
        className={choice.field === null ? 'ledger-map-none' : 'ledger-map-set'}
        showSearch={{ optionFilterProp: 'search' }}
        onChange={(field: string) => onMap(choice.column, field === NONE ? null : field)}
        options={[
          { value: NONE, label: t('ignore'), search: t('ignore') },
          ...kind.fields.map((f) => ({
            value: f.name,
            search: `${f.label.zh} ${f.label.en}`,
            label: (
              <span>
                {label(f.label)}
                {f.required && <span className="ledger-need"> {t('required')}</span>}
                {taken.has(f.name) && f.name !== choice.field && <span className="ledger-hint"> ✓</span>}
              </span>
            ),
          })),
        ]}
      />
      <Sureness choice={choice} />
    </div>
  );
}

/** High from 0.9, medium from 0.6; a person's own choice needs no grade. */
export function surenessOf(choice: ColumnChoice): 'high' | 'medium' | 'low' | undefined {
  if (choice.field === null || choice.why === 'person') return undefined;
  return choice.confidence >= 0.9 ? 'high' : choice.confidence >= 0.6 ? 'medium' : 'low';
}

function Sureness({ choice }: { choice: ColumnChoice }) {
  const t = useText(readingText);
  const sure = surenessOf(choice);
  if (choice.field === null) {
    return <span className="ledger-sure">{choice.why === 'person' ? t('why.person') : ' '}</span>;
  }
  return (
    <span className={`ledger-sure ${sure ? `ledger-sure-${sure}` : ''}`}>
      {sure && <b>{t(`sure.${sure}`)} · </b>}
      {t(`why.${choice.why}`)}
    </span>
  );
}

export function takenFields(reading: Reading): ReadonlySet<string> {
  return new Set(reading.columns.flatMap((c) => (c.field === null ? [] : [c.field])));
}
