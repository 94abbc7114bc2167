import { DownloadOutlined } from '@ant-design/icons';
import { type BatchDetail, downloadRejected, type KindInfo } from '@sophora/contract/imports';
import { Button } from 'antd';
import { addressOf } from '../../../ui/client.ts';
import { useText } from '../../../ui/i18n/text.ts';
import { useDistrictCode, useFilters } from '../../../ui/route.ts';
import { useMay } from '../../../ui/session.ts';
import { CountTiles, firstToOpen, isResult } from './CountTiles.tsx';
import { RowsPanel } from './RowsPanel.tsx';
import { resultText } from './text.ts';

/** The numbers of a batch with the list behind the one that is open; which one lives in the address. */
export function Counts({ batch, kind }: { batch: BatchDetail; kind: KindInfo }) {
  const t = useText(resultText);
  const district = useDistrictCode();
  const mayDownload = useMay('records.personal');
  const [filters, setFilters] = useFilters();
  if (!batch.counts) return null;
  const asked = filters.show;
  const open = isResult(asked) ? asked : firstToOpen(batch.counts);
  return (
    <section className="ledger-counts">
      <CountTiles
        counts={batch.counts}
        open={open}
        onOpen={(result) => setFilters({ show: result, code: undefined }, true)}
      />
      {open === 'rejected' && batch.counts.rejected > 0 && mayDownload && (
        <Button
          icon={<DownloadOutlined />}
          href={addressOf(downloadRejected, { params: { district, batch: batch.id } })}
        >
          {t('downloadRejected')}
        </Button>
      )}
      {open && <RowsPanel batch={batch} kind={kind} result={open} />}
    </section>
  );
}
