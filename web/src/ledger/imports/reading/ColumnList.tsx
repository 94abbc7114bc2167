import type { BatchDetail, KindInfo } from '@sophora/contract/imports';
import { useText } from '../../../ui/i18n/text.ts';
import { FieldChoice, takenFields } from './FieldChoice.tsx';
import { readingText } from './text.ts';

interface Props {
  readonly batch: BatchDetail;
  readonly kind: KindInfo;
  readonly editable: boolean;
  readonly onMap: (column: number, field: string | null) => void;
}

/** One column of the file a line, with examples of what stands in it: the view for narrow screens and wide files. */
export function ColumnList({ batch, kind, editable, onMap }: Props) {
  const t = useText(readingText);
  const { reading, preview } = batch;
  const taken = takenFields(reading);
  const firstRow = reading.headerRow === 0 ? 1 : reading.headerRow + Math.max(1, reading.headerRows);
  return (
    <ul className="ledger-columns">
      {reading.columns.map((c) => {
        const samples = preview
          .filter((line) => line.row >= firstRow)
          .flatMap((line) => line.cells[c.column - 1] ?? [])
          .filter((text) => text.trim() !== '')
          .slice(0, 3);
        return (
          <li key={c.column}>
            <div className="ledger-column-name">
              <strong>{c.header || t('column', { n: c.column })}</strong>
              <span className="ledger-hint ledger-samples">
                {samples.length > 0 && `${t('sample')} `}
                {samples.join(' / ')}
              </span>
            </div>
            <FieldChoice kind={kind} choice={c} taken={taken} editable={editable} onMap={onMap} />
          </li>
        );
      })}
    </ul>
  );
}
