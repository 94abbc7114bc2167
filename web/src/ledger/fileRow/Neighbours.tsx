import type { OutputOf } from '@sophora/contract/endpoint';
import type { getFileRow } from '@sophora/contract/imports';
import { useText } from '../../ui/i18n/text.ts';
import { columnLetter } from '../parts/columnLetter.ts';
import { Scroll } from '../parts/Scroll.tsx';
import { fileRowText } from './text.ts';

interface Props {
  readonly data: OutputOf<typeof getFileRow>;
  readonly row: number;
  readonly onRow: (row: number) => void;
}

/** The rows around it in the file, this one marked. */
export function Neighbours({ data, row, onRow }: Props) {
  const t = useText(fileRowText);
  const width = Math.max(data.header.length, ...data.rows.map((r) => r.cells.length));
  const columns = Array.from({ length: width }, (_, i) => i);
  return (
    <section>
      <h2>{t('neighbours')}</h2>
      <Scroll label={t('neighbours')}>
        <table className="ledger-grid">
          <thead>
            <tr>
              <th className="ledger-rowno">{t('row')}</th>
              {columns.map((i) => (
                <th key={i}>
                  <span className="ledger-letter">{columnLetter(i + 1)}</span> {data.header[i] ?? ''}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.rows.map((r) => (
              <tr key={r.row} className={r.row === row ? 'ledger-this-row' : undefined}>
                <th className="ledger-rowno" scope="row">
                  <button type="button" aria-current={r.row === row} onClick={() => onRow(r.row)}>
                    {r.row}
                  </button>
                </th>
                {columns.map((i) => (
                  <td key={i} title={r.cells[i] ?? ''}>
                    {r.cells[i] ?? ''}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
