import { FilterOutlined, SettingOutlined } from '@ant-design/icons';
import type { KindInfo } from '@sophora/contract/imports';
import { Button, Checkbox, Grid, Popover, Select } from 'antd';
import { useState } from 'react';
import { useLabel, useText } from '../../ui/i18n/text.ts';
import type { Filters, SetFilters } from '../../ui/route.ts';
import { useDistrict } from '../../ui/session.ts';
import { SearchBox } from '../parts/SearchBox.tsx';
import { fieldOf } from '../parts/useKinds.ts';
import { FieldFilter } from './FieldFilter.tsx';
import { cleared, isFiltered } from './listInput.ts';
import { registerText } from './text.ts';

interface Props {
  readonly kind: KindInfo;
  readonly columns: readonly string[];
  readonly filters: Filters;
  readonly onChange: SetFilters;
}

/** Search, street, field filters and the choice of columns. Narrow screens fold the filters away. */
export function RegisterFilters({ kind, columns, filters, onChange }: Props) {
  const t = useText(registerText);
  const label = useLabel();
  const wide = Grid.useBreakpoint().md ?? true;
  const [open, setOpen] = useState(false);
  const streets = useDistrict()?.streets ?? [];
  return (
    <div className="ledger-filters">
      <SearchBox words={t('search')} value={filters.q ?? ''} onSearch={(q) => onChange({ q }, true)} />
      {!wide && (
        <Button icon={<FilterOutlined />} aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('filters')}
        </Button>
      )}
      {(wide || open) && (
        <>
          {!kind.reference && (
            <Select
              aria-label={t('street')}
              className="ledger-filter"
              value={filters.street ?? ''}
              showSearch={{ optionFilterProp: 'label' }}
              popupMatchSelectWidth={false}
              onChange={(street: string) => onChange({ street })}
              options={[
                { value: '', label: t('allStreets') },
                ...streets.map((s) => ({ value: s.code, label: s.name })),
                { value: 'unassigned', label: t('unassigned') },
                { value: 'outside', label: t('outside') },
              ]}
            />
          )}
          {kind.list.filters.map((name) => {
            const field = fieldOf(kind, name);
            return field && <FieldFilter key={name} field={field} filters={filters} onChange={onChange} />;
          })}
          {isFiltered(filters) && (
            <Button type="link" onClick={() => onChange(cleared(filters))}>
              {t('clear')}
            </Button>
          )}
          <Popover
            trigger="click"
            placement="bottomRight"
            content={
              <div className="ledger-columns-choice">
                <Checkbox.Group
                  value={[...columns]}
                  onChange={(chosen) =>
                    onChange({
                      cols: kind.fields
                        .map((f) => f.name)
                        .filter((name) => chosen.includes(name))
                        .join(','),
                    })
                  }
                  options={kind.fields.map((f) => ({ value: f.name, label: label(f.label) }))}
                />
                <Button size="small" onClick={() => onChange({ cols: undefined })}>
                  {t('columnsReset')}
                </Button>
              </div>
            }
          >
            <Button icon={<SettingOutlined />} className="ledger-push">
              {t('columns')}
            </Button>
          </Popover>
        </>
      )}
    </div>
  );
}
