import { type BatchDetail, discardImport } from '@sophora/contract/imports';
import { Button, Popconfirm } from 'antd';
import { useAction } from '../../ui/endpoint.ts';
import { commonText } from '../../ui/i18n/common.ts';
import { useText } from '../../ui/i18n/text.ts';
import { useDistrictCode } from '../../ui/route.ts';
import { readingText } from './reading/text.ts';

/** Drops a batch that was not written. */
export function DiscardButton({ batch }: { batch: BatchDetail }) {
  const t = useText(readingText);
  const c = useText(commonText);
  const district = useDistrictCode();
  const discard = useAction(discardImport);
  return (
    <Popconfirm
      title={t('discardSure')}
      okText={t('discard')}
      cancelText={c('cancel')}
      onConfirm={() => discard.mutateAsync({ params: { district, batch: batch.id } })}
    >
      <Button type="text" danger loading={discard.isPending} className="ledger-push">
        {t('discard')}
      </Button>
    </Popconfirm>
  );
}
