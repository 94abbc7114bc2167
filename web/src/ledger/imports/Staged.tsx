import { applyImport, type BatchDetail, type KindInfo } from '@sophora/contract/imports';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useAction } from '../../ui/endpoint.ts';
import { grouped } from '../../ui/format.ts';
import { useText } from '../../ui/i18n/text.ts';
import { useDistrictCode } from '../../ui/route.ts';
import { useSayError } from '../../ui/say.ts';
import { useMay } from '../../ui/session.ts';
import { DiscardButton } from './DiscardButton.tsx';
import { ReadingLine } from './reading/ReadingLine.tsx';
import { ReadingStep } from './reading/ReadingStep.tsx';
import { readingText } from './reading/text.ts';
import { Counts } from './result/Counts.tsx';
import { resultText } from './result/text.ts';

/** Steps 2 and 3: the dry run's numbers, and the decision to write. The reading can still be changed. */
export function Staged({ batch, kind }: { batch: BatchDetail; kind: KindInfo }) {
  const t = useText(resultText);
  const r = useText(readingText);
  const sayError = useSayError();
  const district = useDistrictCode();
  const editable = useMay('imports.run');
  const [editing, setEditing] = useState(false);
  const apply = useAction(applyImport);
  const counts = batch.counts;
  const toWrite = counts ? counts.rows - counts.rejected : 0;
  return (
    <>
      <ReadingLine
        batch={batch}
        open={editing}
        onToggle={editable ? () => setEditing(!editing) : undefined}
      />
      {editing && (
        <>
          <p className="ledger-hint">{r('editNote')}</p>
          <ReadingStep batch={batch} kind={kind} editable={editable} />
        </>
      )}
      <Counts batch={batch} kind={kind} />
      {apply.error && <Alert type="error" showIcon title={sayError(apply.error)} />}
      {editable && counts && (
        <div className="ledger-dock">
          <Button
            type="primary"
            data-testid="apply"
            size="large"
            loading={apply.isPending}
            disabled={toWrite === 0}
            onClick={() => apply.mutate({ params: { district, batch: batch.id } })}
          >
            {t('apply')}
          </Button>
          <span className="ledger-hint">
            {toWrite === 0
              ? t('applyNothing')
              : counts.new + counts.changed + counts.conflicting === 0
                ? t('applySame')
                : t('applySummary', {
                    new: grouped(counts.new),
                    changed: grouped(counts.changed),
                    rejected: grouped(counts.rejected),
                  })}
          </span>
          <DiscardButton batch={batch} />
        </div>
      )}
    </>
  );
}
