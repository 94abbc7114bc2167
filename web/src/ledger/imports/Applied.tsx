import { CheckCircleFilled } from '@ant-design/icons';
import type { BatchDetail, KindInfo } from '@sophora/contract/imports';
import { Button } from 'antd';
import { useState } from 'react';
import { grouped } from '../../ui/format.ts';
import { useLabel, useText } from '../../ui/i18n/text.ts';
import { PageLink } from '../../ui/PageLink.tsx';
import { useDistrictCode } from '../../ui/route.ts';
import { useMay } from '../../ui/session.ts';
import { cockpitAddress, registerAddress } from '../parts/addresses.ts';
import { timeText } from '../parts/fieldText.ts';
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
      <section className="ledger-panel ledger-applied">
        <p className="ledger-applied-words">
          <CheckCircleFilled aria-hidden />
          <strong>{t('appliedTitle')}</strong>
          <span className="ledger-hint">
            {t('appliedBody', {
              seq: grouped(batch.seq ?? 0),
              at: batch.appliedAt ? timeText(batch.appliedAt) : '',
            })}
          </span>
        </p>
        <div className="ledger-actions">
          <PageLink to={registerAddress(district, batch.kind)} className="ledger-button">
            {t('toRegister', { kind: label(kind.label) })}
          </PageLink>
          <PageLink to={cockpitAddress(district)} className="ledger-button">
            {t('toCockpit')}
          </PageLink>
          {mayDeclare && (
            <Button data-testid="declare" onClick={() => setForm('declare')}>
              {t('declare')}
            </Button>
          )}
          {mayWithdraw && (
            <Button danger data-testid="withdraw" onClick={() => setForm('withdraw')}>
              {t('withdraw')}
            </Button>
          )}
        </div>
      </section>
      {Object.keys(batch.declarations).length > 0 && <DeclaredNote batch={batch} kind={kind} />}
      {batch.seq !== null && !kind.reference && <MovedFigures kind={kind} seq={batch.seq} />}
      <ReadingLine batch={batch} />
      <Counts batch={batch} kind={kind} />
      {form === 'declare' && <DeclareForm batch={batch} kind={kind} onClose={() => setForm(undefined)} />}
      {form === 'withdraw' && <WithdrawForm batch={batch} onClose={() => setForm(undefined)} />}
    </>
  );
}
