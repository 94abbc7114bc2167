import type { BatchDetail } from '@sophora/contract/imports';
import { Button } from 'antd';
import { useText } from '../../../ui/i18n/text.ts';
import { readingText } from './text.ts';

interface Props {
  readonly batch: BatchDetail;
  readonly open?: boolean;
  readonly onToggle?: (() => void) | undefined;
}

/** How the file was read, in one line. */
export function ReadingLine({ batch, open = false, onToggle }: Props) {
  const t = useText(readingText);
  const { reading } = batch;
  const mapped = reading.columns.filter((c) => c.field !== null).length;
  const sheet = batch.sheets.find((s) => s.index === reading.sheet)?.name;
  const parts = [
    batch.sheets.length > 1 && sheet ? `${t('sheet')} ${sheet}` : undefined,
    reading.headerRow === 0
      ? t('noHeader')
      : `${t('headerRow')} ${t('headerAt', { row: reading.headerRow })}`,
    reading.encoding?.toUpperCase(),
    t('mapped', { n: mapped, m: reading.columns.length - mapped }),
    batch.source || undefined,
    batch.asOf ? `${t('asOf')} ${batch.asOf}` : undefined,
  ];
  return (
    <div className="ledger-readline">
      <strong>{t('unchanged')}</strong>
      <span>{parts.filter((p) => p !== undefined).join(' · ')}</span>
      {onToggle && (
        <Button type="link" size="small" aria-expanded={open} onClick={onToggle}>
          {t(open ? 'closeEdit' : 'edit')}
        </Button>
      )}
    </div>
  );
}
