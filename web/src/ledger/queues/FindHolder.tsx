import { listRecords } from '@sophora/contract/registers';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useEndpoint } from '../../ui/endpoint.ts';
import { useText } from '../../ui/i18n/text.ts';
import { useDistrictCode } from '../../ui/route.ts';
import type { Choice } from './QueueItems.tsx';
import { queueText } from './text.ts';

/** Finds a holder in the register by two characters or more, where no candidate fits. */
export function FindHolder({ onChoose }: { onChoose: (choice: Choice) => void }) {
  const t = useText(queueText);
  const district = useDistrictCode();
  const [text, setText] = useState('');
  const q = useDeferredValue(text.trim());
  const query = useEndpoint(
    listRecords,
    { params: { district, kind: 'enterprises' }, query: { q, size: 20 } },
    { enabled: q.length >= 2, keep: true },
  );
  const rows = q.length >= 2 ? (query.data?.rows ?? []) : [];
  return (
    <Select
      className="ledger-find"
      aria-label={t('findHolder')}
      placeholder={t('findHolder')}
      value={null as string | null}
      showSearch={{ filterOption: false, onSearch: setText, searchValue: text }}
      notFoundContent={q.length >= 2 && !query.isFetching ? t('noMatch') : null}
      onChange={(id: string | null) => {
        const row = rows.find((r) => r.id === id);
        if (row) onChoose({ target: row.id, label: row.title });
      }}
      options={rows.map((r) => ({ value: r.id, label: r.title }))}
    />
  );
}
