import type { BatchDetail } from '@sophora/contract/imports';
import { Checkbox, InputNumber, Select } from 'antd';
import { useText } from '../../../ui/i18n/text.ts';
import type { ReadingChange } from '../useSaveReading.ts';
import { readingText } from './text.ts';

const ENCODINGS: readonly { value: string; label: string }[] = [
  { value: 'utf-8', label: 'UTF-8' },
  { value: 'gb18030', label: 'GB18030（GBK）' },
  { value: 'utf-16le', label: 'UTF-16 LE' },
  { value: 'utf-16be', label: 'UTF-16 BE' },
];

interface Props {
  readonly batch: BatchDetail;
  readonly editable: boolean;
  readonly onChange: (change: ReadingChange) => void;
}

/** Sheet, header row and encoding of a file. */
export function ReadAs({ batch, editable, onChange }: Props) {
  const t = useText(readingText);
  const { reading } = batch;
  return (
    <div className="ledger-readas">
      {batch.sheets.length > 1 && (
        <div>
          <label htmlFor="ledger-sheet">{t('sheet')}</label>
          <Select
            id="ledger-sheet"
            value={reading.sheet}
            disabled={!editable}
            popupMatchSelectWidth={false}
            onChange={(sheet: number) => onChange({ sheet })}
            options={batch.sheets.map((s) => ({
              value: s.index,
              label: s.hidden ? t('hiddenSheet', { name: s.name }) : s.name,
            }))}
          />
        </div>
      )}
      <div className="ledger-readas-item">
        <span>{t('headerRow')}</span>
        <HeaderRow batch={batch} editable={editable} onChange={onChange} />
      </div>
      {reading.encoding !== null && (
        <div title={t('encodingHint')}>
          <label htmlFor="ledger-encoding">{t('encoding')}</label>
          <Select
            id="ledger-encoding"
            value={reading.encoding}
            disabled={!editable}
            popupMatchSelectWidth={false}
            onChange={(encoding: string) => onChange({ encoding })}
            options={
              ENCODINGS.some((e) => e.value === reading.encoding)
                ? [...ENCODINGS]
                : [{ value: reading.encoding, label: reading.encoding.toUpperCase() }, ...ENCODINGS]
            }
          />
        </div>
      )}
    </div>
  );
}

function HeaderRow({ batch, editable, onChange }: Props) {
  const t = useText(readingText);
  const { headerRow, headerRows } = batch.reading;
  return (
    <span className="ledger-inline" title={t('headerHint')}>
      {headerRow > 0 && headerRows > 1 && (
        <span>{t('headerSpan', { from: headerRow, to: headerRow + headerRows - 1 })}</span>
      )}
      {headerRow > 0 && headerRows <= 1 && (
        <InputNumber
          aria-label={t('headerRow')}
          min={1}
          max={100}
          value={headerRow}
          disabled={!editable}
          style={{ width: 72 }}
          onChange={(row) => row !== null && onChange({ headerRow: row })}
        />
      )}
      <Checkbox
        checked={headerRow === 0}
        disabled={!editable}
        onChange={(e) => onChange({ headerRow: e.target.checked ? 0 : 1 })}
      >
        {t('noHeader')}
      </Checkbox>
    </span>
  );
}
