import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons';
import type { KindInfo } from '@sophora/contract/imports';
import type { RecordRow } from '@sophora/contract/registers';
import type { Json } from '@sophora/domain/basics/json';
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
  // What the title already says in every row is not shown twice; its columns lend the title column their sorting.
  const inTitle = columns.filter((name) => rows.every((r) => saidBy(r.title, r.facts[name])));
  const shown = columns.filter((name) => !inTitle.includes(name));
  const nameOf = (name: string) => label(fieldOf(kind, name)?.label ?? { zh: name, en: name });
  return (
    <Scroll label={label(kind.label)} busy={stale}>
      <table className={stale ? 'ledger-grid ledger-list ledger-stale' : 'ledger-grid ledger-list'}>
        <thead>
          <tr>
            <th scope="col" aria-sort={inTitle.includes(filters.sort ?? '') ? sortOf(filters) : 'none'}>
              {inTitle.length === 0 && t('name')}
              {inTitle.map((name) => (
                <span key={name} className="ledger-title-part">
                  <SortLabel
                    name={name}
                    label={nameOf(name)}
                    kind={kind}
                    filters={filters}
                    onChange={onChange}
                  />
                </span>
              ))}
            </th>
            {shown.map((name) => (
              <th key={name} scope="col" aria-sort={filters.sort === name ? sortOf(filters) : 'none'}>
                <SortLabel
                  name={name}
                  label={nameOf(name)}
                  kind={kind}
                  filters={filters}
                  onChange={onChange}
                />
              </th>
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

/** Whether a title already shows a value in full: the title itself, or a word of it without its check digit. */
function saidBy(title: string, value: Json | undefined): boolean {
  return typeof value === 'string' && value !== '' && title.includes(value);
}

function sortOf(filters: Filters): 'ascending' | 'descending' {
  return filters.order === 'asc' ? 'ascending' : 'descending';
}

interface SortProps {
  readonly name: string;
  readonly label: string;
  readonly kind: KindInfo;
  readonly filters: Filters;
  readonly onChange: SetFilters;
}

function SortLabel({ name, label, kind, filters, onChange }: SortProps) {
  const on = filters.sort === name;
  const ascending = on && filters.order === 'asc';
  if (!kind.list.sorts.includes(name)) return <>{label}</>;
  return (
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
  );
}
