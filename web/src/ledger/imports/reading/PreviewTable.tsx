import type { BatchDetail, KindInfo } from '@sophora/contract/imports';
import { useText } from '../../../ui/i18n/text.ts';
import { Scroll } from '../../parts/Scroll.tsx';
import { FieldChoice, takenFields } from './FieldChoice.tsx';
import { readingText } from './text.ts';

interface Props {
  readonly batch: BatchDetail;
  readonly kind: KindInfo;
  readonly editable: boolean;
  readonly onMap: (column: number, field: string | null) => void;
  readonly onHeader: (row: number) => void;
}

/** The first rows as they stand in the file, with what each column stands for above it. A row number makes it the header. */
export function PreviewTable({ batch, kind, editable, onMap, onHeader }: Props) {
  const t = useText(readingText);
  const { reading, preview } = batch;
  const taken = takenFields(reading);
  const lastHeader = reading.headerRow + Math.max(1, reading.headerRows) - 1;
  const isHeader = (row: number) => reading.headerRow > 0 && row >= reading.headerRow && row <= lastHeader;
  return (
    <Scroll label={t('preview', { rows: preview.length })}>
      <table className="ledger-grid ledger-preview">
        <thead>
          <tr>
            <th className="ledger-rowno" scope="col">
              {t('row')}
            </th>
            {reading.columns.map((c) => (
              <th key={c.column} scope="col">
                <div className="ledger-col-name" title={c.header}>
                  {c.header || t('column', { n: c.column })}
                </div>
                <FieldChoice kind={kind} choice={c} taken={taken} editable={editable} onMap={onMap} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.map((line) => (
            <tr key={line.row} className={isHeader(line.row) ? 'ledger-head-row' : undefined}>
              <th className="ledger-rowno" scope="row">
                {editable ? (
                  <button
                    type="button"
                    title={t('makeHeader', { row: line.row })}
                    aria-label={t('makeHeader', { row: line.row })}
                    aria-pressed={isHeader(line.row)}
                    onClick={() => onHeader(line.row)}
                  >
                    {line.row}
                  </button>
                ) : (
                  line.row
                )}
              </th>
              {reading.columns.map((c) => (
                <td
                  key={c.column}
                  className={c.field === null ? 'ledger-unused' : undefined}
                  title={line.cells[c.column - 1] ?? ''}
                >
                  {line.cells[c.column - 1] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
