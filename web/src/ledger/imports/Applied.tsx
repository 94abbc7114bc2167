import type { BatchDetail, KindInfo } from '@sophora/contract/imports';
import { Button, Result } from 'antd';
import { useState } from 'react';
import { useLabel, useText } from '../../ui/i18n/text.ts';
import { PageLink } from '../../ui/PageLink.tsx';
import { useDistrictCode } from '../../ui/route.ts';
import { useMay } from '../../ui/session.ts';
import { cockpitAddress, registerAddress } from '../parts/addresses.ts';
import { timeText } from '../parts/fieldText.ts';
import { grouped } from '../parts/numbers.ts';
import { ReadingLine } from './reading/ReadingLine.tsx';
import { Counts } from './result/Counts.tsx';
import { DeclaredNote } from './result/DeclaredNote.tsx';
import { DeclareForm } from './result/DeclareForm.tsx';
import { MovedFigures } from './result/MovedFigures.tsx';
import { resultText } from './result/text.ts';
import { WithdrawForm } from './result/WithdrawForm.tsx';

/** Step 4: what was written, which figures moved, and what may still be done with the batch. */
export function Applied({ batch, kind }: { batch: BatchDetail; kind: KindInfo }) {
  const t = useText(resultText);
  const label = useLabel();
  const district = useDistrictCode();
  const mayDeclare = useMay('imports.run') && kind.declarations.length > 0;
  const mayWithdraw = useMay('imports.withdraw');
  const [form, setForm] = useState<'declare' | 'withdraw'>();
  return (
    <>
      <Result
        className="ledger-result"
        status="success"
        title={t('appliedTitle')}
        subTitle={t('appliedBody', {
          seq: grouped(batch.seq ?? 0),
          at: batch.appliedAt ? timeText(batch.appliedAt) : '',
        })}
        extra={[
          <PageLink key="register" to={registerAddress(district, batch.kind)} className="ledger-button">
            {t('toRegister', { kind: label(kind.label) })}
          </PageLink>,
          <PageLink key="cockpit" to={cockpitAddress(district)} className="ledger-button">
            {t('toCockpit')}
          </PageLink>,
          mayDeclare && (
            <Button key="declare" onClick={() => setForm('declare')}>
              {t('declare')}
            </Button>
          ),
          mayWithdraw && (
            <Button key="withdraw" danger onClick={() => setForm('withdraw')}>
              {t('withdraw')}
            </Button>
          ),
        ]}
      />
      {Object.keys(batch.declarations).length > 0 && <DeclaredNote batch={batch} kind={kind} />}
      {batch.seq !== null && !kind.reference && <MovedFigures kind={batch.kind} seq={batch.seq} />}
      <ReadingLine batch={batch} />
      <Counts batch={batch} kind={kind} />
      {form === 'declare' && <DeclareForm batch={batch} kind={kind} onClose={() => setForm(undefined)} />}
      {form === 'withdraw' && <WithdrawForm batch={batch} onClose={() => setForm(undefined)} />}
    </>
  );
}
