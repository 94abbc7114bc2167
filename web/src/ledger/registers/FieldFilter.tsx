import { Input, Select } from 'antd';
import { useLabel, useText } from '../../ui/i18n/text.ts';
import type { Filters, SetFilters } from '../../ui/route.ts';
import { DayInput } from '../parts/DayInput.tsx';
import type { FieldInfo } from '../parts/useKinds.ts';
import { registerText } from './text.ts';

interface Props {
  readonly field: FieldInfo;
  readonly filters: Filters;
  readonly onChange: SetFilters;
}

/** One filter: a choice for closed values, two days for dates, a text otherwise. */
export function FieldFilter({ field, filters, onChange }: Props) {
  const t = useText(registerText);
  const label = useLabel();
  const key = `f.${field.name}`;
  const name = label(field.label);
  if (field.type === 'date') {
    return (
      <span className="ledger-inline ledger-range">
        <span className="ledger-hint">{name}</span>
        <DayInput
          value={filters[`${key}.from`] ?? null}
          label={`${name} ${t('from')}`}
          onChange={(day) => onChange({ [`${key}.from`]: day ?? undefined })}
        />
        <span aria-hidden>–</span>
        <DayInput
          value={filters[`${key}.to`] ?? null}
          label={`${name} ${t('to')}`}
          onChange={(day) => onChange({ [`${key}.to`]: day ?? undefined })}
        />
      </span>
    );
  }
  const values =
    field.values ??
    (field.type === 'boolean' ? { true: { zh: '是', en: 'yes' }, false: { zh: '否', en: 'no' } } : null);
  if (values) {
    return (
      <Select
        aria-label={name}
        className="ledger-filter"
        value={filters[key] ?? ''}
        popupMatchSelectWidth={false}
        onChange={(value: string) => onChange({ [key]: value })}
        options={[
          { value: '', label: `${name}：${t('all')}` },
          ...Object.entries(values).map(([value, l]) => ({ value, label: label(l) })),
        ]}
      />
    );
  }
  return (
    <Input
      key={filters[key] ?? ''}
      aria-label={name}
      className="ledger-filter"
      placeholder={name}
      allowClear
      defaultValue={filters[key] ?? ''}
      onPressEnter={(e) => onChange({ [key]: e.currentTarget.value.trim() })}
      onBlur={(e) =>
        e.target.value.trim() !== (filters[key] ?? '') && onChange({ [key]: e.target.value.trim() })
      }
      onClear={() => onChange({ [key]: undefined })}
    />
  );
}
