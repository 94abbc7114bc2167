import type { BatchDetail, BatchRow, KindInfo } from '@sophora/contract/imports';
import { useLabel, useText } from '../../../ui/i18n/text.ts';
import { useSay } from '../../../ui/say.ts';
import { columnLetter } from '../../parts/columnLetter.ts';
import { Scroll } from '../../parts/Scroll.tsx';
import { fieldOf } from '../../parts/useKinds.ts';
import { markedColumns } from './markedColumns.ts';
import { RowLink } from './RowLink.tsx';
import { resultText } from './text.ts';

interface Props {
  readonly batch: BatchDetail;
  readonly kind: KindInfo;
  readonly headers: readonly string[];
  readonly rows: readonly BatchRow[];
}

/** Rows as they stand in the file, the cells at fault marked and the reason beside them in words. */
export function MarkedRows({ batch, kind, headers, rows }: Props) {
  const t = useText(resultText);
  const say = useSay();
  const label = useLabel();
  return (
    <Scroll label={t('reason')}>
      <table className="ledger-grid">
        <thead>
          <tr>
            <th className="ledger-rowno" scope="col">
              {t('row')}
            </th>
            <th className="ledger-reason-col" scope="col">
              {t('reason')}
            </th>
            {headers.map((h, i) => (
              <th key={columnLetter(i + 1)} scope="col">
                {h}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const marked = markedColumns(row, headers, batch.reading);
            return (
              <tr key={`${row.sheet}:${row.row}`}>
                <th className="ledger-rowno" scope="row">
                  <RowLink batch={batch.id} row={row} />
                </th>
                <td className="ledger-reason-col">
                  {row.problems.map((p) => {
                    const field = fieldOf(kind, p.field);
                    return (
                      <div key={JSON.stringify(p)} className={`ledger-problem ledger-problem-${p.level}`}>
                        <b>{field ? label(field.label) : (p.column ?? t('wholeRow'))}：</b>
                        {say(p.message)}
                      </div>
                    );
                  })}
                </td>
                {headers.map((_, i) => (
                  <td
                    key={columnLetter(i + 1)}
                    className={
                      marked.has(i)
                        ? row.result === 'rejected'
                          ? 'ledger-bad-cell'
                          : 'ledger-warn-cell'
                        : undefined
                    }
                    title={row.cells?.[i] ?? ''}
                  >
                    {row.cells?.[i] || (marked.has(i) ? t('blank') : '')}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroll>
  );
}
