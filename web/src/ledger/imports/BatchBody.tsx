import type { BatchDetail, KindInfo } from '@sophora/contract/imports';
import { Alert, Button } from 'antd';
import { grouped } from '../../ui/format.ts';
import { useText } from '../../ui/i18n/text.ts';
import { useDistrictCode, useGo } from '../../ui/route.ts';
import { useSay } from '../../ui/say.ts';
import { importsAddress } from '../parts/addresses.ts';
import { Applied } from './Applied.tsx';
import { Counts } from './result/Counts.tsx';
import { Staged } from './Staged.tsx';
import { importText } from './text.ts';
import { Uploaded } from './Uploaded.tsx';

/** What is to be done or seen in each state of a batch. */
export function BatchBody({ batch, kind }: { batch: BatchDetail; kind: KindInfo }) {
  const t = useText(importText);
  switch (batch.state) {
    case 'uploaded':
      return <Uploaded batch={batch} kind={kind} />;
    case 'staging':
    case 'applying':
      return null;
    case 'staged':
      return <Staged batch={batch} kind={kind} />;
    case 'applied':
      return <Applied batch={batch} kind={kind} />;
    case 'refused':
      return <Refused batch={batch} />;
    case 'withdrawn':
      return (
        <>
          <Alert
            type="info"
            showIcon
            title={t('withdrawnTitle')}
            description={t('withdrawnBody', { seq: grouped(batch.withdrawnSeq ?? 0) })}
          />
          <Counts batch={batch} kind={kind} />
        </>
      );
    case 'discarded':
      return <Alert type="info" showIcon title={t('discardedTitle')} description={t('discardedBody')} />;
  }
}

function Refused({ batch }: { batch: BatchDetail }) {
  const t = useText(importText);
  const say = useSay();
  const go = useGo();
  const district = useDistrictCode();
  return (
    <Alert
      type="error"
      showIcon
      title={t('refusedTitle')}
      description={
        <>
          {batch.refusal && (
            <p>
              <strong>{say(batch.refusal)}</strong>
            </p>
          )}
          <p>{t('refusedTodo')}</p>
          <Button type="primary" onClick={() => go(`${importsAddress(district)}?for=${batch.kind}`)}>
            {t('again')}
          </Button>
        </>
      }
    />
  );
}
