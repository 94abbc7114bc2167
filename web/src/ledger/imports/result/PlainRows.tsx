import type { BatchDetail, BatchRow } from '@sophora/contract/imports';
import { useText } from '../../../ui/i18n/text.ts';
import { PageLink } from '../../../ui/PageLink.tsx';
import { useDistrictCode } from '../../../ui/route.ts';
import { recordAddress } from '../../parts/addresses.ts';
import { columnLetter } from '../../parts/columnLetter.ts';
import { Scroll } from '../../parts/Scroll.tsx';
import { RowLink } from './RowLink.tsx';
import { recordExists } from './recordExists.ts';
import { resultText } from './text.ts';

interface Props {
  readonly batch: BatchDetail;
  readonly headers: readonly string[];
  readonly rows: readonly BatchRow[];
}

/** New, same and repeated rows: the record each became, and its cells where they are at hand. */
export function PlainRows({ batch, headers, rows }: Props) {
  const t = useText(resultText);
  const district = useDistrictCode();
  const withCells = rows.every((r) => r.cells !== null);
  return (
    <Scroll label={t('record')}>
      <table className="ledger-grid">
        <thead>
          <tr>
            <th className="ledger-rowno">{t('row')}</th>
            <th>{t('record')}</th>
            {withCells && headers.map((h, i) => <th key={columnLetter(i + 1)}>{h}</th>)}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.sheet}:${row.row}:${row.recordId}:${row.title}`}>
              <th className="ledger-rowno" scope="row">
                <RowLink batch={batch.id} row={row} />
              </th>
              <td>
                {row.recordId && recordExists(batch, row) ? (
                  <PageLink to={recordAddress(district, batch.kind, row.recordId)}>
                    {row.title ?? t('openRecord')}
                  </PageLink>
                ) : (
                  row.title
                )}
              </td>
              {withCells &&
                headers.map((_, i) => (
                  <td key={columnLetter(i + 1)} title={row.cells?.[i] ?? ''}>
                    {row.cells?.[i] ?? ''}
                  </td>
                ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
