import { type BatchDetail, declareForImport, type KindInfo } from '@sophora/contract/imports';
import { useState } from 'react';
import { useAction } from '../../../ui/endpoint.ts';
import { useText } from '../../../ui/i18n/text.ts';
import { useDistrictCode } from '../../../ui/route.ts';
import { ReasonDialog } from '../../parts/ReasonDialog.tsx';
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
  const district = useDistrictCode();
  const declare = useAction(declareForImport);
  const [values, setValues] = useState<Record<string, string>>(batch.declarations);
  const nothing = Object.keys(values).length === 0;
  return (
    <ReasonDialog
      title={t('declareTitle')}
      reasonLabel={t('declareReason')}
      reasonHint={t('declareReasonHint')}
      tooShort={t('reasonShort')}
      confirm={t('declareSure')}
      cancel={t('cancelForm')}
      incomplete={nothing}
      busy={declare.isPending}
      error={declare.error}
      onClose={onClose}
      onConfirm={(reason) =>
        declare.mutate(
          { params: { district, batch: batch.id }, body: { declarations: values, reason } },
          { onSuccess: onClose },
        )
      }
    >
      <Declarations kind={kind} values={values} editable onChange={setValues} />
      {nothing && <p className="ledger-hint">{t('declareNothing')}</p>}
    </ReasonDialog>
  );
}
