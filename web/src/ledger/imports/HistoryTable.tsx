import type { BatchSummary, RowCounts } from '@sophora/contract/imports';
import { grouped } from '../../ui/format.ts';
import { useLabel, useText } from '../../ui/i18n/text.ts';
import { PageLink } from '../../ui/PageLink.tsx';
import { useDistrictCode } from '../../ui/route.ts';
import { importAddress } from '../parts/addresses.ts';
import { timeText } from '../parts/fieldText.ts';
import { Scroll } from '../parts/Scroll.tsx';
import { useKinds } from '../parts/useKinds.ts';
import { resultText } from './result/text.ts';
import { StateTag } from './StateTag.tsx';
import { importText } from './text.ts';

/** Batches as a table; on a phone as cards. */
export function HistoryTable({ batches }: { batches: readonly BatchSummary[] }) {
  const t = useText(importText);
  const label = useLabel();
  const kinds = useKinds();
  const district = useDistrictCode();
  return (
    <Scroll label={t('history')}>
      <table className="ledger-grid ledger-list">
        <thead>
          <tr>
            <th scope="col">{t('file')}</th>
            <th scope="col">{t('kind')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col">{t('counts')}</th>
            <th scope="col">{t('source')}</th>
            <th scope="col">{t('asOf')}</th>
            <th scope="col">{t('when')}</th>
            <th scope="col">{t('who')}</th>
          </tr>
        </thead>
        <tbody>
          {batches.map((b) => {
            const kind = kinds?.find((k) => k.id === b.kind);
            return (
              <tr key={b.id}>
                <th scope="row" className="ledger-list-title">
                  <PageLink to={importAddress(district, b.id)}>{b.fileName}</PageLink>
                </th>
                <td data-label={t('kind')}>{kind ? label(kind.label) : b.kind}</td>
                <td data-label={t('state')}>
                  <StateTag state={b.state} />
                </td>
                <td data-label={t('counts')}>{b.counts && <CountsLine counts={b.counts} />}</td>
                <td data-label={t('source')} title={b.source}>
                  {b.source}
                </td>
                <td data-label={t('asOf')}>{b.asOf}</td>
                <td data-label={t('when')}>{timeText(b.appliedAt ?? b.createdAt)}</td>
                <td data-label={t('who')}>{label(b.createdBy.name)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroll>
  );
}

/** The numbers that are not zero: 新增 7,384 · 退回 12. */
function CountsLine({ counts }: { counts: RowCounts }) {
  const t = useText(resultText);
  const parts = (['new', 'changed', 'same', 'repeated', 'conflicting', 'rejected'] as const)
    .filter((r) => counts[r] > 0)
    .map((r) => `${t(`count.${r}`)} ${grouped(counts[r])}`);
  return <>{parts.length > 0 ? parts.join(' · ') : t('rows', { n: 0 })}</>;
}
