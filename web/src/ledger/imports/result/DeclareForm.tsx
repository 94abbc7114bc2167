import { type BatchDetail, declareForImport, type KindInfo } from '@sophora/contract/imports';
import { Alert, Input, Modal } from 'antd';
import { useState } from 'react';
import { useAction } from '../../../ui/endpoint.ts';
import { useText } from '../../../ui/i18n/text.ts';
import { useDistrictCode } from '../../../ui/route.ts';
import { useSayError } from '../../../ui/say.ts';
import { Field } from '../../parts/Field.tsx';
import { Declarations } from '../reading/Declarations.tsx';
import { resultText } from './text.ts';

interface Props {
  readonly batch: BatchDetail;
  readonly kind: KindInfo;
  readonly onClose: () => void;
}

/** Declares, for a batch already written, what its file does not say (补充声明), with what that rests on. */
export function DeclareForm({ batch, kind, onClose }: Props) {
  const t = useText(resultText);
  const sayError = useSayError();
  const district = useDistrictCode();
  const declare = useAction(declareForImport);
  const [values, setValues] = useState<Record<string, string>>(batch.declarations);
  const [reason, setReason] = useState('');
  const nothing = Object.keys(values).length === 0;
  const short = reason.trim().length < 2;
  return (
    <Modal
      open
      width={560}
      title={t('declareTitle')}
      okText={t('declareSure')}
      cancelText={t('cancelForm')}
      okButtonProps={{ disabled: nothing || short }}
      confirmLoading={declare.isPending}
      onCancel={onClose}
      onOk={() =>
        declare.mutate(
          { params: { district, batch: batch.id }, body: { declarations: values, reason: reason.trim() } },
          { onSuccess: onClose },
        )
      }
    >
      <Declarations kind={kind} values={values} editable onChange={setValues} />
      <Field id="ledger-declare-reason" label={t('declareReason')}>
        <Input.TextArea
          id="ledger-declare-reason"
          value={reason}
          maxLength={500}
          rows={2}
          placeholder={t('declareReasonHint')}
          onChange={(e) => setReason(e.target.value)}
        />
      </Field>
      {nothing && <p className="ledger-hint">{t('declareNothing')}</p>}
      {reason !== '' && short && <p className="ledger-need">{t('reasonShort')}</p>}
      {declare.error && <Alert type="error" showIcon title={sayError(declare.error)} />}
    </Modal>
  );
}
