import { type BatchDetail, withdrawImport } from '@sophora/contract/imports';
import { Alert, Input, Modal } from 'antd';
import { useState } from 'react';
import { useAction } from '../../../ui/endpoint.ts';
import { grouped } from '../../../ui/format.ts';
import { useText } from '../../../ui/i18n/text.ts';
import { useDistrictCode } from '../../../ui/route.ts';
import { useSayError } from '../../../ui/say.ts';
import { Field } from '../../parts/Field.tsx';
import { resultText } from './text.ts';

/** Asks why a batch is rolled back and says what that does (撤回). */
export function WithdrawForm({ batch, onClose }: { batch: BatchDetail; onClose: () => void }) {
  const t = useText(resultText);
  const sayError = useSayError();
  const district = useDistrictCode();
  const withdraw = useAction(withdrawImport);
  const [reason, setReason] = useState('');
  const short = reason.trim().length < 2;
  return (
    <Modal
      open
      title={t('withdrawTitle', { file: batch.fileName })}
      okText={t('withdrawSure')}
      cancelText={t('keep')}
      okButtonProps={{ danger: true, disabled: short }}
      confirmLoading={withdraw.isPending}
      onCancel={onClose}
      onOk={() =>
        withdraw.mutate(
          { params: { district, batch: batch.id }, body: { reason: reason.trim() } },
          { onSuccess: onClose },
        )
      }
    >
      <p>
        {t('withdrawBody', {
          new: grouped(batch.counts?.new ?? 0),
          changed: grouped((batch.counts?.changed ?? 0) + (batch.counts?.conflicting ?? 0)),
        })}
      </p>
      <Field id="ledger-withdraw-reason" label={t('withdrawReason')}>
        <Input.TextArea
          id="ledger-withdraw-reason"
          autoFocus
          value={reason}
          maxLength={500}
          rows={2}
          onChange={(e) => setReason(e.target.value)}
        />
      </Field>
      {reason !== '' && short && <p className="ledger-need">{t('reasonShort')}</p>}
      {withdraw.error && <Alert type="error" showIcon title={sayError(withdraw.error)} />}
    </Modal>
  );
}
