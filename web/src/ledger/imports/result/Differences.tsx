import type { BatchDetail, BatchRow, FieldChange, KindInfo } from '@sophora/contract/imports';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { useLabel, useText } from '../../../ui/i18n/text.ts';
import { PageLink } from '../../../ui/PageLink.tsx';
import { useDistrictCode } from '../../../ui/route.ts';
import { recordAddress } from '../../parts/addresses.ts';
import { Scroll } from '../../parts/Scroll.tsx';
import { factLabel, factText } from '../../record/fieldLabel.ts';
import { Origin } from '../../record/Origin.tsx';
import { RowLink } from './RowLink.tsx';
import { recordExists } from './recordExists.ts';
import { resultText } from './text.ts';

interface Props {
  readonly batch: BatchDetail;
  readonly kind: KindInfo;
  readonly result: 'changed' | 'conflicting';
  readonly rows: readonly BatchRow[];
}

/**
 * Rows that say something else, field by field (差异对照): what stood before and which row of which file said so, beside what
 * this row says. On a phone every record is a card.
 */
export function Differences({ batch, kind, result, rows }: Props) {
  const t = useText(resultText);
  return (
    <Scroll label={t(`count.${result}`)}>
      <table className="ledger-grid ledger-changes">
        <thead>
          <tr>
            <th className="ledger-rowno">{t('row')}</th>
            <th>{t('record')}</th>
            <th>{t('field')}</th>
            <th>{t(result === 'changed' ? 'before' : 'rowBefore')}</th>
            <th>{t(result === 'changed' ? 'after' : 'thisRow')}</th>
          </tr>
        </thead>
        {rows.map((row) => (
          <RowDifferences
            key={`${row.sheet}:${row.row}:${row.recordId}`}
            batch={batch}
            kind={kind}
            row={row}
          />
        ))}
      </table>
    </Scroll>
  );
}

function RowDifferences({ batch, kind, row }: { batch: BatchDetail; kind: KindInfo; row: BatchRow }) {
  const t = useText(resultText);
  const district = useDistrictCode();
  const changes = row.changes ?? [];
  const lines = Math.max(1, changes.length);
  const head = (
    <>
      <th className="ledger-rowno" scope="row" rowSpan={lines} data-label={t('row')}>
        <RowLink batch={batch.id} row={row} />
      </th>
      <td className="ledger-changes-record" rowSpan={lines}>
        {row.recordId && recordExists(batch, row) ? (
          <PageLink to={recordAddress(district, batch.kind, row.recordId)}>
            {row.title ?? t('openRecord')}
          </PageLink>
        ) : (
          row.title
        )}
      </td>
    </>
  );
  if (changes.length === 0) {
    return (
      <tbody>
        <tr className="ledger-first">
          {head}
          <td colSpan={3} className="ledger-hint">
            {t('onlyLess')}
          </td>
        </tr>
      </tbody>
    );
  }
  return (
    <tbody>
      {changes.map((change, i) => (
        <tr key={change.field} className={i === 0 ? 'ledger-first' : undefined}>
          {i === 0 && head}
          <Difference change={change} kind={kind} batch={batch} />
        </tr>
      ))}
    </tbody>
  );
}

interface DifferenceProps {
  readonly change: FieldChange;
  readonly kind: KindInfo;
  readonly batch: BatchDetail;
}

function Difference({ change, kind, batch }: DifferenceProps) {
  const t = useText(resultText);
  const label = useLabel();
  const language = useLanguage();
  const { field, before, after, from } = change;
  const inThisFile = from?.batchId === batch.id;
  return (
    <>
      <td className="ledger-changes-field">{label(factLabel(kind, field))}</td>
      <td data-label={t(inThisFile ? 'rowBefore' : 'before')}>
        <span className={before === null ? 'ledger-hint' : 'ledger-before'}>
          {factText(kind, field, before, language) || t('blank')}
        </span>
        {from && (
          <div className="ledger-changes-from">
            <Origin provenance={from} mainFile={inThisFile ? batch.id : undefined} />
          </div>
        )}
      </td>
      <td data-label={t(inThisFile ? 'thisRow' : 'after')} className="ledger-after">
        {factText(kind, field, after, language) || t('blank')}
      </td>
    </>
  );
}
