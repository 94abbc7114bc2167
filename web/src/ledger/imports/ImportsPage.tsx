import { useText } from '../../ui/i18n/text.ts';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { useDistrictCode, useFilters, useGo } from '../../ui/route.ts';
import { useMay } from '../../ui/session.ts';
import { importAddress } from '../parts/addresses.ts';
import { DropZone } from './DropZone.tsx';
import { History } from './History.tsx';
import { importText } from './text.ts';
import '../parts/base.css';
import '../parts/tables.css';
import './imports.css';

/** Imports (导入): a place to drop a file, and every batch so far. */
export default function ImportsPage() {
  const t = useText(importText);
  const district = useDistrictCode();
  const go = useGo();
  const mayRun = useMay('imports.run');
  const [filters] = useFilters();
  return (
    <div className="ledger-page">
      <PageTitle title={t('title')} hint={t('intro')} />
      {mayRun && (
        <DropZone
          district={district}
          kind={filters.for}
          onUploaded={(batch) => go(importAddress(district, batch))}
        />
      )}
      <History district={district} />
    </div>
  );
}
