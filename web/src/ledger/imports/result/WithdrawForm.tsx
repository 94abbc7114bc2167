import { type BatchDetail, withdrawImport } from '@sophora/contract/imports';
import { useAction } from '../../../ui/endpoint.ts';
import { grouped } from '../../../ui/format.ts';
import { useText } from '../../../ui/i18n/text.ts';
import { useDistrictCode } from '../../../ui/route.ts';
import { ReasonDialog } from '../../parts/ReasonDialog.tsx';
import { resultText } from './text.ts';

/** Asks why a batch is rolled back and says what that does (撤回). */
export function WithdrawForm({ batch, onClose }: { batch: BatchDetail; onClose: () => void }) {
  const t = useText(resultText);
  const district = useDistrictCode();
  const withdraw = useAction(withdrawImport);
  return (
    <ReasonDialog
      title={t('withdrawTitle', { file: batch.fileName })}
      reasonLabel={t('withdrawReason')}
      tooShort={t('reasonShort')}
      confirm={t('withdrawSure')}
      cancel={t('keep')}
      danger
      busy={withdraw.isPending}
      error={withdraw.error}
      onClose={onClose}
      onConfirm={(reason) =>
        withdraw.mutate({ params: { district, batch: batch.id }, body: { reason } }, { onSuccess: onClose })
      }
    >
      <p>
        {t('withdrawBody', {
          new: grouped(batch.counts?.new ?? 0),
          changed: grouped((batch.counts?.changed ?? 0) + (batch.counts?.conflicting ?? 0)),
        })}
      </p>
    </ReasonDialog>
  );
}
