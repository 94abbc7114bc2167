import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons';
import type { KindInfo } from '@sophora/contract/imports';
import type { RecordRow } from '@sophora/contract/registers';
import { Tag } from 'antd';
import { useLanguage } from '../../ui/i18n/language.ts';
import { useLabel, useText } from '../../ui/i18n/text.ts';
import { PageLink } from '../../ui/PageLink.tsx';
import { type Filters, type SetFilters, useDistrictCode } from '../../ui/route.ts';
import { recordAddress } from '../parts/addresses.ts';
import { fieldText } from '../parts/fieldText.ts';
import { Scroll } from '../parts/Scroll.tsx';
import { StreetName } from '../parts/StreetName.tsx';
import { fieldOf } from '../parts/useKinds.ts';
import { registerText } from './text.ts';

interface Props {
  readonly kind: KindInfo;
  readonly columns: readonly string[];
  readonly rows: readonly RecordRow[];
  /** The rows belong to the page before; the ones asked for are on their way. */
  readonly stale: boolean;
  readonly filters: Filters;
  readonly onChange: SetFilters;
}

/** Rows of a register. On a phone each row becomes a card: its cells carry the column names. */
export function RecordTable({ kind, columns, rows, stale, filters, onChange }: Props) {
  const t = useText(registerText);
  const label = useLabel();
  const language = useLanguage();
  const district = useDistrictCode();
  // The title already says what these columns hold for every row; showing it twice wastes the width.
  const shown = columns.filter((name) => !rows.every((r) => r.facts[name] === r.title));
  return (
    <Scroll label={label(kind.label)} busy={stale}>
      <table className={stale ? 'ledger-grid ledger-list ledger-stale' : 'ledger-grid ledger-list'}>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            {shown.map((name) => (
              <SortHeader
                key={name}
                name={name}
                label={label(fieldOf(kind, name)?.label ?? { zh: name, en: name })}
                sortable={kind.list.sorts.includes(name)}
                filters={filters}
                onChange={onChange}
              />
            ))}
            {!kind.reference && <th scope="col">{t('street')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" className="ledger-list-title">
                <PageLink to={recordAddress(district, kind.id, row.id)}>{row.title}</PageLink>
                {row.provisional && (
                  <Tag className="ledger-provisional" title={t('provisionalHint')}>
                    {t('provisional')}
                  </Tag>
                )}
              </th>
              {shown.map((name) => {
                const field = fieldOf(kind, name);
                const text = fieldText(field, row.facts[name], language);
                return (
                  <td
                    key={name}
                    data-label={label(field?.label ?? { zh: name, en: name })}
                    data-type={field?.type}
                    title={text}
                  >
                    {text}
                  </td>
                );
              })}
              {!kind.reference && (
                <td data-label={t('street')}>
                  <StreetName code={row.street} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

interface SortProps {
  readonly name: string;
  readonly label: string;
  readonly sortable: boolean;
  readonly filters: Filters;
  readonly onChange: SetFilters;
}

function SortHeader({ name, label, sortable, filters, onChange }: SortProps) {
  const on = filters.sort === name;
  const ascending = on && filters.order === 'asc';
  if (!sortable) return <th scope="col">{label}</th>;
  return (
    <th scope="col" aria-sort={on ? (ascending ? 'ascending' : 'descending') : 'none'}>
      <button
        type="button"
        className="ledger-sort"
        onClick={() => onChange({ sort: name, order: on && !ascending ? 'asc' : 'desc' })}
      >
        {label}
        <span className={on ? 'ledger-sort-on' : 'ledger-sort-off'} aria-hidden>
          {ascending ? <CaretUpOutlined /> : <CaretDownOutlined />}
        </span>
      </button>
    </th>
  );
}
