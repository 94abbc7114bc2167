import { DownloadOutlined } from '@ant-design/icons';
import { exportRecords } from '@sophora/contract/registers';
import { Button, Dropdown } from 'antd';
import { addressOf } from '../../ui/client.ts';
import { commonText } from '../../ui/i18n/common.ts';
import { useText } from '../../ui/i18n/text.ts';
import type { Filters } from '../../ui/route.ts';
import { selectionOf } from './listInput.ts';
import { registerText } from './text.ts';

interface Props {
  readonly district: string;
  readonly kind: string;
  readonly filters: Filters;
  readonly columns: readonly string[];
}

/** What the list shows, all of it, as .xlsx or .csv. */
export function RegisterExport({ district, kind, filters, columns }: Props) {
  const t = useText(registerText);
  const c = useText(commonText);
  const href = (format: 'xlsx' | 'csv') =>
    addressOf(exportRecords, {
      params: { district, kind },
      query: { ...selectionOf(filters), format, columns: columns.join(',') },
    });
  return (
    <Dropdown
      menu={{
        items: [
          { key: 'xlsx', label: <a href={href('xlsx')}>{c('downloadXlsx')}</a> },
          { key: 'csv', label: <a href={href('csv')}>{c('downloadCsv')}</a> },
        ],
      }}
      trigger={['click']}
    >
      <Button icon={<DownloadOutlined />} title={t('exportHint')}>
        {t('export')}
      </Button>
    </Dropdown>
  );
}
