import type { BatchDetail, BatchRow, KindInfo } from '@sophora/contract/imports';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { useLabel, useText } from '../../../ui/i18n/text.ts';
import { PageLink } from '../../../ui/PageLink.tsx';
import { useDistrictCode } from '../../../ui/route.ts';
import { recordAddress } from '../../parts/addresses.ts';
import { fieldText } from '../../parts/fieldText.ts';
import { Scroll } from '../../parts/Scroll.tsx';
import { fieldOf } from '../../parts/useKinds.ts';
import { RowLink } from './RowLink.tsx';
import { recordExists } from './recordExists.ts';
import { resultText } from './text.ts';

interface Props {
  readonly batch: BatchDetail;
  readonly kind: KindInfo;
  readonly rows: readonly BatchRow[];
}

/** Known records of which the file says something else, field by field: what it was, what it becomes. */
export function ChangedRows({ batch, kind, rows }: Props) {
  const t = useText(resultText);
  const label = useLabel();
  const language = useLanguage();
  const district = useDistrictCode();
  return (
    <Scroll label={t('count.changed')}>
      <table className="ledger-grid ledger-changes">
        <thead>
          <tr>
            <th className="ledger-rowno">{t('row')}</th>
            <th>{t('record')}</th>
            <th>{t('field')}</th>
            <th>{t('before')}</th>
            <th>{t('after')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const changes = Object.entries(row.changes ?? {});
            const lines = changes.length === 0 ? [undefined] : changes;
            return lines.map((change, i) => {
              const field = fieldOf(kind, change?.[0] ?? null);
              return (
                <tr
                  key={`${row.sheet}:${row.row}:${change?.[0] ?? ''}`}
                  className={i === 0 ? 'ledger-first' : undefined}
                >
                  {i === 0 && (
                    <>
                      <th className="ledger-rowno" scope="row" rowSpan={lines.length}>
                        <RowLink batch={batch.id} row={row} />
                      </th>
                      <td rowSpan={lines.length}>
                        {row.recordId && recordExists(batch, row) ? (
                          <PageLink to={recordAddress(district, batch.kind, row.recordId)}>
                            {row.title ?? t('openRecord')}
                          </PageLink>
                        ) : (
                          row.title
                        )}
                      </td>
                    </>
                  )}
                  <td>{field ? label(field.label) : change?.[0]}</td>
                  <td className="ledger-before">
                    {change && (fieldText(field, change[1][0], language) || t('blank'))}
                  </td>
                  <td className="ledger-after">
                    {change && (fieldText(field, change[1][1], language) || t('blank'))}
                  </td>
                </tr>
              );
            });
          })}
        </tbody>
      </table>
    </Scroll>
  );
}
