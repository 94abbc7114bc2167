import { type BatchDetail, checkImport, type KindInfo } from '@sophora/contract/imports';
import { Alert, Button } from 'antd';
import { useAction } from '../../ui/endpoint.ts';
import { useText } from '../../ui/i18n/text.ts';
import { useDistrictCode } from '../../ui/route.ts';
import { useSayError } from '../../ui/say.ts';
import { useMay } from '../../ui/session.ts';
import { DiscardButton } from './DiscardButton.tsx';
import { ReadingStep } from './reading/ReadingStep.tsx';
import { readingText } from './reading/text.ts';

/** Step 1: the reading waits for a person, who sends it on to the dry run. */
export function Uploaded({ batch, kind }: { batch: BatchDetail; kind: KindInfo }) {
  const t = useText(readingText);
  const sayError = useSayError();
  const district = useDistrictCode();
  const editable = useMay('imports.run');
  const check = useAction(checkImport);
  return (
    <>
      <ReadingStep batch={batch} kind={kind} editable={editable} />
      {check.error && <Alert type="error" showIcon title={sayError(check.error)} />}
      {editable && (
        <div className="ledger-dock">
          <Button
            type="primary"
            data-testid="check"
            size="large"
            loading={check.isPending}
            disabled={batch.missingRequired.length > 0}
            onClick={() => check.mutate({ params: { district, batch: batch.id } })}
          >
            {t('check')}
          </Button>
          <span className="ledger-hint">{t('checkHint')}</span>
          <DiscardButton batch={batch} />
        </div>
      )}
    </>
  );
}
