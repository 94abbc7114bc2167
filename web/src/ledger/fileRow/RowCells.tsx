import type { KindInfo } from '@sophora/contract/imports';
import { useLabel, useText } from '../../ui/i18n/text.ts';
import { columnLetter } from '../parts/columnLetter.ts';
import { fieldOf } from '../parts/useKinds.ts';
import { fileRowText } from './text.ts';

interface Props {
  readonly row: { readonly row: number; readonly cells: readonly (string | null)[] };
  readonly header: readonly (string | null)[];
  readonly fields: readonly (string | null)[];
  readonly kind: KindInfo | undefined;
}

/** The row turned on its side: header, cell as it stands, and what the column was taken for. */
export function RowCells({ row, header, fields, kind }: Props) {
  const t = useText(fileRowText);
  const label = useLabel();
  const width = Math.max(row.cells.length, header.length);
  return (
    <table className="ledger-facts ledger-row-cells" aria-label={t('thisRow')}>
      <thead>
        <tr>
          <th scope="col">{t('column')}</th>
          <th scope="col">{t('header')}</th>
          <th scope="col">{t('cell')}</th>
          <th scope="col">{t('field')}</th>
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: width }, (_, i) => {
          const field = fieldOf(kind, fields[i] ?? null);
          const letter = columnLetter(i + 1);
          return (
            <tr key={letter} className={fields[i] ? undefined : 'ledger-unused'}>
              <td className="ledger-letter">{letter}</td>
              <th scope="row">{header[i] ?? ''}</th>
              <td className="ledger-cell">
                {row.cells[i] || <span className="ledger-hint">{t('blank')}</span>}
              </td>
              <td className="ledger-row-field">
                {field ? label(field.label) : (fields[i] ?? t('notImported'))}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
