import type { KindInfo } from '@sophora/contract/imports';
import { countRecords } from '@sophora/contract/registers';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useEndpoint } from '../../ui/endpoint.ts';
import { grouped } from '../../ui/format.ts';
import { useLabel, useText } from '../../ui/i18n/text.ts';
import { type Filters, type SetFilters, useDistrictCode } from '../../ui/route.ts';
import { Pages } from '../parts/Pages.tsx';
import { pageOf } from '../parts/pageOf.ts';
import { PAGE_SIZES, selectionOf, sizeOf } from './listInput.ts';
import { registerText } from './text.ts';

interface Props {
  readonly kind: KindInfo;
  readonly count: { readonly value: number; readonly exact: boolean };
  readonly filters: Filters;
  readonly busy: boolean;
  readonly onChange: SetFilters;
}

/** How many records, the exact number on demand where the list says "10,000+", and the pages. */
export function ListFooter({ kind, count, filters, busy, onChange }: Props) {
  const t = useText(registerText);
  const label = useLabel();
  const district = useDistrictCode();
  const selection = selectionOf(filters);
  const key = JSON.stringify(selection);
  const [asked, setAsked] = useState<string>();
  const exact = useEndpoint(
    countRecords,
    { params: { district, kind: kind.id }, query: selection },
    { enabled: asked === key && !count.exact },
  );
  const known =
    !count.exact && asked === key && exact.data ? { value: exact.data.count, exact: true } : count;
  const unit = label(kind.unit);
  return (
    <footer className="ledger-foot">
      <span className="ledger-total" data-testid="record-count">
        {t(known.exact ? 'countOf' : 'countMore', { n: grouped(known.value), unit })}
        {!known.exact && (
          <Button type="link" size="small" loading={exact.isFetching} onClick={() => setAsked(key)}>
            {t('exact')}
          </Button>
        )}
      </span>
      <Pages
        page={pageOf(filters.page)}
        size={sizeOf(filters)}
        count={known}
        busy={busy}
        onPage={(page) => onChange({ page })}
      />
      <div className="ledger-inline">
        <label htmlFor="ledger-per-page">{t('perPage')}</label>
        <Select
          id="ledger-per-page"
          size="small"
          value={sizeOf(filters)}
          onChange={(size: number) => onChange({ size })}
          options={PAGE_SIZES.map((s) => ({ value: s, label: String(s) }))}
        />
      </div>
    </footer>
  );
}
