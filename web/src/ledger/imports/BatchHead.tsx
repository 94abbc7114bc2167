import { DownloadOutlined } from '@ant-design/icons';
import { type BatchDetail, downloadImportFile, type KindInfo } from '@sophora/contract/imports';
import { Button, Typography } from 'antd';
import { addressOf } from '../../ui/client.ts';
import { useLabel, useText } from '../../ui/i18n/text.ts';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { useDistrictCode } from '../../ui/route.ts';
import { useMay } from '../../ui/session.ts';
import { importsAddress } from '../parts/addresses.ts';
import { sizeText, timeText } from '../parts/fieldText.ts';
import { StateTag } from './StateTag.tsx';
import { importText } from './text.ts';

/** What file this is, who sent it and the original to download. */
export function BatchHead({ batch, kind }: { batch: BatchDetail; kind: KindInfo }) {
  const t = useText(importText);
  const label = useLabel();
  const district = useDistrictCode();
  const mayDownload = useMay('records.personal');
  return (
    <PageTitle
      title={batch.fileName}
      back={{ to: importsAddress(district), label: t('back') }}
      hint={
        <span className="ledger-meta">
          <StateTag state={batch.state} />
          <span>{label(kind.label)}</span>
          <span>{sizeText(batch.size)}</span>
          <span>
            {t('uploadedBy', { actor: label(batch.createdBy.name), at: timeText(batch.createdAt) })}
          </span>
          <span title={t('sha')}>
            <Typography.Text className="ledger-sha" copyable={{ text: batch.sha256 }}>
              {batch.sha256.slice(0, 12)}
            </Typography.Text>
          </span>
        </span>
      }
    >
      {mayDownload && (
        <Button
          icon={<DownloadOutlined />}
          href={addressOf(downloadImportFile, { params: { district, batch: batch.id } })}
        >
          {t('original')}
        </Button>
      )}
    </PageTitle>
  );
}
